import { get } from 'node:http'
import { setTimeout } from 'node:timers/promises'

export interface Reply {
  readonly status: number
  /** The body as it was sent, still packed. */
  readonly body: Buffer
  readonly encoding: string
}

/** Get a page of the loopback as a browser asks for it. */
export function fetchPacked(port: number, path: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const headers = { 'Accept-Encoding': 'gzip, deflate, br' }
    get({ host: '127.0.0.1', port, path, headers, agent: false }, (reply) => {
      const chunks: Buffer[] = []
      reply.on('data', (chunk: Buffer) => chunks.push(chunk))
      reply.on('end', () => {
        const encoding = reply.headers['content-encoding'] ?? ''
        resolve({ status: reply.statusCode ?? 0, body: Buffer.concat(chunks), encoding })
      })
      reply.on('error', reject)
    }).on('error', reject)
  })
}

const patienceMs = 20_000
const pollMs = 4

/** Ask until the server answers. */
export async function firstAnswer(port: number, path: string): Promise<Reply> {
  const until = performance.now() + patienceMs
  for (;;) {
    try {
      return await fetchPacked(port, path)
    } catch (error) {
      if (performance.now() > until) throw error
      await setTimeout(pollMs)
    }
  }
}
