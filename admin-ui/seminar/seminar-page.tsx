import { useState } from 'preact/hooks'
import { useRoute } from 'preact-iso/router'
import { blankNote, type SeminarNote } from '../../shared/seminar.ts'
import { text } from '../../shared/text/admin.ts'
import { seminarText as words } from '../../shared/text/seminar.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { useLeaveWarning } from '../parts/leave-warning.ts'
import { OfResult } from '../parts/of-result.tsx'
import { ShowSaved } from '../parts/show-saved.tsx'
import { paths } from '../paths.ts'
import type { QuestionSlide } from './deck.ts'
import { type Seminar, useSeminar } from './loaded.ts'

/** Before a seminar: what to talk about at each question, the notes, and the two windows to open. */
export function SeminarPage() {
  const id = useRoute().params.id ?? ''
  const resource = useSeminar(id)
  return (
    <div class="seminar">
      <OfResult id={id} title={words.title} resource={resource} notSettled={words.notSettled}>
        {(seminar) => <Preparation id={id} seminar={seminar} />}
      </OfResult>
    </div>
  )
}

function Preparation({ id, seminar: { deck, notes } }: { id: string; seminar: Seminar }) {
  const asked = deck.filter((slide) => slide.kind === 'question')
  if (asked.length === 0) return <p class="empty">{words.nothing}</p>
  return (
    <>
      <p class="lead">{words.lead}</p>
      <p class="actions">
        <a class="button primary" href={paths.seminarSlides(id)}>
          {words.start}
        </a>
        <a class="button" href={paths.seminarNotes(id)} target={`notes-${id}`}>
          {words.openNotes}
        </a>
      </p>
      <p class="quiet">{words.keys}</p>
      <h2>{words.prepare}</h2>
      <p>{words.prepareLead}</p>
      <ol class="seminar-notes">
        {asked
          .filter(({ steps }) => steps.length > 1)
          .map((slide) => (
            <li key={slide.question.id}>
              <NoteForm id={id} slide={slide} note={notes[slide.question.id] ?? blankNote} />
            </li>
          ))}
      </ol>
    </>
  )
}

function NoteForm({ id, slide, note }: { id: string; slide: QuestionSlide; note: SeminarNote }) {
  const { id: question, text: title } = slide.question
  const [saved, setSaved] = useState(note)
  const [written, setWritten] = useState(note)
  useLeaveWarning(written.discuss !== saved.discuss || written.notes !== saved.notes)
  const act = useAct()
  const save = (event: Event) => {
    event.preventDefault()
    void act.run(async () => {
      const { revision } = await api.saveSeminarNote(id, question, { ...written, revision: saved.revision })
      setSaved({ ...written, revision })
      return words.saved
    })
  }
  const takeSaved = () =>
    void act.run(async () => {
      const { [question]: stands = blankNote } = await api.seminar(id)
      setSaved(stands)
      setWritten(stands)
    })
  const field = (name: 'discuss' | 'notes') => ({
    id: `${name}-${question}`,
    value: written[name],
    onInput: (event: { currentTarget: { value: string } }) => {
      act.clear()
      setWritten({ ...written, [name]: event.currentTarget.value })
    },
  })
  return (
    <form onSubmit={save}>
      <h3 lang="sv">{title}</h3>
      <div class="field">
        <label for={`discuss-${question}`}>{words.discuss}</label>
        <p class="hint" id={`usual-${question}`}>
          {words.discussHint(words.usual)}
        </p>
        <textarea {...field('discuss')} rows={2} maxLength={300} aria-describedby={`usual-${question}`} />
      </div>
      <div class="field">
        <label for={`notes-${question}`}>{words.notes}</label>
        <textarea {...field('notes')} rows={3} maxLength={4000} />
      </div>
      <p class="actions">
        <button type="submit" disabled={act.busy} aria-describedby={`discuss-${question}`}>
          {act.busy ? text.common.saving : words.save}
        </button>
      </p>
      <Reply act={act} />
      <ShowSaved act={act} onShow={takeSaved} />
    </form>
  )
}
