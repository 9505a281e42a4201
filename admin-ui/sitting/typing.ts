import { parseAnswer, type Refusal } from '../../shared/answers.ts'
import type { Fields, Sheet, Sitting } from '../../shared/paper.ts'
import type { Question } from '../../shared/questionnaire.ts'
import type { Command } from './keys.ts'
import { enqueue, type Outbox } from './outbox.ts'
import { pickBy, pickValue, tickDigits } from './pick.ts'
import { type Form, fieldOf, isBlank, parseSheet, questionsAsked, resumeAt } from './sheet.ts'

/** The sheet that is being typed. */
export interface Current {
  readonly id: string
  readonly fields: Fields
  /** The question shown. */
  readonly at: string
  readonly digits: string
  /** Whether it was complete already, and is opened to be corrected. */
  readonly again: boolean
}

/** A sitting as it is typed: what is done, what is shown, and what waits to be saved. */
export interface Typing {
  readonly form: Form
  /** The complete sheets, in order. */
  readonly sheets: readonly Sheet[]
  readonly current: Current
  /** The half-typed sheet, while another is corrected. */
  readonly parked: Current | null
  readonly refusals: readonly Refusal[]
  /** The sheet was to be saved with nothing on it. */
  readonly empty: boolean
  /** What was taken away last, and can be had back. */
  readonly removed: { readonly sheet: Sheet; readonly index: number } | null
  readonly outbox: Outbox
}

export type Act =
  /** `freshId` is the id of the next sheet, should one begin. */
  | { readonly do: 'key'; readonly command: Command; readonly freshId: string }
  | { readonly do: 'pick'; readonly value: string }
  | { readonly do: 'write'; readonly value: string }
  | { readonly do: 'go'; readonly question: string }
  | { readonly do: 'finish'; readonly freshId: string }
  | { readonly do: 'open'; readonly sheet: string }
  | { readonly do: 'remove'; readonly sheet: string; readonly freshId: string }
  | { readonly do: 'restore' }
  /** The first of the outbox has reached the server. */
  | { readonly do: 'saved' }

/** A sitting as the server has it: its half-typed sheet goes on, or a new one begins. */
export function beginTyping(sitting: Sitting, freshId: string): Typing {
  const { questionnaire, insatser, insats, sheets } = sitting
  const form = { questionnaire, insatser, insats }
  const half = sheets.find(({ complete }) => !complete)
  return {
    form,
    sheets: sheets.filter(({ complete }) => complete),
    current: half
      ? { id: half.id, fields: half.fields, at: resumeAt(form, half.fields), digits: '', again: false }
      : freshSheet(form, freshId),
    parked: null,
    refusals: [],
    empty: false,
    removed: null,
    outbox: [],
  }
}

/** The sitting after an act. Pure: ids are made and saves are sent elsewhere. */
export function typed(typing: Typing, act: Act): Typing {
  switch (act.do) {
    case 'key':
      return pressed(typing, act.command, act.freshId)
    case 'pick':
      return picked(typing, (question, pick) => pickValue(question, typing.form.insatser, pick, act.value))
    case 'write':
      return answered(typing, act.value === '' ? [] : [act.value], '')
    case 'go':
      return save({
        ...typing,
        refusals: [],
        empty: false,
        current: { ...typing.current, at: act.question, digits: '' },
      })
    case 'finish':
      return finished(typing, act.freshId)
    case 'open':
      return opened(typing, act.sheet)
    case 'remove':
      return removed(typing, act.sheet, act.freshId)
    case 'restore':
      return restored(typing)
    case 'saved':
      return { ...typing, outbox: typing.outbox.slice(1) }
  }
}

/** The question shown, and where it stands among those asked. */
export function shownQuestion({ form, current }: Typing): {
  question: Question
  index: number
  asked: readonly Question[]
} {
  const asked = questionsAsked(form, current.fields)
  const index = Math.max(
    0,
    asked.findIndex(({ id }) => id === current.at),
  )
  const question = asked[index] ?? form.questionnaire.questions[0]
  if (!question) throw new RangeError('a questionnaire has a question')
  return { question, index, asked }
}

function pressed(typing: Typing, command: Command, freshId: string): Typing {
  switch (command.do) {
    case 'next':
      return next(typing, freshId)
    case 'back':
      return back(typing)
    default:
      return picked(typing, (question, pick) => pickBy(question, typing.form.insatser, pick, command))
  }
}

