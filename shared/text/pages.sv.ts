import type { Role } from '../account.ts'
import type { SnapshotKind } from '../snapshots.ts'
import { dayInWords } from './format.ts'

/** Texts of the calm pages around the survey, and of the start page. */
export const pagesText = {
  /** What a saved file of results is called, before the mätperiod's name. */
  resultFile: (kind: SnapshotKind) => (kind === 'preliminary' ? 'Preliminärt resultat' : 'Resultat'),
  thanks: {
    title: 'Tack, ditt svar är sparat',
    paragraphs: ['Det går inte att se vem som har svarat vad.', 'Du kan stänga sidan nu.'],
  },
  notOpen: (opensOn: string) => ({
    title: 'Enkäten har inte öppnat än',
    paragraphs: [`Den öppnar den ${dayInWords(opensOn)}. Länken är rätt, så spara den till dess.`],
  }),
  closed: (closesOn: string, next: string | null) => ({
    title: 'Svarstiden är slut',
    paragraphs: [
      `Enkäten stängde den ${dayInWords(closesOn)} och kan inte längre besvaras.`,
      next === null ? 'Tack för att du ville svara.' : `Nästa enkät öppnar den ${dayInWords(next)}.`,
    ],
  }),
  start: {
    title: 'Deltagarenkät',
    lead: 'Har du fått en kod på en affisch? Skriv den här.',
    code: 'Kod, åtta tecken',
    open: 'Öppna enkäten',
    staff: 'Logga in som personal',
  },
  demo: {
    lead: 'Det här är en demonstration med påhittade uppgifter. Välj en dörr.',
    answer: {
      title: 'Svara',
      text: 'Så möter en deltagare enkäten, på telefonen.',
      go: 'Öppna enkäten',
      closed: 'Ingen demoenkät är öppen just nu.',
    },
    doors: {
      insatspersonal: {
        title: 'Insatspersonal',
        text: 'Dela länken, fyll i antal och skriv in pappersenkäter.',
        go: 'Logga in som insatspersonal',
      },
      kansli: {
        title: 'Kansli',
        text: 'Följ mätperioden, fastställ den och läs Bilaga 2.',
        go: 'Logga in som kansli',
      },
      samordnare: {
        title: 'Samordnare',
        text: 'Följ alla insatser i en kommun.',
        go: 'Logga in som samordnare',
      },
      drift: {
        title: 'Drift',
        text: 'Sköt konton, inställningar och säkerhetskopior.',
        go: 'Logga in som drift',
      },
    } satisfies Record<Role, { title: string; text: string; go: string }>,
    email: 'E-post:',
    password: 'Lösenord:',
  },
  toStart: 'Till startsidan',
  adminTitle: 'Deltagarenkät',
  adminNoScript: 'Inloggade sidor behöver JavaScript. Slå på det i webbläsaren och ladda om.',
}
