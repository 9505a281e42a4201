import type { Sheet } from '../../shared/paper.ts'

/** Something that the server is yet to be told. */
export type Save =
  | { readonly do: 'put'; readonly sheet: Sheet }
  | { readonly do: 'remove'; readonly id: string }

/** What waits to be saved, in order; the first may be on its way. */
export type Outbox = readonly Save[]

/**
 * Add a save. What waits of the same sheet is overtaken by it, but for the first in line: that one may
 * be on its way already, and what follows corrects it.
 */
export function enqueue(outbox: Outbox, save: Save): Outbox {
  const [first, ...waiting] = outbox
  const others = waiting.filter((other) => sheetOf(other) !== sheetOf(save))
  return first === undefined ? [save] : [first, ...others, save]
}

function sheetOf(save: Save): string {
  return save.do === 'put' ? save.sheet.id : save.id
}
