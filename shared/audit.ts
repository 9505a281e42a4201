/** What is written down of who did what. Words for them are in the catalogue. */
export const auditActions = [
  'signed-in',
  'signed-out',
  'sign-in-refused',
  'password-chosen',
  'passkey-added',
  'passkey-removed',
  'totp-added',
  'totp-removed',
  'recovery-codes-made',
  'organisation-linked',
  'sessions-ended',
  'token-made',
  'token-removed',
  'organisation-untied',
  'forbund-switched',
  'forbund-joined',
  'account-made',
  'rights-changed',
  'account-closed',
  'account-reopened',
  'link-made',
  'link-asked-for',
  'link-used',
  'study-imported',
  'study-exported',
  'counts-set',
  'insats-added',
  'insats-changed',
  'insats-removed',
  'kommuner-set',
  'draft-made',
  'draft-changed',
  'draft-removed',
  'matperiod-ready',
  'days-moved',
  'offers-set',
  'who-types-set',
  'codes-chosen',
  'codes-issued',
  'kiosk-started',
  'kiosk-ended',
  'pile-approved',
  'settled',
  'preliminary-made',
  'results-released',
  'release-withdrawn',
  'reader-link-made',
  'reader-link-withdrawn',
  'feedback-published',
  'feedback-withdrawn',
  'text-marked',
  'theme-added',
  'theme-removed',
  'gallring-planned',
  'gallring-done',
  'results-exported',
  'comparison-added',
  'comparison-removed',
  'settings-changed',
  'paper-settings-changed',
  'papers-seen',
  'colours-changed',
  'logo-set',
  'logo-removed',
  'backup-made',
  'backup-restored',
  'demo-made',
  'questionnaire-made',
  'questionnaire-edited',
  'questionnaire-removed',
  'questionnaire-exported',
  'translation-reviewed',
  'translation-review-withdrawn',
] as const

export type AuditAction = (typeof auditActions)[number]

/** One line of the log, as it is read. */
export interface AuditEntry {
  /** Its place in the log, from 1. */
  readonly seq: number
  /** An instant, ISO 8601 in UTC. */
  readonly at: string
  /** An e-mail address; null for the operator's command line. */
  readonly actor: string | null
  readonly action: AuditAction
  /** What it was done to, in words that people know: a mätperiod's name, an insats, an account. */
  readonly subject: string
  /** Figures and codes that belong to it, by name; never an answer. */
  readonly detail: Readonly<Record<string, string | number | null>>
}

/** What a reader asks the log for. */
export interface AuditFilter {
  readonly action?: AuditAction | undefined
  readonly actor?: string | undefined
  /** Entries before this place, for the next page. */
  readonly before?: number | undefined
}
