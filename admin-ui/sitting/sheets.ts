import type { Sheet } from '../../shared/paper.ts'
import { enqueue } from './outbox.ts'
import { isBlank, parseSheet, questionsAsked, resumeAt } from './sheet.ts'
import { freshSheet, type Typing } from './state.ts'

/** Go to a question of the sheet; what is typed so far is saved. */
export function wentTo(typing: Typing, question: string): Typing {
  return saved({
    ...typing,
    refusals: [],
    empty: false,
    current: { ...typing.current, at: question, digits: '' },
  })
}

/** Open a complete sheet to correct it; the half-typed one waits. */
export function opened(typing: Typing, id: string): Typing {
  const sheet = typing.sheets.find((other) => other.id === id)
  if (!sheet || typing.current.id === id) return typing
  const left = typing.current.again ? finished(typing, typing.current.id) : saved(typing)
  // A correction that cannot be taken keeps its sheet open, with the reason.
  if (typing.current.again && (left.refusals.length > 0 || left.empty)) return left
  const at = questionsAsked(typing.form, sheet.fields)[0]?.id ?? ''
  return {
    ...left,
    parked: left.current,
    current: { id, fields: sheet.fields, at, digits: '', stored: true, again: true },
    refusals: [],
    empty: false,
    removed: left.removed?.index === -1 ? null : left.removed,
  }
}

/** Save the sheet as complete and go on: to the half-typed one, or to a new one. What is refused is shown. */
export function finished(typing: Typing, freshId: string): Typing {
  const { form, current, parked } = typing
  const parsed = parseSheet(form, current.fields)
  if (!parsed.ok) {
    const asked = questionsAsked(form, current.fields)
    const at = parsed.refusals[0]?.question ?? asked[0]?.id ?? current.at
    return {
      ...typing,
      refusals: parsed.refusals,
      empty: parsed.empty,
      current: { ...current, at, digits: '' },
    }
  }
  const done = completed(typing)
  return {
    ...done,
    current: parked ?? freshSheet(form, freshId),
    parked: null,
    refusals: [],
    empty: false,
    removed: null,
  }
}

/** Take a sheet away, complete or half-typed; it can be had back until the next one is taken away. */
export function removed(typing: Typing, id: string, freshId: string): Typing {
  const { form, current, sheets, outbox } = typing
  const index = sheets.findIndex((sheet) => sheet.id === id)
  const shown = current.id === id
  const sheet = sheets[index] ?? (shown ? { id, fields: current.fields, complete: false } : undefined)
  if (!sheet) return typing
  return {
    ...typing,
    sheets: sheets.filter((other) => other.id !== id),
    current: shown ? (typing.parked ?? freshSheet(form, freshId)) : current,
    parked: shown ? null : typing.parked,
    refusals: [],
    empty: false,
    removed: { sheet, index },
    outbox: enqueue(outbox, { do: 'remove', id }),
  }
}

/** Have back what was taken away last. */
export function restored(typing: Typing): Typing {
  if (!typing.removed) return typing
  const { sheet, index } = typing.removed
  const outbox = enqueue(typing.outbox, { do: 'put', sheet })
  if (sheet.complete)
    return { ...typing, sheets: typing.sheets.toSpliced(index, 0, sheet), removed: null, outbox }
  const { id, fields } = sheet
  const current = { id, fields, at: resumeAt(typing.form, fields), digits: '', stored: true, again: false }
  return { ...typing, current, removed: null, outbox }
}

/**
 * Save what is typed so far. A sheet that is corrected stays complete, and is saved as soon as it can
 * be taken; a half-typed one is saved as it is, for as long as there is anything on it.
 */
function saved(typing: Typing): Typing {
  const { form, current, outbox } = typing
  const { id, fields, again, stored } = current
  if (again) return parseSheet(form, fields).ok ? completed(typing) : typing
  if (isBlank(fields)) {
    if (!stored) return typing
    return {
      ...typing,
      current: { ...current, stored: false },
      outbox: enqueue(outbox, { do: 'remove', id }),
    }
  }
  const sheet: Sheet = { id, fields, complete: false }
  return { ...typing, current: { ...current, stored: true }, outbox: enqueue(outbox, { do: 'put', sheet }) }
}

/** The current sheet among the complete ones, and on its way to the server. */
function completed(typing: Typing): Typing {
  const { id, fields } = typing.current
  const sheet: Sheet = { id, fields, complete: true }
  const known = typing.sheets.some((other) => other.id === id)
  return {
    ...typing,
    sheets: known
      ? typing.sheets.map((other) => (other.id === id ? sheet : other))
      : [...typing.sheets, sheet],
    outbox: enqueue(typing.outbox, { do: 'put', sheet }),
  }
}
