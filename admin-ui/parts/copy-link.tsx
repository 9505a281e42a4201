import { useRef } from 'preact/hooks'
import { text } from '../../shared/text/admin.ts'
import { useCopying } from './copying.ts'

interface CopyLinkProps {
  readonly url: string
  /** Names the field. */
  readonly label: string
  /** Says whose link the button copies, where the page has several. */
  readonly of?: string
  /** What is said where it is no link. */
  readonly words?: { readonly copy: string; readonly copied: string; readonly copyByHand: string }
}

/** A link in a field that marks itself, and a button that copies it. */
export function CopyLink({ url, label, of, words = text.followUp }: CopyLinkProps) {
  const field = useRef<HTMLInputElement>(null)
  const { said, copy } = useCopying(url, words, () => field.current?.select())
  return (
    <div class="copy">
      <input
        ref={field}
        readOnly
        value={url}
        aria-label={label}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button type="button" onClick={copy}>
        {words.copy}
        {of && <span class="unseen">, {of}</span>}
      </button>
      <span class="copy-said quiet" role="status">
        {said}
      </span>
    </div>
  )
}
