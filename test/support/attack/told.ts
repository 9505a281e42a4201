import { type Counted, type Fact, factsAt, type Reading } from './facts.ts'
import { numberOf, peopleOf, valuesOf } from './labels.ts'
import { countedOf, insatsId, type Setting } from './setting.ts'

/** Where figures stand, for the facts that are read from them. */
export interface Where {
  readonly setting: Setting
  /** The format and the place in it. */
  readonly source: string
  readonly snapshot: number
}

const totalAt = ({ source, snapshot }: Where) => factsAt({ source, snapshot, total: true })

/** "96,8 %" beside "61 av 63": what a share of a question is counted over, by the word of the questionnaire. */
export function basesOf(of: ReturnType<typeof countedOf>) {
  return { respondents: of.everybody, answered: of.answered, stand: of.stand }
}

/** Shares of all questions by their label; a label is one question's alone where `asked` says nothing. */
export function shareNamed({ questionnaire }: Setting, label: string, asked: string | null = null) {
  for (const question of questionnaire.questions) {
    if (asked !== null && question.id !== asked) continue
    const shares = 'shares' in question ? (question.shares ?? []) : []
    const share = shares.find((share) => share.label.sv === label)
    if (share) return { question: question.id, values: share.values.map(String), over: share.over }
    const bands = 'bands' in question ? (question.bands ?? []) : []
    const band = asked === null ? undefined : bands.find((band) => band.label.sv === label)
    if (band) return { question: question.id, values: band.values.map(String), over: 'answered' as const }
  }
  return null
}

/**
 * "96,8 % nöjda" with "Svar 3–5: 61 av alla 63 som svarade på enkäten.": null where it is not understood.
 *
 * @param asked the question that it stands under, where it does
 */
export function shareFacts(
  where: Where,
  [head, definition]: readonly [head: string, definition: string],
  asked: string | null,
): readonly Fact[] | null {
  const { setting } = where
  const label = head.replace(/^(–|[\d,]+\s?%) /, '').replace(/\.$/, '')
  const question = asked ?? shareNamed(setting, label)?.question
  const defined = question ? definitionIn(setting, question, definition) : null
  if (!question || !defined) return null
  const { values } = defined
  const of = countedOf(setting, question, {})
  const base = basesOf(of)[defined.over]
  const at = totalAt({ ...where, source: `${where.source}, share ${label}` })
  const percent = numberOf(/^([\d,]+)\s?%/.exec(head)?.[1])
  return [
    at.count(of.options(values), defined.count),
    at.count(base, defined.base),
    ...(percent === null ? [] : [at.percent(of.options(values), base, percent, 1)]),
  ]
}

/** "Svar 3–5: 61 av alla 63 som svarade på enkäten.": null where it is not understood. */
export function definitionIn(setting: Setting, question: string, definition: string) {
  const parts = /^(?:Svar|Svarade) (.+): (\d+) av (?:alla|de) (\d+) som (.+?)(?:\.|$)/i.exec(definition)
  const values = parts?.[1] ? valuesOf(setting, question, parts[1]) : null
  if (!parts || !values) return null
  const overs = { 'svarade på enkäten': 'respondents', 'tog ställning': 'stand' } as const
  const over = overs[parts[4] as keyof typeof overs] ?? 'answered'
  return { values, over, count: Number(parts[2]), base: Number(parts[3]) } as const
}

/** A line of a question's table: an option, its count and percent; the last is how many answered. */
export function rowFacts(
  where: Where,
  id: string,
  [label = '', count, percent]: readonly string[],
): readonly Fact[] | null {
  const isTotal = label === 'Total'
  const values = isTotal ? null : valuesOf(where.setting, id, label)
  if (!values && !isTotal) return null
  const of = countedOf(where.setting, id, {})
  const at = totalAt({ ...where, source: `${where.source}, ${id}, table` })
  const counted = values ? of.options(values) : of.answered
  const [figure, share] = [numberOf(count), numberOf(percent)]
  if (isTotal && share !== null && share !== 100) return null
  return [
    ...(figure === null ? [] : [at.count(counted, figure)]),
    ...(share === null || !values ? [] : [at.percent(counted, of.answered, share, 1)]),
  ]
}

/** The words of a drawing, "Kvinna: 40 (63,5 %), Man: 20 (31,7 %)", with the percent of each bar. */
export function barFacts(where: Where, id: string, words: string) {
  const of = countedOf(where.setting, id, {})
  const at = totalAt({ ...where, source: `${where.source}, ${id}, chart` })
  const facts: Fact[] = []
  const unread: string[] = []
  const bars = [...words.matchAll(/(.+?): (\d+)(?: \(([\d,]+)\s?%\))?(?:, |$)/g)]
  for (const [, label = '', count, percent] of bars) {
    const values = valuesOf(where.setting, id, label)
    if (!values) {
      unread.push(`${id}, chart: ${label}`)
      continue
    }
    facts.push(at.count(of.options(values), Number(count)))
    const share = numberOf(percent)
    if (share !== null) facts.push(at.percent(of.options(values), of.answered, share, 1))
  }
  return {
    facts,
    unread,
    understood: bars.map(([text]) => text).join('') === words,
    bars: bars.map(([, label = '', count = '', percent]) => ({
      label,
      count: Number(count),
      percent: numberOf(percent),
    })),
  }
}

/** A group's line: its name and its cells, or that it is withheld. */
export interface GroupLine {
  readonly name: string
  readonly cells: readonly string[] | 'withheld'
}

