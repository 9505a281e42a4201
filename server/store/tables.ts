import type { Generated } from 'kysely'
import type { Language, LinkKind, Role, SignInWay, Stage } from '../../shared/account.ts'
import type { GallringPart } from '../../shared/gallring.ts'
import type { OfferedPart } from '../../shared/offers.ts'
import type { ReaderAudience } from '../../shared/reader-links.ts'
import type { Audience, SnapshotKind } from '../../shared/snapshots.ts'

/**
 * The rows of the database as its columns hold them; see migrations/ for what each must fulfil. Longer than a file
 * should be, for it is the database on one page.
 */
export interface Tables {
  forbund: { id: string; name: string; settings: string; demo: number; colours: string | null }
  kommun: { forbund_id: string; name: string; position: number }
  insats: {
    id: string
    forbund_id: string
    name: string
    kommun: string | null
    from_year: number | null
    to_year: number | null
  }
  questionnaire: {
    forbund_id: string
    id: string
    version: number
    content: string
    revision: Generated<number>
    complete: Generated<number>
    frozen: Generated<number>
    edited_by: string | null
    edited_at: string | null
  }
  translation_review: {
    forbund_id: string
    questionnaire_id: string
    questionnaire_version: number
    language: string
    place: string
    sv: string
    text: string
    reviewed_by: string | null
    reviewed_at: string
  }
  matperiod: {
    id: string
    forbund_id: string
    name: string
    opens_on: string
    closes_on: string
    min_group: number
    small_background: 'merge' | 'show'
    goals: string
    who_types: 'own-insats' | 'other-insats' | 'kansli'
    status: 'draft' | 'ready' | 'settled'
    questionnaire_id: string
    questionnaire_version: number
    shuffled_at: string | null
    languages: Generated<string>
    gallring_on: string | null
    gallring_number: string | null
    uses_codes: Generated<number>
    code_key: string | null
  }
  draft_insats: {
    matperiod_id: string
    insats_id: string
    enrolled: number | null
    enrolled_on: string | null
  }
  offered_part: { matperiod_id: string; insats_id: string; part: OfferedPart; count: number }
  progress: { matperiod_id: string; insats_id: string; day: string; answered: number }
  intake: {
    link: string
    matperiod_id: string
    insats_id: string | null
    position: number
    enrolled: number | null
    enrolled_on: string | null
    offered: number | null
    papper: number
    codes_issued: Generated<number>
    responses: number | null
  }
  kiosk: { code: string; link: string; pin_hash: string; ended: Generated<number> }
  response: { matperiod_id: string; key: string; insats_id: string | null; answers: string }
  code_nullifier: { matperiod_id: string; nullifier: string }
  free_text: { matperiod_id: string; key: string; insats_id: string | null; question: string; text: string }
  text_review: {
    matperiod_id: string
    key: string
    question: string
    insats_id: string | null
    masks: string | null
    masked: string
    published: number
    handled: number
    revision: number
  }
  theme: { matperiod_id: string; id: string; name: string; counts: string | null }
  text_theme: { matperiod_id: string; key: string; theme_id: string }
  gallring_plan: {
    matperiod_id: string
    paper_on: string
    texts_on: string
    responses_on: string
    revision: number
  }
  gallring_receipt: {
    matperiod_id: string
    part: GallringPart
    at: string
    actor: string | null
    decision_on: string | null
    decision_number: string | null
    counts: string
    backups_by: string | null
    rewritten_at: string | null
  }
  taken_in: { matperiod_id: string; key: string; number: number }
  snapshot: {
    id: string
    matperiod_id: string
    number: number
    kind: SnapshotKind
    made_at: string
    made_by: string | null
    rule: string
    questionnaire_id: string
    questionnaire_version: number
    respondents: number
    insatser: string
    content: string
    sha256: string
  }
  release: {
    id: string
    snapshot_id: string
    audience: Audience
    released_at: string
    released_by: string | null
    withdrawn_at: string | null
    withdrawn_by: string | null
  }
  reader_link: {
    id: string
    token_hash: string
    snapshot_id: string
    audience: ReaderAudience
    shows: 'whole' | 'totals' | 'kommun'
    kommun: string | null
    code_hash: string | null
    expires_on: string
    made_at: string
    made_by: string | null
    withdrawn_at: string | null
    withdrawn_by: string | null
  }
  account: {
    id: string
    email: string
    password_hash: string | null
    demo: Generated<number>
    totp_secret: string | null
    totp_step: number | null
    organisation_subject: string | null
    language: Generated<Language>
  }
  membership: {
    account_id: string
    forbund_id: string
    signed_in_at: string | null
    joined: number
    closed_at: string | null
  }
  membership_role: { account_id: string; forbund_id: string; role: Role }
  membership_insats: { account_id: string; forbund_id: string; insats_id: string }
  membership_kommun: { account_id: string; forbund_id: string; kommun: string }
  passkey: {
    id: string
    account_id: string
    name: string
    public_key: string
    counter: number
    transports: string
    made_at: string
    used_at: string | null
  }
  recovery_code: { account_id: string; salt: string; code_hash: string }
  session: {
    token_hash: string
    id: string
    account_id: string
    forbund_id: string
    stage: Stage
    way: SignInWay
    strong: number
    agent: string
    started_at: string
    seen_at: string
  }
  access_token: {
    token_hash: string
    id: string
    account_id: string
    forbund_id: string
    name: string
    role: Role
    made_at: string
    expires_on: string
    used_on: string | null
  }
  one_time_link: {
    token_hash: string
    account_id: string | null
    kind: Generated<LinkKind>
    mailed: Generated<number>
    forbund_id: string | null
    expires_at: string
  }
  challenge: { token_hash: string; content: string; expires_at: string }
  guess: { key_hash: string; tries: number; since: string }
  audit: {
    seq: number
    at: string
    forbund_id: string | null
    actor: string | null
    action: string
    subject: string
    detail: string
    hash: string
  }
  audit_head: { id: number; seq: number; hash: string }
  bilaga: { matperiod_id: string; choices: string; revision: number }
  feedback: {
    matperiod_id: string
    content: string
    revision: number
    link: string | null
    published: string | null
    snapshot_id: string | null
    published_at: string | null
    published_by: string | null
  }
  seminar_note: {
    matperiod_id: string
    question: string
    discuss: string
    notes: string
    revision: number
  }
  comparison_file: {
    id: string
    forbund_id: string
    other: string
    matperiod: string
    content: string
    added_at: string
  }
  reference_figure: {
    id: string
    forbund_id: string
    questionnaire_id: string
    question: string
    measure: 'mean' | 'share'
    value: number
    source: string
    added_at: string
  }
  entered_report: {
    id: string
    forbund_id: string
    questionnaire_id: string
    questionnaire_version: number
    name: string
    content: string
    added_at: string
  }
  logo: { forbund_id: string; format: string; content: string }
  privacy_papers: {
    forbund_id: string
    settings: string
    seen_by: string | null
    seen_on: string | null
    seen_hash: string | null
  }
  sitting: { id: string; matperiod_id: string; account_id: string; insats_id: string | null }
  sheet: {
    sitting_id: string
    id: string
    position: number
    fields: string
    complete: number
    code_nullifier: string | null
  }
}
