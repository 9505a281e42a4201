import { describe, expect, it } from 'vitest'
import { readingOf } from '../../admin-ui/results/reading.ts'
import {
  deckOf,
  next,
  type Place,
  placeOf,
  previous,
  type QuestionSlide,
  queryOf,
} from '../../admin-ui/seminar/deck.ts'
import { settledDemoStudy } from '../../server/demo/study.ts'
import { asPublished } from '../../shared/disclosure/published.ts'
import { reportOf } from '../support/results-of.ts'

const report = reportOf(settledDemoStudy())
const deck = deckOf(readingOf(report, null, {}))
const questions = deck.filter((slide): slide is QuestionSlide => slide.kind === 'question')
const placesFrom = (place: Place, go: typeof next) => {
  const places = [place]
  for (let at = go(deck, place); at !== places.at(-1); at = go(deck, at)) places.push(at)
  return places
}

describe('the slides of a seminar', () => {
  it('are the published tables in the questionnaire’s order, between a first and a last', () => {
    const told = report.results.questions.filter(({ rows }) => rows).map(({ id }) => id)
    expect(questions.map(({ question }) => question.id)).toEqual(told)
    expect([deck[0]?.kind, deck.at(-1)?.kind]).toEqual(['opening', 'closing'])
  })

  it('let nobody guess who people are', () => {
    const steps = Object.fromEntries(questions.map(({ question, steps }) => [question.id, steps]))
    expect(steps.kon).toEqual(['svar'])
    expect(steps.stod).toEqual(['gissa', 'svar', 'prata'])
  })

  it('leave out what is withheld: a table, and the insatser where none of them is shown', () => {
    const hidden = asPublished({
      ...report,
      results: {
        ...report.results,
        questions: report.results.questions.map((question) =>
          question.id === 'stod' ? { ...question, rows: null } : question,
        ),
        breakdowns: report.results.breakdowns.map((table) => ({
          ...table,
          groups: table.groups.map((group) => ({
            ...group,
            questions: group.questions.map((question) => ({ ...question, face: 'hidden' as const })),
          })),
        })),
      },
    })
    const slides = deckOf(readingOf(hidden, null, {})).filter((slide) => slide.kind === 'question')
    expect(slides.map(({ question }) => question.id)).not.toContain('stod')
    expect(slides.every(({ views, insatser }) => insatser === null && !views.includes('insatser'))).toBe(true)
  })

  it('are gone through step by step, and back the same way', () => {
    const onward = placesFrom({ slide: 0, step: 0, view: 'alla' }, next)
    expect(onward.length).toBe(2 + questions.reduce((sum, { steps }) => sum + steps.length, 0))
    const last = onward.at(-1) as Place
    expect(placesFrom(last, previous)).toEqual(onward.toReversed())
  })

  it('are found again by their address, and an address of nowhere is the nearest there is', () => {
    for (const place of placesFrom({ slide: 0, step: 0, view: 'alla' }, next)) {
      expect(placeOf(deck, Object.fromEntries(new URLSearchParams(queryOf(place))))).toEqual(place)
    }
    expect(placeOf(deck, { bild: '999', steg: '9', visa: 'allt' })).toEqual({
      slide: deck.length - 1,
      step: 0,
      view: 'alla',
    })
    expect(placeOf(deck, { bild: 'x', steg: '-1' })).toEqual({ slide: 0, step: 0, view: 'alla' })
  })
})
