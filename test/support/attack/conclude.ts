import type { Question } from '../../../shared/questionnaire.ts'
import type { Breach } from './breach.ts'
import { type Counted, type People, peopleInWords } from './facts.ts'
import { gave, type Insider, stateOf } from './insiders.ts'
import { type AttackModel, rangeOf, type Waves } from './model.ts'
import { countedOf, namedOf, type Setting } from './setting.ts'
import type { ByColumn, Solver } from './solver.ts'
import { forcedByTotals, type Seen, sizeBounds, type Totals } from './totals.ts'

/** People of whom a question's figures are kept, and so nothing may be concluded. */
export interface Target {
  readonly people: People
  readonly question: string
  readonly waves: Waves
}

/** What a model is asked, and every data set that it has answered with so far. */
export interface Inquiry {
  readonly setting: Setting
  readonly model: AttackModel
  readonly solver: Solver
  readonly questions: readonly Question[]
  readonly totals: Totals
  readonly found: Float64Array[]
}

const fewestOptions = 3

/**
 * What can be concluded of a target and should not be, by the published facts and the whole form of one
 * respondent, where one is given: that some option was given by more than the total tables and that form
 * force, or that fewer options than three are left, of those that they leave.
 */
export function concludeHidden(inquiry: Inquiry, target: Target, insider: Insider | null): Breach[] {
  const { setting, questions, totals, model } = inquiry
  const question = questions.find(({ id }) => id === target.question)
  if (!question) return []
  if (question.kind === 'number') return insider ? [] : concludeNumber(inquiry, target, question)
  const among = countedOf(setting, question.id, target.people)
  const whole = countedOf(setting, question.id, {})
  const say = sayer(target, insider)
  const breaches: Breach[] = []
  const left: string[] = []
  let conceivable = 0
  for (const option of optionsOf(setting, question)) {
    const of = whole.options([option])
    const terms = model.terms(among.options([option]), target.waves)
    if (!terms) return []
    const form = insider && seen(setting, insider, target, question, option)
    const forced = forcedByTotals(totals, target.people, of, target.waves, form)
    const least = search(inquiry, terms, insider, forced)
    if (least > forced) {
      breaches.push(
        say('lower-bound', `at least ${least} gave ”${option}”, the total tables force ${forced}`),
      )
    }
    if (!canBe(totals, target, of, form)) continue
    conceivable += 1
    const own = form?.isIn && form.gave ? 1 : 0
    const most = -search(inquiry, negative(terms), insider, -(own + 1))
    if (most > own) left.push(`”${option}”`)
  }
  if (left.length < Math.min(fewestOptions, conceivable)) {
    const which = left.length === 0 ? 'none' : `only ${left.join(', ')}`
    breaches.push(say('too-few-options', `of ${conceivable} options that the total tables leave, ${which}`))
  }
  return breaches
}

/** A sum of few numbers known as good as exactly. */
function concludeNumber(inquiry: Inquiry, target: Target, question: Question & { kind: 'number' }): Breach[] {
  const of = countedOf(inquiry.setting, question.id, target.people)
  const sum = inquiry.model.weighted(of.stand, target.waves)
  const people = inquiry.model.terms(of.stand, target.waves)
  if (!sum || !people) return []
  const span = (terms: ByColumn) => {
    const low = inquiry.solver.minimum(terms)?.value ?? Number.NaN
    return [low, -(inquiry.solver.minimum(negative(terms))?.value ?? Number.NaN)] as const
  }
  const [fewest] = span(people)
  if (fewest === 0) return []
  const [low, high] = span(sum)
  const range = rangeOf(question)
  if (high - low >= 0.1 * (range.high - range.low)) return []
  return [sayer(target, null)('number-pinned', `their numbers add up to something from ${low} to ${high}`)]
}

/**
 * Whether all of a group that is shown gave the same answer, where they are fewer than 10, and whether
 * fewer are shown than may be.
 */
