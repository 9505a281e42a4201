import { at } from './at.ts'
import type { Board } from './board.ts'
import type { Fact } from './facts.ts'

/** Facts laid out for those who look for witnesses: what each respondent adds to which. */
export interface Ledger {
  readonly board: Board
  readonly facts: readonly Fact[]
  /** What one of a class adds to the facts by holding a token. */
  adds(known: number, token: number): Adds
  /** Per token by how many facts it is counted. Of a hidden group nothing is told: its members change places freely. */
  told(): readonly number[]
}

/** Per entry a fact's index and what is added to its sum. */
export interface Adds {
  readonly facts: Int32Array
  readonly amounts: Float64Array
}

export function ledgerOf(board: Board, facts: readonly Fact[]): Ledger {
  const entries: (Adds | undefined)[] = []
  const countedIn = board.classes.map((_, known) =>
    facts.flatMap(({ factors }, fact) => (factors[known] === 0 ? [] : [fact])),
  )
  let told: readonly number[] | undefined
  return {
    board,
    facts,
    told() {
      told ??= Array.from({ length: board.tokens }, (_, token) =>
        facts.reduce((sum, { weights }) => sum + Number(weights[token] !== 0), 0),
      )
      return told
    },
    adds(known, token) {
      const entry = known * board.tokens + token
      const made = entries[entry] ?? addsOf(facts, at(countedIn, known), known, token)
      entries[entry] = made
      return made
    },
  }
}

function addsOf(facts: readonly Fact[], counted: readonly number[], known: number, token: number): Adds {
  const adding = counted.filter((fact) => facts[fact]?.weights[token] !== 0)
  return {
    facts: Int32Array.from(adding),
    amounts: Float64Array.from(adding, (fact) => {
      const { factors, weights } = at(facts, fact)
      return (factors[known] ?? 0) * (weights[token] ?? 0)
    }),
  }
}
