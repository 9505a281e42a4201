import { useEffect, useRef, useState } from 'preact/hooks'
import { useRoute } from 'preact-iso/router'
import type { FeedbackView } from '../../shared/feedback.ts'
import { text } from '../../shared/text/admin.ts'
import { feedbackText as words } from '../../shared/text/feedback.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { useLeaveWarning } from '../parts/leave-warning.ts'
import { OfResult } from '../parts/of-result.tsx'
import { ShowSaved } from '../parts/show-saved.tsx'
import { feedbackPage } from '../paths.ts'
import { useResource } from '../resource.tsx'
import { mayBeUnsaved } from '../unsaved.ts'
import { Publishing } from './publishing.tsx'
import { Written } from './written.tsx'

/** "Så svarade ni, det här gör vi": what is written to the participants, and what they meet of it. */
export function FeedbackPage() {
  const id = useRoute().params.id ?? ''
  const resource = useResource(id, () => api.feedback(id))
  return (
    <div class="feedback">
      <OfResult id={id} title={words.title} resource={resource} notSettled={words.notSettled}>
        {(view) => <Made id={id} view={view} reload={resource.reload} />}
      </OfResult>
    </div>
  )
}

interface MadeProps {
  readonly id: string
  readonly view: FeedbackView
  reload(): Promise<void>
}

function Made({ id, view, reload }: MadeProps) {
  const [saved, setSaved] = useState({ content: view.content, revision: view.revision })
  const [content, setContent] = useState(view.content)
  const act = useAct()
  const isDirty = content !== saved.content
  useLeaveWarning(isDirty)

  /** Gives the revision that stands. */
  async function save(): Promise<number> {
    if (!isDirty && saved.revision > 0) return saved.revision
    const { revision } = await api.saveFeedback(id, { content, revision: saved.revision })
    setSaved({ content, revision })
    return revision
  }
  const latest = useRef(async () => {})
  latest.current = async () => {
    if (isDirty) await save()
  }
  useEffect(() => mayBeUnsaved(() => latest.current()), [])

  const takeSaved = () =>
    void act.run(async () => {
      const { content, revision } = await api.feedback(id)
      setSaved({ content, revision })
      setContent(content)
      await reload()
    })
  const submit = (event: Event) => {
    event.preventDefault()
    void act.run(async () => {
      await save()
      await reload()
      return words.saved
    })
  }
  return (
    <>
      <p class="lead">{words.lead(view.matperiod)}</p>
      <Publishing id={id} view={view} isDirty={isDirty} save={save} reload={reload} />
      <div class="feedback-columns">
        <form onSubmit={submit} novalidate>
          <h2>{words.write}</h2>
          <Written
            content={content}
            questions={view.questions}
            asksOutcomes={view.published !== null}
            onChange={setContent}
          />
          <p class="actions">
            <button type="submit" disabled={act.busy}>
              {act.busy ? text.common.saving : words.save}
            </button>
            {isDirty && <span class="quiet">{words.unsaved}</span>}
          </p>
          <Reply act={act} />
          <ShowSaved act={act} onShow={takeSaved} />
        </form>
        <section aria-labelledby="forhandsvisning">
          <h2 id="forhandsvisning">{words.look}</h2>
          <iframe
            key={`${saved.revision} ${view.published?.at ?? ''}`}
            class="phone"
            src={feedbackPage(id)}
            title={words.look}
          />
          <p class="hint">{words.lookHint}</p>
        </section>
      </div>
    </>
  )
}
