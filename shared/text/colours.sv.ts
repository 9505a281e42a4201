import { decimal } from './format.ts'

/** Never more than it is: 4.46 is not said to be 4.5. */
const ratioInWords = (ratio: number) => decimal(Math.floor(ratio * 10) / 10, 1)

/** Words of the förbund's colours. */
export const coloursText = {
  title: 'Färger i bilagan',
  lead: 'Bilaga 2 som Word, PDF och webbsida får förbundets färger. På skärmen och i det som skrivs ut till deltagarna ändras inget.',
  names: { accent: 'Rubriker', bar: 'Staplar' },
  hints: {
    accent: 'Dokumentets och tabellernas rubriker. Skriv färgen som # och sex tecken, till exempel #0f5540.',
    bar: 'Diagrammens staplar. En skala går från ljust till mörkt i samma färg.',
  },
  pick: (name: string) => `${name}: välj färg`,
  contrast: (ratio: number, least: number) =>
    `Kontrast mot vitt: ${ratioInWords(ratio)}. Minst ${decimal(least, 1)} behövs.`,
  sample: 'Så ser det ut',
  sampleHeading: 'Hur nöjd är du?',
  sampleColumns: ['Namn', 'Antal'],
  save: 'Spara färgerna',
  saved: 'Färgerna är sparade.',
  reset: 'Ta tillbaka produktens färger',
  wasReset: 'Produktens färger gäller igen.',
  faults: {
    form: (name: string) => `${name}: skriv färgen som # och sex tecken (0–9 och a–f), till exempel #0f5540.`,
    light: (name: string, ratio: number, least: number) =>
      `${name}: färgen är för ljus för att synas på vitt. Kontrasten är ${ratioInWords(ratio)} och minst ${decimal(least, 1)} behövs. Välj en mörkare.`,
  },
} as const