type Picking = (
  question: Question,
  pick: { values: readonly string[]; digits: string },
) => {
  readonly values: readonly string[]
  readonly digits: string
}

function picked(typing: Typing, picking: Picking): Typing {
  const { question } = shownQuestion(typing)
  const { fields, digits } = typing.current
  const after = picking(question, { values: fieldOf(fields, question.id), digits })
  return answered(typing, after.values, after.digits)
}

function answered(typing: Typing, values: readonly string[], digits: string): Typing {
  const { question } = shownQuestion(typing)
  const { [question.id]: _, ...others } = typing.current.fields
  const fields = values.length === 0 ? others : { ...others, [question.id]: values }
  // A half-typed sheet that was thrown away can be had back until another one is begun.
  const gone = typing.removed?.index === -1 ? null : typing.removed
  const current = { ...typing.current, at: question.id, fields, digits }
  return { ...typing, refusals: [], empty: false, removed: gone, current }
}

function next(typing: Typing, freshId: string): Typing {
  const { question, index, asked } = shownQuestion(typing)
  const { fields, digits } = typing.current
  const values = fieldOf(fields, question.id)
  const ticked = tickDigits(question, typing.form.insatser, { values, digits })
  if (ticked) return answered(typing, ticked.values, ticked.digits)
  const read = parseAnswer(question, typing.form.insatser, values)
  if (read && 'refusal' in read) {
    return { ...typing, refusals: [{ question: question.id, ...read.refusal }] }
  }
  const following = asked[index + 1]
  return following ? typed(typing, { do: 'go', question: following.id }) : finished(typing, freshId)
}

/** One question back; from the first one of a new, empty sheet to the end of the sheet before. */
function back(typing: Typing): Typing {
  const { index, asked } = shownQuestion(typing)
  const before = asked[index - 1]
  if (before) return typed(typing, { do: 'go', question: before.id })
  const last = typing.sheets.at(-1)
  if (typing.current.again || !last || !isBlank(typing.current.fields)) return typing
  const again = opened(typing, last.id)
  return typed(again, { do: 'go', question: questionsAsked(typing.form, last.fields).at(-1)?.id ?? '' })
}

/** Save the sheet as complete and go on: to the half-typed one, or to a new one. What is refused is shown. */
function finished(typing: Typing, freshId: string): Typing {
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

/**
 * Save what is typed so far. A sheet that is corrected stays complete, and is saved as soon as it can
 * be taken; a half-typed one is saved as it is, once there is anything on it.
 */
function save(typing: Typing): Typing {
  const { form, current, outbox } = typing
  if (current.again) return parseSheet(form, current.fields).ok ? completed(typing) : typing
  if (isBlank(current.fields)) return typing
  const sheet: Sheet = { id: current.id, fields: current.fields, complete: false }
  return { ...typing, outbox: enqueue(outbox, { do: 'put', sheet }) }
}

function opened(typing: Typing, id: string): Typing {
  const sheet = typing.sheets.find((other) => other.id === id)
  if (!sheet || typing.current.id === id) return typing
  const left = typing.current.again ? finished(typing, typing.current.id) : save(typing)
  // A correction that cannot be taken keeps its sheet open, with the reason.
  if (left.refusals.length > 0 || left.empty) return left
  const at = questionsAsked(typing.form, sheet.fields)[0]?.id ?? ''
  return {
    ...left,
    parked: left.current,
    current: { id, fields: sheet.fields, at, digits: '', again: true },
    refusals: [],
    empty: false,
    removed: left.removed?.index === -1 ? null : left.removed,
  }
}

/** Take a sheet away, complete or half-typed; it can be had back until the next one is taken away. */
function removed(typing: Typing, id: string, freshId: string): Typing {
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

function restored(typing: Typing): Typing {
  if (!typing.removed) return typing
  const { sheet, index } = typing.removed
  const outbox = enqueue(typing.outbox, { do: 'put', sheet })
  if (sheet.complete)
    return { ...typing, sheets: typing.sheets.toSpliced(index, 0, sheet), removed: null, outbox }
  const { id, fields } = sheet
  const current = { id, fields, at: resumeAt(typing.form, fields), digits: '', again: false }
  return { ...typing, current, removed: null, outbox }
}

function freshSheet(form: Form, id: string): Current {
  return { id, fields: {}, at: questionsAsked(form, {})[0]?.id ?? '', digits: '', again: false }
}
