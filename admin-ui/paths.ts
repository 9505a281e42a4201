/** Where each page lives. */
export const paths = {
  start: '/admin',
  signIn: '/admin/logga-in',
  welcome: '/admin/valkommen',
  settings: '/admin/installningar',
  log: '/admin/logg',
  profile: '/admin/profil',
  join: '/admin/ga-med',
  people: '/admin/personer',
  person: (id: string) => `/admin/personer/${encodeURIComponent(id)}`,
  matperiod: (id: string) => `/admin/matperioder/${encodeURIComponent(id)}`,
  paper: (id: string): string => `${paths.matperiod(id)}#pappersenkater`,
  settle: (id: string) => `/admin/matperioder/${encodeURIComponent(id)}/faststall`,
  results: (id: string) => `/admin/matperioder/${encodeURIComponent(id)}/resultat`,
  questionnaires: '/admin/enkater',
  questionnaire: (id: string, version: number) => `/admin/enkater/${encodeURIComponent(id)}/${version}`,
  sitting: (id: string) => `/admin/buntar/${encodeURIComponent(id)}`,
}

/** Signing in with the organisation's own accounts, and back to the page one came from. */
export const organisationSignIn = (back: string) => `/sign-in/oidc?to=${encodeURIComponent(back)}`

/** Files that the server gives, to be saved. */
export const downloads = {
  log: (asked: URLSearchParams) => `/api/audit.csv?${asked}`,
  csv: (id: string) => `/api/matperioder/${encodeURIComponent(id)}/results.csv`,
  json: (id: string) => `/api/matperioder/${encodeURIComponent(id)}/results.json`,
  qr: (code: string, kind: 'svg' | 'png') => `/e/${encodeURIComponent(code)}/qr.${kind}?download`,
  questionnaire: (id: string, version: number) =>
    `/api/questionnaires/${encodeURIComponent(id)}/${version}/questionnaire.json`,
  qrImage: (code: string) => `/e/${encodeURIComponent(code)}/qr.svg`,
}

/** The participant's page with a version's questions, to be shown within another page. */
export const previewOf = (id: string, version: number) =>
  `/api/questionnaires/${encodeURIComponent(id)}/${version}/preview`
