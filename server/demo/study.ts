import { addDays, type Day } from '../../shared/stockholm.ts'
import type { StudyFile } from '../../shared/study.ts'
import { dayInWords } from '../../shared/text/format.ts'
import translated from '../library/deltagarenkat.json' with { type: 'json' }
import bilaga from './bilaga2-2025.json' with { type: 'json' }

/** A study file as it is before it is checked: what an import takes. */
type StudyDraft = Record<string, unknown> &
  Pick<StudyFile, 'responses'> & { readonly intake: readonly DemoIntake[] }
type DemoIntake = Pick<StudyFile['intake'][number], 'insats' | 'digital' | 'papper'> &
  Readonly<Record<'enrolled' | 'offered', number | null | undefined>>

/** No real förbund has this name, so that demo and reality never meet. */
export const demoForbund = 'Demoförbundet i Södra Norrbotten'

/** What the report does not tell is made up: how many each insats was offered, and who answered on paper. */
const synthetic: Readonly<Record<string, { offered: number; papper: number }>> = {
  Orangeriet: { offered: 28, papper: 2 },
  Samkraft: { offered: 50, papper: 0 },
  'Steget fram': { offered: 21, papper: 3 },
  Tidsam: { offered: 24, papper: 0 },
  Tillsammans: { offered: 24, papper: 3 },
}

/**
 * Hösten 2025 with synthetic responses whose every table equals the printed one: each question's
 * answers are dealt out as many times as printed, in an order of their own. Who answered what together
 * with what was never published and is made up.
 */
export function settledDemoStudy(): StudyDraft {
  const { insatser, matperiod, questionnaire } = bilaga
  const forbund = { ...bilaga.forbund, name: demoForbund }
  const random = seededRandom(2025)
  const columns = Object.entries(bilaga.published).map(([id, table]) => ({
    id,
    values: shuffled(
      table.rows.flatMap(({ value, antal }) => Array.from({ length: antal }, () => typed(id, value))),
      random,
    ),
  }))
  const responses = Array.from({ length: bilaga.published.nojd.total }, (_, index) => {
    const dealt = columns.map(({ id, values }) => [id, values[index] as string | number] as const)
    return asResponse(Object.fromEntries(dealt))
  })
  const enrolled: Readonly<Record<string, number>> = bilaga.derived.inskrivna
  const intake = [...insatser.map(({ name }) => name), null].map((insats) => {
    const came = responses.filter((response) => response.insats === insats).length
    const { offered = null, papper = 0 } = insats === null ? {} : (synthetic[insats] ?? {})
    return {
      insats,
      enrolled: insats === null ? null : enrolled[insats],
      offered,
      digital: came - papper,
      papper,
    }
  })
  return {
    format: 'deltagarenkat/study@1',
    forbund,
    insatser,
    matperiod,
    questionnaire,
    intake,
    responses,
    texts: [],
  }
}

/**
 * The autumn of an earlier year, all of it made up: those of 2025 in other numbers and a little less pleased,
 * so that there is something to compare with.
 */
export function earlierDemoStudy(year: 2023 | 2024): StudyDraft {
  const settled = settledDemoStudy()
  const random = seededRandom(year)
  const responses = shuffled(settled.responses, random)
    .slice(0, year === 2024 ? 58 : 51)
    .map((response) => ({ ...response, answers: lessPleased(response.answers, random) }))
  const intake = settled.intake.map(({ insats, enrolled, offered }) => ({
    insats,
    enrolled,
    offered,
    digital: responses.filter((response) => response.insats === insats).length,
    papper: 0,
  }))
  const matperiod = {
    ...bilaga.matperiod,
    name: `Hösten ${year}`,
    opensOn: `${year}-10-08`,
    closesOn: `${year}-11-08`,
    smallBackground: 'merge',
  }
  return { ...settled, matperiod, intake, responses }
}

/** Some steps of a scale one lower. */
function lessPleased(
  answers: StudyDraft['responses'][number]['answers'],
  random: () => number,
): StudyDraft['responses'][number]['answers'] {
  const lower = ([id, value]: readonly [string, unknown]) => [
    id,
    typeof value === 'number' && value > 1 && random() < 0.15 ? value - 1 : value,
  ]
  return Object.fromEntries(Object.entries(answers).map(lower))
}

/**
 * A mätperiod that is open on a day, with some answers in and some counts still to be filled in. Its questionnaire
 * is the next version, which adds translations alone.
 */
export function openDemoStudy(today: Day): StudyDraft {
  const settled = settledDemoStudy()
  const responses = settled.responses.slice(0, 34)
  const intake = [...bilaga.insatser.map(({ name }) => name), null].map((insats) => {
    const digital = responses.filter((response) => response.insats === insats).length
    const enrolled =
      insats === null || insats === 'Tidsam' ? null : bilaga.derived.inskrivna[insats as 'Samkraft']
    const offered = insats === null || insats === 'Tidsam' ? null : (synthetic[insats]?.offered ?? null)
    return { insats, enrolled, offered, digital, papper: 0 }
  })
  const [, ...monthAndYear] = dayInWords(today).split(' ')
  const name = `Öppen mätning ${monthAndYear.join(' ')}`
  const opensOn = addDays(today, -14)
  const matperiod = {
    ...bilaga.matperiod,
    name,
    opensOn,
    closesOn: addDays(today, 60),
    smallBackground: 'merge',
  }
  return { ...settled, matperiod, questionnaire: translated, intake, responses }
}

/** The insats has its own place in a response; its opt-out is null there. */
function asResponse(answers: Record<string, string | number>): StudyDraft['responses'][number] {
  const { insats, ...rest } = answers
  return { insats: insats === 'vet-ej' ? null : String(insats), answers: rest }
}

/** Printed tables hold values as text; a scale's steps are numbers. */
function typed(question: string, value: string): string | number {
  const kind = bilaga.questionnaire.questions.find(({ id }) => id === question)?.kind
  return kind === 'scale' && /^\d+$/.test(value) ? Number(value) : value
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

/** The same numbers in [0, 1) for the same seed, so that the demo is the same on every machine (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
