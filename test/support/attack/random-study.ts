import type { StudyFile } from '../../../shared/study.ts'
import type { Form, Setting } from './setting.ts'

/** A mätperiod as it might be, with every answer; the same for the same seed. */
export interface RandomStudy {
  readonly seed: number
  /** A study file, as an import takes it. */
  readonly file: Record<string, unknown> &
    Pick<StudyFile, 'intake'> & { readonly responses: readonly Response[] }
  readonly setting: Setting
}

interface Response {
  readonly insats?: string | null
  readonly answers: Record<string, string | number | readonly string[]>
}

type Dice = ReturnType<typeof diceOf>

const insatsNames = [
  'Orangeriet',
  'Samkraft',
  'Steget fram',
  'Tidsam',
  'Tillsammans',
  'Viljan',
  'Ankaret',
  'Bron',
]
const kommunNames = ['Norrby', 'Söderby', 'Österby', 'Västerby']

/**
 * Deals a mätperiod of 3 to 8 insatser in 2 to 4 kommuner, of 15 respondents or more.
 *
 * @param most how many respondents there are at the most
 * @param fewestInsatser how many insatser there are at the least; there are at most five more
 */
export function randomStudy(seed: number, most = 150, fewestInsatser = 3): RandomStudy {
  const dice = diceOf(seed)
  const insatser = insatserOf(dice, fewestInsatser)
  const questions = [...backgroundQuestions(dice), ...askedQuestions(dice)]
  const responses = responsesOf(
    dice,
    questions,
    insatser.map(({ name }) => name),
    most,
  )
  const matperiod = {
    name: `Mätperiod ${seed}`,
    opensOn: '2025-10-01',
    closesOn: '2025-10-31',
    minGroup: dice.pick([5, 5, 5, 5, 6, 8, 10]),
    smallBackground: dice.pick(['merge', 'merge', 'show'] as const),
  }
  const questionnaire = {
    id: `enkat-${seed}`,
    version: 1,
    title: { sv: 'Enkät' },
    audience: 'deltagare',
    questions,
  }
  const intake = [...insatser.map(({ name }) => name), null].map((insats) => {
    const came = responses.filter((response) => (response.insats ?? null) === insats).length
    const papper = Math.min(came, dice.below(4))
    const offered = insats === null ? null : came + dice.below(12)
    return {
      insats,
      enrolled: offered === null ? null : offered + dice.below(10),
      offered,
      digital: came - papper,
      papper,
    }
  })
  return {
    seed,
    file: {
      format: 'deltagarenkat/study@1',
      forbund: { name: 'Förbundet', kommuner: kommunNames },
      insatser,
      matperiod,
      questionnaire,
      intake,
      responses,
    },
    setting: {
      questionnaire: questionnaire as unknown as Setting['questionnaire'],
      insatser,
      minGroup: matperiod.minGroup,
      smallBackground: matperiod.smallBackground,
    },
  }
}

/** Every respondent's form, as an insider may know one of them. */
export function formsOf(
  { file }: Pick<RandomStudy, 'file'>,
  since: (index: number) => number = () => 0,
): readonly Form[] {
  return file.responses.map(({ insats, answers }, index) => ({ insats, answers, since: since(index) }))
}

/** An insats is in the same kommun every time, for all mätperioder may be one förbund's. */
function insatserOf(dice: Dice, fewest: number) {
  const count = fewest + dice.below(6)
  const places = [0, 1, 1, 0, 2, 0, 3, 2]
  return Array.from({ length: count }, (_, at) => ({
    name: insatsNames[at] ?? `Insats ${at + 1}`,
    kommun: kommunNames[places[at % places.length] ?? 0] ?? null,
  }))
}

const labelled = (...values: readonly string[]) =>
  values.map((value) => ({ value, label: { sv: `${value.charAt(0).toUpperCase()}${value.slice(1)}` } }))
const optOut = (value: string, label: string) => ({ optOut: { value, label: { sv: label } } })

function backgroundQuestions(dice: Dice): StudyFile['questionnaire']['questions'] {
  const kon = {
    id: 'kon',
    kind: 'choice' as const,
    background: true,
    text: { sv: 'Kön' },
    options: labelled('kvinna', 'man', 'annat'),
    ...optOut('vill-inte-uppge', 'Vill inte uppge'),
  }
  const alder = {
    id: 'alder',
    kind: 'choice' as const,
    background: true,
    text: { sv: 'Ålder' },
    options: labelled('16-24', '25-34', '35-44', '45-54', '55-65'),
  }
  const insats = {
    id: 'insats',
    kind: 'insats' as const,
    background: true,
    text: { sv: 'Insats' },
    ...optOut('vet-ej', 'Vet ej'),
  }
  const tid = {
    id: 'tid',
    kind: 'choice' as const,
    background: true,
    text: { sv: 'Tid i insatsen' },
    options: labelled('under-1-man', '1-3-man', '4-6-man', '6-12-man', 'over-1-ar'),
    ...(dice.chance(0.5) ? optOut('minns-inte', 'Minns inte') : {}),
  }
  return [kon, alder, insats, ...(dice.chance(0.8) ? [tid] : [])]
}

