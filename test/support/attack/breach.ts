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
