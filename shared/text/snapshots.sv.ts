import type { Audience, PreliminaryPlan, SnapshotKind } from '../snapshots.ts'
import { capitalised, decimal, listed } from './format.ts'

const takesPart = { insatspersonal: 'Insatspersonalen', samordnare: 'Samordnare och styrgrupp' }

/** Words of the page of fastställda resultat: which there are, and who may read them. */
export const snapshotsText = {
  title: 'Fastställt resultat',
  lead: 'Ett resultat fryses och ändras aldrig mer. Kansliet läser det först, och släpper det sedan steg för steg.',
  go: 'Vem får läsa resultatet',
  goPreliminary: 'Preliminärt resultat',
  section: 'Resultat',
  sectionSettled: 'Resultatet är fastställt. Här bestämmer du vilka fler som får läsa det.',
  sectionOpen: 'Innan mätperioden är fastställd går det att göra ett preliminärt resultat.',
  empty: {
    draft: 'Här visas resultatet när det är fastställt. Svaren börjar komma när mätperioden har öppnat.',
    upcoming: 'Här visas resultatet när det är fastställt. Svaren börjar komma när mätperioden har öppnat.',
    open: 'Inget resultat finns än. Det fastställs när svarstiden är slut; tills dess går det att göra ett preliminärt.',
    closed: 'Inget resultat finns än. Fastställ mätperioden, så finns det här.',
    settled: 'Inget resultat finns.',
  },
  preliminary: {
    title: 'Gör ett preliminärt resultat',
    lead: 'Det tar med nya svar fem och fem ur varje insats, så att ingen kan kännas igen på att den just har svarat. Det som blir över väntar. Ett preliminärt resultat har ett pris: det slutliga döljer mer, och kan bli utan tabeller för insatser, kön och ålder. Gör ett bara när det är värt det.',
    plan: ({ insatser, noInsats, answers }: PreliminaryPlan) => {
      const from = [...insatser, ...(noInsats ? ['dem som inte har angett insats'] : [])]
      const count = insatser.length === 1 ? '1 insats har' : `${decimal(insatser.length)} insatser har`
      const head = insatser.length > 0 ? `${count} minst 5 nya svar. ` : ''
      return `${head}${decimal(answers)} nya svar tas med, från ${listed(from)}.`
    },
    nothing: 'Ingen insats har minst 5 nya svar. Då går det inte att göra något preliminärt resultat.',
    make: 'Gör ett preliminärt resultat',
    made: 'Det preliminära resultatet är gjort. Bara kansliet kan läsa det tills du släpper det.',
  },
  name: (kind: SnapshotKind, number: number) =>
    ({
      preliminary: `Preliminärt resultat, nr ${decimal(number)}`,
      final: 'Fastställt resultat',
    })[kind],
  facts: {
    made: 'Gjort',
    madeBy: (moment: string, by: string | null) => (by === null ? moment : `${moment} av ${by}`),
    respondents: 'Svar',
    questionnaire: 'Enkät',
    version: (id: string, version: number) => `${id}, version ${version}`,
    rule: 'Skyddsregel',
    sha256: 'Kontrollsumma (SHA-256)',
  },
  read: 'Läs resultatet',
  file: 'Ladda ner det frysta resultatet (JSON)',
  releases: 'Vilka får läsa det',
  columns: { audience: 'Vilka', since: 'Får läsa' },
  always: 'Alltid',
  kansli: 'Kansliet',
  not: 'Nej',
  since: (moment: string, by: string | null) => `Sedan ${moment}${by === null ? '' : `, släppt av ${by}`}`,
  withPublic: 'Ja, eftersom det är släppt till alla',
  audience: { ...takesPart, styrelse: 'Styrelsen', public: 'Alla' } satisfies Record<Audience, string>,
  /** The same within a sentence. */
  to: {
    insatspersonal: 'insatspersonalen',
    samordnare: 'samordnare och styrgrupp',
    styrelse: 'styrelsen',
    public: 'alla',
  } satisfies Record<Audience, string>,
  release: (to: string) => `Släpp till ${to}`,
  withdraw: (to: string) => `Ta tillbaka från ${to}`,
  releaseShort: 'Släpp',
  withdrawShort: 'Ta tillbaka',
  confirm: {
    title: (to: string) => `Släpp resultatet till ${to}?`,
    seen: {
      insatspersonal:
        'Insatspersonalen ser hela mätperiodens tabeller och sin egen insats bredvid, men inte andra insatsers.',
      samordnare:
        'Samordnare ser hela mätperiodens tabeller och de egna insatserna bredvid, men inte andra insatsers, och kan visa dem för sin styrgrupp.',
      styrelse: 'Styrelsen får läsa alla tabeller som kansliet ser, med varje insats.',
      public:
        'Alla får läsa alla tabeller som kansliet ser, med varje insats. En insats med en enda coach handlar också om den coachen.',
    } satisfies Record<Audience, string>,
    skipped: (names: readonly string[]) =>
      `${capitalised(listed(names))} har inte fått läsa det än, och får det inte heller av det här steget.`,
    skippedByPublic: (names: readonly string[]) =>
      `${capitalised(listed(names))} har inte fått läsa det i förväg, och läser det nu samtidigt som alla andra.`,
    preliminary: 'Det är preliminärt: siffrorna ändras.',
    take: (to: string) => `Ta tillbaka resultatet från ${to}?`,
    taken: 'De kan inte längre läsa det här. Filer som någon har sparat finns kvar hos dem.',
    takenFromAll:
      'Det visas inte längre för alla, och inte heller sidan ”Så svarade ni, det här gör vi”. De som det är släppt till för sig kan fortfarande läsa det, och filer som någon har sparat finns kvar.',
    takenWhilePublic: 'Det är släppt till alla, så de kan läsa det ändå.',
  },
  released: (to: string) => `Resultatet är släppt till ${to}.`,
  withdrawn: (to: string) => `Resultatet är taget tillbaka från ${to}.`,
  history: 'Taget tillbaka',
  past: (to: string, from: string, until: string) => `Var släppt till ${to} från ${from} till ${until}.`,
  part: 'Du ser hela mätperioden och dina egna insatser.',
  preliminaryNote:
    'Det här är ett preliminärt resultat. Svaren är med fem och fem ur varje insats, de som blir över väntar, och siffrorna ändras tills mätperioden är fastställd.',
} as const
