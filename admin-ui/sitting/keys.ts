import type { Question } from '../../shared/questionnaire.ts'

/** A key as the browser tells it. */
export interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly repeat: boolean
  readonly isComposing: boolean
}

/** What a typist asks for. */
export type Command =
  | { readonly do: 'digit'; readonly digit: string }
  | { readonly do: 'opt-out' | 'next' | 'back' | 'clear' }

/**
 * What a key means while a question is typed in, or null where the key belongs to the field or to the
 * browser. A digit picks, Enter goes on, 0 or V takes no stand, Backspace goes back, Delete empties.
 * In a text only Ctrl+Enter goes on, and Backspace goes back only where nothing is left to erase.
 *
 * @param blank whether a text or number field is empty
 */
export function commandOf(press: Press, kind: Question['kind'], blank: boolean): Command | null {
  const { key, repeat } = press
  const held = press.ctrlKey || press.metaKey
  if (press.isComposing || press.altKey) return null
  // A key held down must not run through the sheet.
  if (key === 'Enter' && (kind !== 'text' || held)) return repeat ? null : { do: 'next' }
  if (held) return null
  const typedField = kind === 'text' || kind === 'number'
  if (key === 'Backspace') return typedField && !blank ? null : repeat ? null : { do: 'back' }
  if (kind === 'text') return null
  if (key === 'v' || key === 'V') return { do: 'opt-out' }
  if (kind === 'number') return null
  if (key === 'Delete') return { do: 'clear' }
  return /^\d$/.test(key) ? { do: 'digit', digit: key } : null
}
