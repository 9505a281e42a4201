/** Amounts by fact that are gathered, looked at and forgotten again, many times over. */
export class Changes {
  /** Per fact. */
  readonly by: Float64Array
  /** The facts that something has been added to, the first `count` of them. */
  readonly facts: Int32Array
  count = 0
  readonly #isIn: Uint8Array

  constructor(facts: number) {
    this.by = new Float64Array(facts)
    this.facts = new Int32Array(facts)
    this.#isIn = new Uint8Array(facts)
  }

  add(fact: number, amount: number): void {
    if (this.#isIn[fact] === 0) {
      this.#isIn[fact] = 1
      this.facts[this.count] = fact
      this.count += 1
    }
    this.by[fact] = (this.by[fact] ?? 0) + amount
  }

  clear(): void {
    for (let entry = 0; entry < this.count; entry += 1) {
      const fact = this.facts[entry] ?? 0
      this.by[fact] = 0
      this.#isIn[fact] = 0
    }
    this.count = 0
  }
}
