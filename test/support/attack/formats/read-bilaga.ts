import { lengthFaults } from '../drawings.ts'
import { type Fact, factsAt, type Reading } from '../facts.ts'
import { numberOf } from '../labels.ts'
import { countedOf, insatsId, type Setting } from '../setting.ts'
import {
  barFacts,
  basesOf,
  goalFacts,
  groupFacts,
  intakeFacts,
  rowFacts,
  shareNamed,
  withoutKnown,
} from '../told.ts'
import { type Sentence, sentences } from './bilaga-sentences.ts'
import type { Drawing, FilePaper } from './paper.ts'

/** What a bilaga tells, of its own mätperiod and of the one that it is compared with. */
export interface BilagaReading extends Reading {
  readonly earlier: readonly Fact[]
}

/** Reads a bilaga of any format. */
export interface BilagaPlace {
  readonly setting: Setting
  /** The format. */
  readonly source: string
  readonly snapshot?: number
  /** Words with digits that are no figures. */
  readonly known: readonly string[]
}

interface Reader extends Sentence {
  readonly facts: Fact[]
  readonly earlier: Fact[]
  readonly unread: string[]
  question: string | null
}

/**
 * Reads a bilaga: its tables, its drawings, and every sentence with a figure in it. Whatever holds a digit
 * and is not understood is unread.
 */
export function readBilaga(paper: FilePaper, { setting, source, snapshot = 0, known }: BilagaPlace) {
  const unread: string[] = []
  const leave = (words: string) => {
    if (/\d/.test(withoutKnown(words, setting, known))) unread.push(`${source}: ${words}`)
  }
  const on: Reader = {
    where: { setting, source, snapshot },
    facts: [],
    earlier: [],
    unread,
    leave,
    question: null,
  }
  for (const item of paper.items) {
    if (item.kind === 'table') readTable(on, item.caption.replace(/^Tabell\s\d+: /, ''), item.rows)
    else if (item.kind === 'drawing') readDrawing(on, item)
    else if (item.kind === 'heading') readHeading(on, item.text)
    else readText(on, item.text)
  }
  for (const words of paper.beside) leave(words.replace(/^(Sida )?\d+( av \d+)?$/, ''))
  return { facts: on.facts, earlier: on.earlier, unread } satisfies BilagaReading
}

function readHeading(on: Reader, text: string) {
  on.question = questionNamed(on, text)
  on.leave(text)
}

function questionNamed({ where: { setting } }: Reader, text: string): string | null {
  return setting.questionnaire.questions.find((question) => question.text.sv === text)?.id ?? null
}

function readTable(on: Reader, caption: string, rows: readonly (readonly string[])[]) {
  const [headers = [], ...lines] = rows
  on.leave(caption)
  const read = tableReader(on, caption, headers)
  for (const line of lines) {
    const facts = read?.(line) ?? null
    if (facts) on.facts.push(...facts)
    else for (const cell of line) on.leave(cell)
  }
  if (!caption.startsWith('Insats för insats: ')) return
  const question = questionNamed(on, caption.replace('Insats för insats: ', ''))
  const groups = lines.map(([name = '', ...cells]) => ({
    name,
    cells: cells.every((cell) => cell === '◊') ? ('withheld' as const) : cells,
  }))
  const by = insatsId(on.where.setting)
  const told = groupFacts(on.where, question ?? '', by, { headers: headers.slice(1), lines: groups })
  on.facts.push(...told.facts)
  on.unread.push(...told.unread)
}

type LineReader = (line: readonly string[]) => readonly Fact[] | null

/** How a table's lines are read, by what stands above them; null where nothing is known of it. */
function tableReader(on: Reader, caption: string, headers: readonly string[]): LineReader | null {
  const { where } = on
  if (headers.join() === 'Namn,Antal,%') {
    const id = questionNamed(on, caption)
    return id === null ? null : (line) => rowFacts(where, id, line)
  }
  if (caption === 'Inskrivna, erbjudna och svar i varje insats') {
    return (line) => intakeFacts(where, headers, line)
  }
  if (caption === 'Målen') return (line) => goalFacts(where, line)
  if (caption.startsWith('Varje fråga jämfört med ')) return (line) => changeFacts(on, line)
  // It is read as a whole, for its face.
  return caption.startsWith('Insats för insats: ') ? () => [] : null
}

/** A question's first measure now and before, and what is between them. */
function changeFacts(on: Reader, [text = '', measure = '', ...levels]: readonly string[]) {
  const id = questionNamed(on, text)
  const [now, before, difference] = levels.map((level) => numberOf(level.replace('procentenheter', '')))
  if (!id || typeof now !== 'number' || typeof before !== 'number' || typeof difference !== 'number') {
    return null
  }
  const { setting, source, snapshot } = on.where
  const at = factsAt({ source: `${source}, change of ${id}`, snapshot, total: true })
  const of = countedOf(setting, id, {})
  const share = shareNamed(setting, measure.replace(/^Andel som /, ''), id)
  if (!share && measure !== 'Medelvärde') return null
  const fact = (level: number) =>
    share
      ? at.percent(of.options(share.values), basesOf(of)[share.over], level, 1)
      : at.mean(of.stand, level, 2)
  on.earlier.push(fact(before))
  // A difference that is finer than the two figures beside it would be a figure of its own.
  const room = share ? 0.1 : 0
  if (Math.abs(now - before - difference) > room + 1e-9) on.unread.push(`${source}: ${text} ${difference}`)
  return [fact(now)]
}

function readDrawing(on: Reader, { alt, labels, bars }: Drawing) {
  const { questions } = on.where.setting.questionnaire
  const asked = questions
    .filter(({ text }) => alt.startsWith(`${text.sv} `))
    .toSorted((a, b) => b.text.sv.length - a.text.sv.length)[0]
  if (!asked) return on.leave(alt)
  const words = alt.slice(asked.text.sv.length + 1)
  const read = barFacts(on.where, asked.id, words)
  on.facts.push(...read.facts)
  on.unread.push(...read.unread)
  if (!read.understood) on.leave(alt)
  if (labels && !labels.every((label) => isDrawnOf(label, asked.text.sv, read.bars, words))) {
    on.unread.push(...labels.map((label) => `${on.where.source}, ${asked.id}, drawn: ${label}`))
  }
  const told = read.bars.map(({ percent }) => percent ?? 0).filter((percent) => percent > 0)
  if (bars) on.unread.push(...lengthFaults(bars, told).map((fault) => `${asked.id}, chart: ${fault}`))
}

/** Whether words that are drawn are the drawing's own: its name, its words, a bar's figure, or all its figures in a row. */
function isDrawnOf(
  label: string,
  name: string,
  bars: ReturnType<typeof barFacts>['bars'],
  words: string,
): boolean {
  const tight = (text: string) => text.replace(/\s/g, '')
  const figures = bars.map(({ count, percent }) =>
    tight(percent === null ? String(count) : `${count} (${String(percent).replace('.', ',')} %)`),
  )
  return [tight(name), tight(words), figures.join(''), ...figures].includes(tight(label))
}

function readText(on: Reader, text: string) {
  for (const [pattern, read] of sentences) {
    const found = pattern.exec(text)
    const facts = found && read(on, found)
    if (!facts) continue
    on.facts.push(...facts)
    return
  }
  on.leave(text)
}
