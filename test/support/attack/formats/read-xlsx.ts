import { type Fact, factsAt, type Reading } from '../facts.ts'
import { numberOf } from '../labels.ts'
import { countedOf, insatsId, type Setting } from '../setting.ts'
import { basesOf, groupFacts, intakeFacts, rowFacts, shareNamed, type Where, withoutKnown } from '../told.ts'
import { openArchive } from './archive.ts'
import { readWorkbook } from './workbook.ts'

type Rows = readonly (readonly string[])[]

/** Reads results as a workbook: the sheet of what they are of, and that of each question. */
export function readXlsx(
  setting: Setting,
  file: Uint8Array,
  { snapshot = 0, known }: { snapshot?: number; known: readonly string[] },
): Reading {
  const where: Where = { setting, source: 'XLSX', snapshot }
  const { sheets, beside } = readWorkbook(openArchive(file))
  const facts: Fact[] = []
  const unread: string[] = []
  const leave = (words: string) => {
    if (/\d/.test(withoutKnown(words, setting, known))) unread.push(`XLSX: ${words}`)
  }
  for (const words of beside) leave(words)
  for (const [at, { name, rows }] of sheets.entries()) {
    // A sheet is named by its place and its question, which may be cut short.
    const [title = ''] = rows[0] ?? []
    const isNamed = at > 0 && `${at} ${title}`.startsWith(name.replace(/ \d+$/, ''))
    if (!isNamed) leave(name)
    const read = at === 0 ? readAbout(where, rows) : readQuestion(where, rows)
    facts.push(...read.facts)
    for (const words of read.unread) leave(words)
  }
  return { facts, unread }
}

/** What the results are of: a table of insatser among lines of words. */
function readAbout(where: Where, rows: Rows): Reading {
  const headers = rows.find(([first]) => first === 'Insats') ?? []
  const read = rows.map((row) => ({ row, facts: intakeFacts(where, headers, row) }))
  return {
    facts: read.flatMap(({ facts }) => facts ?? []),
    unread: read.flatMap(({ row, facts }) => (facts ? [] : row)),
  }
}

/** A question: its table, its figures, its shares, and its groups. */
function readQuestion(where: Where, rows: Rows): Reading {
  const { setting, snapshot } = where
  const [[text = ''] = [], ...lines] = rows
  const id = setting.questionnaire.questions.find((question) => question.text.sv === text)?.id
  if (!id) return { facts: [], unread: rows.flat() }
  const of = countedOf(setting, id, {})
  const at = factsAt({ source: `XLSX, ${id}`, snapshot, total: true })
  const counts = {
    Svarade: of.answered,
    Obesvarad: of.unanswered,
    'Inte tillfrågad': of.notAsked,
    'Tog ställning': of.stand,
  }
  const lineFacts = (line: readonly string[]): readonly Fact[] | null => {
    const [name = '', first, percent, base] = line
    const figure = numberOf(first)
    if (name.startsWith('Svaren är dolda')) return [at.hidden(of.whole)]
    // In a table of options; below it the names are those of figures.
    if (isWithin(line, lines)) return rowFacts(where, id, line)
    const counted = counts[name as keyof typeof counts]
    if (figure === null) return null
    if (counted) return [at.count(counted, figure)]
    if (name === 'Medelvärde') return [at.mean(of.stand, figure, 2)]
    if (name === 'Median') return [at.median(of.stand, figure)]
    const share = shareNamed(setting, name, id)
    const [part, whole] = [numberOf(percent), numberOf(base)]
    if (!share || whole === null) return null
    const over = basesOf(of)[share.over]
    return [
      at.count(of.options(share.values), figure),
      at.count(over, whole),
      ...(part === null ? [] : [at.percent(of.options(share.values), over, part, 1)]),
    ]
  }
  const start = lines.findIndex(([first]) => first === 'Insats')
  const own = lines.slice(0, start < 0 ? lines.length : start)
  const groups = start < 0 ? null : groupsOf(where, id, lines.slice(start))
  const read = own.map((line) => ({ line, facts: lineFacts(line) }))
  return {
    facts: [...read.flatMap(({ facts }) => facts ?? []), ...(groups?.facts ?? [])],
    unread: [...read.flatMap(({ line, facts }) => (facts ? [] : line)), ...(groups?.unread ?? [])],
  }
}

/** Whether a line is one of the table of options, between its header and its total. */
function isWithin(line: readonly string[], lines: Rows): boolean {
  const at = lines.indexOf(line)
  const header = lines.findIndex((cells) => cells.join() === 'Namn,Antal,%')
  const total = lines.findIndex(([first]) => first === 'Total')
  return header >= 0 && at > header && at <= total
}

function groupsOf(where: Where, id: string, [headers = [], ...lines]: Rows): Reading {
  const groups = lines.map(([name = '', ...cells]) => ({
    name,
    cells: cells.length > 0 && cells.every((cell) => cell === '◊') ? ('withheld' as const) : cells,
  }))
  const by = insatsId(where.setting)
  return groupFacts(where, id, by, { headers: headers.slice(1), lines: groups })
}
