import { readFileSync } from 'node:fs'
import { renderToString } from 'preact-render-to-string'
import * as v from 'valibot'
import { type Questionnaire, questionnaireSchema } from '../../shared/questionnaire.ts'
import { speakerOf } from '../../shared/text/speakers.ts'
import { SurveyPage } from '../../survey-ui/survey-page.tsx'
import type { FormState, SurveyView } from '../../survey-ui/view.ts'

const study = JSON.parse(
  readFileSync(new URL('../../server/demo/bilaga2-2025.json', import.meta.url), 'utf8'),
) as { questionnaire: unknown; insatser: { name: string }[] }

/** The real questionnaire, with the settings of a förbund that has filled in all of them. */
export const realView: SurveyView = {
  questionnaire: v.parse(questionnaireSchema, study.questionnaire),
  reading: { speaker: speakerOf('sv'), beneath: null, choices: null },
  insatser: study.insatser.map(({ name }) => name),
  insats: null,
  forbund: {
    name: 'Samordningsförbundet Södra Norrbotten',
    settings: {
      controller: 'Samordningsförbundet Södra Norrbotten, Kungsgatan 1, 961 00 Boden',
      contact: 'kansli@sodranorrbotten.example, 0921-000 00',
      legalBasis: 'Uppgift av allmänt intresse (artikel 6.1 e i dataskyddsförordningen)',
      dataProtectionOfficer: 'dataskyddsombud@sodranorrbotten.example',
      destroyed: 'Svaren förstörs två år efter att mätperioden har fastställts, pappren genast.',
    },
  },
  matperiod: { name: 'Hösten 2025', opensOn: '2025-10-07', closesOn: '2025-11-07', whoTypes: 'other-insats' },
  textsReadFrom: '2025-11-07',
  usesCodes: false,
  demo: true,
  action: '/e/K7QF2MXW',
  script: '/assets/survey-CkR8s2Xa.js',
}

export const emptyForm: FormState = { submitKey: 'b5Fq0mUu3oQ2vN8sJ4tZrw', fields: () => [], refusals: [] }

/** A form that came back with these field values. */
export function filledForm(
  values: Record<string, readonly string[]>,
  rest: Partial<FormState> = {},
): FormState {
  return { ...emptyForm, fields: (question) => values[question] ?? [], ...rest }
}

/** A questionnaire with one question of every kind, sections, a condition and a compulsory question. */
export const everyKind: Questionnaire = v.parse(questionnaireSchema, {
  id: 'alla-slag',
  version: 1,
  title: { sv: 'Alla slags frågor' },
  questions: [
    {
      id: 'insats',
      kind: 'insats',
      background: true,
      text: { sv: 'Vilken insats deltar du i?' },
      optOut: { value: 'vet-ej', label: { sv: 'Vet ej' } },
    },
    {
      id: 'action',
      kind: 'choice',
      section: { sv: 'Om hjälpen' },
      required: true,
      text: { sv: 'Har du fått hjälp?' },
      options: [
        { value: 'ja', label: { sv: 'Ja' } },
        { value: 'delvis', label: { sv: 'Delvis' } },
        { value: 'nej', label: { sv: 'Nej' } },
      ],
    },
    {
      id: 'submit',
      kind: 'choices',
      showIf: { question: 'action', in: ['ja', 'delvis'] },
      text: { sv: 'Vad har du fått hjälp med?' },
      options: [
        { value: 'cv', label: { sv: 'CV' } },
        { value: 'praktik', label: { sv: 'Praktik' } },
      ],
      optOut: { value: 'vet-ej', label: { sv: 'Minns inte' } },
    },
    {
      id: 'nojd',
      kind: 'scale',
      section: { sv: 'Om insatsen' },
      text: { sv: 'Hur nöjd är du?' },
      hint: { sv: 'Tänk på den senaste månaden.' },
      min: -1,
      max: 3,
      minLabel: { sv: 'Inte alls' },
      maxLabel: { sv: 'Mycket' },
      labels: { '1': { sv: 'Varken eller' } },
      optOut: { value: 'vet-ej', label: { sv: 'Vet ej' } },
    },
    {
      id: 'timmar',
      kind: 'number',
      text: { sv: 'Hur många timmar i veckan deltar du?' },
      min: 0,
      max: 1000,
      unit: { sv: 'timmar' },
      optOut: { value: 'vet-ej', label: { sv: 'Vet ej' } },
    },
    { id: 'ovrigt', kind: 'text', maxLength: 1200, text: { sv: 'Något mer du vill säga?' } },
  ],
})

export const everyKindView: SurveyView = { ...realView, questionnaire: everyKind }

export function pageOf(view: SurveyView, form: FormState = emptyForm): string {
  return `<!doctype html>${renderToString(<SurveyPage view={view} form={form} />)}`
}

/** One question of a page, from its heading to the next question. */
export function partOf(page: string, question: string): string {
  const from = page.indexOf(`>${question}<`)
  if (from < 0) throw new Error(`The page does not ask ”${question}”`)
  return page.slice(page.lastIndexOf('class="q"', from), page.indexOf('class="q"', from))
}

export function count(page: string, pattern: RegExp): number {
  return page.match(pattern)?.length ?? 0
}
