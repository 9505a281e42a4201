import { useEffect, useState } from 'preact/hooks'
import { useRoute } from 'preact-iso/router'
import { seminarText as words } from '../../shared/text/seminar.ts'
import { Heading } from '../parts/heading.tsx'
import { Loaded } from '../resource.tsx'
import { next, placeOf, type Slide, stepsOf } from './deck.ts'
import { useKeys } from './keys.ts'
import { type Seminar, useSeminar } from './loaded.ts'
import { useFollowing } from './sync.ts'

/** What whoever leads the seminar sees, in a window of their own that follows the slides and can move them. */
export function SeminarNotesPage() {
  const id = useRoute().params.id ?? ''
  const resource = useSeminar(id)
  return (
    <div class="seminar">
      <Heading title={words.notesTitle} />
      <Loaded resource={resource}>{(seminar) => <Notes id={id} seminar={seminar} />}</Loaded>
    </div>
  )
}

function Notes({ id, seminar: { deck, notes } }: { id: string; seminar: Seminar }) {
  const { query, go } = useFollowing(id)
  const minutes = useMinutes()
  useKeys({
    ArrowRight: () => go('next'),
    PageDown: () => go('next'),
    ' ': () => go('next'),
    ArrowLeft: () => go('previous'),
    PageUp: () => go('previous'),
  })
  if (query === null) return <p class="empty">{words.notesWait}</p>
  const place = placeOf(deck, Object.fromEntries(new URLSearchParams(query)))
  const slide = deck[place.slide]
  const step = stepsOf(slide)[place.step]
  const following = next(deck, place)
  const isLast = following === place
  const note = slide?.kind === 'question' ? notes[slide.question.id] : undefined
  return (
    <>
      <p class="quiet">
        {words.place(place.slide + 1, deck.length)}. {words.since(minutes)}.
      </p>
      <section aria-live="polite">
        <h2>{words.nowShown}</h2>
        <p class="lead">
          <span lang="sv">{titleOf(slide)}</span>
          {slide?.kind === 'question' && step && `: ${words.steps[step].toLowerCase()}`}
        </p>
        {slide?.kind === 'question' && slide.steps.length > 1 && (
          <>
            <p>
              {words.discuss}: <span lang="sv">{note?.discuss || words.usual}</span>
            </p>
            <p class={note?.notes ? 'seminar-note' : 'quiet'} lang={note?.notes ? 'sv' : undefined}>
              {note?.notes || words.noNotes}
            </p>
          </>
        )}
      </section>
      <h2>{words.comes}</h2>
      <p>
        {isLast ? (
          words.last
        ) : (
          <>
            <span lang="sv">{titleOf(deck[following.slide])}</span>
            {following.slide === place.slide &&
              `: ${words.steps[stepsOf(slide)[following.step] ?? 'svar'].toLowerCase()}`}
          </>
        )}
      </p>
      <p class="actions">
        <button type="button" onClick={() => go('previous')}>
          {words.previous}
        </button>
        <button type="button" class="primary" onClick={() => go('next')}>
          {words.next}
        </button>
      </p>
    </>
  )
}

function titleOf(slide: Slide | undefined): string {
  if (slide?.kind === 'question') return slide.question.text
  return slide?.kind === 'closing' ? words.closing : words.title
}

/** Whole minutes since the page was opened. */
function useMinutes(): number {
  const [minutes, setMinutes] = useState(0)
  useEffect(() => {
    const began = Date.now()
    const timer = setInterval(() => setMinutes(Math.floor((Date.now() - began) / 60_000)), 5000)
    return () => clearInterval(timer)
  }, [])
  return minutes
}
