import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { countStored, type OpenMatperiod, sqliteFile, wholeForms } from './demo.ts'
import { atLeast, atMost, median, type Part, told } from './figures.ts'
import type { FloorDatabase } from './floor.ts'
import { firstAnswer } from './http.ts'
import type { Load, Measured } from './load.ts'
import { type Program, startBuilt, startProgram } from './processes.ts'

const rounds = 9
const roundMs = 2000
const connections = 64

/**
 * Durable submissions: the server and the floor in turn, the same forms from the same generator, so that
 * both meet the same machine. What was acknowledged must be what is stored, in both.
 *
 * @param demoDir a folder with the demo
 */
export async function measureSubmissions(
  demoDir: string,
  open: OpenMatperiod,
  folder: string,
): Promise<Part> {
  const ownDir = join(folder, 'own')
  const floorDir = join(folder, 'floor')
  for (const dir of [ownDir, floorDir]) await cp(demoDir, dir, { recursive: true })
  const before = countStored(ownDir, open.id)

  const server = await startBuilt(ownDir)
  const floor = startProgram('floor.ts')
  const load = startProgram('load.ts')
  const own: Measured[] = []
  const bare: Measured[] = []
  try {
    await firstAnswer(server.port, open.path)
    const database: FloorDatabase = {
      path: sqliteFile(floorDir),
      matperiodId: open.id,
      insatsId: open.insatsId,
    }
    const floorPort = await floor.ask<number>(database)
    const forms = wholeForms(open, 64)
    // The first round of each warms it up and is counted only in what is stored.
    for (let round = 0; round <= rounds; round += 1) {
      own.push(await oneRound(load, { port: server.port, path: open.path, forms }))
      bare.push(await oneRound(load, { port: floorPort, path: open.path, forms }))
    }
  } finally {
    await Promise.all([server.stop(), floor.stop(), load.stop()])
  }
  const acknowledged = verify('the server', own, countStored(ownDir, open.id) - before)
  verify('the floor', bare, countStored(floorDir, open.id) - before)
  return submissionsPart(own.slice(1), bare.slice(1), acknowledged)
}

function oneRound(load: Program, target: Pick<Load, 'port' | 'path' | 'forms'>): Promise<Measured> {
  return load.ask<Measured>({ ...target, connections, durationMs: roundMs } satisfies Load)
}

function verify(which: string, measured: readonly Measured[], stored: number): number {
  const acknowledged = measured.reduce((sum, round) => sum + round.acknowledged, 0)
  if (stored !== acknowledged) {
    throw new Error(`${which} acknowledged ${acknowledged} forms and stored ${stored}`)
  }
  return acknowledged
}

function submissionsPart(own: readonly Measured[], bare: readonly Measured[], acknowledged: number): Part {
  const rate = ({ acknowledged, seconds }: Measured) => Math.round(acknowledged / seconds)
  const p50 = ({ p50Ms }: Measured) => p50Ms
  const p99 = ({ p99Ms }: Measured) => p99Ms
  const ratio = (of: (round: Measured) => number) =>
    median(own.map((round, index) => of(round) / of(bare[index] as Measured)))
  return {
    title: 'Durable submissions',
    how:
      `Whole forms of the demo over HTTP at ${connections} connections, SQLite with \`synchronous=FULL\`, answered after ` +
      'COMMIT. The floor is a bare `node:http` with a prepared insert into an equal table, commits grouped per turn of ' +
      `the event loop, without framework or checks. ${rounds} rounds of each in turn; medians, and medians of each ` +
      'round’s ratio. As many are stored as were acknowledged.',
    figures: [
      atLeast('rate, of the floor’s', ratio(rate), 0.6, ''),
      atMost('p99, times the floor’s', ratio(p99), 3, ''),
      told('rate', median(own.map(rate)), '/s'),
      told('rate of the floor', median(bare.map(rate)), '/s'),
      told('p50', median(own.map(p50)), 'ms'),
      told('p50 of the floor', median(bare.map(p50)), 'ms'),
      told('p99', median(own.map(p99)), 'ms'),
      told('p99 of the floor', median(bare.map(p99)), 'ms'),
      told('acknowledged, all of them stored once', acknowledged, ''),
    ],
  }
}
