import { useRef, useState } from 'preact/hooks'
import { type Mask, tidyMasks, unmask } from '../../shared/masking.ts'
import { textsText as words } from '../../shared/text/texts.ts'
import type { ReadText } from '../../shared/texts.ts'
import { arrive } from '../parts/arrive.ts'
import { overlaps } from './shown-text.tsx'

interface WordPickerProps {
  readonly text: ReadText & { readonly text: string }
  onMasks(masks: readonly Mask[]): void
  onDone(): void
}

/** The text word by word, each to be masked or shown: one stop for the Tab key, the arrows go between them. */
export function WordPicker({ text, onMasks, onDone }: WordPickerProps) {
  const [at, setAt] = useState(0)
  const box = useRef<HTMLFieldSetElement>(null)
  const masks = text.masks ?? text.suggested
  const found = wordsOf(text.text)
  const toggle = (word: Pick<Mask, 'from' | 'to'>) => {
    const isMasked = masks.some((mask) => overlaps(mask, word))
    const kind = text.suggested.find((mask) => overlaps(mask, word))?.kind ?? 'other'
    onMasks(
      isMasked ? unmask(masks, word.from, word.to) : tidyMasks(text.text, [...masks, { ...word, kind }]),
    )
  }
  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return onDone()
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = Math.max(0, Math.min(found.length - 1, at + step))
    setAt(next)
    box.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <fieldset ref={box} class="plain-set words" onKeyDown={move}>
      <legend>{words.picking}</legend>
      <p class="hint">{words.pickHint}</p>
      <p class="free-text" lang="sv">
        {found.map((word, index) => (
          <span key={word.from}>
            <button
              type="button"
              ref={index === 0 ? arrive : null}
              tabIndex={index === at ? 0 : -1}
              aria-pressed={masks.some((mask) => overlaps(mask, word))}
              onFocus={() => setAt(index)}
              onClick={() => toggle(word)}
            >
              {text.text.slice(word.from, word.to)}
            </button>{' '}
          </span>
        ))}
      </p>
      <p class="actions">
        <button type="button" onClick={onDone}>
          {words.pickDone}
        </button>
      </p>
    </fieldset>
  )
}

function wordsOf(text: string): readonly Pick<Mask, 'from' | 'to'>[] {
  const found = text.matchAll(/[\p{L}\p{N}+@](?:\S*[\p{L}\p{N}])?/gu)
  return [...found].map(({ index, 0: word }) => ({ from: index, to: index + word.length }))
}
