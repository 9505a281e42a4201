import { useEffect, useRef, useState } from 'preact/hooks'
import { codeField } from '../../shared/codes.ts'
import { codesText } from '../../shared/text/codes.ts'
import { api } from '../api.ts'
import { Faults, problemOf } from '../parts/failure.tsx'
import type { ApiError } from '../request.ts'
import { fieldOf, isBlank } from './sheet.ts'
import type { Typing } from './state.ts'
import type { Act } from './typing.ts'

const words = codesText.sheet

interface CodeFieldProps {
  readonly sittingId: string
  readonly typing: Typing
  act(act: Act): void
}

/** The code of the sheet being typed, before its questions: checked at Enter, and told at once where it is used. */
export function CodeField({ sittingId, typing, act }: CodeFieldProps) {
  const { id, fields } = typing.current
  const taken = fieldOf(fields, codeField).length > 0
  if (!taken) return <UntakenCode key={id} sittingId={sittingId} typing={typing} act={act} />
  return (
    <div class="sheet-code">
      <span role="status">{words.kept}</span>
      <button type="button" class="link" onClick={() => act({ do: 'code', sheet: id, code: null })}>
        {words.remove}
      </button>
    </div>
  )
}

function UntakenCode({ sittingId, typing, act }: CodeFieldProps) {
  const { id, fields } = typing.current
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const checking = useRef(false)
  const [refused, setRefused] = useState<ApiError | null>(null)
  const blank = isBlank(fields)
  // After the question has taken the focus: a new sheet begins with its code.
  useEffect(() => {
    if (blank) field.current?.focus()
  }, [])

  /** Whether it was taken. One at a time: leaving the field checks too. */
  const check = async () => {
    if (checking.current) return false
    checking.current = true
    setBusy(true)
    try {
      const { code } = await api.takeSheetCode(sittingId, id, typed)
      act({ do: 'code', sheet: id, code })
      return true
    } catch (error) {
      setRefused(problemOf(error))
      return false
    } finally {
      checking.current = false
      setBusy(false)
    }
  }
  const submit = async (event: Event) => {
    event.preventDefault()
    if (typed.trim() === '' || (await check())) toQuestion()
  }
  const leave = () => {
    if (typed.trim() !== '' && !refused) void check()
  }
  return (
    <form class="sheet-code" onSubmit={submit} novalidate>
      <label for="sheet-code">{words.label}</label>
      <p class="hint" id="sheet-code-hint">
        {words.hint}
      </p>
      {refused && (
        <div class="fault" id="sheet-code-fault" role="alert">
          {refused.faults.length === 1 ? refused.faults[0] : refused.message}
          {refused.faults.length > 1 && <Faults error={refused} />}
        </div>
      )}
      <input
        ref={field}
        id="sheet-code"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        aria-describedby={refused ? 'sheet-code-fault sheet-code-hint' : 'sheet-code-hint'}
        aria-invalid={refused ? true : undefined}
        onBlur={leave}
        onInput={(event) => {
          setTyped(event.currentTarget.value)
          setRefused(null)
        }}
      />
      <button type="submit" disabled={busy}>
        {busy ? words.checking : words.check}
      </button>
    </form>
  )
}

/** Where a code leads on to: the first answer of the question shown. */
function toQuestion(): void {
  document.querySelector<HTMLElement>('.question input:checked, .question input, .question textarea')?.focus()
}
