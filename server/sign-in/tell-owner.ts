import { mailText, type SecurityChange } from '../../shared/text/mail.sv.ts'
import type { Deps } from '../context.ts'

/**
 * Tell the owner of an account, by mail where the installation sends any, that how it is signed in to was
 * changed. Nobody waits for it: a mail server that is away stops nothing.
 */
export function tellOwner({ mailer }: Pick<Deps, 'mailer'>, email: string, what: SecurityChange): void {
  void mailer?.send(email, mailText.securityChange({ what }))
}
