import type { Day } from '../stockholm.ts'
import { dayInWords } from './format.ts'

const title = {
  poster: (name: string) => `Affisch: deltagarenkät för ${name}`,
  card: (name: string) => `Bordskort: deltagarenkät för ${name}`,
  paperForm: (name: string) => `Pappersenkät för ${name}`,
  envelopes: (name: string) => `Etiketter till kuvert för ${name}`,
  slips: (name: string) => `Engångskoder för ${name}`,
}

const envelope = {
  heading: 'Pappersenkät',
  put: 'Lägg din pappersenkät här och klistra igen. Skriv inte ditt namn.',
  handIn: (closesOn: Day) => `Lämna det senast ${dayInWords(closesOn)}.`,
}

const slip = {
  heading: 'Din kod till enkäten',
  once: 'Koden går att använda en gång.',
}

/** `language` is its Swedish name; null for Swedish. */
const fileNames = {
  poster: (paper: string, name: string, language: string | null) =>
    file(`Affisch ${paper.toUpperCase()}`, language, name),
  card: (name: string, language: string | null) => file('Bordskort', language, name),
  paperForm: (large: boolean, name: string, language: string | null) =>
    file(large ? 'Pappersenkät storstil' : 'Pappersenkät', language, name),
  envelopes: (name: string) => file('Kuvertetiketter', null, name),
  slips: (name: string) => `Engångskoder ${name}.pdf`,
}

function file(kind: string, language: string | null, name: string): string {
  return `${[kind, language, name].filter((part) => part !== null).join(' ')}.pdf`
}

/** What staff read of what is printed, and what is printed in Swedish alone; the rest is the participant's. */
export const printText = { title, envelope, slip, fileNames }
