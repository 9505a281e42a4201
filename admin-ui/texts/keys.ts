/** What a reader of free texts asks for by a key. */
export type Command =
  | { readonly do: 'next' | 'previous' | 'mask' | 'pick' | 'publish' | 'new-theme' | 'handled' | 'undo' }
  | { readonly do: 'theme'; readonly index: number }

const commands: Readonly<Record<string, Command['do'] & Exclude<Command['do'], 'theme'>>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  m: 'mask',
  o: 'pick',
  p: 'publish',
  t: 'new-theme',
  h: 'handled',
  z: 'undo',
}

/** What a key means while a text has the focus; null where it belongs to the browser, or is held down. */
export function commandOf(
  press: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'isComposing'>,
): Command | null {
  const { key, ctrlKey, metaKey, altKey, repeat, isComposing } = press
  if (ctrlKey || metaKey || altKey || repeat || isComposing) return null
  if (/^[1-9]$/.test(key)) return { do: 'theme', index: Number(key) - 1 }
  const known = key.length === 1 ? key.toLowerCase() : key
  const command = Object.hasOwn(commands, known) ? commands[known] : undefined
  return command ? { do: command } : null
}
