import { insatsQuestion, type Questionnaire } from '../questionnaire.ts'
import type { Mapping } from './mapping.ts'
import { certainAnswer } from './match.ts'
import { seenOf } from './suggest.ts'
import type { FileSeen } from './table.ts'

/** An insats that may have taken part; null is all as one, of a questionnaire that does not ask. */
export interface InsatsIn {
  readonly insats: string | null
  /** How many rows name it, as the column is mapped now. */
  readonly rows: number
}

/** The insatser that a file's rows name, then the others that the förbund has: they may have been offered the survey. */
export function insatserIn(
  seen: FileSeen,
  mapping: Mapping,
  questionnaire: Questionnaire,
  known: readonly string[],
): readonly InsatsIn[] {
  const asked = insatsQuestion(questionnaire)
  if (!asked) return [{ insats: null, rows: seen.rows }]
  const use = mapping.columns.find(({ question }) => question === asked.id)
  const counts = new Map<string, number>()
  for (const { text, count } of (use && seenOf(seen, use)?.values) ?? []) {
    const said = use?.values.find((meaning) => meaning.text === text)
    const is = said ? said.is : certainAnswer(asked, known, text)
    if (is !== null && is !== asked.optOut?.value)
      counts.set(String(is), (counts.get(String(is)) ?? 0) + count)
  }
  const others = known.filter((name) => !counts.has(name)).map((insats) => ({ insats, rows: 0 }))
  return [...[...counts].map(([insats, rows]) => ({ insats, rows })), ...others]
}
