import { peopleInWords } from './facts.ts'
import type { Target } from './inquiry.ts'
import type { Insider } from './insiders.ts'

/** Something that can be concluded of people whose figures are hidden, and should not be. */
export interface Breach {
  readonly kind:
    | 'lower-bound'
    | 'too-few-options'
    | 'unanimous'
    | 'small-group-shown'
    | 'size-of-merged-group'
    | 'number-pinned'
  readonly question: string
  readonly people: string
  /** In words, with the numbers. */
  readonly sentence: string
  /** Whether it takes one respondent's whole form to see it. */
  readonly insider: boolean
}

/** Says what was concluded of some people, and by whom. */
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
