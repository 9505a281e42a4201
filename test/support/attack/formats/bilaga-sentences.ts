import { type Fact, factsAt } from '../facts.ts'
import { numberOf } from '../labels.ts'
import { countedOf } from '../setting.ts'
import { rateFact, shareFacts, type Where } from '../told.ts'

/** Where a sentence of a bilaga stands. */
export interface Sentence {
  readonly where: Where
  /** The question whose heading was the last. */
  readonly question: string | null
  /** Takes words; those that hold a digit and are not known are unread. */
  readonly leave: (words: string) => void
}

/** What a line of text is, each with what it tells. */
export const sentences: readonly (readonly [
  pattern: RegExp,
  read: (on: Sentence, found: readonly string[]) => readonly Fact[] | null,
])[] = [
  [/^Svaren är dolda, så att/, (on) => hiddenFacts(on)],
  [/^I deltagarenkäten .* Vi vet inte vad de som inte svarade tycker\.$/, readParagraph],
  [
    /^(?:Medelvärde ([\d,]+|–)\s*)?(?:Median ([\d,]+|–)\s*)?Svarsfrekvens (\S+\s?%|–) \((\d+)\/(\d+)\)$/,
    readFigures,
  ],
  [/^((?:–|[\d,]+\s?%) .+?)\. ((?:Svar|Svarade) .+)$/, readShareLine],
  [
    /^(\d+) av (\d+) inskrivna svarade; vi vet inte vad de andra tycker\.$/,
    (on, [, count]) => everybody(on, count),
  ],
]

const totalAt = ({ where: { source, snapshot } }: Sentence, place: string) =>
  factsAt({ source: `${source}, ${place}`, snapshot, total: true })

const nobodyLeftOut = { people: {}, question: null, states: [] }

function everybody(on: Sentence, count: string | undefined): readonly Fact[] {
  return [totalAt(on, 'respondents').count(nobodyLeftOut, Number(count))]
}

function hiddenFacts(on: Sentence): readonly Fact[] | null {
  if (on.question === null) return null
  return [totalAt(on, on.question).hidden(countedOf(on.where.setting, on.question, {}).whole)]
}

/** "Medelvärde 4,48 Median 5 Svarsfrekvens 97 % (61/63)": below a table, how many answered of those who were asked. */
function readFigures(on: Sentence, [, mean, median, , answered, asked]: readonly string[]) {
  if (on.question === null) return null
  const of = countedOf(on.where.setting, on.question, {})
  const at = totalAt(on, `figures of ${on.question}`)
  const [level, middle] = [numberOf(mean), numberOf(median)]
  return [
    at.count(of.answered, Number(answered)),
    at.count(of.asked, Number(asked)),
    ...(level === null ? [] : [at.mean(of.stand, level, 2)]),
    ...(middle === null ? [] : [at.median(of.stand, middle)]),
  ]
}

function readShareLine(on: Sentence, [, head = '', definition = '']: readonly string[]) {
  return on.question === null ? null : shareFacts(on.where, [head, definition], on.question)
}

/** The paragraph for an annual report: how many answered, and each question's first share. */
function readParagraph(on: Sentence, [text = '']: readonly string[]): readonly Fact[] | null {
  const facts: Fact[] = []
  const at = totalAt(on, 'paragraph')
  const [opening, count, , offered, rate] =
    / svarade (\d+)( av (\d+) deltagare som erbjöds den, en svarsfrekvens på (\d+|–)\s?%?| deltagare)\./.exec(
      text,
    ) ?? []
  if (opening === undefined) return null
  facts.push(at.count(nobodyLeftOut, Number(count)))
  if (offered && numberOf(rate) !== null) {
    facts.push(rateFact(at, nobodyLeftOut, [Number(offered), numberOf(rate) ?? 0]))
  }
  const shares = /([\d,]+\s?%) ([^(]+) \(([^)]+)\)\. ?/g
  const rest = text
    .slice(text.indexOf(opening) + opening.length)
    // What was offered and how answers came says nothing of any answer.
    .replace(
      /^ (\d+ av \d+ inskrivna erbjöds enkäten \(\d+\s?%\)\. )?(\d+\s?%|–) av svaren kom digitalt\. /,
      '',
    )
    .replace(/^ \d+ av \d+ inskrivna erbjöds enkäten \(\d+\s?%\)\. /, '')
  for (const [, percent = '', label = '', definition = ''] of rest.matchAll(shares)) {
    const read = shareFacts(on.where, [`${percent} ${label}`, definition], null)
    if (!read) return null
    facts.push(...read)
  }
  on.leave(rest.replace(shares, ''))
  return facts
}
