import type { PaperId } from '../shared/privacy/paper.ts'
import type { ReaderView } from '../shared/reader-links.ts'
import type { SetupStep } from '../shared/setup.ts'

/** The end of an address: one of a mätperiod's occasions, blank for none, and a language, Swedish unsaid. */
export function at(occasion: string, language = 'sv'): string {
  const query = new URLSearchParams({
    ...(occasion === '' ? {} : { vid: occasion }),
    ...(language === 'sv' ? {} : { sprak: language }),
  })
  return query.size === 0 ? '' : `?${query}`
}

/** Where each page lives. */
export const paths = {
  start: '/admin',
  signIn: '/admin/logga-in',
  welcome: '/admin/valkommen',
  settings: '/admin/installningar',
  privacy: '/admin/installningar/integritet',
  paperOfPrivacy: (id: PaperId) => `/admin/installningar/integritet/${id}`,
  log: '/admin/logg',
  profile: '/admin/profil',
  api: '/admin/api',
  join: '/admin/ga-med',
  people: '/admin/personer',
  person: (id: string) => `/admin/personer/${encodeURIComponent(id)}`,
  insatser: '/admin/insatser',
  newMatperiod: '/admin/matperioder/ny',
  rawData: '/admin/las-in',
  setup: (id: string, step: SetupStep = 'enkat') =>
    `/admin/matperioder/${encodeURIComponent(id)}/forbered/${step}`,
  offers: (id: string, insatsId: string) =>
    `/admin/matperioder/${encodeURIComponent(id)}/insatser/${encodeURIComponent(insatsId)}`,
  matperiod: (id: string) => `/admin/matperioder/${encodeURIComponent(id)}`,
  paper: (id: string): string => `${paths.matperiod(id)}#pappersenkater`,
  weeks: (id: string): string => `${paths.matperiod(id)}#vecka-for-vecka`,
  /** `insats` is `mixed` for the whole mätperiod. */
  reach: (id: string, insats: string, occasion = '', language = 'sv'): string =>
    `${paths.matperiod(id)}/na/${encodeURIComponent(insats)}${at(occasion, language)}`,
  codes: (id: string) => `/admin/matperioder/${encodeURIComponent(id)}/koder`,
  settle: (id: string) => `/admin/matperioder/${encodeURIComponent(id)}/faststall`,
  results: (id: string) => `/admin/matperioder/${encodeURIComponent(id)}/resultat`,
  /** One snapshot, where `results` is the newest. */
  snapshot: (id: string, snapshotId: string): string =>
    `${paths.results(id)}/${encodeURIComponent(snapshotId)}`,
  compare: (id: string) => `/admin/matperioder/${encodeURIComponent(id)}/jamfor`,
  enterReport: (id: string): string => `${paths.compare(id)}/tabeller`,
  snapshots: (id: string) => `/admin/matperioder/${encodeURIComponent(id)}/faststallt`,
  bilaga: (id: string) => `/admin/matperioder/${encodeURIComponent(id)}/bilaga`,
  feedback: (id: string) => `/admin/matperioder/${encodeURIComponent(id)}/sa-svarade-ni`,
  /** Before a seminar; its slides, and the notes in a window of their own. */
  seminar: (id: string) => `/admin/matperioder/${encodeURIComponent(id)}/seminarium`,
  seminarSlides: (id: string): string => `${paths.seminar(id)}/bilder`,
  seminarNotes: (id: string): string => `${paths.seminar(id)}/anteckningar`,
  texts: (id: string) => `/admin/matperioder/${encodeURIComponent(id)}/fritexter`,
  gallring: (id: string) => `/admin/matperioder/${encodeURIComponent(id)}/gallring`,
  questionnaires: '/admin/enkater',
  questionnaire: (id: string, version: number) => `/admin/enkater/${encodeURIComponent(id)}/${version}`,
  translations: (id: string, version: number, language = ''): string =>
    `${paths.questionnaire(id, version)}/oversatt${language && `/${encodeURIComponent(language)}`}`,
  sitting: (id: string) => `/admin/buntar/${encodeURIComponent(id)}`,
}

/** Signing in with the organisation's own accounts, and back to the page one came from. */
export const organisationSignIn = (back: string) => `/sign-in/oidc?to=${encodeURIComponent(back)}`

/** What can be printed of an insats, as its path names it. */
export type Material =
  | 'affisch-a4'
  | 'affisch-a5'
  | 'bordskort'
  | 'pappersenkat'
  | 'pappersenkat-storstil'
  | 'kuvert'

/** Files that the server gives, to be saved. */
export const downloads = {
  log: (asked: URLSearchParams) => `/api/audit.csv?${asked}`,
  /** Of a snapshot; `snapshot` is the frozen whole. */
  csv: (id: string) => `/api/snapshots/${encodeURIComponent(id)}/results.csv`,
  xlsx: (id: string) => `/api/snapshots/${encodeURIComponent(id)}/results.xlsx`,
  pptx: (id: string) => `/api/snapshots/${encodeURIComponent(id)}/results.pptx`,
  json: (id: string) => `/api/snapshots/${encodeURIComponent(id)}/results.json`,
  snapshot: (id: string) => `/api/snapshots/${encodeURIComponent(id)}/snapshot.json`,
  /** What a link would show of a snapshot, as a file that opens by itself. */
  readerFile: (id: string, { audience, shows, kommun }: ReaderView) =>
    `/api/snapshots/${encodeURIComponent(id)}/resultat.html?${new URLSearchParams({ audience, shows, kommun: kommun ?? '' })}`,
  /** One's own figures, for other förbund to read theirs beside. */
  comparisonFile: (id: string) => `/api/matperioder/${encodeURIComponent(id)}/jamforelsefil.json`,
  qr: (url: string, kind: 'svg' | 'png') => `${new URL(url).pathname}/qr.${kind}?download`,
  material: (id: string, insats: string, kind: Material, occasion = '', language = 'sv') =>
    `/api/matperioder/${encodeURIComponent(id)}/insatser/${encodeURIComponent(insats)}/print/${kind}.pdf${at(occasion, language)}`,
  logo: '/api/forbund/logo',
  privacyPaper: (id: PaperId) => `/api/privacy/papers/${id}.pdf`,
  /** The bilaga as a page to look at. */
  bilagaPage: (id: string) => `/api/matperioder/${encodeURIComponent(id)}/bilaga/html?visa`,
  questionnaire: (id: string, version: number) =>
    `/api/questionnaires/${encodeURIComponent(id)}/${version}/questionnaire.json`,
  qrImage: (url: string) => `${new URL(url).pathname}/qr.svg`,
}

/** The participant's page with a version's questions, to be shown within another page. */
export const previewOf = (id: string, version: number) =>
  `/api/questionnaires/${encodeURIComponent(id)}/${version}/preview`

/** The participants' page of what is saved, to be shown within another page. */
export const feedbackPage = (id: string) => `/api/matperioder/${encodeURIComponent(id)}/feedback/page`
