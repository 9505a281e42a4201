import { parse } from 'valibot'
import type { About } from '../../server/print/about.ts'
import type { MatperiodInsats, WholeMatperiod } from '../../server/store/matperioder.ts'
import { type Questionnaire, questionnaireSchema } from '../../shared/questionnaire.ts'
import { speakerOf } from '../../shared/text/speakers.ts'

/** A mark of one shape. */
export const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path d="M0 0h100v100z"/></svg>'

const insatser = ['Orangeriet', 'Samkraft', 'Tidsam']

/** What is printed of a mätperiod, complete, with what a test wants otherwise. */
export function aboutWith(
  more: Partial<Omit<About, 'matperiod'>> & { matperiod?: Partial<WholeMatperiod> } = {},
): About {
  return {
    insats: 'Orangeriet',
    logo: { format: 'svg', content: Buffer.from(mark) },
    occasion: null,
    link: { code: 'K7QF3MXW', url: 'https://enkat.example.se/e/K7QF3MXW' },
    speaker: speakerOf('sv'),
    languages: [],
    ...more,
    matperiod: {
      id: 'm',
      forbundId: 'f',
      name: 'Hösten 2026',
      opensOn: '2026-10-07',
      closesOn: '2026-11-07',
      minGroup: 5,
      smallBackground: 'merge',
      goals: {},
      whoTypes: 'other-insats',
      status: 'ready',
      languages: ['sv'],
      gallring: null,
      usesCodes: false,
      forbund: { name: 'Samordningsförbundet Norr', demo: false, settings },
      questionnaire: everyKind,
      open: { link: 'AAAACCCC', papper: 0, enrolled: null, enrolledOn: null, offered: null },
      insatser: insatser.map((name) => insatsNamed(name)),
      ...more.matperiod,
    },
  }
}

export function insatsNamed(name: string): MatperiodInsats {
  return {
    id: name,
    name,
    kommun: null,
    link: 'K7QF3MXW',
    enrolled: null,
    enrolledOn: null,
    offered: null,
    papper: 0,
  }
}

const settings = {
  controller: 'Förbundet, 222000-0000',
  contact: 'kansliet@example.se',
  legalBasis: 'Uppgift av allmänt intresse',
  dataProtectionOfficer: 'dso@example.se',
  destroyed: 'När årsredovisningen är klar',
}

const optOut = { value: 'vet-ej', label: { sv: 'Vet ej' } }

/** A question of every kind, with all that a question can have. */
export const everyKind: Questionnaire = parse(questionnaireSchema, {
  id: 'alla-slag',
  version: 1,
  title: { sv: 'Frågor av alla slag' },
  questions: [
    {
      id: 'arbete',
      kind: 'choice',
      section: { sv: 'Om dig' },
      text: { sv: 'Har du ett arbete?' },
      hint: { sv: 'Räkna även med praktik.' },
      required: true,
      options: [
        { value: 'ja', label: { sv: 'Ja' } },
        { value: 'delvis', label: { sv: 'Delvis' } },
        { value: 'nej', label: { sv: 'Nej' } },
      ],
      optOut,
    },
    { id: 'insats', kind: 'insats', text: { sv: 'Vilken insats deltar du i?' }, optOut },
    {
      id: 'timmar',
      kind: 'number',
      text: { sv: 'Hur många timmar i veckan?' },
      min: 1,
      max: 40,
      unit: { sv: 'timmar' },
      showIf: { question: 'arbete', in: ['ja', 'delvis'] },
      optOut,
    },
    {
      id: 'hjalp',
      kind: 'choices',
      section: { sv: 'Om insatsen' },
      text: { sv: 'Vad har du fått hjälp med?' },
      options: Array.from({ length: 12 }, (_, index) => ({
        value: `h${index + 1}`,
        label: { sv: `Hjälp av slag ${index + 1}` },
      })),
    },
    {
      id: 'nojd',
      kind: 'scale',
      text: { sv: 'Hur nöjd är du?' },
      min: 1,
      max: 5,
      minLabel: { sv: 'Inte alls nöjd' },
      maxLabel: { sv: 'Mycket nöjd' },
      optOut,
    },
    {
      id: 'trolig',
      kind: 'scale',
      text: { sv: 'Hur troligt är det att du rekommenderar insatsen?' },
      min: 0,
      max: 10,
      minLabel: { sv: 'Inte alls troligt' },
      maxLabel: { sv: 'Mycket troligt' },
      optOut,
    },
    {
      id: 'forandring',
      kind: 'scale',
      text: { sv: 'Har det blivit bättre?' },
      min: -2,
      max: 2,
      labels: { '-1': { sv: 'Lite sämre' }, '0': { sv: 'Oförändrat' }, '1': { sv: 'Lite bättre' } },
      minLabel: { sv: 'Mycket sämre' },
      maxLabel: { sv: 'Mycket bättre' },
    },
    {
      id: 'orangeri',
      kind: 'choice',
      text: { sv: 'Har du odlat något?' },
      options: [{ value: 'ja', label: { sv: 'Ja, tomater' } }],
      showIf: { question: 'insats', in: ['Orangeriet'] },
    },
    { id: 'mer', kind: 'text', text: { sv: 'Något mer du vill säga?' }, maxLength: 500, optOut },
  ],
})
