import { join } from 'node:path'
import { settledOf, sqliteFile } from './demo.ts'
import { atMost, type Part, told } from './figures.ts'
import { makeMillion, responses } from './million.ts'
import { runBuilt, startProgram } from './processes.ts'
import type { ReportTask, ReportTimes } from './report.ts'

/** Results of a mätperiod of a million responses: made once, when it is settled, and read ever after. */
export async function measureResults(folder: string, demoDir: string): Promise<Part> {
  const real = startProgram('report.ts')
  const path = sqliteFile(demoDir)
  const counted = await real.ask<ReportTimes>({ path, matperiodId: settledOf(demoDir), act: 'count' })
  await real.stop()
  const dataDir = join(folder, 'million')
  const million = await makeMillion(dataDir)
  const run = async (act: ReportTask['act']) => {
    const program = startProgram('report.ts')
    const times = await program.ask<ReportTimes>({ ...million, act } satisfies ReportTask)
    await program.stop()
    if (times.respondents !== responses) throw new Error(`${times.respondents} of ${responses} were counted`)
    return times
  }
  const made = await run('make')
  const read = await run('read')
  return {
    title: 'Results of a real mätperiod, and of a million responses',
    how:
      'Of the demo’s settled mätperiod, which is the real survey, and of one with 12 questions and a million responses; SQLite, each line in a process of its own. Making counts every response and ' +
      'protects the tables, as settling does; reading is what every view and file of the results begins with. ' +
      'Memory is the highest that the process held.',
    figures: [
      atMost(`the real one made, ${counted.respondents} responses`, counted.againMs, 2000, 'ms'),
      told('the same the first time, from opening the database', counted.firstMs, 'ms'),
      atMost('a million made from the responses', made.firstMs, 3000, 'ms'),
      atMost('memory while made', made.peakMb, 300, 'MB'),
      atMost('read by a new process: opened to in hand', read.firstMs, 1000, 'ms'),
      atMost('read again, nothing changed', read.againMs, 50, 'ms'),
      atMost('memory while read', read.peakMb, 300, 'MB'),
      atMost(
        '`enkat results --json`, process and all',
        await commandMs(dataDir, million.matperiodId),
        1000,
        'ms',
      ),
    ],
  }
}

async function commandMs(dataDir: string, matperiodId: string): Promise<number> {
  const from = performance.now()
  const told = await runBuilt(dataDir, ['results', matperiodId, '--json'])
  const ms = performance.now() - from
  const { respondents } = JSON.parse(told) as { respondents: number }
  if (respondents !== responses) throw new Error(`the command line told of ${respondents} responses`)
  return ms
}
