import { useEffect, useRef } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso/router'
import { seminarText as words } from '../../shared/text/seminar.ts'
import { Heading } from '../parts/heading.tsx'
import { paths } from '../paths.ts'
import { Loaded } from '../resource.tsx'
import { next, type Place, placeOf, previous, queryOf, stepsOf, viewsOf } from './deck.ts'
import { useKeys } from './keys.ts'
import { type Seminar, useSeminar } from './loaded.ts'
import { SlideView } from './slide.tsx'
import { useLeading } from './sync.ts'

/** The slides, over everything else, one question at a time. */
export function SlidesPage() {
  const id = useRoute().params.id ?? ''
  const resource = useSeminar(id)
  if (resource.error?.code === 'not-settled') {
    return (
      <>
        <Heading title={words.title} />
        <p class="empty">{words.notSettled}</p>
      </>
    )
  }
  return (
    <Loaded resource={resource}>
      {(seminar) =>
        seminar.deck.length === 0 ? (
          <p class="empty">{words.nothing}</p>
        ) : (
          <Slides id={id} seminar={seminar} />
        )
      }
    </Loaded>
  )
}

function Slides({ id, seminar }: { id: string; seminar: Seminar }) {
  const { deck } = seminar
  const { query, path, route } = useLocation()
  const stage = useRef<HTMLDivElement>(null)
  const place = placeOf(deck, query)
  const slide = deck[place.slide]
  const go = (to: Place) => route(`${path}?${queryOf(to)}`, true)
  const onward = () => go(next(deck, place))
  const back = () => go(previous(deck, place))
  const fullScreen = () =>
    document.fullscreenElement ? document.exitFullscreen() : stage.current?.requestFullscreen()
  // Before the answers are seen there is nothing to see in another way.
  const views = stepsOf(slide)[place.step] === 'gissa' ? [] : viewsOf(slide)
  useLeading(id, queryOf(place), (way) => (way === 'next' ? onward() : back()))
  useKeys({
    ArrowRight: onward,
    PageDown: onward,
    ' ': onward,
    ArrowLeft: back,
    PageUp: back,
    Home: () => go({ slide: 0, step: 0, view: 'alla' }),
    End: () => go({ slide: deck.length - 1, step: 0, view: 'alla' }),
    f: () => void fullScreen(),
    ...Object.fromEntries(views.map((view, at) => [String(at + 1), () => go({ ...place, view })])),
  })
  // What is new is read out, and the keys work at once.
  useEffect(() => stage.current?.focus({ preventScroll: true }), [])

  return (
    <div class="stage" ref={stage} tabIndex={-1}>
      <div class={`slide slide-${stepsOf(slide)[place.step]}`} aria-live="polite" aria-atomic="true">
        {slide && <SlideView seminar={seminar} slide={slide} place={place} />}
      </div>
      <nav class="stage-bar" aria-label={words.view}>
        <a class="button" href={paths.seminar(id)}>
          {words.leave}
        </a>
        <span class="stage-place">{words.place(place.slide + 1, deck.length)}</span>
        {views.length > 1 &&
          views.map((view) => (
            <button
              key={view}
              type="button"
              aria-pressed={view === place.view}
              onClick={() => go({ ...place, view })}
            >
              {words.views[view]}
            </button>
          ))}
        <span class="stage-end">
          <button type="button" onClick={() => void fullScreen()}>
            {words.fullScreen}
          </button>
          <button type="button" onClick={back}>
            {words.previous}
          </button>
          <button type="button" class="primary" onClick={onward}>
            {words.next}
          </button>
        </span>
      </nav>
    </div>
  )
}
