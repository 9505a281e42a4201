import { Problem } from '../../shared/problem.ts'
import { mailText } from '../../shared/text/mail.sv.ts'
import type { Deps } from '../context.ts'
import { linkAddress } from '../public-address.ts'
import { cleanEmail, findAccount } from '../store/accounts.ts'
import { writeAudit } from '../store/audit.ts'
import { countGuess } from '../store/guesses.ts'
import { addOneTimeLink, mailedLinkLifeMs } from '../store/one-time-links.ts'
import { listOwnForbund } from '../store/users.ts'
import { mayEnter } from './begin.ts'

/** Mails to one address in a quarter of an hour. */
const mostMails = 3

/**
 * Mail a one-time link to whoever has an account with an address, and nothing to others. Nobody waits for
 * it, so that neither the reply nor its time tells which it was.
 */
export function mailSignInLink(deps: Deps, email: string): void {
  mail(deps, email).catch((error: unknown) => {
    if (error instanceof Problem) return
    deps.log.error({ name: error instanceof Error ? error.name : typeof error }, 'mailed link')
  })
}

async function mail(deps: Deps, email: string): Promise<void> {
  const { mailer, config, secret, clock } = deps
  const { db } = deps.database
  const account = await findAccount(db, { email })
  const [forbund] = account ? await listOwnForbund(db, account.id) : []
  if (!mailer || !account || !forbund || !mayEnter(account, config)) return
  const at = clock.now()
  await countGuess(db, secret, { about: `mail|${cleanEmail(email)}`, most: mostMails }, at)
  const token = await db.transaction().execute(async (trx) => {
    const act = { actor: null, forbundId: forbund.id, subject: account.email } as const
    await writeAudit(trx, { at, action: 'link-asked-for', ...act })
    const link = { accountId: account.id, kind: 'sign-in', lifeMs: mailedLinkLifeMs } as const
    return addOneTimeLink(trx, secret, link, at)
  })
  const minutes = mailedLinkLifeMs / 60_000
  await mailer.send(
    account.email,
    mailText.signInLink({ url: linkAddress(config.publicUrl, 'sign-in', token), minutes }),
  )
}
