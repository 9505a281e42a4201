import { describe, expect, it } from 'vitest'
import { commandOf, type Press } from '../../admin-ui/sitting/keys.ts'
import type { QuestionKind } from '../../shared/questionnaire.ts'

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  isComposing: false,
  ...more,
})
const command = (key: string, kind: QuestionKind = 'scale', more: Partial<Press> = {}, blank = true) =>
  commandOf(press(key, more), kind, blank)

describe('the keys of a typist', () => {
  it('are digits, Enter, 0 or V, Backspace and Delete', () => {
    expect(['3', '0', 'Enter', 'v', 'V', 'Backspace', 'Delete'].map((key) => command(key))).toEqual([
      { do: 'digit', digit: '3' },
      { do: 'digit', digit: '0' },
      { do: 'next' },
      { do: 'opt-out' },
      { do: 'opt-out' },
      { do: 'back' },
      { do: 'clear' },
    ])
  })

  it('leave every other key to the browser', () => {
    for (const key of ['Tab', 'ArrowDown', ' ', 'a', 'F5', 'Escape']) expect(command(key)).toBeNull()
  })

  it('leave shortcuts to the browser', () => {
    expect(command('1', 'scale', { ctrlKey: true })).toBeNull()
    expect(command('Backspace', 'scale', { altKey: true })).toBeNull()
    expect(command('v', 'scale', { metaKey: true })).toBeNull()
  })

  it('do not run through the sheet when Enter or Backspace is held down', () => {
    expect(command('Enter', 'scale', { repeat: true })).toBeNull()
    expect(command('Backspace', 'scale', { repeat: true })).toBeNull()
  })

  it('belong to the text in a text: only Ctrl+Enter goes on, and Backspace back when it is empty', () => {
    expect(['1', 'v', 'Enter', 'Delete'].map((key) => command(key, 'text'))).toEqual([null, null, null, null])
    expect(command('Enter', 'text', { ctrlKey: true })).toEqual({ do: 'next' })
    expect(command('Enter', 'text', { metaKey: true })).toEqual({ do: 'next' })
    expect(command('Backspace', 'text', {}, true)).toEqual({ do: 'back' })
    expect(command('Backspace', 'text', {}, false)).toBeNull()
  })

  it('belong to the number in a number, but for Enter and V', () => {
    expect(['1', '0', ',', 'Delete'].map((key) => command(key, 'number'))).toEqual([null, null, null, null])
    expect(command('Enter', 'number')).toEqual({ do: 'next' })
    expect(command('v', 'number')).toEqual({ do: 'opt-out' })
    expect(command('Backspace', 'number', {}, false)).toBeNull()
  })

  it('wait while letters are being composed', () => {
    expect(command('Enter', 'scale', { isComposing: true })).toBeNull()
  })
})
