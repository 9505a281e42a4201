import { at } from './at.ts'
import { Changes } from './changes.ts'
import { rowsOf } from './exchange-rows.ts'
import type { Fact } from './facts.ts'
import type { Sought } from './find-witness.ts'
import type { Adds, Ledger } from './ledger.ts'
import type { Move, Witness } from './witness.ts'

/** For how many steps somebody who has changed places stays there. */
const restSteps = 3
/** The goal counts for so much more than a fact, at first. */
const goalWeight = 8
/** Moving somebody who is rather left alone makes a step so much worse. */
const dearCost = 0.3
const tolerance = 1e-9

/** Two rows and how much less is wrong when they change places. */
interface Pair {
  readonly a: number
  readonly b: number
  readonly gain: number
}

/** Respondents and what they hold, with how much each fact is off; the goal is the last of the facts. */
export class ExchangeTable {
  pairs = 0
  readonly #ledger: Ledger
  readonly #sought: Sought
  readonly #facts: readonly Fact[]
  readonly #lower: Float64Array
  readonly #upper: Float64Array
  readonly #weight: Float64Array
  readonly #off: Float64Array
  /** Per row its class, the token that it holds and the step until which it rests; those of a class together. */
  readonly #classes: Int32Array
  readonly #tokens: Int32Array
  readonly #rests: Int32Array
  /** What one of a pair would change, and then the other. */
  readonly #first: Changes
  readonly #second: Changes

  constructor(ledger: Ledger, sought: Sought, start: Witness) {
    const facts = [...ledger.facts, sought.goal]
    this.#ledger = ledger
    this.#sought = sought
    this.#facts = facts
    this.#lower = Float64Array.from(facts, ({ lower }) => lower)
    this.#upper = Float64Array.from(facts, ({ upper }) => upper)
    this.#weight = new Float64Array(facts.length).fill(1)
    this.#weight[facts.length - 1] = goalWeight
    this.#off = new Float64Array(facts.length)
    this.#first = new Changes(facts.length)
    this.#second = new Changes(facts.length)
    const { classes, tokens } = rowsOf(ledger, sought, start)
    this.#classes = Int32Array.from(classes)
    this.#tokens = Int32Array.from(tokens)
    this.#rests = new Int32Array(classes.length)
    for (const { from, token, amount } of start.moves) {
      this.#change(this.#first, from, at(ledger.board.classes, from).token, token, amount)
    }
    this.#settle()
  }

  /** The facts that are wrong, the goal first, then the most wrong. */
  wrong(): readonly number[] {
    const goal = this.#facts.length - 1
    const wrong = this.#facts.map((_, fact) => this.#wrong(fact, this.#off[fact] ?? 0))
    const by = (fact: number) => (fact === goal ? Number.POSITIVE_INFINITY : (wrong[fact] ?? 0))
    const facts = [...wrong.keys()].filter((fact) => (wrong[fact] ?? 0) > tolerance)
    return facts.sort((a, b) => (by(a) === by(b) ? b - a : by(b) - by(a)))
  }

