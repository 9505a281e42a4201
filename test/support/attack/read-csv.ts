import { type Fact, factsAt, type Reading } from './facts.ts'
import { numberOf, peopleOf, valuesOf } from './labels.ts'
import { countedOf, questionOf, type Setting } from './setting.ts'
import { basesOf, definitionIn } from './told.ts'

const everybody = { people: {}, question: null, states: [] }

/** Reads the CSV of results: every line as the facts it tells. A measure or a label it does not know is unread. */
export function readCsv(setting: Setting, csv: string, snapshot = 0): Reading {
  const facts: Fact[] = []
  const unread: string[] = []
  const [header = [], ...lines] = linesOf(csv)
  const named = lines.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])))
  const placeOf = (line: Line) => `${line.Fråga};${line.Uppdelning};${line.Grupp}`
  // A mean alone has one decimal; beside a median it has two.
  const whole = new Set(named.filter(({ Mått }) => Mått === 'Median').map(placeOf))
  for (const line of named) {
    const decimals = whole.has(placeOf(line)) ? 2 : 1
    const read = line.Fråga === '' ? readWhole(line, snapshot) : readLine(setting, line, snapshot, decimals)
    if (read) facts.push(...read)
    else unread.push(Object.values(line).join(';'))
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
    case 'Preliminärt resultat: siffrorna ändras':
    case 'Inskrivna':
    case 'Erbjudna':
    case 'Svarsfrekvens':
    case 'Täckning':
      return []
    default:
      return null
  }
}

function readLine(setting: Setting, line: Line, snapshot: number, decimals: number): readonly Fact[] | null {
  const people = peopleOf(setting, line.Uppdelning ?? '', line.Grupp ?? '')
  if (!people) return null
  const question = questionOf(setting, line.Fråga ?? '')
  const total = Object.keys(people).length === 0
  const at = factsAt({
    source: `CSV, ${line.Fråga} ${line.Grupp}, ${line.Mått}`,
    snapshot,
    total,
    by: line.Uppdelning ?? '',
  })
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
    case 'Sammanslagna svar': {
      const values = valuesOf(setting, question.id, line.Namn ?? '')
      return values && row(values)
    }
    case 'Medelvärde':
      return value === null || value === undefined
        ? []
        : [at.mean(of.stand, value, decimals), ...baseOf(at, of.stand, base)]
    case 'Median':
      return value === null || value === undefined
        ? []
        : [at.median(of.stand, value), ...baseOf(at, of.stand, base)]
    case 'Andel':
    case 'Band': {
      const defined = definitionIn(setting, question.id, line.Definition ?? '')
      if (!defined) return null
      const over = basesOf(of)[defined.over]
      const told = [at.count(of.options(defined.values), defined.count), at.count(over, defined.base)]
      return [...told, ...row(defined.values, over)]
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
