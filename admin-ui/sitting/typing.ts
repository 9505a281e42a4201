import type { Sitting } from '../../shared/paper.ts'
import { answered, coded, picked, pressed } from './answering.ts'
import type { Command } from './keys.ts'
import { pickValue } from './pick.ts'
import { resumeAt } from './sheet.ts'
import { finished, opened, removed, restored, wentTo } from './sheets.ts'
import { freshSheet, type Typing } from './state.ts'

export type Act =
  /** `freshId` is the id of the next sheet, should one begin. */
  | { readonly do: 'key'; readonly command: Command; readonly freshId: string }
  | { readonly do: 'pick'; readonly value: string }
  /** What the sheet's field holds of its code; null takes it away. */
  | { readonly do: 'code'; readonly sheet: string; readonly code: string | null }
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
      ? {
          id: half.id,
          fields: half.fields,
          at: resumeAt(form, half.fields),
          digits: '',
          stored: true,
          again: false,
        }
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
    case 'code':
      return coded(typing, act.sheet, act.code)
    case 'go':
      return wentTo(typing, act.question)
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
