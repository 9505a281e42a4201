import type * as v from 'valibot'
import type { ProblemCode } from '../../shared/problem.ts'
import { filterSchema } from '../routes/audit.ts'
import { viewQuerySchema } from '../routes/reader-links.ts'
import type { schemas } from '../routes/schemas.ts'
import type { Replies } from './replies.ts'

/** What a route replies where all is well. */
export type Reply =
  | { readonly status: 204 }
  | { readonly status: 200 | 201; readonly json: keyof Replies; readonly orNothing?: true }
  | { readonly status: 200; readonly format: keyof typeof schemas }
  | { readonly status: 200; readonly file: string; readonly orNothing?: true }

/** What a route is told as, beside what its code says by itself: who it is for, its path and what it takes. */
export interface Operation {
  readonly does: string
  readonly gives: Reply
  /** Rules that can be broken here, beside those that every route like it shares. */
  readonly problems?: readonly ProblemCode[]
  readonly query?: v.GenericSchema
  /** The types of a file that it takes, where that is no JSON. */
  readonly takesFile?: readonly string[]
}

const nothing = { status: 204 } as const
const json = (json: keyof Replies) => ({ status: 200, json }) as const
const made = (json: keyof Replies) => ({ status: 201, json }) as const
const format = (format: keyof typeof schemas) => ({ status: 200, format }) as const
const file = (file: string) => ({ status: 200, file }) as const
const pdf = file('application/pdf')
const html = file('text/html')
const csv = file('text/csv')
const signingIn = ['too-many', 'slow-down'] as const

const matperiod = '/api/matperioder/:id'
const insats = `${matperiod}/insatser/:insats`
const snapshot = '/api/snapshots/:id'
const questionnaire = '/api/questionnaires/:id/:version'

/**
 * Every operation of the API, by its method and path. Longer than a file should be, for it is a table, as the
 * routes are; a test sees to it that neither has a line that the other lacks.
 */
