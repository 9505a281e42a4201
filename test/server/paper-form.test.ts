import { describe, expect, it } from 'vitest'
import type { About } from '../../server/print/about.ts'
import { paperForm } from '../../server/print/paper-form.ts'
import { paperSections } from '../../server/print/paper-questions.ts'
import { createPrinter } from '../../server/print/printer.ts'
import type { Question } from '../../shared/questionnaire.ts'
import { speakerOf } from '../../shared/text/speakers.ts'
import { numberedOptions, optOutKeys } from '../../shared/typed-options.ts'
import { aboutWith, everyKind } from '../support/about.ts'
import { readPdf, tight, wordsOf } from '../support/pdf.ts'

const printer = createPrinter()
const read = async (about: About, large = false) => readPdf(await printer.print(paperForm(about, { large })))
const insatser = ['Orangeriet', 'Samkraft', 'Tidsam']
const questionsOf = (insats: string | null, questions: readonly Question[] = everyKind.questions) =>
  paperSections({
    questionnaire: { ...everyKind, questions: [...questions] },
    insatser,
    insats,
    speaker: speakerOf('sv'),
  }).flatMap(({ questions }) => questions)

describe('a paper form', () => {
  it('asks every question of every kind, in words', async () => {
    const words = wordsOf(await read(aboutWith({ insats: null })))
    for (const [index, question] of everyKind.questions.entries()) {
      expect(words).toContain(tight(`${index + 1}${question.text.sv}`))
      // Ten steps and more have their words below, at the ends.
      if (question.id === 'trolig') expect(words).toContain('012345678910InteallstroligtMyckettroligtV')
      else {
        for (const { number, label } of numberedOptions(question, insatser)) {
          expect(words).toContain(tight(`${number}${label}`))
        }
      }
    }
    for (const more of [
      'Om dig',
      'Räkna även med praktik.',
      'Behöver besvaras.',
      'Från 1 till 40.',
      'Du kan kryssa för flera svar.',
      'Vet ej',
    ]) {
      expect(words).toContain(tight(more))
    }
  })

  it('has at each box the digit that types it', () => {
    const drawn = questionsOf(null)
    for (const [index, question] of everyKind.questions.entries()) {
      const typed = numberedOptions(question, insatser).map(({ number, label }) => ({ key: number, label }))
      expect(drawn[index]?.options).toEqual(typed)
      const optOut = question.optOut && {
        key: optOutKeys(question)[0] ?? '',
        label: question.optOut.label.sv,
      }
      expect(drawn[index]?.optOut).toEqual(optOut ?? null)
    }
  })

  it('leaves out what the pile tells, and what follows from it', () => {
    const texts = (insats: string | null) => questionsOf(insats).map(({ text }) => text)
    expect(texts(null)).toHaveLength(9)
    expect(texts('Orangeriet')).toEqual(texts(null).filter((text) => text !== 'Vilken insats deltar du i?'))
    expect(texts('Samkraft')).not.toContain('Har du odlat något?')
  })

  it('says in words when a question is to be answered, by its number', () => {
    const notes = (insats: string | null, text: string) =>
      questionsOf(insats)
        .find((question) => question.text === text)
        ?.notes.map(({ words }) => words)
    expect(notes(null, 'Hur många timmar i veckan?')?.[0]).toBe(
      'Svara bara om du svarade ”Ja” eller ”Delvis” på fråga 1.',
    )
    expect(notes(null, 'Har du odlat något?')?.[0]).toBe('Svara bara om du svarade ”Orangeriet” på fråga 2.')
    expect(notes('Orangeriet', 'Har du odlat något?')).toEqual([])
  })

  it('tells who reads it, and promises no more than is true', async () => {
    const said = async (whoTypes: 'own-insats' | 'other-insats' | 'kansli') =>
      wordsOf(await read(aboutWith({ matperiod: { whoTypes } })))
    const promise = tight('din coach ser inte ditt svar')
    expect(await said('kansli')).toContain(tight('förbundets kansli skriver in svaren'))
    expect(await said('kansli')).toContain(promise)
    expect(await said('other-insats')).toContain(promise)
    expect(await said('own-insats')).not.toContain(promise)
    expect(await said('own-insats')).toContain(tight('handstil kan kännas igen'))
  })

  it('has what the web says of rights and law', async () => {
    const words = wordsOf(await read(aboutWith()))
    for (const line of [
      'Samordningsförbundet Norr frågar vad du tycker om Orangeriet, för att stödet ska bli bättre.',
      'Det är frivilligt och påverkar inte din ersättning eller plats.',
      'Personuppgiftsansvarig: Förbundet, 222000-0000',
      'Rättslig grund: Uppgift av allmänt intresse',
      'När svaren förstörs: När årsredovisningen är klar',
    ]) {
      expect(words).toContain(tight(line))
    }
  })

  it.each([
    [3, false],
    [40, false],
    [40, true],
  ])('keeps each of %i questions on one page, in large print: %s', async (count, large) => {
    const questions = Array.from({ length: count }, (_, index): Question => {
      const question = everyKind.questions[index % everyKind.questions.length] as Question
      const long = 'Arbetsmarknadsrehabiliteringssamordningsansvar och självförsörjningsmöjligheter? '.repeat(
        2,
      )
      const { showIf: _condition, section: _section, ...rest } = question
      return { ...rest, id: `q${index}`, text: { sv: `Fråga${index}börjar ${long}` } } as Question
    })
    const insatser = aboutWith().matperiod.insatser
    const about = aboutWith({
      insats: null,
      matperiod: { questionnaire: { ...everyKind, questions }, insatser },
    })
    const { pages } = await read(about, large)
    const words = pages.map(({ runs }) => tight(runs.join('')))
    for (const [index, drawn] of questionsOf(null, questions).entries()) {
      const page = words.findIndex((text) => text.includes(`Fråga${index}börjar`))
      const [, after = ''] = words[page]?.split(`Fråga${index}börjar`) ?? []
      const own = after.split(`Fråga${index + 1}börjar`)[0] ?? ''
      for (const { label } of [...drawn.options, ...(drawn.optOut ? [drawn.optOut] : [])]) {
        expect([index, page, own.includes(tight(label))]).toEqual([index, page, true])
      }
    }
  })

  it('asks a question that is longer than a page on as many as it takes', async () => {
    const many = Array.from({ length: 150 }, (_, index) => ({
      value: `v${index}`,
      label: { sv: `Ett svar som heter ${index} och inget annat` },
    }))
    const questions: Question[] = [{ id: 'q', kind: 'choice', text: { sv: 'Vilket?' }, options: many }]
    const pdf = await read(aboutWith({ matperiod: { questionnaire: { ...everyKind, questions } } }))
    for (const { label } of many) expect(wordsOf(pdf)).toContain(tight(label.sv))
  })
})
