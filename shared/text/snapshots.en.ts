import type { PreliminaryPlan, SnapshotKind } from '../snapshots.ts'
import { capitalised, decimal, listed } from './format.ts'
import type { Texts } from './language.ts'
import type { snapshotsText as swedish } from './snapshots.sv.ts'

export const snapshotsText: Texts<typeof swedish> = {
  title: 'Settled results',
  lead: 'A result is frozen and never changes again. The office reads it first, and then releases it step by step.',
  go: 'Who may read the results',
  goPreliminary: 'Preliminary results',
  section: 'Results',
  sectionSettled: 'The results are settled. Here you decide who else may read them.',
  sectionOpen: 'Before the survey round is settled, preliminary results can be made.',
  empty: {
    draft:
      'The results appear here when they are settled. Answers begin to come when the survey round has opened.',
    upcoming:
      'The results appear here when they are settled. Answers begin to come when the survey round has opened.',
    open: 'There are no results yet. They are settled when the survey round has closed; until then preliminary ones can be made.',
    closed: 'There are no results yet. Settle the survey round, and they will be here.',
    settled: 'There are no results.',
  },
  preliminary: {
    title: 'Make preliminary results',
    lead: 'They take in new answers five by five from each programme, so that nobody can be recognised by having just answered. What is left over waits. Preliminary results have a price: the final ones hide more, and may have no tables of programmes, gender and age. Make them only when it is worth that.',
    plan: ({ insatser, noInsats, answers }: PreliminaryPlan) => {
      const from = [...insatser, ...(noInsats ? ['those who named no programme'] : [])]
      const count = insatser.length === 1 ? '1 programme has' : `${decimal(insatser.length)} programmes have`
      const head = insatser.length > 0 ? `${count} at least 5 new answers. ` : ''
      return `${head}${decimal(answers)} new answers are taken in, from ${listed(from)}.`
    },
    nothing: 'No programme has at least 5 new answers. No preliminary results can be made then.',
    make: 'Make preliminary results',
    made: 'The preliminary results are made. Only the office can read them until you release them.',
  },
  name: (kind: SnapshotKind, number: number) =>
    ({
      preliminary: `Preliminary results, no. ${decimal(number)}`,
      final: 'Settled results',
    })[kind],
  facts: {
    made: 'Made',
    madeBy: (moment, by) => (by === null ? moment : `${moment} by ${by}`),
    respondents: 'Answers',
    questionnaire: 'Questionnaire',
    version: (id, version) => `${id}, version ${version}`,
    rule: 'Protection rule',
    sha256: 'Checksum (SHA-256)',
  },
  read: 'Read the results',
  file: 'Download the frozen results (JSON)',
  releases: 'Who may read them',
  columns: { audience: 'Who', since: 'May read' },
  always: 'Always',
  kansli: 'The office',
  not: 'No',
  since: (moment, by) => `Since ${moment}${by === null ? '' : `, released by ${by}`}`,
  withPublic: 'Yes, for they are released to everybody',
  audience: {
    insatspersonal: 'Programme staff',
    samordnare: 'Coordinators and steering groups',
    styrelse: 'The board',
    public: 'Everybody',
  },
  to: {
    insatspersonal: 'programme staff',
    samordnare: 'coordinators and steering groups',
    styrelse: 'the board',
    public: 'everybody',
  },
  release: (to) => `Release to ${to}`,
  withdraw: (to) => `Take back from ${to}`,
  releaseShort: 'Release',
  withdrawShort: 'Take back',
  confirm: {
    title: (to) => `Release the results to ${to}?`,
    seen: {
      insatspersonal:
        'Programme staff see the tables of the whole survey round with their own programme beside, but not those of other programmes.',
      samordnare:
        'Coordinators see the tables of the whole survey round with their own programmes beside, but not those of other programmes, and may show them to their steering group.',
      styrelse: 'The board may read every table that the office sees, with each programme.',
      public:
        'Everybody may read every table that the office sees, with each programme. A programme with a single coach is also about that coach.',
    },
    skipped: (names) =>
      `${capitalised(listed(names))} have not been let to read them yet, and are not by this step either.`,
    skippedByPublic: (names) =>
      `${capitalised(listed(names))} have not read them beforehand, and now do at the same time as everybody else.`,
    preliminary: 'They are preliminary: the figures will change.',
    take: (to) => `Take the results back from ${to}?`,
    taken: 'They can no longer read them here. Files that somebody has saved stay with them.',
    takenFromAll:
      'They are no longer shown to everybody, nor is the page “Så svarade ni, det här gör vi”. Those they are released to by themselves can still read them, and files that somebody has saved remain.',
    takenWhilePublic: 'They are released to everybody, so they can be read anyway.',
  },
  released: (to) => `The results are released to ${to}.`,
  withdrawn: (to) => `The results are taken back from ${to}.`,
  history: 'Taken back',
  past: (to, from, until) => `Was released to ${to} from ${from} until ${until}.`,
  part: 'You see the whole survey round and your own programmes.',
  preliminaryNote:
    'These results are preliminary. Answers are taken in five by five from each programme, what is left over waits, and the figures change until the survey round is settled.',
}
