import type { StoredResponse } from './tally.ts'

/** Responses with equal content, and how many there are of them. */
export interface KeptRow {
  readonly response: StoredResponse
  readonly count: number
}

/** Single responses that disclosure control weighs tables by. They are never published or stored. */
export interface KeptRows {
  readonly rows: readonly KeptRow[]
  /** Whether they are all there are. */
  readonly complete: boolean
}

/** How many different contents are kept of them all. */
const sampleSize = 300

interface Entry {
  readonly hash: number
  readonly key: string
  readonly response: StoredResponse
  count: number
}

/**
 * Keeps those responses whose content has the smallest hashes, so that what is kept depends on what was
 * answered and not on the order it comes in: an export that is imported again is protected the same way.
 */
export class RowKeeper {
  readonly #entries = new Map<string, Entry>()
  readonly #few = new Set<StoredResponse>()
  #last: Entry | undefined
  #complete = true

  /** @param hash of the content, the same for equal contents */
  add(response: StoredResponse, hash: number): void {
    if (this.#last && hash > this.#last.hash) {
      this.#complete = false
      return
    }
    const key = contentOf(response)
    const known = this.#entries.get(key)
    if (known) known.count += 1
    else this.#enter({ hash, key, response, count: 1 })
  }

  /** Keep this one whatever its hash: one of few in its group. */
  keep(response: StoredResponse): void {
    this.#few.add(response)
  }

  rows(): KeptRows {
    const kept = new Map([...this.#entries].map(([key, { response, count }]) => [key, { response, count }]))
    for (const response of this.#few) {
      const key = contentOf(response)
      if (this.#entries.has(key)) continue
      kept.set(key, { response, count: (kept.get(key)?.count ?? 0) + 1 })
    }
    const keys = [...kept.keys()].sort()
    return { rows: keys.map((key) => kept.get(key) as KeptRow), complete: this.#complete }
  }

  #enter(entry: Entry): void {
    this.#entries.set(entry.key, entry)
    if (this.#entries.size > sampleSize) {
      this.#complete = false
      this.#entries.delete(this.#lastOf().key)
    }
    if (this.#entries.size === sampleSize) this.#last = this.#lastOf()
  }

  #lastOf(): Entry {
    return [...this.#entries.values()].reduce((last, entry) => (isAfter(entry, last) ? entry : last))
  }
}

function isAfter(a: Entry, b: Entry): boolean {
  return a.hash > b.hash || (a.hash === b.hash && a.key > b.key)
}

/** The same text for equal contents. */
function contentOf({ insats, answers, takenIn }: StoredResponse): string {
  return JSON.stringify([
    insats,
    takenIn ?? null,
    Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)),
  ])
}
