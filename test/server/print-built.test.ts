import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { FollowUp, MatperiodSummary } from '../../shared/follow-up.ts'
import { freshDatabase } from '../support/databases.ts'
import { readPdf, wordsOf } from '../support/pdf.ts'
import { environmentOf, startProcess } from '../support/process.ts'

it('prints as it is built, and ends with the server', async () => {
  const fresh = await freshDatabase('sqlite')
  const server = await startProcess(environmentOf(fresh, await mkdtemp(join(tmpdir(), 'print-'))))
  const door = await fetch(`${server.url}/demo/kansli`, {
    method: 'POST',
    headers: { Origin: server.url },
    redirect: 'manual',
  })
  const headers = { Cookie: door.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
  const get = (path: string) => fetch(`${server.url}/api/matperioder${path}`, { headers })
  const list = (await (await get('')).json()) as MatperiodSummary[]
  const id = list.find(({ state }) => state === 'open')?.id
  const { insatser } = (await (await get(`/${id}`)).json()) as FollowUp
  const reply = await get(`/${id}/insatser/${insatser[0]?.id}/print/bordskort.pdf`)
  expect(wordsOf(readPdf(new Uint8Array(await reply.arrayBuffer())))).toContain(insatser[0]?.name)

  server.process.kill('SIGTERM')
  const [code] = await once(server.process, 'exit')
  expect(code).toBe(0)
  await fresh.remove()
})
