import type { SeminarNotes } from '../../shared/seminar.ts'
import { api } from '../api.ts'
import { type Resource, useResource } from '../resource.tsx'
import { type Reading, readingOf } from '../results/reading.ts'
import { deckOf, type Slide } from './deck.ts'

/** All that a seminar needs, in one: once it is here no network is needed. */
export interface Seminar {
  readonly reading: Reading
  readonly deck: readonly Slide[]
  readonly notes: SeminarNotes
}

export function useSeminar(id: string): Resource<Seminar> {
  return useResource(id, async () => {
    const [report, comparisons, notes] = await Promise.all([
      api.report(id),
      api.comparisons(id),
      api.seminar(id),
    ])
    const reading = readingOf(report, comparisons, {})
    return { reading, deck: deckOf(reading), notes }
  })
}
