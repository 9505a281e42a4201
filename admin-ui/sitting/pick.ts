import type { Question } from '../../shared/questionnaire.ts'
import { numberedOptions, optOutKeys } from '../../shared/typed-options.ts'
import type { Command } from './keys.ts'

/** What is picked of a question, and the digits typed towards an option with a number of two. */
export interface Pick {
  readonly values: readonly string[]
  readonly digits: string
}

/**
 * What is picked after a digit, the opt-out's key or Delete. One choice: the last digit counts. Several:
 * a digit ticks or unticks, and the opt-out stands alone. Where the list is longer than 9, digits are
 * gathered: one choice is picked as they come, several are ticked by Enter (see `tickDigits`).
 */
export function pickBy(question: Question, insatser: readonly string[], pick: Pick, command: Command): Pick {
  if (command.do === 'clear') return { values: [], digits: '' }
  if (command.do === 'opt-out') return pickOptOut(question, pick)
  if (command.do !== 'digit') return pick
  const { digit } = command
  if (digit === '0' && pick.digits === '' && optOutKeys(question).includes('0'))
    return pickOptOut(question, pick)

  const options = numberedOptions(question, insatser)
  const numbered = (digits: string) => options.find(({ number }) => number === digits)
  const begins = (digits: string) => options.some(({ number }) => number.startsWith(digits))
  const digits = [pick.digits + digit, digit].find(begins)
  if (digits === undefined) return { ...pick, digits: '' }
  const long = options.some(({ number }) => number.length > 1)
  if (question.kind === 'choices') {
    const option = numbered(digits)
    return long || !option ? { ...pick, digits } : toggle(question, insatser, pick, option.value)
  }
  const option = numbered(digits)
  return { values: option ? [option.value] : pick.values, digits: long ? digits : '' }
}

/** Tick what the gathered digits name, where several may be ticked in a long list; null where none wait. */
export function tickDigits(question: Question, insatser: readonly string[], pick: Pick): Pick | null {
  if (question.kind !== 'choices' || pick.digits === '') return null
  const option = numberedOptions(question, insatser).find(({ number }) => number === pick.digits)
  return option ? toggle(question, insatser, pick, option.value) : { ...pick, digits: '' }
}

/** What is picked after an option was pressed by mouse or touch. */
export function pickValue(question: Question, insatser: readonly string[], pick: Pick, value: string): Pick {
  if (value === question.optOut?.value) return pickOptOut(question, pick)
  if (question.kind === 'choices') return toggle(question, insatser, pick, value)
  return { values: [value], digits: '' }
}

function pickOptOut(question: Question, pick: Pick): Pick {
  const optOut = question.optOut?.value
  if (optOut === undefined) return { ...pick, digits: '' }
  const unticked = question.kind === 'choices' && pick.values.includes(optOut)
  return { values: unticked ? [] : [optOut], digits: '' }
}

/** Ticked or unticked, the rest kept in the questionnaire's order. */
function toggle(question: Question, insatser: readonly string[], { values }: Pick, value: string): Pick {
  const ticked = values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
  const order = numberedOptions(question, insatser).map((option) => option.value)
  return { values: order.filter((other) => ticked.includes(other)), digits: '' }
}
