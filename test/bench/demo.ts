import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { optionsOf, type Questionnaire } from '../../shared/questionnaire.ts'
import { firstAnswer } from './http.ts'
import { startBuilt } from './processes.ts'

/** The demo's open mätperiod, as a participant and as the database know it. */
export interface OpenMatperiod {
  readonly path: string
  readonly id: string
  readonly insatsId: string
  readonly insatser: readonly string[]
  readonly questionnaire: Questionnaire
}

/** Let the built server make its demo in a folder, and stop it. */
export async function makeDemo(dataDir: string): Promise<OpenMatperiod> {
  const server = await startBuilt(dataDir)
  await firstAnswer(server.port, '/')
  await server.stop()
  return withDatabase(dataDir, (database) => {
    const { id, link, content } = database
      .prepare(
        `select matperiod.id, link, content
        from matperiod
        join intake on intake.matperiod_id = matperiod.id and insats_id is null
        join questionnaire on questionnaire.id = questionnaire_id and version = questionnaire_version
        where status = 'ready'`,
      )
      .get() as { id: string; link: string; content: string }
    const insatser = database.prepare('select id, name from insats order by name').all() as {
      id: string
      name: string
    }[]
    return {
      path: `/e/${link}`,
      id,
      insatsId: insatser[0]?.id ?? '',
      insatser: insatser.map(({ name }) => name),
      questionnaire: JSON.parse(content) as Questionnaire,
    }
  })
}

/** How many responses a mätperiod holds. */
export function countStored(dataDir: string, matperiodId: string): number {
  return withDatabase(dataDir, (database) =>
    Number(database.prepare('select count(*) from response where matperiod_id = ?').pluck().get(matperiodId)),
  )
}

/** The id of the demo's Hösten 2025. */
export function settledOf(dataDir: string): string {
  return withDatabase(dataDir, (database) =>
    String(
      database
        .prepare("select id from matperiod where status = 'settled' and name = 'Hösten 2025'")
        .pluck()
        .get(),
    ),
  )
}

export function sqliteFile(dataDir: string): string {
  return join(dataDir, 'enkat.sqlite')
}

function withDatabase<T>(dataDir: string, read: (database: Sqlite.Database) => T): T {
  const database = new Sqlite(sqliteFile(dataDir))
  try {
    return read(database)
  } finally {
    database.close()
  }
}

/** Whole forms, every question answered, each in its own way: what follows the key in the body. */
export function wholeForms({ questionnaire, insatser }: OpenMatperiod, count: number): readonly string[] {
  return Array.from({ length: count }, (_, form) => {
    const fields = questionnaire.questions.map((question, index) => {
      const values = optionsOf(question, insatser).map(({ value }) => value)
      return [question.id, String(values[(form + index * form) % values.length])]
    })
    return `&${new URLSearchParams(fields)}`
  })
}
