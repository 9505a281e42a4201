import * as v from 'valibot'
import { type LinkKind, linkKinds, type Role, roles, strongRoles } from '../../shared/account.ts'
import type { Grant, MadeLink, PersonAct } from '../../shared/people.ts'
import { Problem } from '../../shared/problem.ts'
import { isPlainText } from '../../shared/questionnaire.ts'
import { actorOf, type Deps, permit, type RouteContext } from '../context.ts'
import { takes } from '../json-body.ts'
import { actsOn, beginAnew, checkGrant, peopleFor, personSubject, placeFor } from '../people.ts'
import { emailSchema } from '../sign-in/email.ts'
import { handOver } from '../sign-in/handed-link.ts'
import { type Act, writeAudit } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import { readForbund } from '../store/forbund.ts'
import { dropInvitation, dropOneTimeLinks } from '../store/one-time-links.ts'
import { keepKansli, listMembers, type Member, setGrant, setPlace } from '../store/people.ts'
import { endSessions } from '../store/sessions.ts'
import { dropTokens } from '../store/tokens.ts'
import type { User } from '../store/users.ts'

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

  /**
   * Do something to the person of the path, after others who do things to people here. Who asks and whom it
   * concerns are read anew: either may have changed while the request was on its way.
   *
   * @param write gives the kind of link by which the person comes in from now on, or null where that is as before
   * @throws {Problem} `person-changed` where it is not to be done to them as they are now
   */
  async function act(
    c: RouteContext,
    what: PersonAct,
    entry: Pick<Act, 'action' | 'detail'>,
    write: (trx: Database, person: Member, user: User) => Promise<LinkKind | null>,
  ): Promise<MadeLink | null> {
    const { forbundId } = c.var.user
    const deliver = await db.transaction().execute((trx) =>
      keepKansli(trx, forbundId, async () => {
        const user = await c.var.again(trx)
        const [person] = await listMembers(trx, forbundId, c.var.person.id)
        if (!person || !actsOn(user, person).includes(what)) throw new Problem('person-changed')
        const kind = await write(trx, person, user)
        const detail = { ...entry.detail, ...(kind === null ? {} : { link: kind }) }
        await note(trx, c, { action: entry.action, subject: person.email, detail })
        if (kind === null) return async () => null
        if (kind !== what)
          permit(user, 'people:link', personSubject(forbundId, { ...person, elsewhere: false }))
        const forbund = await readForbund(trx, forbundId)
        return handOver(trx, deps, { accountId: person.id, kind, email: person.email, forbund })
      }),
    )
    return deliver()
  }

  /**
   * Rights that change end the sessions that had the old ones, wherever, for each may be moved here; and the
   * links, and the tokens whose role is not kept.
   */
  async function end(trx: Database, forbundId: string, { id, joined }: Member, keep: readonly Role[] = []) {
    if (!joined) return dropInvitation(trx, id, forbundId)
    await dropTokens(trx, id, { forbundId, keep })
    await endSessions(trx, { accountId: id })
    await dropOneTimeLinks(trx, id, forbundId)
  }

  const reply = (c: RouteContext, link: MadeLink | null) => (link ? c.json({ link }) : c.body(null, 204))

  return {
    list: async (c: RouteContext) => c.json(await peopleFor(db, c.var.user)),

    invite: takes(inviteSchema, async (c, { email, ...wanted }) => {
      const { user } = c.var
      const { forbundId } = user
      permit(user, 'people:invite', { forbundId, roles: wanted.roles })
      const given = await checkGrant(db, forbundId, wanted)
      const forbund = await readForbund(db, forbundId)
      const { id, deliver } = await db.transaction().execute(async (trx) => {
        permit(await c.var.again(trx), 'people:invite', { forbundId, roles: given.roles })
        const { accountId, kind } = await placeFor(trx, { forbundId, email, ...given })
        await note(trx, c, { action: 'account-made', subject: email, detail: await detailOf(trx, given) })
        return { id: accountId, deliver: await handOver(trx, deps, { accountId, kind, email, forbund }) }
      })
      return c.json({ id, link: await deliver() }, 201)
    }),

    set: takes(v.object(grant), async (c, wanted) => {
      const { user, person: before } = c.var
      const { forbundId } = user
      const mayGive = (giver: User, to: Member) => {
        const gains = wanted.roles.filter((role) => !to.roles.includes(role))
        const roles = [...to.roles, ...wanted.roles]
        permit(giver, 'people:set', { ...personSubject(forbundId, to), gains, roles })
      }
      mayGive(user, before)
      const given = await checkGrant(db, forbundId, wanted)
      const entry = { action: 'rights-changed', detail: await detailOf(db, given) } as const
      const link = await act(c, 'set', entry, async (trx, person, giver) => {
        mayGive(giver, person)
        const rises = given.roles.some((role) => strongRoles.includes(role) && !person.roles.includes(role))
        await setGrant(trx, person.id, forbundId, given)
        await end(trx, forbundId, person, given.roles)
        return rises ? beginAnew(trx, forbundId, person) : null
      })
      return reply(c, link)
    }),

    link: takes(linkSchema, async (c, { kind, reason: why }) => {
      if (kind === 'reset' && why === '')
        throw new Problem('refused', ['Skriv varför inloggningen återställs.'])
      const entry = { action: 'link-made', detail: { link: kind, reason: why } } as const
      const link = await act(c, kind, entry, async (trx, person) =>
        kind === 'welcome' && !person.joined ? beginAnew(trx, c.var.user.forbundId, person) : kind,
      )
      return c.json(link)
    }),

    async signOut(c: RouteContext) {
      await act(c, 'sign-out', { action: 'sessions-ended' }, async (trx, person) => {
        await endSessions(trx, { accountId: person.id })
        await dropTokens(trx, person.id)
        return null
      })
      return c.body(null, 204)
    },

    close: takes(v.object({ reason }), async (c, { reason: why }) => {
      const { forbundId } = c.var.user
      const entry = { action: 'account-closed', detail: { reason: why } } as const
      await act(c, 'close', entry, async (trx, person) => {
        await setPlace(trx, person.id, forbundId, { closed_at: clock.now().toISOString() })
        await end(trx, forbundId, person)
        return null
      })
      return c.body(null, 204)
    }),

    /** As it was, where nobody else can have come into the account meanwhile. */
    async reopen(c: RouteContext) {
      const { forbundId } = c.var.user
      const link = await act(c, 'reopen', { action: 'account-reopened' }, async (trx, person) => {
        await setPlace(trx, person.id, forbundId, { closed_at: null })
        await end(trx, forbundId, person)
        return person.hereAlone ? null : beginAnew(trx, forbundId, person)
      })
      return reply(c, link)
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
