import { useState } from 'preact/hooks'
import type { FeedbackView } from '../../shared/feedback.ts'
import { feedbackText as words } from '../../shared/text/feedback.ts'
import { feedbackPageText as document } from '../../shared/text/feedback-page.sv.ts'
import { snapshotsText } from '../../shared/text/snapshots.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { Confirm } from '../parts/confirm.tsx'
import { CopyLink } from '../parts/copy-link.tsx'
import { Message } from '../parts/message.tsx'
import { saveFile } from '../parts/save-file.ts'
import { paths } from '../paths.ts'

interface PublishingProps {
  readonly id: string
  readonly view: FeedbackView
  /** Whether something is written that is not saved. */
  readonly isDirty: boolean
  /** Gives the revision that stands. */
  save(): Promise<number>
  reload(): Promise<void>
}

/** Whether participants can read the page, and the acts that decide it. */
export function Publishing({ id, view, isDirty, save, reload }: PublishingProps) {
  const { published, released, matperiod } = view
  const [asks, setAsks] = useState(false)
  const [making, setMaking] = useState(false)
  const act = useAct()
  const isWhole = released && published?.current === true && !isDirty

  const publish = () =>
    act.run(async () => {
      await api.publishFeedback(id, await save())
      await reload()
      return words.didPublish
    })
  const withdraw = () =>
    act.run(async () => {
      await api.withdrawFeedback(id)
      setAsks(false)
      await reload()
      return words.didWithdraw
    })
  const print = () =>
    act.run(async () => {
      setMaking(true)
      try {
        await save()
        saveFile(await api.feedbackFile(id), document.fileName(matperiod, !isWhole))
        await reload()
      } finally {
        setMaking(false)
      }
      return words.made
    })
  return (
    <section aria-labelledby="sidan">
      <h2 id="sidan">{words.state}</h2>
      <p>{published ? words.published(published.at) : words.unpublished}</p>
      {!released && (
        <Message kind="note">
          <p>{published ? words.noLongerReleased : words.notReleased}</p>
          <p>
            <a href={paths.snapshots(id)}>{snapshotsText.go}</a>
          </p>
        </Message>
      )}
      {published && (
        <>
          {(!published.current || isDirty) && <p>{words.changed}</p>}
          <CopyLink url={published.url} label={words.link} words={words} />
        </>
      )}
      <p class="actions">
        {!(published?.current && !isDirty) && (
          <button
            type="button"
            class="primary"
            disabled={act.busy || !released}
            onClick={() => void publish()}
          >
            {published ? words.publishAgain : words.publish}
          </button>
        )}
        <button type="button" disabled={act.busy} onClick={() => void print()}>
          {making ? words.making : words.pdf}
        </button>
        {published && (
          <>
            <a href={published.url} target="_blank" rel="noreferrer">
              {words.open}
            </a>
            <button type="button" class="link" disabled={act.busy} onClick={() => setAsks(true)}>
              {words.withdraw}
            </button>
          </>
        )}
      </p>
      {!isWhole && <p class="hint">{words.pdfDraft}</p>}
      <Reply act={act} />
      {asks && (
        <Confirm
          title={words.withdrawTitle}
          message={words.withdrawMessage}
          act={words.withdraw}
          busy={act.busy}
          onConfirm={() => void withdraw()}
          onCancel={() => setAsks(false)}
        />
      )}
    </section>
  )
}
