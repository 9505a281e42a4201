// Results of one mätperiod in a process of their own, so that its time and memory are theirs alone.
import { protectApart } from '../../server/protecting.ts'
import { openDatabase } from '../../server/store/database.ts'
import { readMatperiod } from '../../server/store/matperioder.ts'
import { makeReport } from '../../server/store/reports.ts'
import { freezeFinal, readLatest } from '../../server/store/snapshots.ts'
import { insatsQuestion } from '../../shared/questionnaire.ts'
import { withBreakdowns } from '../../shared/results.ts'
import { median } from './figures.ts'
import type { Million } from './million.ts'
import { answerMessages } from './processes.ts'

export interface ReportTask extends Million {
  /** `count` makes the report of a settled mätperiod again and again, and saves nothing. */
  readonly act: 'make' | 'read' | 'count'
}

export interface ReportTimes {
  /** From opening the database to published results in hand. */
  readonly firstMs: number
  /** The same again with nothing changed and the database open. */
  readonly againMs: number
  readonly peakMb: number
  readonly respondents: number
}

const timesAgain = 51

answerMessages(async ({ path, matperiodId, act }: ReportTask): Promise<ReportTimes> => {
  const start = performance.now()
  const database = await openDatabase({ kind: 'sqlite', path })
  const { db } = database

  async function read() {
    const matperiod = await readMatperiod(db, matperiodId)
    const report = await readLatest(db, matperiodId)
    if (!report) throw new Error('there are no results')
    return withBreakdowns(report, [insatsQuestion(matperiod.questionnaire)?.id ?? ''])
  }

  if (act === 'make') {
    await freezeFinal(db, await readMatperiod(db, matperiodId), { at: new Date(), actor: null })
    const firstMs = performance.now() - start
    const peakMb = process.resourceUsage().maxRSS / 1024
    const report = await readLatest(db, matperiodId)
    await database.close()
    return { firstMs, againMs: 0, peakMb, respondents: report?.results.respondents ?? 0 }
  }
  const again: number[] = []
  if (act === 'count') {
    const matperiod = await readMatperiod(db, matperiodId)
    const { results } = await makeReport(db, matperiod, protectApart)
    const firstMs = performance.now() - start
    for (let time = 0; time < timesAgain; time += 1) {
      const from = performance.now()
      await makeReport(db, matperiod, protectApart)
      again.push(performance.now() - from)
    }
    await database.close()
    const peakMb = process.resourceUsage().maxRSS / 1024
    return { firstMs, againMs: median(again), peakMb, respondents: results.respondents }
  }
  const { respondents } = await read()
  const firstMs = performance.now() - start
  for (let time = 0; time < timesAgain; time += 1) {
    const from = performance.now()
    await read()
    again.push(performance.now() - from)
  }
  await database.close()
  const peakMb = process.resourceUsage().maxRSS / 1024
  return { firstMs, againMs: median(again), peakMb, respondents: respondents ?? 0 }
})
