import { optionsOf, type Question, type Texts } from './questionnaire.ts'

/** An option with the number that picks it. */
export interface NumberedOption {
  readonly number: string
  readonly value: string
  readonly label: string
}

/**
 * The options of a question as they are typed: a scale by its own numbers, anything else counted from
 * 1. A scale with steps below 0 is counted too, for no key is a minus.
 *
 * @param read in which language their words are; Swedish where nothing else is said
 */
export function numberedOptions(
  question: Question,
  insatser: readonly string[],
  read: (texts: Texts) => string = ({ sv }) => sv,
): readonly NumberedOption[] {
  const own = question.kind === 'scale' && question.min >= 0
  return optionsOf(question, insatser).map(({ value, label }, index) => ({
    number: own ? String(value) : String(index + 1),
    value: String(value),
    label: own ? withoutNumber(read(label)) : read(label),
  }))
}

/** The keys that take no stand: 0 is the scale's own where a scale begins at 0. */
export function optOutKeys(question: Question): readonly string[] {
  if (!question.optOut || question.kind === 'text') return []
  const zeroTaken = question.kind === 'number' || (question.kind === 'scale' && question.min === 0)
  return zeroTaken ? ['V'] : ['0', 'V']
}

/** "1 - Inte alls nöjd" beside its number 1 is "Inte alls nöjd"; a step without words has none. */
function withoutNumber(label: string): string {
  return label.replace(/^\d+(?: - )?/, '')
}
