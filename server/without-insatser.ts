import type { FollowUp } from '../shared/follow-up.ts'
import { questionnairesText } from '../shared/text/questionnaires.sv.ts'
import type { WholeMatperiod } from './store/matperioder.ts'

/** In a path, the whole of a mätperiod in the place of an insats. */
export const wholeId = 'mixed'

/**
 * A mätperiod without insatser, as a survey of a styrelse is, in the shape of one with a single insats: all who
 * were asked. One that has insatser stays as it is.
 */
export function asOneInsats(matperiod: WholeMatperiod): WholeMatperiod {
  if (!isWithout(matperiod)) return matperiod
  const { open } = matperiod
  const whole = { ...open, id: wholeId, name: questionnairesText.everybody, kommun: null }
  return { ...matperiod, insatser: [whole], open: { ...open, papper: 0 } }
}

/** What is kept of those who named no insats, kept as of that single one. */
export function ofOneInsats<T>(
  matperiod: WholeMatperiod,
  byInsats: ReadonlyMap<string | null, T>,
): ReadonlyMap<string | null, T> {
  const [whole] = [...byInsats].filter(([insats]) => insats === null)
  return !isWithout(matperiod) || !whole ? byInsats : new Map([[wholeId, whole[1]]])
}

/** Told once: the link and the pile of all are those of the one that stands for them. */
export function toldOnce(followUp: FollowUp, matperiod: WholeMatperiod): FollowUp {
  if (!isWithout(matperiod)) return followUp
  return { ...followUp, link: null, piles: followUp.piles.filter(({ id }) => id === null) }
}

/** A draft has no insatser yet, and may get some. */
function isWithout({ status, insatser }: WholeMatperiod): boolean {
  return status !== 'draft' && insatser.length === 0
}
