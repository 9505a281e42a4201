import { type Breach, sayer } from './breach.ts'
import { type Inquiry, isMember, negative, type Target } from './inquiry.ts'
import { rangeOf } from './model.ts'
import { countedOf, type Form } from './setting.ts'
import type { Solver } from './solver.ts'

/**
 * The number that somebody of a hidden group gave, where it is known to within a tenth of what one may be: by
 * the sum of theirs, and how many they are. Who is in the group may take off their own. For a system with
 * sums, which is asked without minding that people are whole.
 */
export function concludeNumber(inquiry: Inquiry, target: Target, forms: readonly Form[]): Breach[] {
  const { setting, questions, model } = inquiry
  const question = questions.find(({ id }) => id === target.question)
  const of = question && countedOf(setting, question.id, target.people)
  const sum = of && model.weighted(of.stand, target.waves)
  const people = of && model.terms(of.stand, target.waves)
  if (question?.kind !== 'number' || !sum || !people) return []
  const range = rangeOf(question)
  const tenth = 0.1 * (range.high - range.low)
  const told = (solver: Solver): Told => ({
    low: solver.minimum(sum)?.value ?? Number.NaN,
    high: -(solver.minimum(negative(sum))?.value ?? Number.NaN),
    most: Math.floor(-(solver.minimum(negative(people))?.value ?? Number.NaN) + 1e-6),
  })
  const published = told(inquiry.solver)
  const members = forms.filter((form) => isMember(setting, form, target))
  const own = members.map((form) => form.answers[question.id]).filter((number) => typeof number === 'number')
  for (const insider of [null, ...own]) {
    const [low, high] = oneOf(published, range, insider)
    if (low > high || high - low >= tenth) continue
    const [least, most] = oneOf(told(inquiry.base()), range, insider)
    if (most - least < tenth) continue
    const between = `somebody's number is from ${low.toFixed(2)} to ${high.toFixed(2)}`
    const knowing = insider === null ? '' : `, for the one of them who gave ${insider}`
    return [{ ...sayer(target, null)('number-pinned', `${between}${knowing}`), insider: insider !== null }]
  }
  return []
}

/** What the numbers of some people add up to, and how many they may be. */
interface Told {
  readonly low: number
  readonly high: number
  readonly most: number
}

/** What a number may be where the others, less the one that is known, may be anything in the range. */
function oneOf(
  { low, high, most }: Told,
  range: { readonly low: number; readonly high: number },
  known: number | null,
): readonly [low: number, high: number] {
  const others = most - 1 - (known === null ? 0 : 1)
  // Nobody else is there.
  if (others < 0) return [range.low, range.high]
  const off = known ?? 0
  return [
    Math.max(range.low, low - off - others * range.high),
    Math.min(range.high, high - off - others * range.low),
  ]
}
