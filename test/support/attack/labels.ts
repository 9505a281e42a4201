import type { People } from './facts.ts'
import { backgroundsOf, groupOf, insatsId, questionOf, type Setting } from './setting.ts'

/** The people of a line: those of a breakdown's group by its label, of a crossing "Kvinna, Samkraft". */
export function peopleOf(setting: Setting, by: string, label: string): People | null {
  if (by === 'Alla') return {}
  if (by === 'kommun') return groupOf(setting, by, label)
  const within = setting.insatser.find(({ name }) => label.endsWith(`, ${name}`))?.name
  const values = valuesOf(setting, by, within ? label.slice(0, -within.length - 2) : label)
  return values && { ...(within ? { [insatsId(setting)]: [within] } : {}), [by]: values }
}

/** The values that a label stands for: one, a range of steps ("1–2, 5"), or several joined by "eller". */
export function valuesOf(setting: Setting, id: string, label: string): readonly string[] | null {
  const words = wordsOf(setting, id)
  const one = valueNamed(words, label)
  if (one !== null) return [one]
  const ranges = [...label.matchAll(/(\d+)(?:–(\d+))?(?:, |$)/g)]
  if (ranges.length > 0 && ranges.map(([text]) => text).join('') === label) {
    return ranges.flatMap(([, from = '', to = from]) =>
      Array.from({ length: Number(to) - Number(from) + 1 }, (_, step) => String(Number(from) + step)),
    )
  }
  const parts = label
    .replaceAll(/[”]/g, '')
    .split(/, | eller /)
    .map((part) => valueNamed(words, part))
  return parts.every((part) => part !== null) ? parts : null
}

/** The values of a question with the words that people read, where it has any. */
function wordsOf(setting: Setting, id: string): readonly (readonly [value: string, words: string | null])[] {
  const question = questionOf(setting, id)
  const named = backgroundsOf(setting).find((background) => background.id === id)?.named ?? []
  const optOut = question.optOut ? [[question.optOut.value, question.optOut.label.sv] as const] : []
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return [...question.options.map(({ value, label }) => [value, label.sv] as const), ...optOut]
    case 'scale': {
      const steps = Array.from({ length: question.max - question.min + 1 }, (_, step) => question.min + step)
      return [...steps.map((step) => [String(step), null] as const), ...optOut]
    }
    default:
      return [...named.map((name) => [name, name] as const), ...optOut]
  }
}

/** Capitals do not matter, for a label may stand in the middle of a sentence; of a step its number is enough. */
function valueNamed(words: ReturnType<typeof wordsOf>, label: string): string | null {
  const read = label.trim().toLowerCase()
  const found = words.find(([value, text]) =>
    text === null ? read === value || read.startsWith(`${value} `) : text.toLowerCase() === read,
  )
  return found?.[0] ?? null
}

/** "4,75" as 4.75; null where the cell is empty. */
export function numberOf(cell: string | undefined): number | null {
  const plain = (cell ?? '')
    .replace(',', '.')
    .replace('\u2212', '-')
    .replace(/[\s\u202f\u00a0%]/g, '')
  return plain === '' || Number.isNaN(Number(plain)) ? null : Number(plain)
}
