import type { Verdict } from '../goals.ts'
import { decimal } from './format.ts'

/** Words of goals: setting them, and how they went. */
export const goalsText = {
  perQuestion: 'Mål för enskilda frågor',
  perQuestionHint:
    'Frivilligt. Målen ligger fast när mätperioden öppnar. Tomt betyder enkätens eget mål, om den har ett.',
  none: 'Enkäten har inga frågor som går att sätta mål för.',
  share: (label: string) => `Minst så många procent ${label}`,
  own: (percent: string) => `Enkätens eget mål är ${percent}.`,
  notBelow: 'Minst samma nivå som förra gången',
  count: (goals: number) => (goals === 0 ? 'Inga mål' : goals === 1 ? 'Ett mål' : `${decimal(goals)} mål`),

  title: 'Målen',
  verdicts: {
    reached: 'Uppnått',
    partly: 'Delvis uppnått',
    missed: 'Inte uppnått',
    'too-few': 'För få för att säga',
  } satisfies Record<Verdict, string>,
  definition:
    'Delvis uppnått betyder minst nio tiondelar av målet. För ”minst samma nivå” betyder det att skillnaden är så liten att två personers svar kan ha gjort den.',
  columns: { goal: 'Mål', target: 'Nivå', actual: 'Utfall', base: 'Räknat på', verdict: 'Bedömning' },
  kinds: {
    coverage: 'Alla ska erbjudas enkäten',
    'response-rate': 'Svarsfrekvens',
    'not-below': (question: string) => `Minst samma nivå som förra gången: ${question}`,
  },
} as const
