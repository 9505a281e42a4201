import { type Counted, type Fact, roundsTo } from './facts.ts'

/**
 * Leaves out what other facts say already: the same statement from several places, and a share or a mean
 * whose counts are all told. Nothing is lost, and the systems are far easier to solve.
 *
 * @throws where a share or a mean is not that of its counts
 */
export function withoutImplied(facts: readonly Fact[]): readonly Fact[] {
  const told = new Map<string, number>()
  for (const fact of facts) {
    if (fact.kind === 'count' && fact.low === fact.high) told.set(keyOf(fact.of, fact.snapshot), fact.low)
  }
  const countOf = (of: Counted, snapshot: number): number | undefined => {
    const whole = told.get(keyOf(of, snapshot))
    if (whole !== undefined || of.states.length < 2) return whole
    const parts = of.states.map((state) => told.get(keyOf({ ...of, states: [state] }, snapshot)))
    return parts.every((part) => part !== undefined) ? parts.reduce((sum, part) => sum + part, 0) : undefined
  }
  const kept = new Map<string, Fact>()
  for (const fact of facts) {
    const { source, total, by: _, ...statement } = fact
    const key = JSON.stringify(statement)
    if (!total && kept.has(key)) continue
    const exact = exactly(fact, countOf)
    if (exact && !roundsTo(exact.of, exact.base, exact.rounded))
      throw new Error(`${source}: ${key} is not its counts`)
    if (!exact) kept.set(key, fact)
  }
  return [...kept.values()]
}

/** The numbers that a share or a mean is made of, where all are told. */
function exactly(fact: Fact, countOf: (of: Counted, snapshot: number) => number | undefined) {
  if (fact.kind !== 'ratio' && fact.kind !== 'mean') return null
  const { snapshot, rounded } = fact
  const base = countOf(fact.kind === 'ratio' ? fact.base : fact.of, snapshot)
  if (base === undefined) return null
  if (fact.kind === 'ratio') {
    const of = countOf(fact.of, snapshot)
    return of === undefined ? null : { of, base, rounded }
  }
  const each = fact.of.states.map((state) => countOf({ ...fact.of, states: [state] }, snapshot))
  if (
    !each.every((count) => count !== undefined) ||
    fact.of.states.some((state) => Number.isNaN(Number(state)))
  )
    return null
  return { of: each.reduce((sum, count, at) => sum + count * Number(fact.of.states[at]), 0), base, rounded }
}

function keyOf({ people, question, states }: Counted, snapshot: number): string {
  return JSON.stringify([people, question, states, snapshot])
}
