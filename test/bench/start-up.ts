import type { OpenMatperiod } from './demo.ts'
import { atMost, median, type Part, told } from './figures.ts'
import { firstAnswer } from './http.ts'
import { startBuilt } from './processes.ts'

const starts = 9

/** From starting the process, on a database that is there, until a participant has the form. */
export async function measureStart(demoDir: string, open: OpenMatperiod): Promise<Part> {
  const timesMs: number[] = []
  for (let start = 0; start < starts; start += 1) {
    const from = performance.now()
    const server = await startBuilt(demoDir)
    await firstAnswer(server.port, open.path)
    timesMs.push(performance.now() - from)
    await server.stop()
  }
  return {
    title: 'Start to first answer',
    how: `From starting the built server’s process, on a database with the demo, until the participant’s page has come whole; ${starts} starts.`,
    figures: [
      atMost('start to first page, median', median(timesMs), 600, 'ms'),
      told('the slowest', Math.max(...timesMs), 'ms'),
    ],
  }
}
