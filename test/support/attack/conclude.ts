import type { Question } from '../../../shared/questionnaire.ts'
import type { Breach } from './breach.ts'
import { type Counted, type Fact, notAsked, type People, peopleInWords, stand } from './facts.ts'
import { gave, type Insider, stateOf } from './insiders.ts'
import type { AttackModel, Waves } from './model.ts'
import { countedOf, namedOf, type Setting, statesOf } from './setting.ts'
import type { ByColumn, Solver } from './solver.ts'
import { forcedByTotals, type Seen, sizeBounds, type Totals } from './totals.ts'

/** People of whom a question's figures are kept, and so nothing may be concluded. */
export interface Target {
  readonly people: People
  /** The group as it was published, where those who are kept are a part of it. */
  readonly whole?: People
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
  /** The groups and questions with figures of their own. */
  readonly shown: readonly Target[]
  readonly facts: readonly Fact[]
  /** The same columns, of which the total tables alone are known; opened where it is needed. */
  base(): Solver
  readonly found: Float64Array[]
}

const fewestOptions = 3

/** A target with all that is asked of it: what its people may have done with the question, one by one. */
export interface Secret {
  readonly target: Target
  readonly question: Question
  readonly states: readonly SecretState[]
}

interface SecretState {
  readonly state: string
  readonly isOption: boolean
  readonly ofAll: Counted
  readonly terms: ByColumn
  readonly negative: ByColumn
  /** What the total tables force, by how the insider is seen. */
  readonly forced: Map<string, number>
}

/** Null where the model does not tell those people apart. */
export function secretOf(inquiry: Inquiry, target: Target): Secret | null {
  const { setting, questions, model } = inquiry
  const question = questions.find(({ id }) => id === target.question)
  if (!question) return null
  const options = question.kind === 'number' ? [] : optionsOf(setting, question)
  const states = [...new Set([...options, ...statesOf(question, setting)])].flatMap(
    (state): SecretState[] => {
      const terms = model.terms(
        { people: target.people, question: question.id, states: [state] },
        target.waves,
      )
      // That somebody of several took a stand is no answer.
      if (!terms || state === stand || (state === notAsked && tellsWhoIsAsked(inquiry, target, question)))
        return []
      return [
        {
          state,
          isOption: options.includes(state),
          ofAll: { people: {}, question: question.id, states: [state] },
          terms,
          negative: negative(terms),
          forced: new Map(),
        },
      ]
    },
  )
  return states.length === 0 ? null : { target, question, states }
}

/** Whether what a condition looks at is told of the same people: then it is that which tells who was asked. */
function tellsWhoIsAsked(
  { shown, facts }: Inquiry,
  { people, waves }: Target,
  { showIf }: Question,
): boolean {
  if (!showIf) return false
  const same = JSON.stringify(people)
  const isShown = shown.some(
    (other) =>
      other.question === showIf.question &&
      other.waves.to === waves.to &&
      JSON.stringify(other.people) === same,
  )
  // A crossing with the background that decides it has the size of each of its groups.
  const isCrossed = facts.some(({ kind, of, snapshot }) => {
    const { [showIf.question]: values, ...rest } = of.people
    const isSize = kind === 'count' && of.question === null && values !== undefined
    return isSize && snapshot === waves.to && JSON.stringify(rest) === same
  })
  return isShown || isCrossed
}

/**
 * What can be concluded of a secret and should not be, by the published facts and the whole form of one
 * respondent, where one is given: that some option was given (or none, or the question not asked) by more
 * than the total tables and that form force, or that fewer options than three are left, of those that they
 * leave.
 */