/** A question's groups side by side: n, mean and median, and a column for each option. */
export function groupFacts(
  where: Where,
  id: string,
  by: string,
  { headers, lines }: { readonly headers: readonly string[]; readonly lines: readonly GroupLine[] },
): Reading {
  const { setting, snapshot } = where
  const facts: Fact[] = []
  const unread: string[] = []
  const options = headers.map((header) => valuesOf(setting, id, header))
  const face = faceOf(headers, options, lines)
  for (const { name, cells } of lines) {
    const people = name === 'Alla' ? {} : peopleOf(setting, by, name)
    if (!people) {
      unread.push(`${id}: a group ${name}`)
      continue
    }
    const total = Object.keys(people).length === 0
    const of = countedOf(setting, id, people)
    const source = `${where.source}, ${id}, ${by} ${name}`
    const at = factsAt({ source, snapshot, total, by })
    if (cells === 'withheld') {
      facts.push(at.hidden(of.whole))
      continue
    }
    if (!total) facts.push(at.shown(of.whole, face))
    const decimals = face === 'mean' && !total ? 1 : 2
    for (const [column, cell] of cells.entries()) {
      const figure = numberOf(cell)
      if (figure === null) continue
      const values = options[column]
      const header = headers[column]
      if (values) facts.push(at.count(of.options(values), figure))
      else if (header === 'Svarade') facts.push(at.count(of.answered, figure))
      else if (header === 'Tog ställning') facts.push(at.count(of.stand, figure))
      else if (header === 'Medelvärde') facts.push(at.mean(of.stand, figure, decimals))
      else if (header === 'Median') facts.push(at.median(of.stand, figure))
      else unread.push(`${id}, ${name}: ${header} ${figure}`)
    }
  }
  return { facts, unread }
}

function faceOf(
  headers: readonly string[],
  options: readonly (readonly string[] | null)[],
  lines: readonly GroupLine[],
): string {
  if (options.some((values) => (values?.length ?? 0) > 1)) return 'merged'
  const median = headers.indexOf('Median')
  const hasMedian = lines.some(({ cells }) => cells !== 'withheld' && numberOf(cells[median]) !== null)
  return options.some((values) => values !== null) || hasMedian ? 'whole' : 'mean'
}

/** A line of the table of insatser: how many were enrolled, offered and answered. Others than insatser give null. */
export function intakeFacts(
  { setting, source, snapshot }: Where,
  headers: readonly string[],
  [name = '', ...cells]: readonly string[],
): readonly Fact[] | null {
  const cell = (header: string) => numberOf(cells[headers.findIndex((text) => text.startsWith(header)) - 1])
  const people = setting.insatser.some((other) => other.name === name)
    ? { [insatsId(setting)]: [name] }
    : name === 'Alla'
      ? {}
      : null
  if (!people) return null
  const total = name === 'Alla'
  const at = factsAt({ source: `${source}, intake ${name}`, snapshot, total })
  const of: Counted = { people, question: null, states: [] }
  const [respondents, offered, rate] = [cell('Svar'), cell('Erbjudna'), cell('Svarsfrekvens')]
  return [
    ...(respondents === null ? [] : [at.count(of, respondents)]),
    ...(offered === null || rate === null ? [] : [rateFact(at, of, [offered, rate])]),
  ]
}

/** How many answered where a whole percent of a number did. */
export function rateFact(
  at: ReturnType<typeof factsAt>,
  of: Counted,
  [base, percent]: readonly [base: number, percent: number],
): Fact {
  const [low, high] = [((percent - 0.5) * base) / 100, ((percent + 0.5) * base) / 100]
  return at.between(of, Math.ceil(low - 1e-9), Math.ceil(high - 1e-9) - 1)
}

/** A line of the goals: its name, the level aimed for, what came of it, and how many that is counted over. */
export function goalFacts(where: Where, [name = '', target, actual, over]: readonly string[]) {
  const { setting, source, snapshot } = where
  const at = factsAt({ source: `${source}, goal ${name}`, snapshot, total: true })
  const [level, base] = [numberOf(actual), numberOf(over)]
  if (name === 'Alla ska erbjudas enkäten') return []
  if (name === 'Svarsfrekvens') {
    const everybody = { people: {}, question: null, states: [] }
    return level === null || base === null ? [] : [rateFact(at, everybody, [base, level])]
  }
  const asked = name.replace(/^Minst samma nivå som förra gången: /, '')
  const question = setting.questionnaire.questions.find(({ text }) => asked !== name && text.sv === asked)
  if (question && !/%/.test(`${actual}${target}`)) {
    const of = countedOf(setting, question.id, {})
    return [
      ...(base === null ? [] : [at.count(of.stand, base)]),
      ...(level === null ? [] : [at.mean(of.stand, level, 2)]),
    ]
  }
  const first = question && 'shares' in question ? question.shares?.[0]?.label.sv : undefined
  const share = shareNamed(setting, first ?? name.replace(/^Andel som /, ''), question?.id ?? null)
  if (!share) return null
  const of = countedOf(setting, share.question, {})
  return [
    ...(base === null ? [] : [at.count(basesOf(of)[share.over], base)]),
    ...(level === null ? [] : [at.percent(of.options(share.values), basesOf(of)[share.over], level, 1)]),
  ]
}

/** Words less the texts of the questionnaire, the limit that everybody knows, and what is known to be no figure. */
export function withoutKnown(words: string, setting: Setting, known: readonly string[]): string {
  const asked = setting.questionnaire.questions.flatMap(({ text, hint }) => [text.sv, hint?.sv ?? ''])
  return [...asked, ...known, `färre än ${setting.minGroup} sva`]
    .filter((text) => text !== '')
    .reduce((left, text) => left.replaceAll(text, ''), words)
}
