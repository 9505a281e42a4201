import type { Question, Questionnaire } from '../questionnaire.ts'
import type { ColumnUse, Mapping, TextMeaning } from './mapping.ts'
import { optionValues } from './mapping.ts'
import { certainAnswer, fold, likelyAnswer, tickOf } from './match.ts'
import { type ColumnSeen, type FileSeen, placeOf } from './table.ts'

const separators = [';', '|', '\n', ','] as const

/**
 * How a file's columns may be read, to be seen by somebody before it counts: a column goes with the question
 * whose id or words are its heading, or with an option whose words follow the question's.
 *
 * @param insatser the names that the förbund has
 */
export function suggestMapping(
  seen: FileSeen,
  questionnaire: Questionnaire,
  insatser: readonly string[],
): Mapping {
  const taken = new Set<string>()
  const columns = seen.columns.flatMap((column): readonly ColumnUse[] => {
    const found = likelyUse(column, questionnaire, taken)
    if (!found) return []
    taken.add(found.option === undefined ? found.question.id : `${found.question.id} ${found.option}`)
    return [useOf(column, found.question, found.option, insatser)]
  })
  const { id, version } = questionnaire
  return {
    format: 'deltagarenkat/mapping@1',
    questionnaire: { id, version },
    ...(seen.sheet === null ? {} : { sheet: seen.sheet }),
    headerRow: seen.headerRow,
    columns,
  }
}

/** A column read as a question, with what the texts in it probably stand for. */
export function useOf(
  column: ColumnSeen,
  question: Question,
  option: string | undefined,
  insatser: readonly string[],
): ColumnUse {
  const key = { column: column.column, nth: column.nth, question: question.id }
  if (option !== undefined) return { ...key, option, values: [] }
  const separator = question.kind === 'choices' ? likelySeparator(column, question) : undefined
  const use = { ...key, ...(separator === undefined ? {} : { separator }) }
  const values = textsToPlace({ ...use, values: [] }, column, question, insatser).flatMap(
    (text): readonly TextMeaning[] => {
      const is = likelyAnswer(question, insatser, text)
      return is === null ? [] : [{ text, is }]
    },
  )
  return { ...use, values }
}

/** The texts of a column that stand for no option by themselves, so that somebody must say what they are. */
export function textsToPlace(
  { option, separator }: Omit<ColumnUse, 'column' | 'nth' | 'question'>,
  column: ColumnSeen,
  question: Question,
  insatser: readonly string[],
): readonly string[] {
  if (question.kind === 'text' || question.kind === 'number') return []
  const texts = column.values.flatMap(({ text }) => partsOf(text, separator))
  return [...new Set(texts)].filter((text) =>
    option === undefined
      ? certainAnswer(question, insatser, text) === null
      : tickOf(question, option, text) === null,
  )
}

/** The choices in a cell. */
export function partsOf(text: string, separator: string | undefined): readonly string[] {
  if (separator === undefined) return [text]
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function likelyUse(
  { column }: ColumnSeen,
  { questions }: Questionnaire,
  taken: ReadonlySet<string>,
): { readonly question: Question; readonly option?: string } | undefined {
  const free = questions.filter(({ id }) => !taken.has(id))
  const heading = bare(column)
  const whole = free.find((question) => namesOf(question).includes(heading))
  if (whole) return { question: whole }
  const ticks = free.flatMap((question) =>
    optionValues(question)
      .filter((option) => !taken.has(`${question.id} ${option}`) && isTickOf(heading, question, option))
      .map((option) => ({ question, option })),
  )
  if (ticks.length === 1) return ticks[0]
  const within = free.filter((question) =>
    namesOf(question).some(
      (name) =>
        name.length >= 10 && (heading.includes(name) || (heading.length >= 10 && name.includes(heading))),
    ),
  )
  return within.length === 1 && within[0] ? { question: within[0] } : undefined
}

/** "Vilket stöd? [Samtal]", "Vilket stöd - Samtal", or the option's words alone. */
function isTickOf(heading: string, question: Question, option: string): boolean {
  const found = 'options' in question ? question.options.find(({ value }) => value === option) : undefined
  const label = found?.label ?? question.optOut?.label
  if (!label) return false
  const words = [option, ...Object.values(label)].map((word) => bare(word))
  return words.some(
    (word) =>
      heading === word ||
      namesOf(question).some((name) => heading.startsWith(name) && bare(heading.slice(name.length)) === word),
  )
}

function namesOf({ id, text }: Question): readonly string[] {
  return [id, ...Object.values(text)].map((name) => bare(name))
}

/** A heading without the number before it and what only sets it apart: "Q3. Hur nöjd är du?" is "hur nojd ar du". */
function bare(text: string): string {
  return fold(text, { loose: true })
    .replace(/^(?:q|f|fraga )?\d+\s*[.):]\s*/, '')
    .replace(/[\s?:.,[\]()"'”’/-]+/g, ' ')
    .trim()
}

/** What parts the choices of a cell: the sign by which the most parts are options. */
function likelySeparator({ values }: ColumnSeen, question: Question): string {
  const hits = (separator: string) =>
    values
      .flatMap(({ text }) => partsOf(text, separator))
      .filter((part) => likelyAnswer(question, [], part) !== null).length
  return separators.reduce((best, separator) => (hits(separator) > hits(best) ? separator : best))
}

/** The seen column that a mapping reads. */
export function seenOf(seen: FileSeen, use: ColumnUse): ColumnSeen | undefined {
  return seen.columns[placeOf(seen, use)]
}