export const operations: Readonly<Record<string, Operation>> = {
  'GET /api/openapi.json': { does: 'This document.', gives: file('application/json') },

  'GET /api/me': { does: 'Who is signed in, and how far they have come.', gives: json('SignedIn') },
  'POST /api/sign-in': {
    does: 'Sign in with a password.',
    gives: nothing,
    problems: ['wrong-password', 'no-account', ...signingIn],
  },
  'POST /api/second-factor': {
    does: 'Show the second factor.',
    gives: nothing,
    problems: ['wrong-code', ...signingIn],
  },
  'POST /api/sign-out': { does: 'End the session.', gives: nothing },
  'POST /api/passkey/options': {
    does: 'Begin to sign in with a passkey.',
    gives: json('PasskeyQuestion'),
    problems: signingIn,
  },
  'POST /api/passkey': {
    does: 'Sign in with a passkey.',
    gives: nothing,
    problems: ['passkey-refused', 'no-account', ...signingIn],
  },
  'POST /api/forgotten': {
    does: 'Ask for a one-time link by mail; the reply is the same for every address.',
    gives: nothing,
    problems: signingIn,
  },
  'POST /api/welcome/check': {
    does: 'What a one-time link opens.',
    gives: json('Welcome'),
    problems: ['link-used', ...signingIn],
  },
  'POST /api/welcome': {
    does: 'Use a one-time link.',
    gives: nothing,
    problems: ['link-used', 'no-account', 'forbidden', ...signingIn],
  },

  'GET /api/own': { does: 'One’s own account.', gives: json('Profile') },
  'PUT /api/own/password': {
    does: 'Choose a new password.',
    gives: nothing,
    problems: ['wrong-current-password', 'slow-down'],
  },
  'PUT /api/own/language': { does: 'Choose the language of the pages.', gives: nothing },
  'POST /api/own/passkeys/options': { does: 'Begin to add a passkey.', gives: json('PasskeyQuestion') },
  'POST /api/own/passkeys': {
    does: 'Add a passkey.',
    gives: json('RecoveryCodes'),
    problems: ['passkey-refused'],
  },
  'PUT /api/own/passkeys/:id': { does: 'Rename a passkey.', gives: nothing },
  'DELETE /api/own/passkeys/:id': { does: 'Remove a passkey.', gives: nothing, problems: ['last-factor'] },
  'POST /api/own/totp': { does: 'Begin to add an app with codes.', gives: json('NewTotp') },
  'POST /api/own/totp/confirm': {
    does: 'Add the app, by a code that it shows.',
    gives: json('RecoveryCodes'),
    problems: ['wrong-code', 'slow-down'],
  },
  'DELETE /api/own/totp': {
    does: 'Remove the app with codes.',
    gives: nothing,
    problems: ['last-factor'],
  },
  'POST /api/own/recovery-codes': { does: 'Make new recovery codes.', gives: json('RecoveryCodes') },
  'DELETE /api/own/sessions/:id': { does: 'End one of one’s own sessions.', gives: nothing },
  'DELETE /api/own/sessions': { does: 'End every session but this one.', gives: nothing },
  'POST /api/own/tokens': { does: 'Make an access token; it is shown this once.', gives: made('MadeToken') },
  'DELETE /api/own/tokens/:id': { does: 'Remove an access token.', gives: nothing },
  'DELETE /api/own/organisation': { does: 'Sign in at the organisation no more.', gives: nothing },
  'POST /api/own/forbund': { does: 'Go on in another förbund.', gives: nothing },
  'POST /api/own/join': {
    does: 'Say yes to one more förbund, by a link.',
    gives: nothing,
    problems: ['link-used', 'other-account'],
  },

  'GET /api/matperioder': { does: 'The mätperioder, the newest first.', gives: json('MatperiodList') },
  'POST /api/matperioder': {
    does: 'Make a draft of a mätperiod, from one that there is or from nothing.',
    gives: made('Made'),
    problems: ['no-questionnaire'],
  },
  'POST /api/studies': {
    does: 'Import a study@1 into one’s own förbund: all of it or nothing. At most 2 MB.',
    gives: made('ImportedStudy'),
  },
  'GET /api/raw-data': {
    does: 'What answers from another survey tool can be read as: whole questionnaires, and the insatser that there are.',
    gives: json('RawDataTargets'),
  },
  'POST /api/raw-data/look': {
    does: 'Read the columns of a file (CSV or XLSX, the field `file`; `sheet` and `headerRow` where wanted). Nothing is kept.',
    gives: json('FileSeen'),
    takesFile: ['multipart/form-data'],
    problems: ['unsupported-type', 'bad-request'],
  },
  'POST /api/raw-data/check': {
    does: 'A dry run: what would be made of a file (the field `file`) by a plan (the field `plan`: JSON with a mapping@1 and the mätperiod), and every row that cannot be placed.',
    gives: json('DryRun'),
    takesFile: ['multipart/form-data'],
    problems: ['unsupported-type', 'bad-request'],
  },
  'POST /api/raw-data': {
    does: 'Import such a file as a mätperiod, settled at once: all of it or nothing.',
    gives: made('ImportedStudy'),
    takesFile: ['multipart/form-data'],
    problems: ['unsupported-type', 'bad-request'],
  },
  [`GET ${matperiod}`]: {
    does: 'How a mätperiod goes, in steps of five until it is settled.',
    gives: json('FollowUp'),
  },
  [`PUT ${insats}/counts`]: {
    does: 'Write how many are enrolled and offered in an insats.',
    gives: nothing,
    problems: ['already-settled'],
  },
  [`PUT ${matperiod}/who-types`]: {
    does: 'Choose who types in paper forms.',
    gives: nothing,
    problems: ['already-settled'],
  },
  [`GET ${matperiod}/setup`]: {
    does: 'A draft as it is set up, with what is left to do.',
    gives: json('SetupView'),
    problems: ['not-draft'],
  },
  [`PUT ${matperiod}/setup`]: {
    does: 'Save one step of a draft.',
    gives: nothing,
    problems: ['not-draft', 'bad-request'],
  },
  [`DELETE ${matperiod}/setup`]: { does: 'Remove a draft.', gives: nothing, problems: ['not-draft'] },
  [`POST ${matperiod}/ready`]: {
    does: 'Make a draft ready: it opens on its first day.',
    gives: nothing,
    problems: ['not-draft', 'checks-missing'],
  },
  [`PUT ${matperiod}/dates`]: {
    does: 'Move the days, until it opens.',
    gives: nothing,
    problems: ['days-fixed'],
  },
  [`PUT ${matperiod}/closes-on`]: {
    does: 'Move the last day, until it has closed.',
    gives: nothing,
    problems: ['days-fixed'],
  },
  [`GET ${insats}/offers`]: { does: 'How the survey was offered.', gives: json('Offers') },
  [`PUT ${insats}/offers`]: {
    does: 'Write how the survey was offered.',
    gives: nothing,
    problems: ['already-settled'],
  },
  [`GET ${insats}/reach`]: { does: 'The link of an insats, with texts to send.', gives: json('Reach') },
  [`GET ${insats}/print/affisch-a4.pdf`]: { does: 'A poster, A4.', gives: pdf },
  [`GET ${insats}/print/affisch-a5.pdf`]: { does: 'A poster, A5.', gives: pdf },
  [`GET ${insats}/print/bordskort.pdf`]: { does: 'A table card.', gives: pdf },
  [`GET ${insats}/print/pappersenkat.pdf`]: { does: 'The paper form.', gives: pdf },
  [`GET ${insats}/print/pappersenkat-storstil.pdf`]: { does: 'The paper form in large print.', gives: pdf },
  [`GET ${insats}/print/kuvert.pdf`]: { does: 'Labels for envelopes.', gives: pdf },
  [`GET ${insats}/kiosks`]: { does: 'The kiosks that run.', gives: json('KioskList') },
  [`POST ${insats}/kiosks`]: { does: 'Start a kiosk.', gives: nothing },
  [`DELETE ${insats}/kiosks/:kiosk`]: { does: 'End a kiosk.', gives: nothing },
  [`GET ${matperiod}/codes`]: {
    does: 'How one-time codes are used, and how many are made.',
    gives: json('CodesOverview'),
  },
  [`PUT ${matperiod}/codes`]: {
    does: 'Choose whether one-time codes are used, before it opens.',
    gives: nothing,
    problems: ['codes-too-late'],
  },
  [`GET ${insats}/codes`]: {
    does: 'How many codes an insats has.',
    gives: json('CodeCount'),
    problems: ['no-codes-now'],
  },
  [`POST ${insats}/codes`]: {
    does: 'Make one-time codes; they are given this once.',
    gives: json('IssuedCodes'),
    problems: ['no-codes-now', 'code-key-lost'],
  },
  [`POST ${insats}/codes/lappar.pdf`]: {
    does: 'Slips of codes that were made, in the order given.',
    gives: pdf,
    problems: ['no-codes-now', 'code-key-lost'],
  },
  [`GET ${matperiod}/checklist`]: {
    does: 'What must be in place before settling.',
    gives: json('Checklist'),
  },
  [`POST ${matperiod}/settle`]: {
    does: 'Settle a mätperiod: its result is frozen and every key destroyed.',
    gives: nothing,
    problems: ['already-settled', 'not-yet-settleable', 'checks-missing'],
  },
  [`POST ${matperiod}/piles/:insats/sitting`]: {
    does: 'Open a pile of paper forms to type in.',
    gives: json('Made'),
    problems: ['no-paper-now', 'already-settled'],
  },
  'GET /api/sittings/:id': { does: 'A pile that is being typed in.', gives: json('Sitting') },
  'PUT /api/sittings/:id/sheets/:sheet': {
    does: 'Save one paper form; what it refuses comes back with 422.',
    gives: nothing,
    problems: ['already-settled', 'no-paper-now', 'bad-request'],
  },
  'POST /api/sittings/:id/sheets/:sheet/code': {
    does: 'Check a code typed from a paper form.',
    gives: json('TakenCode'),
    problems: ['no-codes-now', 'code-key-lost', 'bad-request', 'already-settled', 'no-paper-now'],
  },
  'DELETE /api/sittings/:id/sheets/:sheet': {
    does: 'Remove a paper form from a pile.',
    gives: nothing,
    problems: ['already-settled', 'no-paper-now'],
  },
  'POST /api/sittings/:id/approve': {
    does: 'Approve a pile: its forms become answers.',
    gives: json('Approved'),
    problems: [
      'sitting-empty',
      'sitting-changed',
      'checks-missing',
      'already-settled',
      'no-paper-now',
      'code-key-lost',
    ],
  },

  [`GET ${matperiod}/report`]: {
    does: 'The newest result that the reader may read, whole.',
    gives: json('SnapshotFile'),
    problems: ['not-settled'],
  },
  [`GET ${matperiod}/results.json`]: {
    does: 'The newest result that the reader may read, as results@1 with its groups of insatser.',
    gives: format('results-1.json'),
    problems: ['not-settled'],
  },
  [`GET ${matperiod}/results.csv`]: { does: 'The same as CSV.', gives: csv, problems: ['not-settled'] },
  [`GET ${matperiod}/snapshots`]: {
    does: 'The results that are frozen, and who may read them.',
    gives: json('SnapshotsOverview'),
  },
  [`POST ${matperiod}/snapshots`]: {
    does: 'Make a preliminary result, of whole fives of new answers.',
    gives: json('Made'),
    problems: ['nothing-new', 'already-settled', 'not-settled'],
  },
  [`GET ${snapshot}/report`]: { does: 'A frozen result, whole.', gives: json('SnapshotFile') },
  [`GET ${snapshot}/texts`]: {
    does: 'The free texts that may be read beside a result.',
    gives: json('PublishedTexts'),
  },
  [`GET ${snapshot}/results.json`]: {
    does: 'A frozen result as results@1 with its groups of insatser.',
    gives: format('results-1.json'),
  },
  [`GET ${snapshot}/results.csv`]: { does: 'The same as CSV.', gives: csv },
  [`GET ${snapshot}/results.xlsx`]: {
    does: 'The same as a workbook, with its groups of insatser.',
    gives: file('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  },
  [`GET ${snapshot}/results.pptx`]: {
    does: 'The tables of the whole as slides, with charts that can be changed.',
    gives: file('application/vnd.openxmlformats-officedocument.presentationml.presentation'),
  },
  [`GET ${snapshot}/snapshot.json`]: { does: 'What was frozen, with its hash.', gives: json('SnapshotFile') },
  [`PUT ${snapshot}/releases/:audience`]: { does: 'Release a result to some.', gives: nothing },
  [`DELETE ${snapshot}/releases/:audience`]: { does: 'Take a release back.', gives: nothing },
  [`GET ${snapshot}/reader-links`]: {
    does: 'The links to a result for those without an account.',
    gives: json('ReaderLinks'),
  },
  [`POST ${snapshot}/reader-links`]: {
    does: 'Make a link to a released result; it and its code are given this once.',
    gives: made('MadeReaderLink'),
    problems: ['not-released'],
  },
  [`DELETE ${snapshot}/reader-links/:link`]: { does: 'Take a link back.', gives: nothing },
  [`GET ${snapshot}/resultat.html`]: {
    does: 'What a link would show, as a file that opens without a network.',
    gives: html,
    problems: ['not-released', 'refused'],
    query: viewQuerySchema,
  },

  [`GET ${matperiod}/bilaga`]: {
    does: 'What is chosen of the bilaga, and its paragraph of figures.',
    gives: json('BilagaView'),
    problems: ['not-settled'],
  },
  [`PUT ${matperiod}/bilaga`]: {
    does: 'Choose what is in the bilaga, over the revision that it was chosen from.',
    gives: json('Revision'),
    problems: ['draft-changed'],
  },
  [`GET ${matperiod}/bilaga/:format/steps`]: {
    does: 'The same file (docx, pdf or html) as it is made: a line of JSON for each step, and last one with the file in base64.',
    gives: file('application/x-ndjson'),
    problems: ['not-settled'],
  },
  [`GET ${matperiod}/bilaga/docx`]: {
    does: 'The bilaga as it is chosen now, as a Word document.',
    gives: file('application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
    problems: ['not-settled'],
  },
  [`GET ${matperiod}/bilaga/pdf`]: {
    does: 'The bilaga as it is chosen now, as PDF/UA.',
    gives: pdf,
    problems: ['not-settled'],
  },
  [`GET ${matperiod}/bilaga/html`]: {
    does: 'The bilaga as it is chosen now, as a page that holds all it needs.',
    gives: html,
    problems: ['not-settled'],
  },
  [`GET ${matperiod}/feedback`]: {
    does: '“Så svarade ni, det här gör vi”: what is written to the participants, and whether it is published.',
    gives: json('FeedbackView'),
    problems: ['not-settled'],
  },
  [`PUT ${matperiod}/feedback`]: {
    does: 'Write to the participants, over the revision that it was written from. What is published stays as it is.',
    gives: json('Revision'),
    problems: ['not-settled', 'draft-changed', 'bad-request'],
  },
  [`PUT ${matperiod}/feedback/published`]: {
    does: 'Publish a revision, with its three promises, at an address for everybody. The result must be released to everybody.',
    gives: nothing,
    problems: ['not-settled', 'draft-changed', 'not-released'],
  },
  [`DELETE ${matperiod}/feedback/published`]: {
    does: 'Take the page back; its address is kept for when it is published again.',
    gives: nothing,
  },
  [`GET ${matperiod}/feedback/page`]: {
    does: 'What is saved, as the page that it will be.',
    gives: html,
    problems: ['not-settled'],
  },
  [`GET ${matperiod}/feedback/a4.pdf`]: {
    does: 'What is saved, as an A4 in PDF/UA; with a QR code where it is what is published.',
    gives: pdf,
    problems: ['not-settled'],
  },
  [`GET ${matperiod}/seminar`]: {
    does: 'What is written for a seminar, by question.',
    gives: json('SeminarNotes'),
  },
  [`PUT ${matperiod}/seminar/:question`]: {
    does: 'Write what to talk about at a question, over the revision that it began from.',
    gives: json('Revision'),
    problems: ['not-settled', 'draft-changed'],
  },
  [`GET ${matperiod}/comparisons`]: { does: 'What a result can be read beside.', gives: json('Comparisons') },
  [`GET ${matperiod}/jamforelsefil.json`]: {
    does: 'One’s own figures for another förbund to read beside theirs.',
    gives: format('comparison-1.json'),
    problems: ['not-settled'],
  },
  'POST /api/comparison-files': { does: 'Take in another förbund’s jämförelsefil.', gives: nothing },
  'DELETE /api/comparison-files/:id': { does: 'Remove it.', gives: nothing },
  'POST /api/entered-reports': {
    does: 'Enter the tables of an old report with their source: not protected, and marked so wherever they are read.',
    gives: nothing,
    problems: ['not-found'],
  },
  'DELETE /api/entered-reports/:id': { does: 'Remove it.', gives: nothing },
  'POST /api/reference-figures': { does: 'Add a single figure with its source.', gives: nothing },
  'DELETE /api/reference-figures/:id': { does: 'Remove it.', gives: nothing },
  [`GET ${matperiod}/texts`]: {
    does: 'The free texts of a settled mätperiod, with what is decided of each.',
    gives: json('Texts'),
    problems: ['not-settled', 'texts-not-ready', 'texts-destroyed'],
  },
  [`PUT ${matperiod}/texts/:text`]: {
    does: 'Decide on a free text, over the revision that it was decided from.',
    gives: json('SavedText'),
    problems: ['text-changed', 'texts-destroyed', 'not-settled', 'texts-not-ready', 'bad-request'],
  },
  [`POST ${matperiod}/themes`]: {
    does: 'Make a theme for free texts.',
    gives: made('Made'),
    problems: ['not-settled', 'texts-destroyed'],
  },
  [`DELETE ${matperiod}/themes/:theme`]: {
    does: 'Remove a theme.',
    gives: nothing,
    problems: ['not-settled', 'texts-destroyed'],
  },
  [`GET ${matperiod}/gallring`]: {
    does: 'The plan for destruction, and its receipts.',
    gives: json('GallringView'),
  },
  [`PUT ${matperiod}/gallring`]: {
    does: 'Save the plan for destruction.',
    gives: nothing,
    problems: ['gallring-changed'],
  },
  [`POST ${matperiod}/gallring/:part`]: {
    does: 'Destroy a part, as the plan says. It cannot be undone.',
    gives: nothing,
    problems: [
      'no-gallring-decision',
      'gallring-not-due',
      'gallring-changed',
      'already-destroyed',
      'texts-not-ready',
      'not-settled',
      'bad-request',
    ],
  },
  'GET /api/after-settling': {
    does: 'What is left to do of settled mätperioder.',
    gives: json('AfterSettlingList'),
  },

  'GET /api/insatser': { does: 'The insatser and kommuner of the förbund.', gives: json('Insatser') },
  'POST /api/insatser': { does: 'Add an insats.', gives: made('Made') },
  'PUT /api/insatser/:id': { does: 'Change an insats.', gives: nothing, problems: ['insats-measured'] },
  'DELETE /api/insatser/:id': {
    does: 'Remove an insats that was never used.',
    gives: nothing,
    problems: ['insats-used', 'insats-measured'],
  },
  'PUT /api/kommuner': {
    does: 'Set the kommuner of the förbund.',
    gives: nothing,
    problems: ['kommun-used'],
  },
  'GET /api/audit': {
    does: 'The log, the newest first, a hundred at a time.',
    gives: json('Log'),
    query: filterSchema,
    problems: ['refused'],
  },
  'GET /api/audit.csv': { does: 'The log as CSV.', gives: csv, query: filterSchema, problems: ['refused'] },
  'GET /api/people': { does: 'The people of the förbund.', gives: json('People') },
  'POST /api/people': { does: 'Invite somebody.', gives: made('Invited') },
  'PUT /api/people/:id': {
    does: 'Set what somebody may do; where their power rises they come in anew, by a link.',
    gives: { ...json('Anew'), orNothing: true },
    problems: ['person-changed', 'last-kansli'],
  },
  'POST /api/people/:id/link': {
    does: 'Make a one-time link for somebody.',
    gives: json('MadeLink'),
    problems: ['person-changed'],
  },
  'POST /api/people/:id/sign-out': {
    does: 'Sign somebody out everywhere.',
    gives: nothing,
    problems: ['person-changed'],
  },
  'POST /api/people/:id/close': {
    does: 'Close somebody’s place in the förbund.',
    gives: nothing,
    problems: ['person-changed', 'last-kansli'],
  },
  'POST /api/people/:id/reopen': {
    does: 'Open a place that was closed.',
    gives: { ...json('Anew'), orNothing: true },
    problems: ['person-changed'],
  },
  'GET /api/backups': { does: 'When the backup on the server was made.', gives: json('Backups') },
  'POST /api/backups': { does: 'Make a backup, on the server.', gives: nothing },
  'GET /api/forbund': { does: 'The förbund, with its texts.', gives: json('Forbund') },
  'PUT /api/forbund': { does: 'Save the texts of the förbund.', gives: nothing },
  'PUT /api/forbund/colours': {
    does: 'Choose the colours of the bilaga; null for the product’s own.',
    gives: nothing,
    problems: ['refused'],
  },
  'GET /api/forbund/logo': {
    does: 'The logo; 204 where there is none.',
    gives: { ...file('image/*'), orNothing: true },
  },
  'PUT /api/forbund/logo': {
    does: 'Choose a logo.',
    gives: nothing,
    takesFile: ['image/svg+xml', 'image/png'],
    problems: ['refused', 'too-large'],
  },
  'DELETE /api/forbund/logo': { does: 'Remove the logo.', gives: nothing },
  'GET /api/privacy': {
    does: 'What the privacy papers are filled from, and what they lack.',
    gives: json('PrivacyView'),
  },
  'PUT /api/privacy': { does: 'Save what the privacy papers are filled from.', gives: nothing },
  'POST /api/privacy/seen': { does: 'Note that the data protection officer has seen them.', gives: nothing },
  'GET /api/privacy/papers/:paper': {
    does: 'A privacy paper, as PDF or text by its name.',
    gives: file('*/*'),
  },

  'GET /api/questionnaires': {
    does: 'The questionnaires, version by version, and the library.',
    gives: json('Questionnaires'),
  },
  'POST /api/questionnaires': {
    does: 'Begin a draft: from nothing, the library, a version, or a file.',
    gives: made('QuestionnaireKey'),
    problems: ['questionnaire-locked'],
  },
  [`GET ${questionnaire}`]: { does: 'A version, to read or to edit.', gives: json('OpenedQuestionnaire') },
  [`PUT ${questionnaire}`]: {
    does: 'Save a draft over the revision that it began from.',
    gives: json('Revision'),
    problems: ['draft-changed', 'questionnaire-frozen', 'questionnaire-locked'],
  },
  [`PUT ${questionnaire}/reviews`]: {
    does: 'Say that translations have been reviewed, or not after all.',
    gives: json('ReviewList'),
    problems: ['draft-changed'],
  },
  [`DELETE ${questionnaire}`]: {
    does: 'Remove a draft.',
    gives: nothing,
    problems: ['questionnaire-used', 'questionnaire-frozen'],
  },
  [`GET ${questionnaire}/questionnaire.json`]: {
    does: 'A version as a file, to be read in elsewhere.',
    gives: format('questionnaire-1.json'),
  },
  [`GET ${questionnaire}/preview`]: { does: 'The participant’s page with its questions.', gives: html },
  [`POST ${questionnaire}/preview`]: {
    does: 'The same, sent; nothing is stored.',
    gives: html,
    takesFile: ['application/x-www-form-urlencoded', 'multipart/form-data'],
    problems: ['unsupported-type', 'bad-request'],
  },
  [`GET ${questionnaire}/preview/tack`]: { does: 'The thanks after it.', gives: html },
}
