import { insatsQuestion } from '../../shared/questionnaire.ts'
import type { QuestionResult, Row } from '../../shared/results.ts'
import { type GroupTable, groupTable } from '../results/groups.ts'
import type { Reading } from '../results/reading.ts'

/** What can be shown of a question: all, the insatser beside each other, or all beside last time. */
export const views = ['alla', 'insatser', 'forra'] as const
export type View = (typeof views)[number]

/** In which order a question is told: guess, see, talk. */
export type Step = 'gissa' | 'svar' | 'prata'

export interface QuestionSlide {
  readonly kind: 'question'
  readonly question: QuestionResult
  readonly rows: readonly Row[]
  /** Who people are is nothing to guess or to talk about. */
  readonly steps: readonly Step[]
  readonly views: readonly View[]
  /** By insats, where any of them is shown. */
  readonly insatser: GroupTable | null
  readonly before: { readonly name: string; readonly question: QuestionResult } | null
}

export type Slide = { readonly kind: 'opening' } | QuestionSlide | { readonly kind: 'closing' }

/** The slides of a seminar: every question whose table is published, in the questionnaire's order. */
export function deckOf({ report, earlier, splits }: Reading): readonly Slide[] {
  const [last] = earlier
  const insats = insatsQuestion(report.questionnaire)?.id
  const [byInsats] = splits.find(({ key }) => key === insats)?.tables ?? []
  const slides = report.results.questions.flatMap((question): QuestionSlide[] => {
    const { id, rows } = question
    if (!rows || rows.length === 0) return []
    const background = report.questionnaire.questions.find((asked) => asked.id === id)?.background === true
    const table = byInsats && !background ? groupTable(byInsats, id) : null
    const insatser = table && table.face !== 'hidden' ? table : null
    const was = last?.questions.find(({ result }) => result.id === id)?.result
    const before = last && was?.rows ? { name: last.name, question: was } : null
    return [
      {
        kind: 'question',
        question,
        rows,
        steps: background ? ['svar'] : ['gissa', 'svar', 'prata'],
        views: ['alla', ...(insatser ? ['insatser' as const] : []), ...(before ? ['forra' as const] : [])],
        insatser,
        before,
      },
    ]
  })
  return slides.length === 0 ? [] : [{ kind: 'opening' }, ...slides, { kind: 'closing' }]
}

/** Where a seminar is. */
export interface Place {
  /** The slide's index. */
  readonly slide: number
  /** The step's index within it. */
  readonly step: number
  readonly view: View
}

/** Read from the address, and kept within what there is. */
export function placeOf(deck: readonly Slide[], query: Readonly<Record<string, string>>): Place {
  const at = within(Number(query.bild ?? 1) - 1, deck.length)
  const step = within(Number(query.steg ?? 1) - 1, stepsOf(deck[at]).length)
  const view = views.find((known) => known === query.visa) ?? 'alla'
  return { slide: at, step, view: viewsOf(deck[at]).includes(view) ? view : 'alla' }
}

export function queryOf({ slide, step, view }: Place): string {
  return String(
    new URLSearchParams({
      bild: String(slide + 1),
      steg: String(step + 1),
      ...(view === 'alla' ? {} : { visa: view }),
    }),
  )
}

/** The next thing to tell: the next step, else the next slide; the same place at the end. */
export function next(deck: readonly Slide[], place: Place): Place {
  if (place.step + 1 < stepsOf(deck[place.slide]).length) return { ...place, step: place.step + 1 }
  return place.slide + 1 < deck.length ? { slide: place.slide + 1, step: 0, view: 'alla' } : place
}

/** The thing told before. */
export function previous(deck: readonly Slide[], place: Place): Place {
  if (place.step > 0) return { ...place, step: place.step - 1 }
  if (place.slide === 0) return place
  const slide = place.slide - 1
  return { slide, step: stepsOf(deck[slide]).length - 1, view: 'alla' }
}

export function stepsOf(slide: Slide | undefined): readonly Step[] {
  return slide?.kind === 'question' ? slide.steps : ['svar']
}

export function viewsOf(slide: Slide | undefined): readonly View[] {
  return slide?.kind === 'question' ? slide.views : ['alla']
}

function within(index: number, length: number): number {
  return Number.isInteger(index) ? Math.max(0, Math.min(index, length - 1)) : 0
}
