import type { LinkKind } from '../../shared/account.ts'
import type { MadeLink } from '../../shared/people.ts'
import { type Mail, mailText } from '../../shared/text/mail.sv.ts'
import type { Deps } from '../context.ts'
import { welcomeAddress } from '../public-address.ts'
import type { Database } from '../store/database.ts'
import { addOneTimeLink, linkLife } from '../store/one-time-links.ts'

/** A one-time link that somebody makes for somebody else. */
export interface Handed {
  readonly accountId: string
  readonly kind: LinkKind
  readonly email: string
  /** The förbund's name. */
  readonly forbund: string
}

/**
 * Make a one-time link within the transaction that notes it; what it gives is called after, mails the link
 * where the installation sends mail, and tells where the link leads, to be handed over.
 */
export async function handOver(
  trx: Database,
  { secret, config, clock, mailer }: Deps,
  { accountId, kind, email, forbund }: Handed,
): Promise<() => Promise<MadeLink>> {
  const now = clock.now()
  const lifeMs = kind === 'welcome' ? linkLife.handedOver : linkLife.short
  const url = welcomeAddress(
    config.publicUrl,
    await addOneTimeLink(trx, secret, { accountId, kind, lifeMs }, now),
  )
  const until = new Date(now.getTime() + lifeMs)
  return async () => {
    const sent = mailer && (await mailer.send(email, wordsOf[kind]({ forbund, url, until })))
    const mail = sent === null ? 'none' : sent ? 'sent' : 'failed'
    return { url, mail, expiresAt: until.toISOString() }
  }
}

type Words = (link: { readonly forbund: string; readonly url: string; readonly until: Date }) => Mail
const wordsOf: Readonly<Record<LinkKind, Words>> = {
  welcome: mailText.welcome,
  'sign-in': mailText.handedSignInLink,
  reset: mailText.resetLink,
}
