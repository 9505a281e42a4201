import type { WhoTypes } from '../matperiod.ts'
import type { Day } from '../stockholm.ts'
import { dayInWords } from './format.ts'

/** ”Ja” · ”Ja” eller ”Delvis” · ”Ja”, ”Delvis” eller ”Vet ej”. */
function quoted(labels: readonly string[]): string {
  const each = labels.map((label) => `”${label}”`)
  return [each.slice(0, -1).join(', '), each.at(-1)].filter(Boolean).join(' eller ')
}

/** By whom the envelopes are opened, in words that stand in a sentence. */
const openedBy: Record<WhoTypes, string> = {
  'own-insats': 'personalen i insatsen, som skriver in svaren',
  'other-insats': 'personal från en annan insats eller kansliet, som skriver in svaren',
  kansli: 'förbundets kansli, som skriver in svaren',
}

const until = (closesOn: Day) => `Svara senast ${dayInWords(closesOn)}`

/** What is printed to be put up, laid out, handed over and cut apart. `insats` null: the whole mätperiod's. */
const material = {
  heading: (insats: string | null) => `Vad tycker du om ${insats ?? 'insatsen du deltar i'}?`,
  lead: 'Dina svar gör stödet bättre. Det är frivilligt och anonymt.',
  scan: 'Rikta mobilens kamera mot rutan',
  orGo: 'eller gå till',
  typeCode: 'och skriv koden',
  until,
  qrAlt: (address: string) => `QR-kod som öppnar ${address}`,
  facts: {
    anonymous: { lead: 'Anonymt.', rest: 'Din coach ser inte vad du har svarat.' },
    voluntary: { lead: 'Frivilligt.', rest: 'Det påverkar inte din ersättning eller plats.' },
    paper: { lead: 'Hellre på papper?', rest: 'Be personalen om en pappersenkät.' },
  },
  short: 'Frivilligt och anonymt. Det går också att svara på papper: fråga personalen.',
}

const title = {
  poster: (name: string) => `Affisch: deltagarenkät för ${name}`,
  card: (name: string) => `Bordskort: deltagarenkät för ${name}`,
  paperForm: (name: string) => `Pappersenkät för ${name}`,
  envelopes: (name: string) => `Etiketter till kuvert för ${name}`,
  slips: (name: string) => `Engångskoder för ${name}`,
}

const envelope = {
  heading: 'Pappersenkät',
  lines: (who: WhoTypes, closesOn: Day) => [
    'Lägg din pappersenkät här och klistra igen. Skriv inte ditt namn.',
    `Kuvertet öppnas av ${openedBy[who]}.`,
    `Lämna det senast ${dayInWords(closesOn)}.`,
  ],
}

const slip = {
  heading: 'Din kod till enkäten',
  typeCode: 'och skriv koden',
  once: 'Koden går att använda en gång.',
}

const paperForm = {
  title: (questionnaire: string, insats: string | null) =>
    insats === null ? questionnaire : `${questionnaire}: ${insats}`,
  footer: (title: string, closesOn: Day) => `${title} · lämna senast ${dayInWords(closesOn)}`,
  pageOf: 'Sida {0} av {1}',
  anonymous: {
    lead: 'Det är anonymt:',
    /** Who works with the participant may know their hand: it is said only where somebody else opens the paper. */
    rest: {
      'own-insats':
        'bladet har inget nummer. Skriv inte ditt namn, och tänk på att handstil kan kännas igen.',
      'other-insats': 'din coach ser inte ditt svar. Bladet har inget nummer. Skriv inte ditt namn.',
      kansli: 'din coach ser inte ditt svar. Bladet har inget nummer. Skriv inte ditt namn.',
    } satisfies Record<WhoTypes, string>,
  },
  typed: {
    lead: 'Vem som läser bladet:',
    rest: {
      'own-insats': 'personalen i din insats skriver in svaren.',
      'other-insats': 'personal från en annan insats, eller kansliet, skriver in svaren.',
      kansli: 'förbundets kansli skriver in svaren.',
    } satisfies Record<WhoTypes, string>,
  },
  stored: (insats: string | null) =>
    `dina svar${insats === null ? '' : ` och att du deltar i ${insats}`}, inget annat. När du har lämnat bladet kan svaren inte ändras eller tas bort.`,
  how: {
    lead: 'Så fyller du i:',
    rest: 'Sätt ett kryss i rutan. Blir det fel, fyll hela rutan och kryssa i en annan. Du kan hoppa över frågor. De små siffrorna är till för den som skriver in svaren.',
  },
  several: 'Du kan kryssa för flera svar.',
  required: 'Behöver besvaras.',
  onlyIf: (labels: readonly string[], number: string) =>
    `Svara bara om du svarade ${quoted(labels)} på fråga ${number}.`,
  text: 'Det kan dröja innan någon läser, och vi kan inte svara. Akut: 112, råd: 1177. Skriv inte namn eller annat som visar vem någon är.',
  end: {
    lead: 'Tack.',
    rest: (who: WhoTypes, closesOn: Day) =>
      `Lägg pappersenkäten i kuvertet, klistra igen det och lämna det senast ${dayInWords(closesOn)}. Det öppnas av ${openedBy[who]}.`,
  },
}

const fileNames = {
  poster: (paper: string, name: string) => `Affisch ${paper.toUpperCase()} ${name}.pdf`,
  card: (name: string) => `Bordskort ${name}.pdf`,
  paperForm: (large: boolean, name: string) =>
    large ? `Pappersenkät storstil ${name}.pdf` : `Pappersenkät ${name}.pdf`,
  envelopes: (name: string) => `Kuvertetiketter ${name}.pdf`,
  slips: (name: string) => `Engångskoder ${name}.pdf`,
}

/** Every word of what is printed, in Swedish; the information about the survey is the web's own. */
export const printText = { material, title, envelope, slip, paperForm, fileNames }
