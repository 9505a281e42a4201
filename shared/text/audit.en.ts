import type { auditText as swedish } from './audit.sv.ts'
import type { Texts } from './language.ts'

/** What the figures and codes of an entry are called. */
const detailNames: Readonly<Record<string, string>> = {
  kommun: 'municipality',
  codes: 'codes',
  fromYear: 'from year',
  toYear: 'to year',
  name: 'new name',
  step: 'step',
  opensOn: 'opens',
  closesOn: 'last day',
  parts: 'offered in different ways',
  enrolled: 'enrolled',
  offered: 'offered',
  whoTypes: 'typed in by',
  sheets: 'sheets',
  file: 'file',
  responses: 'responses',
  role: 'role',
  insatser: 'programmes',
  kommuner: 'municipalities',
  reason: 'reason',
  way: 'in what way',
  secondFactor: 'second step',
  link: 'link',
  password: 'password',
  tries: 'tries',
  sessions: 'number',
  version: 'version',
  from: 'from',
  snapshot: 'result no.',
  to: 'to',
  answers: 'new answers',
  seenBy: 'data protection officer',
  seenOn: 'on',
}
/** Codes in words, by the name they stand under. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  codes: { on: 'used', off: 'not used' },
  step: {
    enkat: 'questionnaire',
    datum: 'name and days',
    insatser: 'programmes',
    mal: 'goals',
    kontroll: 'check',
  },
  whoTypes: {
    'own-insats': 'the programme’s own staff',
    'other-insats': 'another programme, or the office',
    kansli: 'the office',
  },
  role: {
    insatspersonal: 'programme staff',
    samordnare: 'coordinator',
    kansli: 'office',
    drift: 'operations',
  },
  way: {
    password: 'password',
    passkey: 'passkey',
    link: 'one-time link',
    organisation: 'the organisation’s sign-in',
    demo: 'the demo’s door',
  },
  secondFactor: { totp: 'authenticator app', 'recovery-code': 'recovery code' },
  link: {
    welcome: 'to a new account',
    'sign-in': 'to sign in',
    reset: 'to start over',
    join: 'to one more association',
  },
  password: { chosen: 'chosen' },
  to: {
    insatspersonal: 'programme staff',
    samordnare: 'coordinators and steering groups',
    styrelse: 'the board',
    public: 'everybody',
  },
  from: {
    blank: 'nothing',
    library: 'the library',
    version: 'a version',
    copy: 'another questionnaire',
    file: 'a file',
  },
}

/** A code in words; of several codes in a row, each. */
function inWords(name: string, value: string | number): string {
  const known = words[name]
  if (!known) return String(value)
  return String(value)
    .split(', ')
    .map((code) => known[code] ?? code)
    .join(', ')
}

/** Words of the log of who did what, in English. */
export const auditText: Texts<typeof swedish> = {
  title: 'Log',
  lead: 'This shows who has done what. Lines can only be added, never changed, and no answers are kept here.',
  empty: 'Nothing is written yet. Sign-ins, changes, settlings and downloaded files are shown here.',
  columns: { seq: 'No.', at: 'When', actor: 'Who', action: 'What', subject: 'Concerned', detail: 'Details' },
  operator: 'the server (the command line)',
  filter: {
    action: 'What',
    every: 'Everything',
    actor: 'Who (e-mail address)',
    show: 'Show',
    none: 'Nothing matches what you chose.',
  },
  older: 'Show older',
  csv: 'Download CSV',
  actions: {
    'signed-in': 'signed in',
    'signed-out': 'signed out',
    'sign-in-refused': 'tried to sign in too many times',
    'password-chosen': 'chose a password',
    'passkey-added': 'added a passkey',
    'passkey-removed': 'removed a passkey',
    'totp-added': 'added an authenticator app',
    'totp-removed': 'removed the authenticator app',
    'recovery-codes-made': 'made new recovery codes',
    'organisation-linked': 'signed in through their organisation for the first time',
    'sessions-ended': 'ended sign-ins',
    'organisation-untied': 'removed the connection to their organisation',
    'forbund-joined': 'said yes to the association',
    'forbund-switched': 'switched to this association',
    'account-made': 'made an account',
    'rights-changed': 'changed rights',
    'account-closed': 'closed an account',
    'account-reopened': 'opened a closed account',
    'link-made': 'made a new one-time link',
    'link-asked-for': 'asked for a one-time link',
    'link-used': 'used a one-time link',
    'study-imported': 'imported a study',
    'study-exported': 'exported a study',
    'counts-set': 'filled in enrolled and offered',
    'who-types-set': 'changed who types in paper forms',
    'pile-approved': 'approved a pile of paper forms',
    'paper-settings-changed': 'changed the particulars of the privacy papers',
    'papers-seen': 'recorded that the data protection officer has seen the privacy papers',
    'logo-set': 'chose a logo',
    'logo-removed': 'removed the logo',
    'codes-chosen': 'chose whether one-time codes are used',
    'codes-issued': 'made one-time codes',
    'insats-added': 'added a programme',
    'insats-changed': 'changed a programme',
    'insats-removed': 'removed a programme that was never used',
    'kommuner-set': 'changed the municipalities',
    'draft-made': 'began to prepare a survey round',
    'draft-changed': 'changed the draft of a survey round',
    'draft-removed': 'removed the draft of a survey round',
    'matperiod-ready': 'made the survey round ready to open',
    'days-moved': 'changed the days of the survey round',
    'offers-set': 'wrote how the survey was offered',
    settled: 'settled the survey round',
    'preliminary-made': 'made a preliminary result',
    'results-released': 'released the results',
    'release-withdrawn': 'took the results back',
    'results-exported': 'downloaded the results as a file',
    'comparison-added': 'added figures to compare with',
    'comparison-removed': 'removed figures to compare with',
    'settings-changed': 'changed the settings',
    'backup-made': 'made a backup',
    'backup-restored': 'restored a backup',
    'demo-made': 'made the demo',
    'questionnaire-made': 'made a version of a questionnaire',
    'questionnaire-edited': 'changed a draft of a questionnaire',
    'questionnaire-removed': 'removed a draft of a questionnaire',
    'questionnaire-exported': 'downloaded a questionnaire as a file',
  },
  detail: (detail) =>
    Object.entries(detail)
      .flatMap(([name, value]) =>
        value === null || value === '' ? [] : [`${detailNames[name] ?? name}: ${inWords(name, value)}`],
      )
      .join(', '),
}
