import type { Question } from '../questionnaire.ts'
import type { Speaker } from './speaker.ts'

/** The limits of a number in words; undefined where it has none. */
export function numberLimits({
  min,
  max,
}: Question & { kind: 'number' }): ((speaker: Speaker) => string) | undefined {
  if (min !== undefined && max !== undefined) return ({ say }) => say('between', { min, max })
  if (min !== undefined) return ({ say }) => say('atLeast', { min })
  return max === undefined ? undefined : ({ say }) => say('atMost', { max })
}
