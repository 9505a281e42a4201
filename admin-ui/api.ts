import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser'
import type { Language, LinkKind, Profile, SignedIn } from '../shared/account.ts'
import type { AuditEntry } from '../shared/audit.ts'
import type { Backups } from '../shared/backups.ts'
import type { BilagaFormat, BilagaView, SavedBilaga } from '../shared/bilaga.ts'
import type { CodesOverview, IssuedCodes } from '../shared/codes.ts'
import type { Colours } from '../shared/colours.ts'
import type { Comparisons, NewReferenceFigure } from '../shared/comparisons.ts'
import type { Published } from '../shared/disclosure/published.ts'
import type { NewEnteredReport } from '../shared/entered.ts'
import type { FeedbackView, SavedFeedback } from '../shared/feedback.ts'
import type { Told } from '../shared/file-step.ts'
import type { Check, FollowUp, MatperiodSummary } from '../shared/follow-up.ts'
import type { ForbundSettings } from '../shared/forbund.ts'
import type {
  AfterSettling,
  GallringCounts,
  GallringPlan,
  GallringView,
  PlannedPart,
} from '../shared/gallring.ts'
import type { InsatsDetails, Insatser } from '../shared/insatser.ts'
import type { KioskLink } from '../shared/kiosk.ts'
import type { Gallring, WhoTypes } from '../shared/matperiod.ts'
import type { OfferedParts, Offers } from '../shared/offers.ts'
import type { Sheet, Sitting } from '../shared/paper.ts'
import type { Grant, MadeLink, People } from '../shared/people.ts'
import type { PaperSettings } from '../shared/privacy/settings.ts'
import type { PrivacyView } from '../shared/privacy/view.ts'
import type { Questionnaire } from '../shared/questionnaire.ts'
import type {
  Beginning,
  OpenedQuestionnaire,
  Questionnaires,
  ReviewChange,
} from '../shared/questionnaires.ts'
import type { DryRun, Plan, RawDataTargets } from '../shared/raw-data/plan.ts'
import type { FileSeen } from '../shared/raw-data/table.ts'
import type { Reach } from '../shared/reach.ts'
import type { MadeReaderLink, NewReaderLink, ReaderLinks } from '../shared/reader-links.ts'
import type { Review } from '../shared/reviews.ts'
import type { SeminarNote, SeminarNotes } from '../shared/seminar.ts'
import type { SetupChange, SetupView } from '../shared/setup.ts'
import type { Audience, SnapshotFile, SnapshotsOverview } from '../shared/snapshots.ts'
import type { Day } from '../shared/stockholm.ts'
import type { PublishedTexts, TextDecision, Texts } from '../shared/texts.ts'
import type { MadeToken, NewToken } from '../shared/tokens.ts'
import { at } from './paths.ts'
import { request, requestFile, requestFileInSteps } from './request.ts'

/** How many are enrolled, as of a day, and how many were offered the survey, in one insats. */
export interface Counts {
  readonly enrolled: number | null
  readonly enrolledOn: Day | null
  readonly offered: number | null
}

/** What a one-time link is for. */
export interface Welcome {
  /** Null for the first account of a new installation. */
  readonly email: string | null
  readonly first: boolean
  readonly kind: LinkKind
  /** Whether the account must have a second factor too. */
  readonly strong: boolean
  /** Whether a password may be chosen on the way in: not where a second factor is to be shown first. */
  readonly mayChoosePassword: boolean
}

export interface WelcomeAnswer {
  readonly token: string
  /** Left out by those who go on without one: to a passkey, or with a new link each time. */
  readonly password?: string
  readonly email?: string
  readonly forbund?: string
}

/** A secret for an app with codes: to be typed, as an address, and as a picture (SVG as a data URL). */
export interface NewTotp {
  readonly secret: string
  readonly uri: string
  readonly qr: string
}

/** Recovery codes, shown this once; null where the account has some since before. */
export interface Codes {
  readonly codes: readonly string[] | null
}

export interface Forbund {
  readonly name: string
  readonly settings: ForbundSettings
  /** Of the bilaga; null where the product's own are used. */
  readonly colours: Colours | null
  /** Whether it has a logo, for what is printed. */
  readonly logo: boolean
}

type Anew = { readonly link: MadeLink } | undefined

