import { createTransport } from 'nodemailer'
import type { Logger } from 'pino'
import type { Mail } from '../shared/text/mail.sv.ts'
import { isLoopback, type MailConfig } from './config.ts'

const timeoutMs = 10_000

export interface Mailer {
  /** Whether the mail server took the mail. Where it did not, the error's code alone is logged. */
  send(to: string, mail: Mail): Promise<boolean>
}

/** Sends plain text, one mail a connection. Nothing is connected until then, and nothing is tried again. */
export function createMailer({ url, from }: MailConfig, log: Logger): Mailer {
  const timeouts = {
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
  }
  // A one-time link does not leave the machine unprotected, unless the address says that it may.
  const { protocol, hostname, searchParams } = new URL(url)
  const protectedOnly =
    protocol === 'smtp:' && !isLoopback(hostname) && !searchParams.has('requireTLS')
      ? { requireTLS: true }
      : {}
  const transport = createTransport({ url, ...protectedOnly, ...timeouts })
  return {
    async send(to, { subject, text }) {
      try {
        await transport.sendMail({
          from,
          // As an object it is one address, whatever commas it holds.
          to: { name: '', address: to },
          subject,
          text,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        return true
      } catch (error) {
        log.error({ code: (error as { code?: string }).code ?? null }, 'mail not sent')
        return false
      }
    },
  }
}
