import { optionsOf, type Question, type Value } from '../questionnaire.ts'

/**
 * A text as it is compared: letters of one case, blanks and dashes alike, no dot at its end. `loose` lets å, ä and ö
 * be a and o too.
 */
export function fold(text: string, { loose = false } = {}): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/\s*-\s*/g, '-')
    .trim()
    .replace(/[.:]$/, '')
  return loose ? plain.normalize('NFD').replace(/\p{M}/gu, '') : plain
}

/** Answers that a text can stand for, each with every name it goes by. */
type Names = readonly { readonly value: Value; readonly names: readonly string[] }[]

/** Every answer of a question that has options, with its code and its words in each language. */
function namesOf(question: Question, insatser: readonly string[]): Names {
  const options = question.optOut
    ? [...optionsOf(question, insatser), question.optOut]
    : optionsOf(question, insatser)
  return options.map(({ value, label }) => {
    const words = Object.values(label)
    const bare = question.kind === 'scale' ? words.map((word) => word.replace(/^-?\d+ - /, '')) : []
    return { value, names: [String(value), ...words, ...bare] }
  })
}

/**
 * The answer that a text certainly stands for: its code, or its words but for case, blanks and dashes; of a
 * scale also its number with decimals that are nothing ("4,0").
 *
 * @returns null where there is none, or several
 */
export function certainAnswer(question: Question, insatser: readonly string[], text: string): Value | null {
  const wanted = fold(plainNumber(text))
  return onlyOne(namesOf(question, insatser), (name) => fold(name) === wanted)
}

/**
 * The answer that a text probably stands for: a certain one, else its words without å, ä and ö, else the
 * number it begins with ("4 – Bra"). To be seen by somebody before it counts.
 *
 * @returns null where there is none, or several
 */
export function likelyAnswer(question: Question, insatser: readonly string[], text: string): Value | null {
  const certain = certainAnswer(question, insatser, text)
  if (certain !== null) return certain
  const names = namesOf(question, insatser)
  const wanted = fold(text, { loose: true })
  const alike = onlyOne(names, (name) => fold(name, { loose: true }) === wanted)
  if (alike !== null) return alike
  const number = leadingNumber(text)
  return number === null ? null : onlyOne(names, (name) => leadingNumber(name) === number)
}

function onlyOne(names: Names, is: (name: string) => boolean): Value | null {
  const found = names.filter((option) => option.names.some(is))
  return found.length === 1 ? (found[0]?.value ?? null) : null
}

/** "4,0" is 4. */
function plainNumber(text: string): string {
  return text.trim().replace(/^(-?\d+)[.,]0+$/, '$1')
}

function leadingNumber(text: string): number | null {
  const found = /^\s*(-?\d{1,6})(?![\d]|[.,]\d)/.exec(text)
  return found ? Number(found[1]) : null
}

const ticked = ['1', 'x', 'ja', 'yes', 'true', 'sant', 'vald', 'ikryssad', 'checked']
const notTicked = ['0', 'nej', 'no', 'false', 'falskt', 'ej vald', 'inte vald', 'unchecked']

/** Whether a text in the column of one option means that it was ticked; null where it cannot be told. */
export function tickOf(question: Question, option: Value, text: string): boolean | null {
  const plain = fold(plainNumber(text))
  if (ticked.includes(plain)) return true
  if (notTicked.includes(plain)) return false
  return certainAnswer(question, [], text) === option ? true : null
}
