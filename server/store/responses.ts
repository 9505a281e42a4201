import { sql } from 'kysely'
import type { ResponseForm } from '../../shared/answers.ts'
import type { StoredResponse } from '../../shared/tally.ts'
import { storageKey } from '../random.ts'
import { type CodedRow, storeCoded } from './code-spending.ts'
import type { Database } from './database.ts'
import { groupCommit } from './group-commit.ts'
import { type Inserted, insertOnce } from './insert-once.ts'
import type { Tables } from './tables.ts'

/**
 * `differs`: the same form was sent before with other answers, and those stand. `code-used`: another form was
 * sent with the same code.
 */
export type Saved = 'saved' | 'differs' | 'code-used'

export interface NewResponse extends Omit<ResponseForm, 'insats'> {
  readonly matperiodId: string
  readonly insatsId: string | null
  /** Made when the form was opened; decides what is the same form. */
  readonly submitKey: string
  /** Of the code that it was sent with; null where none is needed. */
  readonly nullifier?: string | null
}

/**
 * Save a response, once per submit key. The primary key decides, so the same form sent twice at the same
 * moment is stored once and both get the same reply. Its free texts follow in a transaction of their
 * own, under keys that nothing joins to the response; a retry completes what was interrupted.
 *
 * A text that the same form sent before and has left blank since is other answers; one that it adds is
 * taken, for it cannot be told from one whose saving was interrupted.
 */
export function responseStore(
  db: Database,
): (response: NewResponse, blankTexts: readonly string[]) => Promise<Saved> {
  const saveRow = groupCommit<Tables['response'], Inserted>((rows) => insertOnce(db, 'response', rows))
  const saveCoded = groupCommit<CodedRow, Inserted | 'code-used'>((coded) => storeCoded(db, coded))
  const saveText = groupCommit<Tables['free_text'], Inserted>((rows) => insertOnce(db, 'free_text', rows))

  return async (response, blankTexts) => {
    const row = responseRow(response)
    const { nullifier = null } = response
    const saved = await (nullifier === null ? saveRow(row) : saveCoded({ row, nullifier }))
    if (saved === 'differs' || saved === 'code-used') return saved
    if (saved === 'there' && (await holdsText(db, response, blankTexts))) return 'differs'
    const texts = await Promise.all(textRows(response).map(saveText))
    return texts.includes('differs') ? 'differs' : 'saved'
  }
}

/** Whether the same form has sent a text to one of these questions. */
async function holdsText(
  db: Database,
  { matperiodId, submitKey }: NewResponse,
  questions: readonly string[],
): Promise<boolean> {
  if (questions.length === 0) return false
  const keys = questions.map((question) => storageKey(submitKey, question))
  const row = await db
    .selectFrom('free_text')
    .select('key')
    .where('matperiod_id', '=', matperiodId)
    .where('key', 'in', keys)
    .executeTakeFirst()
  return row !== undefined
}

/** A response as its row. */
export function responseRow({ matperiodId, insatsId, submitKey, answers }: NewResponse): Tables['response'] {
  return {
    matperiod_id: matperiodId,
    key: storageKey(submitKey, ''),
    insats_id: insatsId,
    answers: JSON.stringify(answers),
  }
}

/** The free texts of a response as their rows. */
export function textRows({ matperiodId, insatsId, submitKey, texts }: NewResponse): Tables['free_text'][] {
  return texts.map(({ question, text }) => ({
    matperiod_id: matperiodId,
    key: storageKey(submitKey, question),
    insats_id: insatsId,
    question,
    text,
  }))
}

/** How many responses came of each insats, those that are destroyed since too; null for those that name none. */
export async function countResponses(
  db: Database,
  matperiodId: string,
): Promise<ReadonlyMap<string | null, number>> {
  const noted = await db
    .selectFrom('intake')
    .select(['insats_id', 'responses'])
    .where('matperiod_id', '=', matperiodId)
    .where('responses', 'is not', null)
    .execute()
  if (noted.length > 0) {
    const some = noted.filter(({ responses }) => Number(responses) > 0)
    return new Map(some.map(({ insats_id, responses }) => [insats_id, Number(responses)]))
  }
  const rows = await db
    .selectFrom('response')
    .select((eb) => ['insats_id', eb.fn.countAll().as('count')])
    .where('matperiod_id', '=', matperiodId)
    .groupBy('insats_id')
    .execute()
  return new Map(rows.map(({ insats_id, count }) => [insats_id, Number(count)]))
}

