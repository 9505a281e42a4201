import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export interface ReceivedMail {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>
}

export interface MailServer {
  /** Where it listens, as the product's configuration says it. */
  readonly url: string
  /** Every mail so far, the first first. */
  mails(): readonly ReceivedMail[]
  /** The first mail that this has not given before; waits for it where it has not come. */
  next(): Promise<ReceivedMail>
  stop(): Promise<void>
}

/** A real mail server on a free port, which takes everything and delivers nothing. */
export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = []
  let given = 0
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData(stream, { envelope }, done) {
      text(stream).then((raw) => {
        received.push(parseMail(envelope.rcptTo.map(({ address }) => address).join(', '), raw))
        done()
        server.emit('received')
      }, done)
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')

  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails: () => received,
    async next() {
      const mine = given++
      for (;;) {
        const mail = received[mine]
        if (mail) return mail
        await once(server, 'received')
      }
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** A mail of one plain text part. */
function parseMail(to: string, raw: string): ReceivedMail {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => {
      const [name = '', ...value] = line.split(': ')
      return [name.toLowerCase(), decodeWords(value.join(': '))]
    }),
  )
  const body = decode(headers['content-transfer-encoding'] ?? '', rest.join('\r\n\r\n'))
  return { to, subject: headers.subject ?? '', text: body.replaceAll('\r\n', '\n'), headers }
}

function decode(encoding: string, body: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString()
  return encoding === 'quoted-printable' ? unquote(body.replaceAll('=\r\n', '')) : body
}

/** RFC 2047: spaces between encoded words are not part of the text. */
function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi, (_, kind: string, word: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString()
        : unquote(word.replaceAll('_', ' ')),
    )
}

function unquote(quoted: string): string {
  const bytes = quoted.replace(/=([\dA-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString()
}
