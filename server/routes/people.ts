import * as v from 'valibot'
import { linkKinds, roles } from '../../shared/account.ts'
import type { AuditAction } from '../../shared/audit.ts'
import type { Grant, PersonAct } from '../../shared/people.ts'
import { Problem } from '../../shared/problem.ts'
import { isPlainText } from '../../shared/questionnaire.ts'
import { actorOf, type Deps, permit, type RouteContext } from '../context.ts'
import { jsonBody } from '../json-body.ts'
import { actsOn, checkGrant, peopleFor, personSubject, placeFor } from '../people.ts'
import { emailSchema } from '../sign-in/email.ts'
import { handOver } from '../sign-in/handed-link.ts'
import { type Act, writeAudit } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import { readForbund } from '../store/forbund.ts'
import { dropOneTimeLinks } from '../store/one-time-links.ts'
import { keepKansli, setGrant, setPlace } from '../store/people.ts'
import { endSessions } from '../store/sessions.ts'

const ids = v.pipe(v.array(v.string()), v.maxLength(1000))
const grant = { roles: v.array(v.picklist(roles)), insatser: ids, kommuner: ids }
const reason = v.pipe(v.string(), v.trim(), v.maxLength(300), v.check(isPlainText, 'plain text'))
const inviteSchema = v.object({ email: emailSchema, ...grant })
const linkSchema = v.object({ kind: v.picklist(linkKinds), reason })

/** The people of a förbund: who they are, what they may do, and their ways in. */
export function peopleRoutes(deps: Deps) {
  const { clock } = deps
  const { db } = deps.database

  const note = (trx: Database, c: RouteContext, act: Pick<Act, 'action' | 'subject' | 'detail'>) =>
    writeAudit(trx, { ...actorOf(c, clock), ...act })

  /** A change of somebody's rights: their sessions end, wherever, for each may be moved here. */
  async function change(
    c: RouteContext,
    action: AuditAction,
    detail: Act['detail'],
    write: (trx: Database) => Promise<void>,
  ) {
    const { user, person } = c.var
    await db.transaction().execute((trx) =>
      keepKansli(trx, user.forbundId, async () => {
        await write(trx)
        await endSessions(trx, { accountId: person.id })
        await note(trx, c, { action, subject: person.email, ...(detail ? { detail } : {}) })
      }),
    )
    return c.body(null, 204)
  }

  /**
   * What the route's own action lets through may still not be for this person, or not now.
   *
   * @throws {Problem} `person-changed` where it is not to be done to the person as they are now
   */
  function check(c: RouteContext, act: PersonAct) {
    if (!actsOn(c.var.user, c.var.person).includes(act)) throw new Problem('person-changed')
  }

  return {
    list: async (c: RouteContext) => c.json(await peopleFor(db, c.var.user)),

    async invite(c: RouteContext) {
      const { user } = c.var
      const { forbundId } = user
      const { email, ...wanted } = await jsonBody(c, inviteSchema)
      permit(user, 'people:invite', { forbundId, roles: wanted.roles })
      const given = await checkGrant(db, forbundId, wanted)
      const forbund = await readForbund(db, forbundId)
      const { id, deliver } = await db.transaction().execute(async (trx) => {
        const { accountId, kind } = await placeFor(trx, { forbundId, email, ...given })
        await note(trx, c, { action: 'account-made', subject: email, detail: await detailOf(trx, given) })
        return { id: accountId, deliver: await handOver(trx, deps, { accountId, kind, email, forbund }) }
      })
      return c.json({ id, link: await deliver() }, 201)
    },

    async set(c: RouteContext) {
      const { user, person } = c.var
      const { forbundId } = user
      const wanted = await jsonBody(c, v.object(grant))
      check(c, 'set')
      const subject = personSubject(forbundId, person)
      permit(user, 'people:set', { ...subject, roles: [...person.roles, ...wanted.roles] })
      const given = await checkGrant(db, forbundId, wanted)
      return change(c, 'rights-changed', await detailOf(db, given), (trx) =>
        setGrant(trx, person.id, forbundId, given),
      )
    },

    async link(c: RouteContext) {
      const { user, person } = c.var
      const { kind, reason: why } = await jsonBody(c, linkSchema)
      check(c, kind)
      if (kind === 'reset' && why === '')
        throw new Problem('refused', ['Skriv varför inloggningen återställs.'])
      const forbund = await readForbund(db, user.forbundId)
      const deliver = await db.transaction().execute(async (trx) => {
        await note(trx, c, {
          action: 'link-made',
          subject: person.email,
          detail: { link: kind, reason: why },
        })
        return handOver(trx, deps, { accountId: person.id, kind, email: person.email, forbund })
      })
      return c.json(await deliver())
    },

    async signOut(c: RouteContext) {
      check(c, 'sign-out')
      return change(c, 'sessions-ended', undefined, async () => {})
    },

    async close(c: RouteContext) {
      const { user, person } = c.var
      const { reason: why } = await jsonBody(c, v.object({ reason }))
      check(c, 'close')
      return change(c, 'account-closed', { reason: why }, async (trx) => {
        await setPlace(trx, person.id, user.forbundId, { closed_at: clock.now().toISOString() })
        if (!person.elsewhere) await dropOneTimeLinks(trx, person.id)
      })
    },

    async reopen(c: RouteContext) {
      const { user, person } = c.var
      check(c, 'reopen')
      return change(c, 'account-reopened', undefined, (trx) =>
        setPlace(trx, person.id, user.forbundId, { closed_at: null, joined: person.elsewhere ? 0 : 1 }),
      )
    },
  }
}

/** What somebody may do, in words that stay true when an insats is renamed. */
async function detailOf(db: Database, { roles, insatser, kommuner }: Grant): Promise<Act['detail'] & object> {
  const named =
    insatser.length === 0
      ? []
      : await db
          .selectFrom('insats')
          .select('name')
          .where('id', 'in', [...insatser])
          .orderBy('name')
          .execute()
  return {
    role: roles.join(', '),
    insatser: named.map(({ name }) => name).join(', '),
    kommuner: kommuner.join(', '),
  }
}
