import { useState } from 'preact/hooks'
import { text } from '../../shared/text/admin.ts'
import { api } from '../api.ts'
import { Confirm } from '../parts/confirm.tsx'
import { problemOf } from '../parts/failure.tsx'
import type { ApiError } from '../request.ts'
import { isBlank } from './sheet.ts'
import type { Typing } from './state.ts'

interface ApproveProps {
  readonly sittingId: string
  readonly typing: Typing
  onApproved(count: number): void
  onFailed(error: ApiError): void
}

/** Make the sheets of a sitting answers: one question, what it does, and no way back. */
export function Approve({ sittingId, typing, onApproved, onFailed }: ApproveProps) {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const { sheets, form } = typing
  const blocked = whyNotYet(typing)

  const approve = async () => {
    setBusy(true)
    try {
      onApproved((await api.approveSitting(sittingId)).approved)
    } catch (error) {
      onFailed(problemOf(error))
    }
  }

  if (sheets.length === 0) return null
  return (
    <section class="approve">
      <h2>{text.sitting.approve}</h2>
      <p>{blocked ?? text.sitting.approveLead}</p>
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

/** What is to be finished before approval, so that what is approved is what is on the screen; null when nothing is. */
export function whyNotYet({ sheets, current, parked, outbox }: Typing): string | null {
  if ([current, parked].some((sheet) => sheet && !sheet.again && !isBlank(sheet.fields)))
    return text.sitting.halfBlocks
  if (current.again && sheets.every(({ fields }) => fields !== current.fields))
    return text.sitting.correctionBlocks
  return outbox.length > 0 ? text.sitting.unsavedBlocks : null
}
