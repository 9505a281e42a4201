import { describe, expect, it } from 'vitest'
import { languageStates } from '../../shared/complete-languages.ts'
import { mapTexts, textsIn, withoutLanguage, withTranslation } from '../../shared/placed-texts.ts'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import { asFile, fromFile, isReviewed, type Review } from '../../shared/reviews.ts'

const questionnaire: Questionnaire = {
  // As it is stored, with the fields in the order of their names.
  audience: 'deltagare',
  id: 'x',
  questions: [
    {
      id: 'halsa',
      kind: 'scale',
      labels: { '3': { sv: 'Oförändrad' } },
      max: 5,
      maxLabel: { sv: 'Bättre', fi: 'Parempi' },
      min: 1,
      minLabel: { sv: 'Sämre' },
      optOut: { label: { sv: 'Vet ej' }, value: 'vet-ej' },
      shares: [{ label: { sv: 'mår bättre' }, over: 'stand', values: [4, 5] }],
      text: { sv: 'Hur mår du?', fi: 'Miten voit?' },
    },
    {
      id: 'kon',
      kind: 'choice',
      options: [{ label: { sv: 'Kvinna' }, value: 'kvinna' }],
      section: { sv: 'Om dig' },
      text: { sv: 'Kön' },
    },
  ],
  title: { sv: 'Enkät' },
  version: 1,
}
const places = (of: unknown) => textsIn(of).map(({ place }) => place)

describe('the texts of a questionnaire', () => {
  it('are found in the order in which they are read, each at a place of its own', () => {
    expect(places(questionnaire)).toEqual([
      'title',
      'questions/halsa/text',
      'questions/halsa/minLabel',
      'questions/halsa/labels/3',
      'questions/halsa/maxLabel',
      'questions/halsa/optOut/label',
      'questions/halsa/shares/0/label',
      'questions/kon/section',
      'questions/kon/text',
      'questions/kon/options/kvinna/label',
    ])
    const turned = { ...questionnaire, questions: questionnaire.questions.toReversed() }
    expect(places(turned).toSorted()).toEqual(places(questionnaire).toSorted())
  })

  it('are translated one at a time, and a blank translation is none', () => {
    const place = 'questions/kon/options/kvinna/label'
    const translated = withTranslation(questionnaire, place, 'fi', 'Nainen')
    expect(textsIn(translated).at(-1)?.texts).toEqual({ sv: 'Kvinna', fi: 'Nainen' })
    expect(withTranslation(translated, place, 'fi', ' ')).toEqual(questionnaire)
    expect(withTranslation(questionnaire, place, 'sv', 'Annat')).toEqual(questionnaire)
  })

  it('are none in a language that is taken away, and Swedish never is', () => {
    const rest = withoutLanguage(questionnaire, 'fi')
    expect(languageStates(rest, []).map(({ language }) => language)).toEqual(['sv'])
    expect(rest).toEqual(mapTexts(questionnaire, ({ sv }) => ({ sv })))
    expect(withoutLanguage(questionnaire, 'sv')).toEqual(questionnaire)
  })
})

describe('the review of a translation', () => {
  const place = 'questions/halsa/text'
  const review: Review = {
    language: 'fi',
    place,
    sv: 'Hur mår du?',
    text: 'Miten voit?',
    by: 'kansli@example.se',
    at: '2026-11-10T09:00:00.000Z',
  }
  const reviewed = (of: Questionnaire) =>
    textsIn(of)
      .filter((text) => 'fi' in text.texts && isReviewed(text, 'fi', [review]))
      .map((text) => text.place)

  it('holds of the two texts as they were, wherever the question stands', () => {
    expect(reviewed(questionnaire)).toEqual([place])
    expect(reviewed({ ...questionnaire, questions: questionnaire.questions.toReversed() })).toEqual([place])
    expect(reviewed(withTranslation(questionnaire, place, 'fi', 'Mitä kuuluu?'))).toEqual([])
    const reworded = mapTexts(questionnaire, (texts, at) =>
      at === place ? { ...texts, sv: 'Hur mår du nu?' } : texts,
    )
    expect(reviewed(reworded)).toEqual([])
  })

  it('is counted by language: what is written and not reviewed awaits it', () => {
    expect(languageStates(questionnaire, [review])).toEqual([
      { language: 'sv', written: 10, of: 10, awaiting: 0 },
      { language: 'fi', written: 2, of: 10, awaiting: 1 },
    ])
  })

  it('goes out with a file and comes in again', () => {
    const file = asFile(questionnaire, [review, { ...review, text: 'Miten voit silloin?', place: 'title' }])
    expect(file.reviewed).toEqual({ fi: [place] })
    expect(fromFile(file)).toEqual({ questionnaire, reviewed: [{ language: 'fi', place }] })
    expect(asFile(questionnaire, [])).toEqual(questionnaire)
  })
})
