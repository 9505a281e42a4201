import type { Role } from '../account.ts'
import type { SnapshotKind } from '../snapshots.ts'

/** Texts of the start page and of the pages that hold the staff's interface. */
export const pagesText = {
  /** What a saved file of results is called, before the mätperiod's name. */
  resultFile: (kind: SnapshotKind) => (kind === 'preliminary' ? 'Preliminärt resultat' : 'Resultat'),
  start: {
    title: 'Deltagarenkät',
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
  adminTitle: 'Deltagarenkät',
  adminNoScript: 'Inloggade sidor behöver JavaScript. Slå på det i webbläsaren och ladda om.',
}
