// The load generator: sends forms over raw sockets, which costs little enough not to be what is measured.
import { randomFillSync } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { answerMessages } from './processes.ts'

/** What is asked of the generator. */
export interface Load {
  readonly port: number
  readonly path: string
  readonly connections: number
  readonly durationMs: number
  /** What follows the key in a form's body; each form is one of them. */
  readonly forms: readonly string[]
}

export interface Measured {
  readonly acknowledged: number
  readonly seconds: number
  readonly p50Ms: number
  readonly p99Ms: number
}

const maxForms = 500_000
const patienceMs = 10_000

answerMessages(send)

/** Send forms, one at a time on each connection, until the time is out and every form is answered. */
async function send({ port, path, connections, durationMs, forms }: Load): Promise<Measured> {
  const latencies = new Float64Array(maxForms)
  let sent = 0
  let acknowledged = 0
  const requests = forms.map((form) => requestAround(path, port, form))
  const start = performance.now()
  const until = start + durationMs

  function drive(socket: Socket): Promise<void> {
    socket.setEncoding('latin1')
    return new Promise((resolve, reject) => {
      let sentAt = 0
      let reply = ''
      const next = () => {
        if (performance.now() >= until || sent >= maxForms) return resolve()
        const [head, rest] = requests[sent++ % requests.length] as readonly [string, string]
        sentAt = performance.now()
        socket.write(head + newKey() + rest, 'latin1')
      }
      socket.on('data', (data) => {
        reply += data
        if (!isWhole(reply)) return
        if (!reply.startsWith('HTTP/1.1 303 ')) return reject(new Error(reply.slice(0, 2000)))
        reply = ''
        latencies[acknowledged++] = performance.now() - sentAt
        next()
      })
      socket.setTimeout(patienceMs, () => reject(new Error('no reply in time')))
      socket.on('error', reject).on('close', () => reject(new Error('closed')))
      next()
    })
  }

  const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)))
  await Promise.all(sockets.map(drive))
  const seconds = (performance.now() - start) / 1000
  for (const socket of sockets) socket.removeAllListeners().destroy()
  const rising = latencies.subarray(0, acknowledged).sort()
  const at = (share: number) => rising[Math.ceil(share * acknowledged) - 1] ?? 0
  return { acknowledged, seconds, p50Ms: at(0.5), p99Ms: at(0.99) }
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true }, () => resolve(socket))
    socket.once('error', reject)
  })
}

const keyLength = 22

/** A posted form as a browser sends it: what comes before its key, and what comes after. */
function requestAround(path: string, port: number, form: string): readonly [string, string] {
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Content-Type: application/x-www-form-urlencoded',
    'Accept: text/html',
    'Accept-Encoding: gzip, deflate, br',
    `Content-Length: ${'_key='.length + keyLength + form.length}`,
  ].join('\r\n')
  return [`${head}\r\n\r\n_key=`, form]
}

const random = Buffer.alloc(16 * 4096)
let used = random.length

/** A key as the server makes them: 128 random bits in 22 characters. */
function newKey(): string {
  if (used === random.length) {
    randomFillSync(random)
    used = 0
  }
  used += 16
  return random.toString('base64url', used - 16, used)
}

/** Whether a reply without a body has come in whole. */
function isWhole(reply: string): boolean {
  return reply.endsWith(/\r\ntransfer-encoding: chunked\r\n/i.test(reply) ? '\r\n\r\n0\r\n\r\n' : '\r\n\r\n')
}
