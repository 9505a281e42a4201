import { useRef, useState } from 'preact/hooks'
import { signInText } from '../../shared/text/sign-in.ts'
import { useCopying } from '../parts/copying.ts'
import { Heading } from '../parts/heading.tsx'
import { useLeaveWarning } from '../parts/leave-warning.ts'
import { paths } from '../paths.ts'

const words = signInText.recovery

interface RecoveryCodesProps {
  readonly codes: readonly string[]
  readonly email: string
  readonly forbund: string
  onDone(): void
}

/** Codes that are shown this once: to be printed or copied before one goes on. */
export function RecoveryCodes({ codes, email, forbund, onDone }: RecoveryCodesProps) {
  const [saved, setSaved] = useState(false)
  useLeaveWarning(!saved)
  return (
    <div class="recovery">
      <div class="screen-only">
        <Heading title={words.title} />
        <p>{words.lead}</p>
        <p>{words.where}</p>
      </div>
      <div class="print-only">
        <h2>{words.printTitle}</h2>
        <p>{forbund}</p>
        <p>{words.printed(email, new Date())}</p>
        <p>{words.printLead(location.origin + paths.start)}</p>
      </div>
      <CodeList codes={codes} />
      <label class="check screen-only">
        <input type="checkbox" checked={saved} onChange={(event) => setSaved(event.currentTarget.checked)} />
        {words.saved}
      </label>
      <p class="actions">
        <button type="button" class="primary" disabled={!saved} onClick={onDone}>
          {words.submit}
        </button>
      </p>
    </div>
  )
}

function CodeList({ codes }: { codes: readonly string[] }) {
  const list = useRef<HTMLOListElement>(null)
  const { said, copy } = useCopying(codes.join('\n'), words, () => {
    if (list.current) getSelection()?.selectAllChildren(list.current)
  })
  return (
    <>
      <ol class="codes" ref={list} aria-label={words.list}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p class="actions">
        <button type="button" onClick={() => print()}>
          {words.print}
        </button>
        <button type="button" onClick={copy}>
          {words.copy}
        </button>
      </p>
      <p class="codes-said quiet" role="status">
        {said}
      </p>
    </>
  )
}
