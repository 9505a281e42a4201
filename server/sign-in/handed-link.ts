import type { LinkKind } from '../../shared/account.ts'
import type { MadeLink } from '../../shared/people.ts'
import { type Mail, mailText } from '../../shared/text/mail.sv.ts'
import type { Deps } from '../context.ts'
import { linkAddress } from '../public-address.ts'
import type { Database } from '../store/database.ts'
import { addOneTimeLink, linkLifeMs } from '../store/one-time-links.ts'

/** A one-time link that somebody makes for somebody else. */
export interface Handed {
  readonly accountId: string
  readonly kind: LinkKind
  readonly email: string
  /** The förbund in whose name it is made. */
  readonly forbund: { readonly id: string; readonly name: string }
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
  const lifeMs = linkLifeMs[kind]
  const joins = kind === 'join' ? { forbundId: forbund.id } : {}
  const token = await addOneTimeLink(trx, secret, { accountId, kind, lifeMs, ...joins }, now)
  const url = linkAddress(config.publicUrl, kind, token)
  const until = new Date(now.getTime() + lifeMs)
  return async () => {
    const words = wordsOf[kind]({ forbund: forbund.name, url, until })
    const sent = mailer && (await mailer.send(email, words))
    const mail = sent === null ? 'none' : sent ? 'sent' : 'failed'
    return { kind, url, mail, expiresAt: until.toISOString() }
  }
}

type Words = (link: { readonly forbund: string; readonly url: string; readonly until: Date }) => Mail
const wordsOf: Readonly<Record<LinkKind, Words>> = {
  welcome: mailText.welcome,
  'sign-in': mailText.handedSignInLink,
  reset: mailText.resetLink,
  join: mailText.joinLink,
}
