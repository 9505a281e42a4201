import { useState } from 'preact/hooks'
import { text } from '../../shared/text/admin.sv.ts'
import { api } from '../api.ts'
import { Confirm } from '../parts/confirm.tsx'
import { problemOf } from '../parts/failure.tsx'
import { Message } from '../parts/message.tsx'
import { isBlank } from './sheet.ts'
import type { Typing } from './state.ts'

interface ApproveProps {
  readonly sittingId: string
  readonly typing: Typing
  onApproved(count: number): void
}

/** Make the sheets of a sitting answers: one question, what it does, and no way back. */
export function Approve({ sittingId, typing, onApproved }: ApproveProps) {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const { sheets, current, parked, outbox, form } = typing
  const half = [current, parked].some((sheet) => sheet && !sheet.again && !isBlank(sheet.fields))
  const blocked = half ? text.sitting.halfBlocks : outbox.length > 0 ? text.sitting.unsavedBlocks : null

  const approve = async () => {
    setBusy(true)
    try {
      onApproved((await api.approveSitting(sittingId)).approved)
    } catch (error) {
      setProblem(problemOf(error).message)
      setBusy(false)
      setAsking(false)
    }
  }

  if (sheets.length === 0) return null
  return (
    <section class="approve">
      <h2>{text.sitting.approve}</h2>
      <p>{blocked ?? text.sitting.approveLead}</p>
      {problem && (
        <Message kind="alert" focus>
          {problem}
        </Message>
      )}
      <button type="button" disabled={blocked !== null} onClick={() => setAsking(true)}>
        {text.sitting.approveButton(sheets.length)}
      </button>
      {asking && (
        <Confirm
          title={text.sitting.approveTitle(sheets.length)}
          message={text.sitting.approveText(sheets.length, form.insats)}
          act={text.sitting.approveButton(sheets.length)}
          busy={busy}
          onConfirm={approve}
          onCancel={() => setAsking(false)}
        />
      )}
    </section>
  )
}
