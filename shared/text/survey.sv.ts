import type { WhoTypes } from '../matperiod.ts'
import type { Day } from '../stockholm.ts'
import { dayInWords, dayRange, decimal } from './format.ts'

/** ”Ja” · ”Ja” eller ”Delvis” · ”Ja”, ”Delvis” eller ”Vet ej”. */
function quotedText(labels: readonly string[]): string {
  const quoted = labels.map((label) => `”${label}”`)
  return [quoted.slice(0, -1).join(', '), quoted.at(-1)].filter(Boolean).join(' eller ')
}

const whoTypes: Record<WhoTypes, string> = {
  'own-insats': 'Personalen i din insats skriver in svaren.',
  'other-insats':
    'Lägg pappersenkäten i ett kuvert och klistra igen det. Personal från en annan insats skriver in svaren.',
  kansli: 'Lägg pappersenkäten i ett kuvert och klistra igen det. Förbundets kansli skriver in svaren.',
}

/** Everything that a participant reads, in Swedish. Where `insats` is null it is not known from the link. */
export const surveyText = {
  demo: 'Demo: uppgifterna är påhittade',
  pageTitle: (title: string, forbund: string) => `${title} – ${forbund}`,
  refusedTitle: (title: string) => `Inte skickat än: ${title}`,

  whoAsks: {
    lead: (forbund: string) => `${forbund} frågar`,
    rest: (insats: string | null) =>
      `vad du tycker om ${insats ?? 'din insats'}, för att stödet ska bli bättre.`,
  },
  voluntary: {
    lead: 'Det är frivilligt',
    rest: (anyRequired: boolean) =>
      `och påverkar inte din ersättning eller plats. Du kan hoppa över frågor${anyRequired ? ', utom där det står att de behöver besvaras' : ''}.`,
  },
  anonymous: { lead: 'Det är anonymt:', rest: 'din coach ser inte ditt svar.' },
  stored: {
    lead: 'Vi sparar',
    rest: (insats: string | null) =>
      `dina svar${insats === null ? '' : ` och att du deltar i ${insats}`}, inget annat. ` +
      'När du har skickat kan svaren inte ändras eller tas bort.',
  },
  /** To those who are asked about something else than their own insats: a styrelse, staff, chiefs. */
  others: {
    whoAsks: 'vad du tycker, för att arbetet ska bli bättre.',
    voluntary: (anyRequired: boolean) =>
      `att svara. Du kan hoppa över frågor${anyRequired ? ', utom där det står att de behöver besvaras' : ''}.`,
    anonymous: 'ingen ser vem som har svarat vad.',
  },
  more: 'Mer om hur svaren används',
  legal: {
    controller: 'Personuppgiftsansvarig:',
    legalBasis: 'Rättslig grund:',
    dataProtectionOfficer: 'Dataskyddsombud:',
    destroyed: 'När svaren förstörs:',
    contact: 'Kontakt:',
  },
  when: (opensOn: Day, closesOn: Day) => `Du kan svara ${dayRange(opensOn, closesOn)}.`,
  paper: (who: WhoTypes) =>
    `Vill du hellre svara på papper? Be personalen om en pappersenkät. Handstil kan kännas igen. ${whoTypes[who]}`,

  required: 'Behöver besvaras',
  several: 'Du kan välja flera svar.',
  onlyIf: (labels: readonly string[], question: string) =>
    `Svara bara om du svarade ${quotedText(labels)} på frågan ”${question}”.`,
  textRead: (day: Day) =>
    `Vi läser först efter ${dayInWords(day)} och kan inte svara. Akut: 112, råd: 1177. ` +
    'Skriv inte namn eller annat som visar vem någon är.',
  textLimit: (max: number) => `Högst ${decimal(max, 6)} tecken.`,
  textLeft: (left: string) => `Du har ${left} tecken kvar.`,
  numberLimits: (min: number | undefined, max: number | undefined) => {
    if (min !== undefined && max !== undefined) return `Från ${decimal(min, 6)} till ${decimal(max, 6)}.`
    if (min !== undefined) return `Minst ${decimal(min, 6)}.`
    return max === undefined ? undefined : `Högst ${decimal(max, 6)}.`
  },
  step: (value: number) => decimal(value, 6),

  end: 'Klart att skicka?',
  endNote: 'När du har skickat kan svaren inte ändras.',
  send: 'Skicka',

  refused: {
    heading: (count: number) =>
      count === 1
        ? 'Inte skickat än: ett svar behöver ändras'
        : `Inte skickat än: ${count} svar behöver ändras`,
    rest: 'Allt du har svarat är kvar. Ändra och skicka igen.',
  },
  empty: {
    heading: 'Du har inte svarat på någon fråga än',
    rest: 'Svara på minst en fråga och tryck på Skicka. Vill du inte delta kan du stänga sidan.',
  },
  differs: {
    heading: 'Ditt svar är redan sparat',
    rest:
      'Det som skickades härifrån förut är sparat och kan inte ändras. Är du nöjd med det kan du stänga sidan. ' +
      'Vill du skicka ett nytt svar finns det du har fyllt i kvar här: tryck på Skicka.',
  },
  busy: {
    heading: 'Ditt svar är inte skickat än',
    rest: 'Många svarar just nu, eller så har något gått fel hos oss. Dina svar är kvar. Vänta en stund och tryck på Skicka igen.',
  },
  'new-key': {
    heading: 'Inte skickat än',
    rest: 'Vi kunde inte läsa formuläret. Dina svar är kvar. Tryck på Skicka en gång till.',
  },

  begin: 'Börja',
  next: 'Nästa',
  skip: 'Hoppa över',
  back: 'Tillbaka',
  progress: (number: string, of: string) => `Fråga ${number} av ${of}`,
  answered: (count: string, of: string) => `Du har svarat på ${count} av ${of} frågor`,
  sending: 'Skickar …',
  retrySoon: 'Inte skickat än. Dina svar är kvar. Vi försöker igen om 1 sekund.',
  retryLater: (seconds: string) =>
    `Inte skickat än. Dina svar är kvar. Vi försöker igen om ${seconds} sekunder.`,
  retryNow: 'Försök nu',
  takeBack: 'Ta bort mitt svar',
} as const