/** 4 to 8 questions; a scale is most common, and one in some is asked of a few only. */
function askedQuestions(dice: Dice): StudyFile['questionnaire']['questions'] {
  const asked: StudyFile['questionnaire']['questions'] = []
  const count = 4 + dice.below(5)
  while (asked.length < count) {
    const id = `f${asked.length + 1}`
    const text = { sv: `Fråga ${id}` }
    const parent = dice.chance(0.25)
      ? asked.findLast(({ kind }) => kind === 'choice' || kind === 'scale')
      : undefined
    const showIf = parent
      ? { showIf: { question: parent.id, in: parent.kind === 'scale' ? [1, 2] : ['ja'] } }
      : dice.chance(0.04)
        ? { showIf: { question: 'kon', in: ['annat', 'man'] } }
        : {}
    const own = dice.chance(0.6) ? optOut('vet-ej', 'Vet ej') : {}
    const kind = dice.pick(['scale', 'scale', 'scale', 'choice', 'choice', 'choices', 'number'] as const)
    if (kind === 'scale')
      asked.push({
        id,
        kind,
        text,
        min: 1,
        max: dice.pick([4, 5, 5]),
        ...measures(dice, id),
        ...own,
        ...showIf,
      })
    else if (kind === 'choice')
      asked.push({ id, kind, text, options: labelled('ja', 'nej', 'delvis'), ...own, ...showIf })
    else if (kind === 'choices') {
      asked.push({
        id,
        kind,
        text,
        options: labelled('studier', 'arbete', 'vard', 'annat'),
        ...own,
        ...showIf,
      })
    } else asked.push({ id, kind, text, min: 0, max: 40, ...own, ...showIf })
  }
  return asked
}

function measures(dice: Dice, id: string) {
  const over = dice.pick(['respondents', 'answered', 'stand'] as const)
  return {
    shares: [{ label: { sv: `nöjda med ${id}` }, values: [3, 4], over, goal: 0.8 }],
    bands: [
      { label: { sv: 'sämre' }, values: [1, 2] },
      { label: { sv: 'oförändrad' }, values: [3] },
    ],
  }
}

/** Answers that go together: each insats has a mood of its own, and in some nearly all say the same. */
function responsesOf(
  dice: Dice,
  questions: StudyFile['questionnaire']['questions'],
  names: readonly string[],
  most: number,
) {
  const size = Math.round(15 * (most / 15) ** dice.unit())
  const weights = names.map(() => 0.15 + dice.unit() ** 2)
  const moods = names.map(() => dice.unit())
  const oneVoice = names.map(() => dice.chance(0.2))
  const women = 0.45 + 0.35 * dice.unit()
  return Array.from({ length: size }, (): Response => {
    const at = dice.weighted(weights)
    const answers: Response['answers'] = {}
    const kon = dice.weighted([women, 1 - women, 0.02, 0.03, 0.01])
    const konValue = ['kvinna', 'man', 'annat', 'vill-inte-uppge'][kon]
    if (konValue) answers.kon = konValue
    if (!dice.chance(0.02)) answers.alder = dice.pick(['16-24', '25-34', '35-44', '45-54', '55-65'])
    const tid = ['under-1-man', '1-3-man', '4-6-man', '6-12-man', 'over-1-ar'][dice.weighted([1, 2, 2, 3, 4])]
    if (tid && questions.some(({ id }) => id === 'tid') && !dice.chance(0.03)) answers.tid = tid
    const mood = oneVoice[at] ? 1 : Math.min(1, Math.max(0, (moods[at] ?? 0) * 0.6 + dice.unit() * 0.6))
    for (const question of questions) {
      if (question.background || !isAsked(question, answers)) continue
      const answer = dice.chance(0.04) ? undefined : answerTo(dice, question, mood, oneVoice[at] ?? false)
      if (answer !== undefined) answers[question.id] = answer
    }
    if (dice.chance(0.015)) return { insats: null, answers }
    return dice.chance(0.01) ? { answers } : { insats: names[at] ?? null, answers }
  })
}

function isAsked({ showIf }: StudyFile['questionnaire']['questions'][number], answers: Response['answers']) {
  return !showIf || showIf.in.some((value) => answers[showIf.question] === value)
}

function answerTo(
  dice: Dice,
  question: StudyFile['questionnaire']['questions'][number],
  mood: number,
  oneVoice: boolean,
) {
  if (question.optOut && dice.chance(oneVoice ? 0.02 : 0.06)) {
    return question.kind === 'choices' ? [question.optOut.value] : question.optOut.value
  }
  const noise = oneVoice ? 0.06 : 0.5
  const level = Math.min(0.999, Math.max(0, mood + (dice.unit() - 0.5) * noise))
  switch (question.kind) {
    case 'scale':
      return question.min + Math.floor(level * (question.max - question.min + 1))
    case 'choice':
      return question.options[Math.floor((1 - level) * 0.999 * question.options.length)]?.value
    case 'choices': {
      const ticked = question.options.filter((_, at) => dice.chance(0.15 + 0.5 * level ** (at + 1)))
      return ticked.length === 0 ? undefined : ticked.map(({ value }) => value)
    }
    case 'number':
      return Math.round(level * 40)
    default:
      return undefined
  }
}

/** Dice that fall the same for the same seed (mulberry32). */
export function diceOf(seed: number) {
  let state = (seed * 0x9e3779b1) | 0
  const unit = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(unit() * limit)
  return {
    /** In [0, 1). */
    unit,
    below,
    chance: (probability: number) => unit() < probability,
    pick: <T>(items: readonly T[]): T => items[below(items.length)] as T,
    /** An index, as likely as its weight. */
    weighted(weights: readonly number[]): number {
      let left = unit() * weights.reduce((sum, weight) => sum + weight, 0)
      for (const [at, weight] of weights.entries()) {
        left -= weight
        if (left < 0) return at
      }
      return weights.length - 1
    },
  }
}
