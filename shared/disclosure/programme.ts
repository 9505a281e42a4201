/** A linear constraint over whole numbers: `lower <= sum of coefficient * column <= upper`. */
export interface Constraint {
  readonly terms: readonly (readonly [column: number, coefficient: number])[]
  readonly lower: number
  readonly upper: number
}

/** An integer programme: columns of whole numbers from 0, to be found at a low cost. */
export interface Programme {
  readonly columns: readonly { readonly cost: number; readonly upper: number }[]
  readonly constraints: readonly Constraint[]
}

/**
 * Finds whole numbers that satisfy a programme, the same each time it is asked, or null where there are
 * none or none were found within the solver's own bound. What it gives is checked by who asks.
 */
export type Solve = (programme: Programme) => readonly number[] | null
