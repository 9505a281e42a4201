import { get } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'

export interface Reply {
  readonly status: number
  /** The body's size as it was sent, still packed. */
  readonly bytes: number
  readonly encoding: string
  readonly text: string
}

/** Get a page of the loopback as a browser asks for it. */
export function fetchPacked(port: number, path: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const headers = { 'Accept-Encoding': 'gzip, deflate, br' }
    get({ host: '127.0.0.1', port, path, headers, agent: false }, (reply) => {
      const chunks: Buffer[] = []
      reply.on('data', (chunk: Buffer) => chunks.push(chunk))
      reply.on('end', () => {
        const body = Buffer.concat(chunks)
        const encoding = reply.headers['content-encoding'] ?? ''
        const text = (encoding === 'gzip' ? gunzipSync(body) : body).toString()
        resolve({ status: reply.statusCode ?? 0, bytes: body.length, encoding, text })
      })
      reply.on('error', reject)
    }).on('error', reject)
  })
}

const patienceMs = 20_000
const pollMs = 4

/** Ask until the server answers, which it must do well. */
export async function firstAnswer(port: number, path: string): Promise<Reply> {
  const until = performance.now() + patienceMs
  for (;;) {
    try {
      const reply = await fetchPacked(port, path)
      if (reply.status === 200) return reply
      throw new Error(`${path} answered ${reply.status}`)
    } catch (error) {
      if (performance.now() > until) throw error
      await setTimeout(pollMs)
    }
  }
}
