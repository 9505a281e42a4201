import { useState } from 'preact/hooks'
import { useRoute } from 'preact-iso/router'
import type { WhoTypes } from '../../shared/matperiod.ts'
import type { Sitting } from '../../shared/paper.ts'
import { text } from '../../shared/text/admin.ts'
import { api } from '../api.ts'
import { Faults } from '../parts/failure.tsx'
import { Heading } from '../parts/heading.tsx'
import { Message } from '../parts/message.tsx'
import { paths } from '../paths.ts'
import type { ApiError } from '../request.ts'
import { Loaded, useResource } from '../resource.tsx'
import { Approve } from './approve.tsx'
import { QuestionForm } from './question-form.tsx'
import { SheetList, SheetStrip } from './sheet-list.tsx'
import type { Typing } from './state.ts'
import type { SaveStatus } from './use-outbox.ts'
import { useTyping } from './use-typing.ts'

/** Typing in a pile of papers. An approval that failed is told of above the sitting as it now is. */
export function SittingPage() {
  const id = useRoute().params.id ?? ''
  const [failures, setFailures] = useState<readonly ApiError[]>([])
  const resource = useResource(`${id} ${failures.length}`, async () => {
    const sitting = await api.sitting(id)
    const { whoTypes } = await api.followUp(sitting.matperiodId)
    return { sitting, whoTypes }
  })
  const [approved, setApproved] = useState<number | null>(null)
  const failure = failures.at(-1)
  // The reply was lost, or somebody else was first.
  if (failure && resource.error?.status === 404) return <Gone />
  return (
    <Loaded resource={resource}>
      {({ sitting, whoTypes }) =>
        approved === null ? (
          <SittingView
            key={sitting.id}
            sitting={sitting}
            whoTypes={whoTypes}
            failure={failure}
            onApproved={setApproved}
            onFailed={(error) => setFailures([...failures, error])}
          />
        ) : (
          <Approved sitting={sitting} count={approved} />
        )
      }
    </Loaded>
  )
}

function Gone() {
  return (
    <>
      <Heading title={text.sitting.goneTitle} />
      <p>{text.sitting.gone}</p>
      <p>
        <a href={paths.start}>{text.notFound.toStart}</a>
      </p>
    </>
  )
}

interface SittingViewProps {
  readonly sitting: Sitting
  readonly whoTypes: WhoTypes
  readonly failure: ApiError | undefined
  onApproved(count: number): void
  onFailed(error: ApiError): void
}

function SittingView({ sitting, whoTypes, failure, onApproved, onFailed }: SittingViewProps) {
  const { typing, act, status } = useTyping(sitting)
  return (
    <>
      <Heading title={text.sitting.title(sitting.insats ?? text.sitting.mixed)} focus={false} />
      <p class="lead">
        <a href={paths.matperiod(sitting.matperiodId)}>{sitting.matperiod}</a>.{' '}
        {text.followUp.handwriting[whoTypes]}
      </p>
      {failure && (
        <Message kind="alert" focus>
          <p>{failure.message}</p>
          <Faults error={failure} />
        </Message>
      )}
      <div class="sitting">
        <div class="sitting-typing">
          <h2>{sheetInWords(typing)}</h2>
          <SheetStrip typing={typing} act={act} />
          <QuestionForm typing={typing} act={act} />
          <KeyHelp />
        </div>
        <div class="sitting-done">
          <SavedLine status={status} />
          <SheetList typing={typing} act={act} />
          <Approve sittingId={sitting.id} typing={typing} onApproved={onApproved} onFailed={onFailed} />
        </div>
      </div>
    </>
  )
}

function sheetInWords({ sheets, current }: Typing): string {
  const index = sheets.findIndex(({ id }) => id === current.id)
  return index === -1 ? text.sitting.sheet(sheets.length + 1) : text.sitting.correcting(index + 1)
}

function SavedLine({ status }: { status: SaveStatus }) {
  switch (status.kind) {
    case 'saved':
      return <p class="quiet saved-line">{text.sitting.saved}</p>
    case 'saving':
      return <p class="quiet saved-line">{text.sitting.saving}</p>
    case 'waiting':
      return <Message kind="alert">{text.sitting.waiting}</Message>
    case 'stopped':
      return (
        <Message kind="alert">
          <p>{text.sitting.stopped(status.message)}</p>
          <button type="button" onClick={status.retry}>
            {text.common.tryAgain}
          </button>
        </Message>
      )
  }
}

function KeyHelp() {
  const { keys } = text.sitting
  const lines = [
    [keys.digits, keys.digitsDo],
    [keys.next, keys.nextDo],
    [keys.optOut, keys.optOutDo],
    [keys.back, keys.backDo],
    [keys.clear, keys.clearDo],
    [keys.text, keys.textDo],
  ]
  return (
    <dl class="keys" aria-label={keys.title}>
      {lines.map(([key, does]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  )
}

function Approved({ sitting, count }: { sitting: Sitting; count: number }) {
  return (
    <>
      <Heading title={text.sitting.title(sitting.insats ?? text.sitting.mixed)} focus={false} />
      <Message kind="done" focus>
        <p>{text.sitting.approved(count)}</p>
        <p>{text.sitting.approvedNext}</p>
      </Message>
      <p>
        <a class="button" href={paths.matperiod(sitting.matperiodId)}>
          {text.sitting.toMatperiod(sitting.matperiod)}
        </a>
      </p>
    </>
  )
}
