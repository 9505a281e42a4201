import type { Blank, BlankPlace } from '../privacy/blanks.ts'
import { blanks } from '../privacy/blanks.ts'
import type { PaperSettings } from '../privacy/settings.ts'
import type { Day } from '../stockholm.ts'
import { dayInWords } from './format.ts'

const labels = Object.fromEntries(Object.entries(blanks).map(([blank, { label }]) => [blank, label]))

/** Words of the page with the privacy papers. The papers themselves are in shared/privacy. */
export const privacyText = {
  title: 'Integritetspapper',
  lead: 'Fem papper för dataskyddsombudet att läsa innan den första mätperioden öppnar. De är ifyllda med det som står i inställningarna, och säger vad som är mall och vad förbundet bestämmer.',
  advice: 'Papperen är mallar, inte juridisk rådgivning.',
  toSettings: 'Till Inställningar',
  toPapers: 'Till Integritetspapper',
  fromSettings:
    'Papper för dataskyddsombudet, ifyllda med det som står här: registerförteckning, konsekvensbedömning, information till deltagare, biträdesavtal och gallringsplan.',

  papers: 'Papperen',
  missingCount: (count: number) => (count === 1 ? '1 uppgift saknas' : `${count} uppgifter saknas`),
  complete: 'Alla uppgifter är ifyllda',
  missing: 'Det här saknas i papperen',
  missingPlace: {
    settings: 'Fyll i under Inställningar',
    papers: 'Fyll i längre ner på sidan',
    matperiod: 'Skriv dag och nummer när du förbereder en mätperiod, på den sista kontrollen',
  } satisfies Record<BlankPlace, string>,
  blank: labels as Record<Blank, string>,
  read: (title: string) => `Läs: ${title}`,
  pdf: 'Ladda ner PDF',
  copy: 'Kopiera som text',
  copied: 'Kopierat. Klistra in i ett dokument.',
  copyByHand: 'Webbläsaren kopierar inte av sig själv. Texten är markerad här nedanför: kopiera den.',
  whole: (title: string) => `Hela texten: ${title}`,

  particulars: 'Uppgifter som bara papperen behöver',
  particularsLead: 'Resten hämtas från Inställningar. Det som är tomt märks ut i papperen.',
  field: {
    organisationNumber: 'Organisationsnummer',
    address: 'Postadress',
    operatedBy: 'Vem sköter servern?',
    operator: 'Driftsleverantör',
    subprocessors: 'Underbiträden',
    storagePlace: 'Var uppgifterna lagras',
  } satisfies Record<keyof PaperSettings, string>,
  hint: {
    organisationNumber: 'Förbundets, till exempel 222000-0000.',
    address: 'Dit ett brev till förbundet skickas.',
    operatedBy:
      'Sköter någon annan den för er räkning, till exempel en gemensam installation för flera förbund, behövs ett biträdesavtal.',
    operator: 'Namn, organisationsnummer och hur man når den som sköter servern.',
    subprocessors:
      'De som driftsleverantören i sin tur anlitar, till exempel en serverhall. Skriv Inga om det är så.',
    storagePlace: 'Land och ort för servern, och för säkerhetskopiorna om de ligger någon annanstans.',
  } satisfies Record<keyof PaperSettings, string>,
  operatedBy: { own: 'Förbundet självt', other: 'Någon annan, för förbundets räkning' },
  save: 'Spara uppgifterna',
  saved: 'Uppgifterna är sparade, och papperen är ifyllda på nytt.',
  tooLong: 'Texten är för lång. Högst 1 000 tecken ryms.',

  seen: {
    title: 'Dataskyddsombudet har sett papperen',
    lead: 'Skriv vem som har läst dem och när. Det sparas i loggen.',
    not: 'Inte noterat än.',
    is: (by: string, on: Day) => `${by} har sett dem, den ${dayInWords(on)}.`,
    changed: (by: string, on: Day) =>
      `${by} såg dem den ${dayInWords(on)}. Papperen har ändrats sedan dess: visa dem igen, och notera det.`,
    by: 'Ombudets namn',
    byMissing: 'Skriv namnet på den som har läst papperen.',
    on: 'Dag',
    onMissing: 'Välj dagen då papperen lästes, i dag eller tidigare.',
    notYet: 'Dagen har inte varit än. Välj i dag eller tidigare.',
    save: 'Notera att papperen är sedda',
    saved: 'Det är noterat i loggen.',
  },
} as const
