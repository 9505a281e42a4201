import type { Draft } from './use-draft.ts'

/** Ctrl and Z, wherever on the page one is, takes back a change of the draft; with Shift, or Y, does it again. */
export function historyKeys(draft: Draft, editable: boolean) {
  return (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event
    if (!editable || altKey || !(ctrlKey || metaKey)) return
    const letter = key.toLowerCase()
    if (letter !== 'z' && letter !== 'y') return
    event.preventDefault()
    if (letter === 'y' || shiftKey) draft.redo()
    else draft.undo()
  }
}