  /** Let the best two change places of those that make one thing less wrong. */
  mend(fact: number, step: number): boolean {
    const { weights } = at(this.#facts, fact)
    const wanted = (this.#off[fact] ?? 0) < (this.#lower[fact] ?? 0) ? 1 : -1
    const held = this.#held(step)
    let best: Pair | null = null
    for (const [token, own] of held) {
      for (const [other, theirs] of held) {
        const gap = ((weights[other] ?? 0) - (weights[token] ?? 0)) * wanted
        if (gap === 0) continue
        for (const row of own) best = this.#better(best, fact, gap, row, theirs)
      }
    }
    if (!best) return false
    this.#exchange(best, step)
    if (best.gain <= 0) this.#weighMore()
    return true
  }

  wake(): void {
    this.#rests.fill(0)
  }

  moves(): readonly Move[] {
    const amounts = new Map<number, { from: number; token: number; amount: number }>()
    const { classes, tokens } = this.#ledger.board
    for (const [row, token] of this.#tokens.entries()) {
      const from = this.#classes[row] ?? 0
      if (token === classes[from]?.token) continue
      const key = from * tokens + token
      const move = amounts.get(key) ?? { from, token, amount: 0 }
      move.amount += 1
      amounts.set(key, move)
    }
    return [...amounts.values()]
  }

  /** The rows that do not rest by the token that they hold; of those alike one. */
  #held(step: number): ReadonlyMap<number, readonly number[]> {
    const held = new Map<number, number[]>()
    for (const [row, token] of this.#tokens.entries()) {
      if ((this.#rests[row] ?? 0) > step) continue
      const rows = held.get(token)
      const last = rows?.at(-1) ?? -1
      if (!rows) held.set(token, [row])
      else if (this.#classes[last] !== this.#classes[row]) rows.push(row)
    }
    return held
  }

  /**
   * The best pair so far or, if it is better, one of a row with others that hold one other token.
   *
   * @param gap what the fact would gain if only the row counted in it
   */
  #better(best: Pair | null, fact: number, gap: number, a: number, others: readonly number[]): Pair | null {
    const { factors } = at(this.#facts, fact)
    const { classes } = this.#ledger.board
    const known = this.#classes[a] ?? 0
    const factor = factors[known] ?? 0
    if (factor === 0) return best
    const { dear } = this.#sought
    const token = this.#tokens[a] ?? 0
    let better = best
    let own: number | null = null
    for (const b of others) {
      const whose = this.#classes[b] ?? 0
      if ((factor - (factors[whose] ?? 0)) * gap <= 0) continue
      if (classes[whose]?.stratum !== classes[known]?.stratum) continue
      const held = this.#tokens[b] ?? 0
      if (own === null) {
        this.#change(this.#first, known, token, held, 1)
        own = this.#gainOfFirst() - (dear[known] ? dearCost : 0)
      }
      this.#change(this.#second, whose, held, token, 1)
      const gain = own + this.#gainOfSecond() - (dear[whose] ? dearCost : 0)
      this.#second.clear()
      this.pairs += 1
      if (!better || gain > better.gain) better = { a, b, gain }
    }
    this.#first.clear()
    return better
  }

  #gainOfFirst(): number {
    let sum = 0
    for (let entry = 0; entry < this.#first.count; entry += 1) {
      const fact = this.#first.facts[entry] ?? 0
      const off = this.#off[fact] ?? 0
      sum += this.#wrong(fact, off) - this.#wrong(fact, off + (this.#first.by[fact] ?? 0))
    }
    return sum
  }

  /** How much less is wrong once more, when the first has changed. */
  #gainOfSecond(): number {
    let sum = 0
    for (let entry = 0; entry < this.#second.count; entry += 1) {
      const fact = this.#second.facts[entry] ?? 0
      const off = (this.#off[fact] ?? 0) + (this.#first.by[fact] ?? 0)
      sum += this.#wrong(fact, off) - this.#wrong(fact, off + (this.#second.by[fact] ?? 0))
    }
    return sum
  }

  #exchange({ a, b }: Pair, step: number): void {
    const [token, held] = [this.#tokens[a] ?? 0, this.#tokens[b] ?? 0]
    this.#change(this.#first, this.#classes[a] ?? 0, token, held, 1)
    this.#change(this.#first, this.#classes[b] ?? 0, held, token, 1)
    this.#settle()
    this.#tokens[a] = held
    this.#tokens[b] = token
    this.#rests[a] = step + restSteps
    this.#rests[b] = step + restSteps
  }

  /** What some of a class would change by holding another token. */
  #change(changes: Changes, known: number, from: number, to: number, amount: number): void {
    addAll(changes, this.#ledger.adds(known, to), amount)
    addAll(changes, this.#ledger.adds(known, from), -amount)
    const { factors, weights } = this.#sought.goal
    const change = (factors[known] ?? 0) * ((weights[to] ?? 0) - (weights[from] ?? 0))
    if (change !== 0) changes.add(this.#facts.length - 1, change * amount)
  }

  #settle(): void {
    for (let entry = 0; entry < this.#first.count; entry += 1) {
      const fact = this.#first.facts[entry] ?? 0
      this.#off[fact] = (this.#off[fact] ?? 0) + (this.#first.by[fact] ?? 0)
    }
    this.#first.clear()
  }

  #weighMore(): void {
    for (const fact of this.wrong()) this.#weight[fact] = (this.#weight[fact] ?? 0) + 1
  }

  #wrong(fact: number, value: number): number {
    const [lower, upper] = [this.#lower[fact] ?? 0, this.#upper[fact] ?? 0]
    const by = value < lower ? lower - value : value > upper ? value - upper : 0
    return by * (this.#weight[fact] ?? 1)
  }
}

function addAll(changes: Changes, { facts, amounts }: Adds, times: number): void {
  for (let entry = 0; entry < facts.length; entry += 1) {
    changes.add(facts[entry] ?? 0, (amounts[entry] ?? 0) * times)
  }
}