/** How many rows are read in one piece, about: enough to be fast, few enough to be small. */
const rowsPerPiece = 512

/** Which responses are visited, and what is told of them. */
export interface Visit {
  /** Only those that a preliminary snapshot has taken in. */
  readonly takenIn?: boolean
  /** Tell which one did: its number. It costs a little for each. */
  readonly marks?: boolean
}

/**
 * Visit the responses of a mätperiod, in the order of their keys, a piece at a time. The database joins
 * each piece to one text, which is many times faster than a row at a time.
 *
 * @returns how many there were of each insats, by its name; null for those that name none
 */
export async function eachResponse(
  db: Database,
  matperiodId: string,
  visit: (response: StoredResponse) => void,
  { takenIn = false, marks = false }: Visit = {},
): Promise<ReadonlyMap<string | null, number>> {
  const names = await insatsNames(db, matperiodId)
  const counts = new Map<string | null, number>()
  const rows = db.selectFrom('response').where('response.matperiod_id', '=', matperiodId)
  const { total } = await rows.select((eb) => eb.fn.countAll().as('total')).executeTakeFirstOrThrow()
  const pieces = Math.ceil(Number(total) / rowsPerPiece)
  const marked = rows
    .leftJoin('taken_in', (join) =>
      join
        .onRef('taken_in.matperiod_id', '=', 'response.matperiod_id')
        .onRef('taken_in.key', '=', 'response.key'),
    )
    .$if(takenIn, (query) => query.where('taken_in.number', 'is not', null))
    .select(sql<string | null>`string_agg(cast(coalesce(taken_in.number, 0) as text), ',')`.as('numbers'))
  /** Keys are random and hexadecimal: shares of their range are shares of the rows. */
  const startOf = (piece: number) =>
    Math.floor((piece / pieces) * 2 ** 32)
      .toString(16)
      .padStart(8, '0')
  for (let piece = 0; piece < pieces; piece += 1) {
    let query = (takenIn || marks ? marked : rows.select(sql<null>`null`.as('numbers')))
      .select([
        sql<string | null>`string_agg(coalesce(insats_id, ''), ',')`.as('insatser'),
        sql<string | null>`string_agg(answers, ',')`.as('answers'),
      ])
      .where('response.key', '>=', startOf(piece))
    if (piece + 1 < pieces) query = query.where('response.key', '<', startOf(piece + 1))
    const { insatser, answers, numbers } = await query.executeTakeFirstOrThrow()
    const insatsIds = insatser?.split(',') ?? []
    const takenInBy = numbers?.split(',') ?? []
    const forms = JSON.parse(`[${answers ?? ''}]`) as StoredResponse['answers'][]
    forms.forEach((answers, index) => {
      const insats = names.get(insatsIds[index] ?? '') ?? null
      counts.set(insats, (counts.get(insats) ?? 0) + 1)
      visit({ insats, answers, takenIn: Number(takenInBy[index] ?? 0) || null })
    })
  }
  return counts
}

/** The free texts of a mätperiod, in the order of their keys, which is no order. */
export async function readTexts(db: Database, matperiodId: string) {
  const names = await insatsNames(db, matperiodId)
  const rows = await db
    .selectFrom('free_text')
    .select(['insats_id', 'question', 'text'])
    .where('matperiod_id', '=', matperiodId)
    .orderBy('key')
    .execute()
  return rows.map(({ insats_id, question, text }) => ({
    insats: names.get(insats_id ?? '') ?? null,
    question,
    text,
  }))
}

/** How many free texts came to each question. */
export async function countTexts(db: Database, matperiodId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('free_text')
    .select((eb) => ['question', eb.fn.countAll().as('count')])
    .where('matperiod_id', '=', matperiodId)
    .groupBy('question')
    .execute()
  return new Map(rows.map(({ question, count }) => [question, Number(count)]))
}

async function insatsNames(db: Database, matperiodId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('intake')
    .innerJoin('insats', 'insats.id', 'intake.insats_id')
    .select(['insats.id', 'insats.name'])
    .where('intake.matperiod_id', '=', matperiodId)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
