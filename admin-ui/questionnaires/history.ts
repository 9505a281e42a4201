/** Something as it is and as it has been, so that every change can be undone and done again. */
export interface History<T> {
  readonly past: readonly T[]
  readonly present: T
  readonly future: readonly T[]
  /** What the last change was made in; null where the next change is a step of its own in any case. */
  readonly within: string | null
}

/** More steps than these are forgotten, the oldest first. */
const mostSteps = 200

export function beginHistory<T>(present: T): History<T> {
  return { past: [], present, future: [], within: null }
}

/**
 * Make a change. Changes that follow each other within the same field are one step, so that undoing takes
 * back what was written and not a letter.
 */
export function change<T>(history: History<T>, present: T, within: string | null = null): History<T> {
  const continues = within !== null && within === history.within && history.future.length === 0
  const past = continues ? history.past : [...history.past, history.present].slice(-mostSteps)
  return { past, present, future: [], within }
}

export function undo<T>(history: History<T>): History<T> {
  const before = history.past.at(-1)
  if (before === undefined) return history
  const { past, present, future } = history
  return { past: past.slice(0, -1), present: before, future: [present, ...future], within: null }
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future
  if (next === undefined) return history
  return { past: [...history.past, history.present], present: next, future, within: null }
}
