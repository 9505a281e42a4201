import Sqlite from 'better-sqlite3'
import { openDemoStudy } from '../../server/demo/study.ts'
import { newId } from '../../server/random.ts'
import { openDatabase } from '../../server/store/database.ts'
import { readMatperiod } from '../../server/store/matperioder.ts'
import { importStudy } from '../../server/store/studies.ts'
import { optionsOf, type Value } from '../../shared/questionnaire.ts'
import { dayOf } from '../../shared/stockholm.ts'
import { checkStudy } from '../../shared/study.ts'
import { sqliteFile } from './demo.ts'

export interface Million {
  readonly path: string
  readonly matperiodId: string
}

export const responses = 1_000_000
const unanswered = 0.03

/**
 * A database with a mätperiod of a million responses to twelve questions, nearly all answered.
 *
 * @param dataDir where the product looks for it
 */
export async function makeMillion(dataDir: string): Promise<Million> {
  const path = sqliteFile(dataDir)
  const now = new Date()
  const checked = checkStudy(twelveQuestions(openDemoStudy(dayOf(now))))
  if (!checked.ok) throw new Error(checked.faults.join('\n'))
  const { questionnaire } = checked.study

  const database = await openDatabase({ kind: 'sqlite', path })
  const matperiodId = await database.db
    .transaction()
    .execute((trx) => importStudy(trx, database.kind, checked.study, { now }))
  const { insatser } = await readMatperiod(database.db, matperiodId)
  await database.close()

  const asked = questionnaire.questions
    .filter(({ kind }) => kind !== 'insats')
    .map((question) => ({
      id: question.id,
      values: [...optionsOf(question, []), ...(question.optOut ? [question.optOut] : [])].map(
        ({ value }) => value,
      ),
    }))
  const insatsIds = [...insatser.map(({ id }) => id), null]
  insertInOrder(path, () => [matperiodId, anyOf(insatsIds), JSON.stringify(randomAnswers(asked))])
  return { path, matperiodId }
}

/** The demo's ten questions and two more, with nothing answered. */
function twelveQuestions(study: ReturnType<typeof openDemoStudy>): unknown {
  const { questionnaire } = study as unknown as { questionnaire: { questions: readonly { id: string }[] } }
  const more = ['trygg', 'tillit'].map((id) => ({ ...questionnaire.questions.at(-1), id }))
  const questions = [...questionnaire.questions, ...more]
  return { ...study, questionnaire: { ...questionnaire, id: 'tolv', questions }, intake: [], responses: [] }
}

function randomAnswers(
  asked: readonly { readonly id: string; readonly values: readonly Value[] }[],
): Record<string, Value> {
  const answers: Record<string, Value> = {}
  for (const { id, values } of asked) if (Math.random() >= unanswered) answers[id] = anyOf(values)
  return answers
}

/** The rows in the order of their random keys, as they lie after settling. */
function insertInOrder(path: string, row: () => readonly [string, string | null, string]): void {
  const keys = Array.from({ length: responses }, newId).sort()
  const database = new Sqlite(path)
  const insert = database.prepare(
    'insert into response (key, matperiod_id, insats_id, answers) values (?, ?, ?, ?)',
  )
  database.transaction(() => {
    for (const key of keys) insert.run(key, ...row())
  })()
  database.close()
}

function anyOf<T>(values: readonly T[]): T {
  return values[Math.floor(Math.random() * values.length)] as T
}
