import { lix } from './lix.ts'
import { optionsOf, type Question, type Questionnaire } from './questionnaire.ts'

/** What a questionnaire may be weak in. None of it hinders its use: whoever writes decides. */
export type WeakSpotCode =
  | 'too-many'
  | 'many-texts'
  | 'hard-whole'
  | 'hard'
  | 'double'
  | 'negation'
  | 'leading'
  | 'no-opt-out'
  | 'no-end-labels'
  | 'unreachable'
  | 'identical'
  | 'identical-options'
  | 'small-background'

export interface WeakSpot {
  readonly code: WeakSpotCode
  /** The question's place in the list, from 0; null where it concerns the whole. */
  readonly question: number | null
  /** The word, number or question that it lies in. */
  readonly detail: string
}

const mostQuestions = 15
const mostTexts = 2
/** Above this a newspaper is easier to read. */
const hardWhole = 40
/** One question alone has few words, and a long one weighs more. */
const hardQuestion = 50
/** Ålder in five groups is what two hundred people bear. */
const mostBackgroundOptions = 6

// Swedish letters are no word characters to \b, so the bounds are written out.
const word = (words: string, flags = 'iu') => new RegExp(`(?<![\\p{L}])(${words})(?![\\p{L}])`, flags)
/** Words that join without asking for two things. */
const joined = word(
  'då och då|till och med|av och till|mer eller mindre|först och främst|i stort sett|ja eller nej|en eller flera|ett eller flera|en eller annan',
  'giu',
)
const double = word('och|eller|samt|respektive')
const negation = word('inte|aldrig|ingen|inget|inga|icke|ej|utan att')
const leading = word(
  'håller du med|visst är|visst har|självklart|självfallet|naturligtvis|givetvis|förstås|tycker du inte|är det inte|hur bra|hur mycket bättre',
)

/**
 * The weak spots of a questionnaire as it stands, those of the whole first, then in the order of the
 * questions. It reads Swedish by its words and not by its meaning: what it says is worth a look and no more.
 *
 * @param insatser the names that conditions on the insats may mean
 */
export function weakSpots(questionnaire: Questionnaire, insatser: readonly string[]): readonly WeakSpot[] {
  const { questions } = questionnaire
  return [
    ...wholeSpots(questionnaire),
    ...questions.flatMap((question, index) => [
      ...wordSpots(question).map((spot) => ({ ...spot, question: index })),
      ...answerSpots(question).map((spot) => ({ ...spot, question: index })),
      ...placeSpots(questions, index, insatser),
    ]),
  ]
}

/** The reading level of all that is asked, by LIX; null where there is too little to tell. */
export function readingLevel({ questions }: Questionnaire): number | null {
  return lix(questions.flatMap(({ text, hint }) => [text.sv, hint?.sv ?? '']).join('\n'))
}

function wholeSpots(questionnaire: Questionnaire): readonly WeakSpot[] {
  const { questions } = questionnaire
  const texts = questions.filter(({ kind }) => kind === 'text').length
  const level = readingLevel(questionnaire)
  const spot = (code: WeakSpotCode, detail: number): WeakSpot => ({
    code,
    question: null,
    detail: String(detail),
  })
  return [
    ...(questions.length > mostQuestions ? [spot('too-many', questions.length)] : []),
    ...(texts > mostTexts ? [spot('many-texts', texts)] : []),
    ...(level !== null && level > hardWhole ? [spot('hard-whole', level)] : []),
  ]
}

type Found = Omit<WeakSpot, 'question'>

/** What lies in how a question is worded. */
function wordSpots({ text }: Question): readonly Found[] {
  const asked = text.sv
  const level = lix(asked)
  const lies = (code: WeakSpotCode, pattern: RegExp, within = asked): readonly Found[] => {
    const found = pattern.exec(within)?.[1]
    return found === undefined ? [] : [{ code, detail: found.toLowerCase() }]
  }
  return [
    ...lies('double', double, asked.replace(joined, '')),
    // "tycker du inte" is told of as leading, and not once more as a negation.
    ...(leading.test(asked) ? lies('leading', leading) : lies('negation', negation)),
    ...(level !== null && level > hardQuestion ? [{ code: 'hard', detail: String(level) } as const] : []),
  ]
}

/** What lies in how it can be answered. */
function answerSpots(question: Question): readonly Found[] {
  const spots: Found[] = []
  const { kind, optOut, required = false, background = false } = question
  if (!optOut && (kind === 'choice' || kind === 'scale' || kind === 'insats' || required)) {
    spots.push({ code: 'no-opt-out', detail: '' })
  }
  if (question.kind === 'scale' && !(question.minLabel?.sv && question.maxLabel?.sv)) {
    spots.push({ code: 'no-end-labels', detail: '' })
  }
  if (!('options' in question)) return spots
  if (background && question.options.length > mostBackgroundOptions) {
    spots.push({ code: 'small-background', detail: String(question.options.length) })
  }
  const labels = question.options.map(({ label }) => plain(label.sv))
  const twice = labels.find((label, index) => label !== '' && labels.indexOf(label) < index)
  if (twice !== undefined) spots.push({ code: 'identical-options', detail: twice })
  return spots
}

/** What lies in where it stands among the others. */
function placeSpots(
  questions: readonly Question[],
  index: number,
  insatser: readonly string[],
): readonly WeakSpot[] {
  const question = questions[index]
  if (!question) return []
  const spots: WeakSpot[] = []
  if (!canBeReached(questions, index, insatser))
    spots.push({ code: 'unreachable', question: index, detail: '' })
  const words = plain(question.text.sv)
  const twin = questions.findIndex(({ text }) => words !== '' && plain(text.sv) === words)
  if (twin !== -1 && twin < index)
    spots.push({ code: 'identical', question: index, detail: String(twin + 1) })
  return spots
}

/** Whether anybody can come to a question: its condition asks for an answer that can be given before it. */
function canBeReached(questions: readonly Question[], index: number, insatser: readonly string[]): boolean {
  const { showIf } = questions[index] ?? {}
  if (!showIf) return true
  const asked = questions.findIndex(({ id }) => id === showIf.question)
  const before = questions[asked]
  if (!before || asked >= index) return false
  const values = [...optionsOf(before, insatser).map(({ value }) => value), before.optOut?.value].map(String)
  return (
    showIf.in.some((wanted) => values.includes(String(wanted))) && canBeReached(questions, asked, insatser)
  )
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
