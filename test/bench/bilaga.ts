import { setTimeout } from 'node:timers/promises'
import { demoForbund } from '../../server/demo/study.ts'
import { openDatabase } from '../../server/store/database.ts'
import { importStudy } from '../../server/store/studies.ts'
import { type BilagaFormat, bilagaFormats } from '../../shared/bilaga.ts'
import { checkStudy } from '../../shared/study.ts'
import { type OpenMatperiod, settledOf, sqliteFile } from './demo.ts'
import { atMost, type Figure, median, type Part, told } from './figures.ts'
import { firstAnswer } from './http.ts'
import { largeStudy } from './large-study.ts'
import { startBuilt } from './processes.ts'

const times = 5
/** Between one form asked for and the next, while a file is made. */
const pauseMs = 5

/** Making the bilaga of the real survey and of a large one, and what those who answer notice of it. */
export async function measureBilaga(demoDir: string, open: OpenMatperiod): Promise<Part> {
  const large = await addLarge(demoDir)
  const server = await startBuilt(demoDir)
  const url = `http://localhost:${server.port}`
  const form = async () => {
    const from = performance.now()
    await (await fetch(`${url}${open.path}`)).text()
    return performance.now() - from
  }
  try {
    await firstAnswer(server.port, open.path)
    const door = await fetch(`${url}/demo/kansli`, {
      method: 'POST',
      headers: { Origin: url },
      redirect: 'manual',
    })
    const Cookie = door.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    const make = async (id: string, format: BilagaFormat) => {
      const [from, processor] = [performance.now(), server.processorMs()]
      const reply = await fetch(`${url}/api/matperioder/${id}/bilaga/${format}`, { headers: { Cookie } })
      if (!reply.ok) throw new Error(`the bilaga as ${format} answered ${reply.status}`)
      await reply.arrayBuffer()
      return { ms: performance.now() - from, processorMs: server.processorMs() - processor }
    }
    const figures: Figure[] = []
    for (const [what, id, limitMs] of [
      ['63 answers', settledOf(demoDir), 1000],
      ['40 insatser, 30 questions', large, 5000],
    ] as const) {
      for (const format of bilagaFormats) {
        const first = await make(id, format)
        const again: (typeof first)[] = []
        for (let time = 0; time < times; time += 1) again.push(await make(id, format))
        const slowest = Math.max(...[first, ...again].map(({ ms }) => ms))
        figures.push(atMost(`${what}, ${format}`, slowest, limitMs, 'ms'))
        figures.push(told('the first, processor', first.processorMs, 'ms'))
        figures.push(told('the others, processor, median', median(again.map((one) => one.processorMs)), 'ms'))
      }
    }
    // Side by side: forms asked for as often with nothing made, and while the large one is made in each format.
    const alone = await slowest(form, setTimeout(times * 500))
    const beside: number[] = []
    for (const format of bilagaFormats) beside.push(await slowest(form, make(large, format)))
    return {
      title: 'Bilaga 2',
      how: `From asking the built server, signed in as kansli, until the file is in hand: the slowest of ${times + 1}, the first that each format is made included. The large one is 40 insatser with long names, 29 scales and 1,000 responses, with every part chosen. What the server and its printing process took of the processors stands below each: on a machine that does nothing else it is what is waited for. Last, the slowest of the participant’s pages that are asked for one after another, with nothing made and while the large one is.`,
      figures: [
        ...figures,
        told('slowest form, nothing made', alone, 'ms'),
        ...bilagaFormats.map((format, at) =>
          atMost(`slowest form while ${format} is made`, beside[at] ?? 0, 250, 'ms'),
        ),
      ],
    }
  } finally {
    await server.stop()
  }
}

/** The large study in the demo's förbund, settled as it is imported; gives its mätperiod. */
async function addLarge(demoDir: string): Promise<string> {
  const checked = checkStudy(
    largeStudy({ name: demoForbund, kommuner: ['Boden', 'Luleå', 'Piteå', 'Älvsbyn'] }),
  )
  if (!checked.ok) throw new Error(checked.faults.join('\n'))
  const database = await openDatabase({ kind: 'sqlite', path: sqliteFile(demoDir) })
  try {
    return await database.db
      .transaction()
      .execute((trx) => importStudy(trx, database.kind, checked.study, { now: new Date(), demo: true }))
  } finally {
    await database.close()
  }
}

/** The slowest of those that are asked for, one after another, until something is done. */
async function slowest(ask: () => Promise<number>, until: Promise<unknown>): Promise<number> {
  let done = false
  const ended = until.finally(() => {
    done = true
  })
  let longest = 0
  while (!done) {
    longest = Math.max(longest, await ask())
    await setTimeout(pauseMs)
  }
  await ended
  return longest
}
