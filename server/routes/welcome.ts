import * as v from 'valibot'
import { Problem } from '../../shared/problem.ts'
import { isPlainText } from '../../shared/questionnaire.ts'
import type { Deps } from '../context.ts'
import { takes } from '../json-body.ts'
import { beginSession } from '../sign-in/begin.ts'
import { chosenPassword, passwordSchema } from '../sign-in/chosen-password.ts'
import { emailSchema } from '../sign-in/email.ts'
import { mailSignInLink } from '../sign-in/mailed-link.ts'
import { tellOwner } from '../sign-in/tell-owner.ts'
import { addAccount, isStrong, setPassword } from '../store/accounts.ts'
import { writeAudit } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import { listForbund, makeForbund } from '../store/forbund.ts'
import {
  dropOneTimeLinks,
  type OneTimeLink,
  readOneTimeLink,
  spendOneTimeLink,
} from '../store/one-time-links.ts'
import { countKansli } from '../store/people.ts'
import { dropCredentials, secondFactorsOf } from '../store/second-factors.ts'
import { endSessions } from '../store/sessions.ts'
import { readFirstUser } from '../store/users.ts'

const tokenSchema = v.object({ token: v.string() })
const welcomeSchema = v.object({
  token: v.string(),
  password: v.optional(passwordSchema),
  email: v.optional(emailSchema),
  forbund: v.optional(
    v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200), v.check(isPlainText, 'plain text')),
  ),
})

/** Who somebody behind a link is, before anything is made of it. */
interface Newcomer {
  readonly email: string
  readonly forbund: string
}

/** One-time links: what one opens, using it, and asking for one by mail. Only a press uses one, never a look. */
export function welcomeRoutes(deps: Deps) {
  const { clock, secret } = deps
  const { db } = deps.database

  /**
   * Whether a password may be chosen on the way in. Whoever has a second factor shows it first: reading
   * somebody's mail is not enough to replace what they sign in with.
   */
  async function mayChoosePassword({ kind, accountId }: OneTimeLink): Promise<boolean> {
    return kind === 'reset' || (await secondFactorsOf(db, accountId ?? '')).length === 0
  }

  /** A link by which one joins a förbund is for whoever is signed in, and opens nothing here. */
  async function openLink(token: string): Promise<OneTimeLink> {
    const link = await readOneTimeLink(db, secret, token, clock.now())
    if (link.kind === 'join') throw new Problem('link-used')
    return link
  }

  return {
    check: takes(tokenSchema, async (c, { token }) => {
      const link = await openLink(token)
      const { accountId, email, kind } = link
      const strong = accountId === null || (await isStrong(db, accountId))
      const passwordToo = await mayChoosePassword(link)
      return c.json({ email, first: accountId === null, kind, strong, mayChoosePassword: passwordToo })
    }),

    enter: takes(welcomeSchema, async (c, { token, password, email, forbund }) => {
      const at = clock.now()
      const link = await openLink(token)
      const newcomer = link.accountId === null ? newcomerOf(email, forbund) : null
      if (password !== undefined && !(await mayChoosePassword(link))) throw new Problem('forbidden')
      const whose = newcomer ?? (await readFirstUser(db, link.accountId ?? ''))
      const hash = password === undefined ? null : await chosenPassword(db, password, whose)
      const accountId = await db.transaction().execute(async (trx) => {
        await spendOneTimeLink(trx, secret, token)
        if (link.accountId !== null && link.kind !== 'sign-in') await dropOneTimeLinks(trx, link.accountId)
        const id = link.accountId ?? (await makeFirstAccount(trx, whose as Newcomer))
        if (link.kind === 'reset') await dropCredentials(trx, id)
        if (hash !== null) await setPassword(trx, id, hash)
        if (hash !== null || link.kind === 'reset') await endSessions(trx, { accountId: id })
        const { email: actor, forbundId } = await readFirstUser(trx, id)
        const detail = { link: link.kind, password: hash === null ? null : 'chosen' }
        await writeAudit(trx, { at, actor, forbundId, action: 'link-used', subject: actor, detail })
        return id
      })
      await beginSession(c, deps, { accountId, way: 'link', strong: false })
      if (link.kind === 'reset' && link.email) tellOwner(deps, link.email, 'reset')
      else if (hash !== null && link.kind === 'sign-in' && link.email) tellOwner(deps, link.email, 'password')
      return c.body(null, 204)
    }),

    /** The reply comes before anything is looked up, so that it is the same for everybody. */
    askForLink: takes(v.object({ email: emailSchema }), async (c, { email }) => {
      mailSignInLink(deps, email)
      return c.body(null, 204)
    }),
  }
}

function newcomerOf(email: string | undefined, forbund: string | undefined): Newcomer {
  if (!email || !forbund) throw new Problem('refused', ['E-postadress och förbundets namn behövs.'])
  return { email, forbund }
}

/** The förbund and the kansli account of a new installation; no other link can make a first one after. */
async function makeFirstAccount(trx: Database, { email, forbund }: Newcomer): Promise<string> {
  await trx.deleteFrom('one_time_link').where('account_id', 'is', null).execute()
  // The operator may have imported the förbund meanwhile.
  const [known] = await listForbund(trx, forbund)
  if (known && (await countKansli(trx, known.id)) > 0) throw new Problem('link-used')
  const forbundId = known?.id ?? (await makeForbund(trx, forbund))
  return addAccount(trx, { forbundId, email, roles: ['kansli'], insatser: [], kommuner: [] })
}
