import { type Answer, parseAnswer, type RefusalCode } from '../answers.ts'
import { insatsQuestion, type Question, type Questionnaire, type Value } from '../questionnaire.ts'
import { type ColumnUse, type Mapping, questionOf } from './mapping.ts'
import { certainAnswer, fold, tickOf } from './match.ts'
import { partsOf } from './suggest.ts'
import { placeOf, type RawTable } from './table.ts'

/** A value that cannot be placed, with every row that it stands in. */
export interface RowFault {
  readonly column: string
  readonly question: string
  readonly value: string
  readonly code: RefusalCode | 'unknown-insats' | 'not-a-tick' | 'broken-cell'
  /** The limit that was passed. */
  readonly limit?: number
  /** Counted as a spreadsheet counts them. */
  readonly rows: readonly number[]
}

/** One respondent's row; `insats` is absent where it was not answered, null where it is the opt-out. */
export interface PlacedResponse {
  readonly insats?: string | null
  readonly answers: Readonly<Record<string, Answer>>
}

export interface PlacedRows {
  readonly responses: readonly PlacedResponse[]
  readonly faults: readonly RowFault[]
  /** The rows that hold no answer to any question: they are nobody's form. */
  readonly empty: readonly number[]
}

/** What stands for a formula that was saved without its value. */
export const brokenFormula = '#FORMEL'

/** What spreadsheets show where a formula went wrong, in English and Swedish: never an answer. */
const brokenCells: readonly string[] = [
  brokenFormula,
  ...['#N/A', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#NULL!'],
  ...['#SAKNAS!', '#DIVISION/0!', '#VÄRDEFEL!', '#REFERENS!', '#NAMN?', '#OGILTIGT!', '#SKÄRNING!'],
]

/** What a cell is read as. */
type Cell =
  | { readonly answer: Answer }
  | { readonly fault: Pick<RowFault, 'value' | 'code' | 'limit'> }
  /** No answer. */
  | null

/**
 * Read every row as a response. A text is what the mapping says, else the option whose code or words it is;
 * nothing else is guessed, and what cannot be read is a fault.
 *
 * @param mapping without faults of its own (`mappingFaults`)
 * @param insatser the names that the förbund has
 */
export function placeRows(
  table: RawTable,
  mapping: Mapping,
  questionnaire: Questionnaire,
  insatser: readonly string[],
): PlacedRows {
  const readers = mapping.columns.flatMap((use) => {
    const question = questionOf(questionnaire, use)
    return question
      ? [{ use, question, index: placeOf(table, use), read: cellReader(use, question, insatser) }]
      : []
  })
  const responses: PlacedResponse[] = []
  const empty: number[] = []
  const faults = new Map<string, RowFault & { rows: number[] }>()
  for (const { number, cells } of table.rows) {
    const answers = new Map<string, Answer>()
    let isPlaced = true
    for (const { use, question, index, read } of readers) {
      const cell = read(cells[index] ?? '')
      if (cell === null) continue
      if ('answer' in cell) {
        answers.set(question.id, joined(answers.get(question.id), cell.answer))
        continue
      }
      isPlaced = false
      noteFault(faults, { column: use.column, question: question.id, ...cell.fault }, number)
    }
    for (const fault of togetherFaults(answers, questionnaire)) {
      isPlaced = false
      noteFault(faults, fault, number)
    }
    if (!isPlaced) continue
    if (answers.size === 0) empty.push(number)
    else responses.push(responseOf(answers, questionnaire))
  }
  return { responses, faults: [...faults.values()], empty }
}

function noteFault(
  faults: Map<string, RowFault & { rows: number[] }>,
  fault: Omit<RowFault, 'rows'>,
  row: number,
): void {
  const key = JSON.stringify([fault.column, fault.question, fault.value, fault.code])
  const known = faults.get(key)
  if (known) known.rows.push(row)
  else faults.set(key, { ...fault, rows: [row] })
}

/** Ticks of several columns are one answer. */
function joined(before: Answer | undefined, answer: Answer): Answer {
  if (!Array.isArray(before) || !Array.isArray(answer)) return answer
  return [...before, ...answer]
}

/** An opt-out beside what it opts out of, whichever columns they stood in. */
function togetherFaults(
  answers: ReadonlyMap<string, Answer>,
  { questions }: Questionnaire,
): readonly Omit<RowFault, 'rows'>[] {
  return questions.flatMap((question) => {
    const given = answers.get(question.id)
    if (question.kind !== 'choices' || !Array.isArray(given)) return []
    const read = parseAnswer(question, [], given)
    if (!read || 'answer' in read) return []
    return [
      { column: question.text.sv, question: question.id, value: given.join(', '), code: read.refusal.code },
    ]
  })
}

/** The named insats stands apart from the answers. */
function responseOf(answers: Map<string, Answer>, questionnaire: Questionnaire): PlacedResponse {
  const asked = insatsQuestion(questionnaire)
  const named = asked && answers.get(asked.id)
  if (!asked || typeof named !== 'string') return { answers: Object.fromEntries(answers) }
  answers.delete(asked.id)
  return {
    insats: named === asked.optOut?.value ? null : named,
    answers: Object.fromEntries(answers),
  }
}

/** Reads the cells of a column, each text once. */
function cellReader(use: ColumnUse, question: Question, insatser: readonly string[]): (text: string) => Cell {
  const said = new Map(use.values.map(({ text, is }) => [text, is]))
  const names = question.kind === 'insats' ? [...new Set([...insatser, ...namedIn(use, question)])] : insatser
  const known = new Map<string, Cell>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const cell = readCell(text.trim(), { use, question, names, said })
    known.set(text, cell)
    return cell
  }
}

