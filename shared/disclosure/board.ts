/** Respondents who cannot be told apart, and the token that they hold: what a witness lets change places. */
export interface Class {
  readonly token: number
  /** Only within a stratum can tokens change places. */
  readonly stratum: number
  /** The number of the first preliminary snapshot that held them; infinite where none did. */
  readonly takenIn: number
  readonly count: number
}

/**
 * The kept respondents, each with a token. Every rearrangement of the tokens within their strata is a data
 * set with the same tables of the whole.
 */
export interface Board {
  readonly classes: readonly Class[]
  readonly tokens: number
  /** Per stratum the tokens that occur in it, those that most hold first. */
  readonly strata: readonly (readonly number[])[]
  /** Whether the classes hold all respondents. */
  readonly complete: boolean
}

/** Those of a group who came after one snapshot and up to another. */
export interface Group {
  readonly dimension: number
  readonly group: number
  /** `after < takenIn <= upTo` */
  readonly after: number
  readonly upTo: number
}

/** A sum over respondents: of each what its class counts for times what its token does. */
export interface Measure {
  /** Per class; 0 of those that do not count. */
  readonly factors: Float64Array
  /** Per token. */
  readonly weights: Float64Array
}

/** A board with what its classes and tokens stand for in the published tables. */
export interface Lens {
  readonly board: Board
  /** The sum over a group of a weight for each cell that its members are counted in of a question. */
  measure(group: Group, question: number, ofCell: (cell: number) => number): Measure
  isIn(known: number, group: Group): boolean
  /** The cells in which a class is counted. */
  cellsOf(known: number, question: number): readonly number[]
  /** Whether its background alone spared a class a question. */
  spared(known: number, question: number): boolean
}

/** Collects classes and strata from respondents. */
export function makeBoard(
  respondents: readonly {
    /** The same for those who cannot be told apart. */
    readonly key: string
    readonly token: number
    readonly tie: string
    readonly takenIn: number
    readonly count: number
  }[],
  complete: boolean,
): Board & { readonly firstOf: readonly number[] } {
  const classes = new Map<string, { known: Class; first: number }>()
  const strata = new Map<string, { index: number; counts: Map<number, number> }>()
  for (const [at, { key, token, tie, takenIn, count }] of respondents.entries()) {
    const mark = `${takenIn} ${tie}`
    const stratum = strata.get(mark) ?? { index: strata.size, counts: new Map<number, number>() }
    strata.set(mark, stratum)
    stratum.counts.set(token, (stratum.counts.get(token) ?? 0) + count)
    const same = `${stratum.index} ${token} ${key}`
    const before = classes.get(same)
    const known = { token, stratum: stratum.index, takenIn, count: (before?.known.count ?? 0) + count }
    classes.set(same, { known, first: before?.first ?? at })
  }
  return {
    classes: [...classes.values()].map(({ known }) => known),
    firstOf: [...classes.values()].map(({ first }) => first),
    tokens: Math.max(0, ...respondents.map(({ token }) => token + 1)),
    strata: [...strata.values()].map(({ counts }) =>
      [...counts].sort(([a, most], [b, count]) => count - most || a - b).map(([token]) => token),
    ),
    complete,
  }
}