export function concludeHidden(inquiry: Inquiry, secret: Secret, insider: Insider | null): Breach[] {
  const { setting, totals } = inquiry
  const { target, question, states } = secret
  const say = sayer(target, insider)
  const breaches: Breach[] = []
  const left: string[] = []
  const ruledOut: { negative: ByColumn; own: number }[] = []
  let conceivable = 0
  for (const { state, isOption, ofAll, terms, negative, forced } of states) {
    const form = insider && seen(setting, insider, target, question, state)
    const key = form ? `${form.isIn} ${form.gave} ${form.wave}` : ''
    const most = forced.get(key) ?? forcedByTotals(totals, target.people, ofAll, target.waves, form)
    forced.set(key, most)
    const least = search(inquiry, terms, insider, most)
    if (least > most) {
      const force = Math.ceil((inquiry.base().minimum(terms, insider?.atLeast)?.value ?? 0) - 1e-6)
      if (least > force) {
        breaches.push(
          say('lower-bound', `at least ${least} gave ”${state}”, the total tables force ${force}`),
        )
      }
    }
    if (!isOption || !canBe(totals, target, ofAll, form)) continue
    conceivable += 1
    const own = form?.isIn && form.gave ? 1 : 0
    if (-search(inquiry, negative, insider, -(own + 1)) > own) left.push(`”${state}”`)
    else ruledOut.push({ negative, own })
  }
  // Those that the total tables rule out themselves count for nothing.
  if (left.length < Math.min(fewestOptions, conceivable)) {
    const base = inquiry.base()
    conceivable =
      left.length +
      ruledOut.filter(
        ({ negative, own }) => -(base.minimum(negative, insider?.atLeast)?.value ?? 0) > own + 0.5,
      ).length
  }
  if (left.length < Math.min(fewestOptions, conceivable)) {
    const which = left.length === 0 ? 'none' : `only ${left.join(', ')}`
    breaches.push(say('too-few-options', `of ${conceivable} options that the total tables leave, ${which}`))
  }
  return breaches
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

/** Whether there may be some of a count, and fewer than may be shown. */
export function isFew(inquiry: Inquiry, of: Counted, waves: Waves): boolean {
  const { minGroup } = inquiry.setting
  const terms = inquiry.model.terms(of, waves)
  if (!terms) return false
  const most = -search(inquiry, negative(terms), null, -minGroup)
  return most > 0 && most < minGroup
}

/** Those of a target who answered the question. */
export function answeredBy({ setting }: Inquiry, { people, question }: Target): Counted {
  return countedOf(setting, question, people).answered
}

/** A named group that has no row of its own. */
export interface Merged {
  readonly by: string
  readonly value: string
  readonly snapshot: number
}

/** How many a merged group is, where that can be told and the total tables alone do not tell it. */
export function concludeSizes(inquiry: Inquiry, merged: readonly Merged[]): Breach[] {
  const { model, totals } = inquiry
  return merged.flatMap(({ by, value, snapshot }) => {
    const people = { [by]: [value] }
    const of = { people, question: null, states: [] }
    const terms = model.terms(of, { from: 0, to: snapshot })
    if (!terms) return []
    const least = search(inquiry, terms, null, Number.NEGATIVE_INFINITY)
    if (-search(inquiry, negative(terms), null, -(least + 1)) > least) return []
    let [low, high] = [0, 0]
    for (let wave = 0; wave <= snapshot; wave++) {
      const [fewest, most] = totals.bounds(of, wave)
      low += fewest
      high += most
    }
    if (low === high) return []
    // A later table of the whole may tell what an earlier one merged.
    const base = inquiry.base()
    const told = [base.minimum(terms)?.value, -(base.minimum(negative(terms))?.value ?? 0)]
    if (told.every((size) => Math.abs((size ?? 0) - least) < 0.5)) return []
    const target = { people, question: by, waves: { from: 0, to: snapshot } }
    return [
      sayer(target, null)('size-of-merged-group', `they are ${least}, and are shown merged with others`),
    ]
  })
}

export function optionsOf(setting: Setting, question: Question): readonly string[] {
  const optOut = question.optOut ? [question.optOut.value] : []
  return [...namedOf(question, setting.insatser), ...optOut]
}

/** Whether a respondent is among those of whom nothing may be concluded. */
export function isMember(setting: Setting, form: Insider['form'], { people, waves }: Target): boolean {
  const isIn = Object.entries(people).every(([by, values]) => values.includes(stateOf(setting, form, by)))
  return isIn && form.since >= waves.from && form.since <= waves.to
}

function seen(setting: Setting, { form }: Insider, target: Target, question: Question, option: string): Seen {
  return {
    isIn: isMember(setting, form, target),
    gave: gave(setting, form, question, option),
    wave: form.since,
  }
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

export function negative(terms: ByColumn): ByColumn {
  return new Map([...terms].map(([column, weight]) => [column, -weight]))
}

function minus(terms: ByColumn, others: ByColumn): ByColumn {
  const left = new Map(terms)
  for (const [column, weight] of others) left.set(column, (left.get(column) ?? 0) - weight)
  return left
}

export function sayer(target: Target, insider: Insider | null) {
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
