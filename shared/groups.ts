import { addCounts, type Column, type Counts, noCounts } from './counts.ts'
import type { Dimension } from './dimensions.ts'
import type { StoredResponse } from './tally.ts'

/** All respondents, or one group of a breakdown. */
export interface Group {
  respondents: number
  readonly counts: Counts
  /** How many came, and how many answered each question, counted no further than tells few from many. */
  readonly come: Uint8Array
  /** Of how many of these it is still few. */
  open: number
}

/** Those who are in the same groups of every breakdown: what they answer is counted once, and added up later. */
interface Alike {
  respondents: number
  readonly counts: Counts
  readonly among: readonly Group[]
  /** Whether something is still few in one of the groups. */
  open: boolean
}

/** By the first breakdown's group, then the second's, and so on; 0 is none. */
type Branch = (Branch | Alike | undefined)[]

/** The rows of a group are kept while it is no more than this: those that disclosure control is most about. */
const fewest = 10
/** So many counts are held apart at most, whatever there is of backgrounds; then they are added up. */
const mostAlike = 2000

/** The groups of a survey, as respondents come to them. */
export class Groups {
  readonly #dimensions: readonly (Dimension & { readonly counted: readonly Group[] })[]
  /** Those that no other decides. */
  readonly #parting: readonly Dimension[]
  readonly #columns: readonly Column[]
  readonly #total: Group
  #root: Branch = []
  #alike: Alike[] = []

  constructor(dimensions: readonly Dimension[], columns: readonly Column[]) {
    this.#columns = columns
    this.#total = this.#group()
    this.#dimensions = dimensions.map((dimension) => ({
      ...dimension,
      counted: dimension.groups.map(() => this.#group()),
    }))
    this.#parting = dimensions.filter(({ within }) => within === undefined)
  }

  /** Somebody more, in every group that they belong to. Their answers are counted in what is given. */
  enter(response: StoredResponse): Alike {
    let branch = this.#root
    let at = 0
    for (const [depth, { groupOf }] of this.#parting.entries()) {
      if (depth > 0) {
        branch[at] ??= []
        branch = branch[at] as Branch
      }
      at = (groupOf(response) ?? -1) + 1
    }
    branch[at] ??= this.#alikeOf(response)
    const alike = branch[at] as Alike
    alike.respondents += 1
    return alike
  }

  /** Whether one of the groups was still of few before somebody more came. */
  isOfFew(alike: Alike): boolean {
    return alike.open && this.#comes(alike, 0)
  }

  /** Whether those who answered a question were still few in one of the groups before somebody more did. */
  answers(alike: Alike, { index }: Column): boolean {
    return alike.open && this.#comes(alike, index + 1)
  }

  #comes(alike: Alike, what: number): boolean {
    let few = false
    let open = false
    for (const group of alike.among) {
      const before = group.come[what] ?? 0
      if (before < fewest) {
        few = true
        group.come[what] = before + 1
        if (before + 1 === fewest) group.open -= 1
      }
      if (group.open > 0) open = true
    }
    alike.open = open
    return few
  }

  /** What has been counted so far. */
  counted() {
    this.#addUp()
    return { total: this.#total, breakdowns: this.#dimensions }
  }

  #alikeOf(response: StoredResponse): Alike {
    if (this.#alike.length === mostAlike) this.#addUp()
    const own = this.#dimensions.flatMap(({ groupOf, counted }) => counted[groupOf(response) ?? -1] ?? [])
    const among = [this.#total, ...own]
    const alike = { respondents: 0, counts: noCounts(this.#columns), among, open: true }
    this.#alike.push(alike)
    return alike
  }

  #addUp(): void {
    for (const { respondents, counts, among } of this.#alike) {
      for (const group of among) {
        group.respondents += respondents
        addCounts(group.counts, counts)
      }
    }
    this.#alike = []
    this.#root = []
  }

  #group(): Group {
    return {
      respondents: 0,
      counts: noCounts(this.#columns),
      come: new Uint8Array(this.#columns.length + 1),
      // Texts are stored apart from the responses.
      open: this.#columns.filter(({ question }) => question.kind !== 'text').length + 1,
    }
  }
}