export function concludeShown(inquiry: Inquiry, target: Target): Breach[] {
  const { setting, questions, model } = inquiry
  const question = questions.find(({ id }) => id === target.question)
  const of = question && countedOf(setting, question.id, target.people)
  const answered = of && model.terms(of.answered, target.waves)
  if (!question || !answered) return []
  const say = sayer(target, null)
  const most = -search(inquiry, negative(answered), null, -setting.minGroup)
  if (most < setting.minGroup) return [say('small-group-shown', `${most} answered, and they are shown`)]
  if (question.kind === 'number' || -search(inquiry, negative(answered), null, -10) >= 10) return []
  return optionsOf(setting, question).flatMap((option) => {
    const gave = model.terms(of.options([option]), target.waves) ?? new Map<number, number>()
    const others = minus(answered, gave)
    // Some data set in which one of them gave something else is enough to leave it open.
    if (-search(inquiry, negative(others), null, -1) > 0) return []
    return [say('unanimous', `all of fewer than 10 gave ”${option}”`)]
  })
}

export function optionsOf(setting: Setting, question: Question): readonly string[] {
  const optOut = question.optOut ? [question.optOut.value] : []
  return [...namedOf(question, setting.insatser), ...optOut]
}

function seen(setting: Setting, { form }: Insider, target: Target, question: Question, option: string): Seen {
  const isIn = Object.entries(target.people).every(([by, values]) =>
    values.includes(stateOf(setting, form, by)),
  )
  const within = form.since >= target.waves.from && form.since <= target.waves.to
  return { isIn: isIn && within, gave: gave(setting, form, question, option), wave: form.since }
}

/** Whether the total tables leave it possible that some of the people, the insider left out, gave an option. */
function canBe(totals: Totals, { people, waves }: Target, option: Counted, form: Seen | null): boolean {
  for (let wave = waves.from; wave <= waves.to; wave++) {
    const own = form?.wave === wave ? form : null
    const gave = totals.bounds(option, wave)[1] - Number(own?.gave ?? false)
    const are = sizeBounds(totals, people, wave)[1] - Number(own?.isIn ?? false)
    if (gave > 0 && are > 0) return true
  }
  return false
}

/**
 * A value of a sum in some data set: at or below `wanted` where there is one, else the least. Data sets
 * found before are looked through first, for they answer most questions.
 */
function search(
  { solver, found }: Inquiry,
  terms: ByColumn,
  insider: Insider | null,
  wanted: number,
): number {
  for (const [at, solution] of found.entries()) {
    const value = valueIn(terms, solution)
    if (value > wanted || !holds(solution, insider)) continue
    // What helped last is likely to help next.
    if (at > 0) [found[at - 1], found[at]] = [solution, found[at - 1] as Float64Array]
    return value
  }
  const least = solver.minimum(terms, insider?.atLeast, wanted + 1)
  if (!least) throw new Error(`what was read contradicts itself${insider ? ', or a form' : ''}`)
  if (!least.solution) return Math.ceil(least.value - 1e-6)
  found.unshift(least.solution)
  return valueIn(terms, least.solution)
}

function valueIn(terms: ByColumn, solution: Float64Array): number {
  let value = 0
  for (const [column, weight] of terms) value += weight * (solution[column] ?? 0)
  return value
}

function holds(solution: Float64Array, insider: Insider | null): boolean {
  if (!insider) return true
  for (const [column, least] of insider.atLeast) if ((solution[column] ?? 0) < least) return false
  return true
}

function negative(terms: ByColumn): ByColumn {
  return new Map([...terms].map(([column, weight]) => [column, -weight]))
}

function minus(terms: ByColumn, others: ByColumn): ByColumn {
  const left = new Map(terms)
  for (const [column, weight] of others) left.set(column, (left.get(column) ?? 0) - weight)
  return left
}

function sayer(target: Target, insider: Insider | null) {
  const people = peopleInWords(target.people)
  const { from, to } = target.waves
  const when =
    from === 0 && to === 0 ? '' : from === 0 ? `, snapshot ${to + 1}` : `, new in snapshot ${to + 1}`
  const knowing = insider ? `, for one who knows the form ${JSON.stringify(insider.form)}` : ''
  return (kind: Breach['kind'], words: string): Breach => ({
    kind,
    question: target.question,
    people,
    sentence: `${target.question}, ${people}${when}: ${words}${knowing}`,
    insider: insider !== null,
  })
}
