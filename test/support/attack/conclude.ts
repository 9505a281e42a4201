import type { Question } from '../../../shared/questionnaire.ts'
import { type Breach, sayer } from './breach.ts'
import type { Counted } from './facts.ts'
import { type Inquiry, isMember, minus, negative, search, type Target } from './inquiry.ts'
import { gave, type Insider } from './insiders.ts'
import type { Waves } from './model.ts'
import { optionsOf, type Secret } from './secret.ts'
import { countedOf, type Setting } from './setting.ts'
import type { ByColumn } from './solver.ts'
import { forcedByTotals, type Seen, sizeBounds, type Totals } from './totals.ts'

const fewestOptions = 3

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
