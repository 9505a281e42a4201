import { type Fact, factsAt, type People, type Reading } from './facts.ts'
import { backgroundsOf, countedOf, groupOf, questionOf, type Setting } from './setting.ts'

const everybody = { people: {}, question: null, states: [] }

/** Reads the CSV of results: every line as the facts it tells. A measure or a label it does not know is unread. */
export function readCsv(setting: Setting, csv: string, snapshot = 0): Reading {
  const facts: Fact[] = []
  const unread: string[] = []
  const [header = [], ...lines] = linesOf(csv)
  for (const cells of lines) {
    const line = Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']))
    const read = line.Fråga === '' ? readWhole(line, snapshot) : readLine(setting, line, snapshot)
    if (read) facts.push(...read)
    else unread.push(cells.join(';'))
  }
  return { facts, unread }
}

type Line = Readonly<Record<string, string>>

function readWhole(line: Line, snapshot: number): readonly Fact[] | null {
  const at = factsAt({ source: `CSV, ${line.Mått}`, snapshot, total: true })
  const count = numberOf(line.Antal)
  switch (line.Mått?.replace(/ \(.*/, '')) {
    case 'Svarande':
      return count === null ? [] : [at.count(everybody, count)]
    // How an answer came is told of the whole alone, and of nobody's answers.
    case 'Svarande digitalt':
    case 'Svarande på papper':
    case 'Inskrivna':
    case 'Erbjudna':
    case 'Svarsfrekvens':
    case 'Täckning':
      return []
    default:
      return null
  }
}

function readLine(setting: Setting, line: Line, snapshot: number): readonly Fact[] | null {
  const people = peopleOf(setting, line.Uppdelning ?? '', line.Grupp ?? '')
  if (!people) return null
  const question = questionOf(setting, line.Fråga ?? '')
  const total = Object.keys(people).length === 0
  const at = factsAt({ source: `CSV, ${line.Fråga} ${line.Grupp}, ${line.Mått}`, snapshot, total })
  const of = countedOf(setting, question.id, people)
  const [count, percent, value, base] = [line.Antal, line.Procent, line.Värde, line.Bas].map(numberOf)
  const row = (values: readonly string[], over = of.answered) => [
    ...(count === null || count === undefined ? [] : [at.count(of.options(values), count)]),
    ...(percent === null || percent === undefined ? [] : [at.percent(of.options(values), over, percent, 1)]),
    ...(base === null || base === undefined ? [] : [at.count(over, base)]),
  ]
  switch (line.Mått) {
    case 'Besvarade frågan':
      return count === null || count === undefined
        ? []
        : [at.count(of.answered, count), at.shown(of.whole, 'csv')]
    case 'Obesvarad':
      return count === null || count === undefined ? [] : [at.count(of.unanswered, count)]
    case 'Inte tillfrågad':
      return count === null || count === undefined ? [] : [at.count(of.notAsked, count)]
    case 'Svarsalternativ': {
      const values = valuesOf(setting, question.id, line.Namn ?? '')
      return values && row(values)
    }
    case 'Sammanslagna svar':
      return row((line.Namn ?? '').split(', '))
    case 'Medelvärde': {
      // A mean of two decimals may end in a zero that is not printed; a coarser one says so in its column.
      const decimals = 2
      return value === null || value === undefined
        ? []
        : [at.mean(of.stand, value, decimals), ...baseOf(at, of.stand, base)]
    }
    case 'Median':
      return value === null || value === undefined
        ? []
        : [at.median(of.stand, value), ...baseOf(at, of.stand, base)]
    case 'Andel':
    case 'Band': {
      const [, values = '', over = ''] = /^Svar (.*) av (.*)$/.exec(line.Definition ?? '') ?? []
      const bases = { enkäten: of.everybody, frågan: of.answered, 'i frågan': of.stand }
      const ending = over.endsWith('ställning i frågan')
        ? 'i frågan'
        : over.endsWith('enkäten')
          ? 'enkäten'
          : 'frågan'
      return values === '' ? null : row(values.split(', '), bases[ending])
    }
    default:
      return line.Mått?.startsWith('Visas inte') ? [at.hidden(of.whole)] : null
  }
}

function baseOf(
  at: ReturnType<typeof factsAt>,
  of: Parameters<typeof at.count>[0],
  base: number | null | undefined,
) {
  return base === null || base === undefined ? [] : [at.count(of, base)]
}

/** The people of a line: those of a breakdown's group by its label. */
export function peopleOf(setting: Setting, by: string, label: string): People | null {
  if (by === 'Alla') return {}
  if (by === 'kommun') return groupOf(setting, by, label)
  const values = valuesOf(setting, by, label)
  return values && { [by]: values }
}

/** The values that a label stands for: an option's or the opt-out's, or several joined by "eller". */
export function valuesOf(setting: Setting, id: string, label: string): readonly string[] | null {
  const question = questionOf(setting, id)
  const background = backgroundsOf(setting).find((background) => background.id === id)
  const optOut = question.optOut ? [[question.optOut.value, question.optOut.label.sv] as const] : []
  const named =
    question.kind === 'choice' || question.kind === 'choices'
      ? question.options.map(({ value, label }) => [value, label.sv] as const)
      : question.kind === 'scale'
        ? Array.from(
            { length: question.max - question.min + 1 },
            (_, step) => [String(question.min + step)] as const,
          )
        : (background?.named ?? []).map((name) => [name, name] as const)
  const all: readonly (readonly [string, string?])[] = [...named, ...optOut]
  const lower = (text: string) => text.trim().toLowerCase()
  const one = all.find(
    ([value, words]) =>
      lower(words ?? value) === lower(label) || (words === undefined && lower(label).startsWith(`${value} `)),
  )
  if (one) return [one[0]]
  const parts = label
    .split(/, | eller /)
    .map((part) => all.find(([value, words]) => lower(words ?? value) === lower(part))?.[0])
  return parts.length > 1 && parts.every((part) => part !== undefined) ? parts : null
}

/** "4,75" as 4.75; null where the cell is empty. */
export function numberOf(cell: string | undefined): number | null {
  const plain = (cell ?? '')
    .replace(',', '.')
    .replace('\u2212', '-')
    .replace(/[\s\u202f\u00a0%]/g, '')
  return plain === '' || Number.isNaN(Number(plain)) ? null : Number(plain)
}

/** Cells of semicolon-separated lines, quoted ones and their line ends too. */
function linesOf(csv: string): string[][] {
  const lines: string[][] = [[]]
  let cell = ''
  let quoted = false
  const text = csv.replace(/^\uFEFF/, '')
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (quoted && character === '"' && text[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (character === '"') quoted = !quoted
    else if (!quoted && (character === ';' || character === '\n')) {
      lines.at(-1)?.push(cell.replace(/\r$/, ''))
      cell = ''
      if (character === '\n') lines.push([])
    } else cell += character
  }
  return lines.filter((line) => line.length > 1)
}
