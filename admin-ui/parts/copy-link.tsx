import { useRef } from 'preact/hooks'
import { text } from '../../shared/text/admin.ts'
import { useCopying } from './copying.ts'

interface CopyLinkProps {
  readonly url: string
  /** Names the field. */
  readonly label: string
  /** Says whose link the button copies, where the page has several. */
  readonly of?: string
}

/** A link in a field that marks itself, and a button that copies it. */
export function CopyLink({ url, label, of }: CopyLinkProps) {
  const field = useRef<HTMLInputElement>(null)
  const { said, copy } = useCopying(url, text.followUp, () => field.current?.select())
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
        {text.followUp.copy}
        {of && <span class="unseen">, {of}</span>}
      </button>
      <span class="copy-said quiet" role="status">
        {said}
      </span>
    </div>
  )
}
