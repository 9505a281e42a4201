import { Agent, type IncomingMessage, request } from 'node:http'
import { atMost, type Part, told } from './figures.ts'
import { firstAnswer } from './http.ts'
import { startBuilt } from './processes.ts'

const atOnce = 20
const readings = 5000
/** Before they are timed: what a server that has just started costs is told beside it. */
const warmings = 1000

interface Got {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly bytes: number
  readonly body: string
}

/** Opening a results page: the report of the demo's settled mätperiod, by signed-in readers who ask all at once. */
export async function measureReading(demoDir: string): Promise<Part> {
  const server = await startBuilt(demoDir)
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const send = (method: string, path: string, headers: Record<string, string>, keep = false) =>
    new Promise<Got>((resolve, reject) => {
      request({ host: 'localhost', port: server.port, method, path, headers, agent }, (reply) => {
        let bytes = 0
        let body = ''
        reply.on('data', (chunk: Buffer) => {
          bytes += chunk.length
          if (keep) body += chunk.toString()
        })
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, bytes, body }))
        reply.on('error', reject)
      })
        .on('error', reject)
        .end()
    })
  try {
    await firstAnswer(server.port, '/')
    const door = await send('POST', '/demo/kansli', { Origin: `http://localhost:${server.port}` })
    const cookie = (door.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]).join('; ')
    const list = await send('GET', '/api/matperioder', { Cookie: cookie }, true)
    const settled = (JSON.parse(list.body) as { id: string; state: string }[]).find(
      ({ state }) => state === 'settled',
    )
    const path = `/api/matperioder/${settled?.id}/report`
    const read = async () => {
      const from = performance.now()
      const got = await send('GET', path, { Cookie: cookie, 'Accept-Encoding': 'gzip, deflate, br' })
      if (got.status !== 200) throw new Error(`${path} answered ${got.status}`)
      return { ms: performance.now() - from, bytes: got.bytes }
    }
    let bytes = 0
    const timesOf = async (readings: number) => {
      const times: number[] = []
      let left = readings
      const reader = async () => {
        while (left > 0) {
          left -= 1
          const one = await read()
          times.push(one.ms)
          bytes = one.bytes
        }
      }
      await Promise.all(Array.from({ length: atOnce }, reader))
      return times
    }
    const [first] = await timesOf(1)
    await timesOf(warmings)
    const rising = (await timesOf(readings)).toSorted((a, b) => a - b)
    const at = (share: number) => rising[Math.ceil(share * rising.length) - 1] ?? 0
    return {
      title: 'Opening a results page',
      how: `The whole report of the demo’s settled mätperiod from the built server, signed in as kansli, packed; ${atOnce} readers at once, ${readings} times in all, after ${warmings} that are not counted.`,
      figures: [
        atMost('p99', at(0.99), 30, 'ms'),
        told('p50', at(0.5), 'ms'),
        told('the first of a server just started, alone', first ?? 0, 'ms'),
        told('the report, packed', bytes, 'bytes'),
      ],
    }
  } finally {
    agent.destroy()
    await server.stop()
  }
}