const anonymous = { anonymous: true }
const matperiod = (id: string) => `/api/matperioder/${encodeURIComponent(id)}`
const snapshot = (id: string) => `/api/snapshots/${encodeURIComponent(id)}`
const sitting = (id: string) => `/api/sittings/${encodeURIComponent(id)}`
const own = (what: string, id: string) => `/api/own/${what}/${encodeURIComponent(id)}`
const offersOf = (id: string, insatsId: string) =>
  `${matperiod(id)}/insatser/${encodeURIComponent(insatsId)}/offers`
const kiosksOf = (id: string, insatsId: string) =>
  `${matperiod(id)}/insatser/${encodeURIComponent(insatsId)}/kiosks`
const insats = (id: string) => `/api/insatser/${encodeURIComponent(id)}`
const questionnaire = (id: string, version: number) =>
  `/api/questionnaires/${encodeURIComponent(id)}/${version}`
/** A file of answers and how it is to be read, as a form. */
function rawForm(file: Blob, fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  form.set('file', file)
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}
const person = (id: string) => `/api/people/${encodeURIComponent(id)}`

/**
 * Every call to the server, one function each. They throw `ApiError`. Longer than a file should be, for it is
 * a table, as the server's routes are.
 */
export const api = {
  me: () => request<SignedIn | null>('GET', '/api/me', undefined, anonymous),
  signIn: (email: string, password: string) =>
    request<void>('POST', '/api/sign-in', { email, password }, anonymous),
  signOut: () => request<void>('POST', '/api/sign-out', undefined, anonymous),
  checkWelcome: (token: string) => request<Welcome>('POST', '/api/welcome/check', { token }, anonymous),
  welcome: (answer: WelcomeAnswer) => request<void>('POST', '/api/welcome', answer, anonymous),
  /** A code of an app, or a recovery code, after the first factor. */
  secondFactor: (code: string) => request<void>('POST', '/api/second-factor', { code }, anonymous),
  passkeySignInOptions: () =>
    request<PublicKeyCredentialRequestOptionsJSON>('POST', '/api/passkey/options', undefined, anonymous),
  passkeySignIn: (response: AuthenticationResponseJSON) =>
    request<void>('POST', '/api/passkey', { response }, anonymous),
  /** Ask for a one-time link by mail. The reply is the same whether the address is known or not. */
  askForLink: (email: string) => request<void>('POST', '/api/forgotten', { email }, anonymous),

  profile: () => request<Profile>('GET', '/api/own'),
  /** `current` is needed where the session was begun with it. */
  setPassword: (change: { current?: string; password: string }) =>
    request<void>('PUT', '/api/own/password', change),
  setLanguage: (language: Language) => request<void>('PUT', '/api/own/language', { language }),
  passkeyOptions: () => request<PublicKeyCredentialCreationOptionsJSON>('POST', '/api/own/passkeys/options'),
  addPasskey: (name: string, response: RegistrationResponseJSON) =>
    request<Codes>('POST', '/api/own/passkeys', { name, response }),
  renamePasskey: (id: string, name: string) => request<void>('PUT', own('passkeys', id), { name }),
  removePasskey: (id: string) => request<void>('DELETE', own('passkeys', id)),
  beginTotp: () => request<NewTotp>('POST', '/api/own/totp'),
  confirmTotp: (code: string) => request<Codes>('POST', '/api/own/totp/confirm', { code }),
  removeTotp: () => request<void>('DELETE', '/api/own/totp'),
  makeRecoveryCodes: () => request<Codes>('POST', '/api/own/recovery-codes'),
  makeToken: (wanted: NewToken) => request<MadeToken>('POST', '/api/own/tokens', wanted),
  removeToken: (id: string) => request<void>('DELETE', own('tokens', id)),
  endSession: (id: string) => request<void>('DELETE', own('sessions', id)),
  endOtherSessions: () => request<void>('DELETE', '/api/own/sessions'),
  /** Say yes to one more förbund, by a link handed over from there. */
  join: (token: string) => request<void>('POST', '/api/own/join', { token }),
  untieOrganisation: () => request<void>('DELETE', '/api/own/organisation'),
  switchForbund: (id: string) => request<void>('POST', '/api/own/forbund', { id }),

  people: () => request<People>('GET', '/api/people'),
  invite: (email: string, grant: Grant) =>
    request<{ id: string; link: MadeLink }>('POST', '/api/people', { email, ...grant }),
  /** With a link where the person must come in anew, for their power rose. */
  setPerson: (id: string, grant: Grant) => request<Anew>('PUT', person(id), grant),
  makeLink: (id: string, kind: LinkKind, reason: string) =>
    request<MadeLink>('POST', `${person(id)}/link`, { kind, reason }),
  closePerson: (id: string, reason: string) => request<void>('POST', `${person(id)}/close`, { reason }),
  signOutPerson: (id: string) => request<void>('POST', `${person(id)}/sign-out`),
  reopenPerson: (id: string) => request<Anew>('POST', `${person(id)}/reopen`),

  backups: () => request<Backups>('GET', '/api/backups'),
  makeBackup: () => request<void>('POST', '/api/backups'),

  matperioder: () => request<readonly MatperiodSummary[]>('GET', '/api/matperioder'),
  followUp: (id: string) => request<FollowUp>('GET', matperiod(id)),
  saveCounts: (id: string, insatsId: string, counts: Counts) =>
    request<void>('PUT', `${matperiod(id)}/insatser/${encodeURIComponent(insatsId)}/counts`, counts),
  saveWhoTypes: (id: string, whoTypes: WhoTypes) =>
    request<void>('PUT', `${matperiod(id)}/who-types`, { whoTypes }),
  offers: (id: string, insatsId: string) => request<Offers>('GET', offersOf(id, insatsId)),
  saveOffers: (id: string, insatsId: string, parts: OfferedParts) =>
    request<void>('PUT', offersOf(id, insatsId), { parts }),
  moveDays: (id: string, days: { opensOn: Day; closesOn: Day }) =>
    request<void>('PUT', `${matperiod(id)}/dates`, days),
  moveClosing: (id: string, closesOn: Day) =>
    request<void>('PUT', `${matperiod(id)}/closes-on`, { closesOn }),

  /** A draft of a mätperiod, from one that there is or from nothing. */
  makeDraft: (from: string | null) => request<{ id: string }>('POST', '/api/matperioder', { from }),
  setup: (id: string) => request<SetupView>('GET', `${matperiod(id)}/setup`),
  saveSetup: (id: string, change: SetupChange) => request<void>('PUT', `${matperiod(id)}/setup`, change),
  removeDraft: (id: string) => request<void>('DELETE', `${matperiod(id)}/setup`),
  makeReady: (id: string) => request<void>('POST', `${matperiod(id)}/ready`),

  /** What answers from another tool can be read as. */
  rawDataTargets: () => request<RawDataTargets>('GET', '/api/raw-data'),
  /** The columns of a file; of the sheet and under the row of headings that are named. */
  lookAtRawData: (file: Blob, where: Readonly<Record<string, string>>) =>
    request<FileSeen>('POST', '/api/raw-data/look', rawForm(file, where)),
  checkRawData: (file: Blob, plan: Plan) =>
    request<DryRun>('POST', '/api/raw-data/check', rawForm(file, { plan: JSON.stringify(plan) })),
  importRawData: (file: Blob, plan: Plan) =>
    request<{ matperiod: string }>('POST', '/api/raw-data', rawForm(file, { plan: JSON.stringify(plan) })),

  insatser: () => request<Insatser>('GET', '/api/insatser'),
  addInsats: (details: InsatsDetails) => request<{ id: string }>('POST', '/api/insatser', details),
  setInsats: (id: string, details: InsatsDetails) => request<void>('PUT', insats(id), details),
  removeInsats: (id: string) => request<void>('DELETE', insats(id)),
  setKommuner: (kommuner: readonly string[]) => request<void>('PUT', '/api/kommuner', { kommuner }),
  /** `insatsId` is `mixed` for the whole mätperiod. */
  reach: (id: string, insatsId: string, occasion = '', language = 'sv') =>
    request<Reach>(
      'GET',
      `${matperiod(id)}/insatser/${encodeURIComponent(insatsId)}/reach${at(occasion, language)}`,
    ),
  kiosks: (id: string, insatsId: string) => request<readonly KioskLink[]>('GET', kiosksOf(id, insatsId)),
  startKiosk: (id: string, insatsId: string, pin: string) =>
    request<void>('POST', kiosksOf(id, insatsId), { pin }),
  endKiosk: (id: string, insatsId: string, code: string) =>
    request<void>('DELETE', `${kiosksOf(id, insatsId)}/${encodeURIComponent(code)}`),
  codes: (id: string) => request<CodesOverview>('GET', `${matperiod(id)}/codes`),
  useCodes: (id: string, usesCodes: boolean) => request<void>('PUT', `${matperiod(id)}/codes`, { usesCodes }),
  /** `insatsId` is null for codes of the whole mätperiod. */
  issueCodes: (id: string, insatsId: string | null, count: number) =>
    request<IssuedCodes>(
      'POST',
      `${matperiod(id)}/insatser/${encodeURIComponent(insatsId ?? 'mixed')}/codes`,
      { count },
    ),
  /** The slips of codes that were just made, as PDF, in the order given. */
  slips: (id: string, insatsId: string | null, codes: readonly string[]) =>
    requestFile(`${matperiod(id)}/insatser/${encodeURIComponent(insatsId ?? 'mixed')}/codes/lappar.pdf`, {
      codes,
    }),
  checklist: (id: string) => request<readonly Check[]>('GET', `${matperiod(id)}/checklist`),
  settle: (id: string) => request<void>('POST', `${matperiod(id)}/settle`),
  /** The newest result of a mätperiod that the reader may read. */
  report: (id: string) => request<Published<SnapshotFile>>('GET', `${matperiod(id)}/report`),
  snapshot: (id: string) => request<Published<SnapshotFile>>('GET', `${snapshot(id)}/report`),
  /** The free texts that may be read beside a result. */
  publishedTexts: (id: string) => request<PublishedTexts>('GET', `${snapshot(id)}/texts`),
  snapshots: (id: string) => request<SnapshotsOverview>('GET', `${matperiod(id)}/snapshots`),
  makePreliminary: (id: string) => request<{ id: string }>('POST', `${matperiod(id)}/snapshots`),
  release: (id: string, audience: Audience) => request<void>('PUT', `${snapshot(id)}/releases/${audience}`),
  withdraw: (id: string, audience: Audience) =>
    request<void>('DELETE', `${snapshot(id)}/releases/${audience}`),

  readerLinks: (id: string) => request<ReaderLinks>('GET', `${snapshot(id)}/reader-links`),
  makeReaderLink: (id: string, wanted: NewReaderLink) =>
    request<MadeReaderLink>('POST', `${snapshot(id)}/reader-links`, wanted),
  withdrawReaderLink: (id: string, link: string) =>
    request<void>('DELETE', `${snapshot(id)}/reader-links/${encodeURIComponent(link)}`),

  comparisons: (id: string) => request<Comparisons>('GET', `${matperiod(id)}/comparisons`),
  /** @param file what another förbund's file holds */
  addComparison: (file: unknown) => request<void>('POST', '/api/comparison-files', file),
  removeComparison: (id: string) =>
    request<void>('DELETE', `/api/comparison-files/${encodeURIComponent(id)}`),
  addEntered: (report: NewEnteredReport) => request<void>('POST', '/api/entered-reports', report),
  removeEntered: (id: string) => request<void>('DELETE', `/api/entered-reports/${encodeURIComponent(id)}`),
  addFigure: (figure: NewReferenceFigure) => request<void>('POST', '/api/reference-figures', figure),
  removeFigure: (id: string) => request<void>('DELETE', `/api/reference-figures/${encodeURIComponent(id)}`),
  bilaga: (id: string) => request<BilagaView>('GET', `${matperiod(id)}/bilaga`),
  /** Save what is chosen over the revision that it was chosen from; gives the new one. */
  saveBilaga: (id: string, saved: SavedBilaga) =>
    request<{ revision: number }>('PUT', `${matperiod(id)}/bilaga`, saved),
  /** @param told of each step on the way */
  bilagaFile: (id: string, format: BilagaFormat, told: Told) =>
    requestFileInSteps(`${matperiod(id)}/bilaga/${format}/steps`, told),
  feedback: (id: string) => request<FeedbackView>('GET', `${matperiod(id)}/feedback`),
  /** Throws where somebody else has saved since the revision was read. */
  saveFeedback: (id: string, saved: SavedFeedback) =>
    request<{ revision: number }>('PUT', `${matperiod(id)}/feedback`, saved),
  publishFeedback: (id: string, revision: number) =>
    request<void>('PUT', `${matperiod(id)}/feedback/published`, { revision }),
  withdrawFeedback: (id: string) => request<void>('DELETE', `${matperiod(id)}/feedback/published`),
  feedbackFile: (id: string) => requestFile(`${matperiod(id)}/feedback/a4.pdf`),
  seminar: (id: string) => request<SeminarNotes>('GET', `${matperiod(id)}/seminar`),
  /** Save what is written for a question over the revision it was written from; gives the new one. */
  saveSeminarNote: (id: string, question: string, note: SeminarNote) =>
    request<{ revision: number }>('PUT', `${matperiod(id)}/seminar/${encodeURIComponent(question)}`, note),
  texts: (id: string) => request<Texts>('GET', `${matperiod(id)}/texts`),
  /** Save what is decided of a free text over the revision it was decided from; gives what it is now. */
  saveText: (id: string, textId: string, decision: TextDecision & { readonly revision: number }) =>
    request<{ revision: number; masked: string }>(
      'PUT',
      `${matperiod(id)}/texts/${encodeURIComponent(textId)}`,
      decision,
    ),
  addTheme: (id: string, name: string) =>
    request<{ id: string }>('POST', `${matperiod(id)}/themes`, { name }),
  removeTheme: (id: string, theme: string) =>
    request<void>('DELETE', `${matperiod(id)}/themes/${encodeURIComponent(theme)}`),
  gallring: (id: string) => request<GallringView>('GET', `${matperiod(id)}/gallring`),
  saveGallring: (id: string, sent: { revision: number; decision: Gallring; plan: GallringPlan }) =>
    request<void>('PUT', `${matperiod(id)}/gallring`, sent),
  /** `counts` are those that the reader was told would be gone. */
  destroyPart: (id: string, part: PlannedPart, counts: GallringCounts) =>
    request<void>('POST', `${matperiod(id)}/gallring/${part}`, { counts }),
  afterSettling: () => request<readonly AfterSettling[]>('GET', '/api/after-settling'),

  /** `insatsId` is null for a mixed pile. */
  openSitting: (id: string, insatsId: string | null) =>
    request<{ id: string }>(
      'POST',
      `${matperiod(id)}/piles/${encodeURIComponent(insatsId ?? 'mixed')}/sitting`,
    ),
  sitting: (id: string) => request<Sitting>('GET', sitting(id)),
  saveSheet: (id: string, { id: sheetId, fields, complete }: Sheet) =>
    request<void>('PUT', `${sitting(id)}/sheets/${encodeURIComponent(sheetId)}`, { fields, complete }),
  /** A code typed from a sheet, checked: what the sheet's field then holds of it. */
  takeSheetCode: (id: string, sheetId: string, code: string) =>
    request<{ code: string }>('POST', `${sitting(id)}/sheets/${encodeURIComponent(sheetId)}/code`, { code }),
  removeSheet: (id: string, sheetId: string) =>
    request<void>('DELETE', `${sitting(id)}/sheets/${encodeURIComponent(sheetId)}`),
  approveSitting: (id: string) => request<{ approved: number }>('POST', `${sitting(id)}/approve`),

  log: (asked: URLSearchParams) => request<readonly AuditEntry[]>('GET', `/api/audit?${asked}`),

  questionnaires: () => request<Questionnaires>('GET', '/api/questionnaires'),
  /** Begin a draft; gives its id and version. */
  beginQuestionnaire: (beginning: Beginning) =>
    request<Pick<Questionnaire, 'id' | 'version'>>('POST', '/api/questionnaires', beginning),
  questionnaire: (id: string, version: number) =>
    request<OpenedQuestionnaire>('GET', questionnaire(id, version)),
  /** Save a draft over the revision it began from; gives the revision it is now. */
  saveQuestionnaire: (draft: Questionnaire, revision: number) =>
    request<{ revision: number }>('PUT', questionnaire(draft.id, draft.version), {
      revision,
      questionnaire: draft,
    }),
  /** Say that translations have been reviewed, or not after all; gives all that have been. */
  reviewTranslations: (id: string, version: number, change: ReviewChange) =>
    request<readonly Review[]>('PUT', `${questionnaire(id, version)}/reviews`, change),
  removeQuestionnaire: (id: string, version: number) => request<void>('DELETE', questionnaire(id, version)),

  forbund: () => request<Forbund>('GET', '/api/forbund'),
  saveSettings: (settings: ForbundSettings) => request<void>('PUT', '/api/forbund', { settings }),
  saveColours: (colours: Colours | null) => request<void>('PUT', '/api/forbund/colours', { colours }),
  saveLogo: (file: Blob) => request<void>('PUT', '/api/forbund/logo', file),
  removeLogo: () => request<void>('DELETE', '/api/forbund/logo'),
  privacy: () => request<PrivacyView>('GET', '/api/privacy'),
  savePaperSettings: (settings: PaperSettings) => request<void>('PUT', '/api/privacy', settings),
  notePapersSeen: (by: string, on: Day) => request<void>('POST', '/api/privacy/seen', { by, on }),
}