/** Names of insatser that the mapping gives, the opt-out left out. */
export function namedIn({ values }: ColumnUse, { optOut }: Question): readonly string[] {
  return values.flatMap(({ is }) => (typeof is === 'string' && is !== optOut?.value ? [is] : []))
}

interface Reading {
  readonly use: ColumnUse
  readonly question: Question
  readonly names: readonly string[]
  readonly said: ReadonlyMap<string, Value | null>
}

function readCell(text: string, reading: Reading): Cell {
  const { use, question, names, said } = reading
  if (text === '') return null
  if (said.get(text) === null) return null
  if (brokenCells.includes(text) && !said.has(text)) return { fault: { value: text, code: 'broken-cell' } }
  if (use.option !== undefined) return readTick(text, use.option, reading)
  if (question.kind === 'choices') return readChoices(text, reading)
  if (question.kind === 'text' || question.kind === 'number') {
    const optOut = question.optOut ? namesOptOut(question, text) : false
    return parsed(
      question,
      names,
      optOut && question.optOut ? question.optOut.value : String(said.get(text) ?? text),
      text,
    )
  }
  const is = said.get(text) ?? certainAnswer(question, names, text)
  if (is === null)
    return { fault: { value: text, code: question.kind === 'insats' ? 'unknown-insats' : 'unknown-option' } }
  return parsed(question, names, String(is), text)
}

function parsed(question: Question, names: readonly string[], given: string, text: string): Cell {
  const read = parseAnswer(question, names, [given])
  if (read === undefined) return null
  if ('answer' in read) return read
  const { code, limit } = read.refusal
  return { fault: { value: text, code, ...(limit === undefined ? {} : { limit }) } }
}

function namesOptOut({ optOut }: Question, text: string): boolean {
  return (
    optOut !== undefined &&
    [optOut.value, ...Object.values(optOut.label)].some((name) => fold(name) === fold(text))
  )
}

function readTick(text: string, option: string, { question, said }: Reading): Cell {
  const is = said.has(text) ? true : tickOf(question, option, text)
  if (is === null) return { fault: { value: text, code: 'not-a-tick' } }
  return is ? { answer: [option] } : null
}

function readChoices(text: string, { use, question, said }: Reading): Cell {
  const values: string[] = []
  for (const part of said.has(text) ? [text] : partsOf(text, use.separator)) {
    const is = said.get(part)
    if (is === null) continue
    const value = is ?? certainAnswer(question, [], part)
    if (value === null) return { fault: { value: part, code: 'unknown-option' } }
    values.push(String(value))
  }
  return values.length === 0 ? null : { answer: values }
}
