import { useRef } from 'preact/hooks'
import type { ParticipantLanguage } from '../../shared/text/languages.ts'
import { reachText } from '../../shared/text/reach.ts'
import { useCopying } from '../parts/copying.ts'

interface CopyTextProps {
  readonly id: string
  readonly label: string
  readonly text: string
  readonly rows: number
  readonly language: ParticipantLanguage
  /** The verb on the button. */
  readonly act: string
}

/** A text to paste somewhere else: in a field that marks itself, with a button that copies it. */
export function CopyText({ id, label, text, rows, language, act }: CopyTextProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const { said, copy } = useCopying(text, reachText, () => field.current?.select())
  return (
    <>
      <label class="unseen" for={id}>
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        class="reach-text"
        lang={language.code}
        dir={language.direction}
        readOnly
        rows={rows}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button type="button" onClick={copy}>
        {act}
      </button>
      <span class="copy-said quiet" role="status">
        {said}
      </span>
    </>
  )
}
