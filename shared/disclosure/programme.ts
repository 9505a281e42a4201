/** A linear constraint: `lower <= sum of coefficient * column <= upper`. */
export interface Constraint {
  readonly terms: readonly (readonly [column: number, coefficient: number])[]
  readonly lower: number
  readonly upper: number
}

/** A linear programme whose columns are sought in whole numbers from 0, at a low cost. */
export interface Programme {
  readonly columns: readonly { readonly cost: number; readonly upper: number }[]
  readonly constraints: readonly Constraint[]
}

/**
 * Solves a programme as if its columns need not be whole, the same each time it is asked: `none` where there is
 * no solution even so; the columns where they came out whole; else `unknown`. What it gives is checked by who
 * asks.
 */
export type Solve = (programme: Programme) => readonly number[] | 'none' | 'unknown'
