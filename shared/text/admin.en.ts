import type { text as swedish } from './admin.sv.ts'
import { dayInWords, dayRange, decimal, listed } from './format.ts'
import type { Texts } from './language.ts'

// As long as its Swedish counterpart, and for the same reason: it can be read through as one text.

type Swedish = Texts<typeof swedish>

/** One thing or many, with the number: "1 sheet", "3 responses". */
const number = (count: number, one: string, many: string) => `${decimal(count)} ${count === 1 ? one : many}`

const sheets = (count: number) => number(count, 'sheet', 'sheets')
const responses = (count: number) => number(count, 'response', 'responses')

const common: Swedish['common'] = {
  product: 'Deltagarenkät',
  demo: 'Demo: all the data are made up.',
  skip: 'Skip to the content',
  loading: 'Loading …',
  tryAgain: 'Try again',
  cancel: 'Cancel',
  undo: 'Undo',
  toMatperiod: 'To the collection period',
  saving: 'Saving …',
  saved: 'Saved.',
  undone: 'Changed back.',
  notSaved: 'Not saved.',
  copyFirst: 'First copy what you want to keep.',
  showSaved: 'Show what is saved',
  leave: 'Something on the page is not saved. Do you want to leave it anyway?',
  unknown: 'Not known',
  noReply:
    'We cannot reach the server at the moment. What you have typed is still here. Check your connection and try again.',
  serverFault:
    'Something went wrong on our side. What you have typed is still here. Try again in a little while.',
  unexpected: 'The page could not be shown. Reload it. What you have saved is still there.',
  columnSort: (column) => `Sort by ${column.toLowerCase()}`,
}

const nav: Swedish['nav'] = {
  label: 'Main menu',
  start: 'Start',
  people: 'People',
  settings: 'Settings',
  log: 'Log',
  profile: 'My profile',
  signOut: 'Sign out',
  otherForbund: 'switch association',
  switchTo: 'Switch to',
}

const states: Swedish['states'] = {
  draft: 'Draft',
  upcoming: 'Not open yet',
  open: 'Open',
  closed: 'Closed, waiting to be settled',
  settled: 'Settled',
}

const start: Swedish['start'] = {
  title: 'What you need to do now',
  nothing: 'Nothing is waiting for you at the moment.',
  nothingUpcoming: (name, opensOn) => `${name} opens on ${dayInWords(opensOn)}.`,
  goes: 'How it is going',
  list: 'Survey rounds',
  empty: 'The survey rounds will be listed here once there is one.',
  columns: { name: 'Survey round', dates: 'Open for responses', state: 'Status' },
  results: 'Read the results',
  counts: (insatser) => `Fill in how many are enrolled and offered in ${insatser}`,
  countsWhole: 'Fill in how many the survey is for, and how many have been given it',
  manyInsatser: (count, kommuner) =>
    kommuner.length === 0
      ? `${decimal(count)} programmes`
      : `${decimal(count)} programmes in ${listed(kommuner)}`,
  countsWhy: 'Without those figures the response rate cannot be worked out.',
  share: (insatser) => `Offer the survey to everyone in ${insatser}`,
  shareAll: 'Make sure that everyone enrolled is offered the survey',
  shareWhy: (closesOn) =>
    `Link, text message, e-mail, poster and paper form are ready. The survey can be answered up to and including ${dayInWords(closesOn)}.`,
  sitting: (count) => `Finish the pile of ${sheets(count)}`,
  sittingWhy: 'The sheets become responses only when you have approved the pile.',
  others: (count) =>
    `Make sure that ${sheets(count)} typed in by others ${count === 1 ? 'is' : 'are'} approved`,
  othersWhy: 'The survey round cannot be settled until every sheet that has been typed in is approved.',
  papers: (pile) => (pile === null ? 'Type in paper forms' : `Type in paper forms from ${pile}`),
  papersWhy:
    'If you have been given a pile in a sealed envelope, this is where you type it in, using only the keyboard.',
  exceeds: (insatser) => `Check the number offered in ${insatser}`,
  exceedsWhy: 'More responses have come in than the number of people who were offered the survey.',
  settle: (name) => `Settle ${name}`,
  settleWhy:
    'The survey round has closed. Once you have gone through the checklist, the results can be read.',
  read: (name) => `Read the results of ${name}`,
  invited: (count) =>
    count === 1
      ? 'Follow up an invitation that is waiting'
      : `Follow up ${decimal(count)} invitations that are waiting`,
  invitedWhy: (emails, more) =>
    `${listed(more === 0 ? emails : [...emails, `${decimal(more)} more`])} ${emails.length + more === 1 ? 'has' : 'have'} not signed in yet. If the link has expired, make a new one.`,
}

const followUp: Swedish['followUp'] = {
  open: (closesOn) => `Open up to and including ${dayInWords(closesOn)}`,
  upcoming: (opensOn, closesOn) => `Opens on ${dayInWords(opensOn)}, open ${dayRange(opensOn, closesOn)}`,
  closed: (closesOn) => `Closed after ${dayInWords(closesOn)}`,
  settled: (opensOn, closesOn) => `Settled. Was open ${dayRange(opensOn, closesOn)}`,
  draft: 'Draft',
  goes: 'How it is going',
  steps: 'Responses are shown in steps of five, so that nobody can work out who answered when.',
  answers: 'responses',
  fewerThan: 'fewer than 5',
  atLeast: (count) => `at least ${count}`,
  ofOffered: (offered) => `of ${decimal(offered)} offered`,
  rate: 'Response rate',
  rateGoal: (goal) => `The goal is ${goal}`,
  coverageSentence: (offered, enrolled, share) =>
    `${decimal(offered)} of the ${decimal(enrolled)} enrolled have been offered the survey, ${share}.`,
  noRate: 'Fill in the number offered',
  noRateYet: 'Too few responses yet',
  noTotal: 'The response rate is worked out when every programme has filled in enrolled and offered.',
  exceeds: 'More responses than offered. Check the number, or whether the link has been passed on.',
  exactInResults:
    'How many answered is told in the results. Here the numbers are still shown in steps of five.',
  exactAtKansli: 'The results are read at the office. Here the numbers are still shown in steps of five.',
  counts: 'Enrolled and offered',
  countsLead:
    'Enrolled are counted on one and the same day. Offered are all those who were told about the survey, including those who declined. The figures are saved when you leave the box.',
  insats: 'Programme',
  enrolled: 'Enrolled',
  enrolledOn: 'The day they were counted',
  offered: 'Offered',
  soFar: { enrolled: 'Occasions so far', offered: 'Offered so far' },
  answeredColumn: 'Responses',
  papper: (count) => `of which ${count} on paper`,
  dayToCome: 'That day has not come yet. Enter the day when you counted.',
  wholeNumber: 'Enter the number in digits only, for example 24.',
  moreOffered: 'More offered than enrolled. If that is right, let it stand.',
  total: 'All',
  share: 'Reach everybody',
  shareLead:
    'Send the link from here, or choose text message, e-mail, poster, table card and paper form for each programme.',
  shareAll: 'All programmes',
  shareAllHint: 'With this link the participants choose their programme themselves.',
  link: (insats) => `Link for ${insats}`,
  copy: 'Copy the link',
  copied: 'Copied',
  copyByHand: 'The link is selected. Press Ctrl+C to copy it.',
  qrOf: (insats) => `QR code for the survey, ${insats}`,
  downloadSvg: 'Download SVG',
  downloadPng: 'Download PNG',
  paper: 'Paper forms',
  whoTypes: {
    'own-insats': 'The programme’s own staff type in the paper forms.',
    'other-insats': 'Staff of another programme, or the office, type in the paper forms.',
    kansli: 'The office types in the paper forms.',
  },
  whoTypesQuestion: 'Who types in the paper forms?',
  whoTypesOption: {
    'other-insats': 'Another programme, or the office',
    kansli: 'Only the office',
    'own-insats': 'The programme’s own staff',
  },
  handwriting: {
    'own-insats':
      'Handwriting can be recognised. Choose somebody other than the programme’s own staff if you can, and tell the participants who will read it. Take in the paper forms in sealed envelopes.',
    'other-insats':
      'Handwriting can be recognised. That is why the paper forms are handed over in sealed envelopes, and opened by somebody who does not know the participants.',
    kansli:
      'Handwriting can be recognised. That is why the paper forms are handed over in sealed envelopes, and opened only at the office.',
  },
  piles: 'Type in a pile',
  noPiles: 'There is no pile for you to type in.',
  pile: (insats) => `Type in paper forms from ${insats}`,
  mixedPile: 'Type in a mixed pile',
  mixedPileName: 'Mixed pile',
  sittings: 'Piles begun',
  sitting: (insats, count, typist) => {
    const waiting = `${insats}: ${sheets(count)} waiting to be approved`
    return typist === null ? waiting : `${waiting}, typed in by ${typist}`
  },
  results: 'Read the results',
  settle: 'Go to the checklist and settle',
  noInsatser:
    'None of your programmes takes part in this survey round. If that is wrong, the office can change which ones are yours.',
}

const sitting: Swedish['sitting'] = {
  title: (pile) => `Type in paper forms: ${pile}`,
  mixed: 'mixed pile',
  sheet: (position) => `Sheet ${position}`,
  correcting: (position) => `Correcting sheet ${position}`,
  question: (at, of) => `Question ${at} of ${of}`,
  keys: {
    title: 'Keys',
    digits: 'Digit',
    digitsDo: 'picks the answer',
    next: 'Enter',
    nextDo: 'goes on, also without an answer',
    optOut: '0 or V',
    optOutDo: 'takes no stand',
    back: 'Backspace',
    backDo: 'goes back',
    clear: 'Delete',
    clearDo: 'clears the question',
    text: 'Ctrl+Enter',
    textDo: 'goes on from a text',
  },
  typed: (digits) => `You have typed ${digits}. Press Enter to pick it.`,
  several: 'Several answers can be picked. The same digit again takes the pick away.',
  severalLong:
    'Several answers can be picked. Type the number and press Enter. The same number again takes the pick away.',
  textHint: (max) => `At most ${decimal(max)} characters. Ctrl+Enter goes on.`,
  numberHint: (unit) =>
    unit === '' ? 'Type the number and press Enter.' : `Type the number (${unit}) and press Enter.`,
  back: 'Back',
  next: 'Next',
  skip: 'Skip',
  saveSheet: 'Save the sheet',
  doneCorrecting: 'Done correcting',
  clearSheet: 'Discard the sheet',
  overview: 'The questions on the sheet',
  unanswered: 'no answer',
  optOutShort: 'V',
  textShort: 'text',
  blank: '–',
  list: 'Typed in from this pile',
  listEmpty:
    'The sheets gather here once you have typed in the first one. You can open them again and correct them until you approve.',
  open: 'Open',
  openOf: (position) => `Open sheet ${position} and correct it`,
  remove: 'Remove',
  removeOf: (position) => `Remove sheet ${position}`,
  removed: (position) => `Sheet ${position} is removed.`,
  cleared: 'The sheet is cleared.',
  saved: 'Everything is saved.',
  saving: 'Saving …',
  waiting: 'Not saved yet. We keep trying by ourselves. Do not close the page.',
  stopped: (message) => `The sheet could not be saved. ${message}`,
  emptySheet:
    'The sheet is empty and cannot be saved. Put the paper form aside, or type in what is written on it.',
  approve: 'Approve the pile',
  approveLead: 'When you have typed in the whole pile, you approve it. The sheets then become responses.',
  approveButton: (count) => `Approve ${sheets(count)}`,
  approveTitle: (count) => `Approve ${sheets(count)}?`,
  approveText: (count, insats) =>
    `The ${count === 1 ? 'sheet becomes' : 'sheets become'} ${responses(count)}${insats === null ? '' : ` from ${insats}`}, counted as paper. This cannot be undone: afterwards no sheet can be changed or removed.`,
  halfBlocks: 'One sheet is half typed. Finish it or discard it first.',
  correctionBlocks: 'A correction is not saved. Choose “Done correcting” first.',
  unsavedBlocks: 'Wait until everything is saved.',
  approved: (count) => `Done. ${sheets(count)} ${count === 1 ? 'has' : 'have'} become ${responses(count)}.`,
  approvedNext:
    'Put the paper forms in an envelope, seal it and keep it locked away until the office says that it is to be destroyed.',
  goneTitle: 'The pile is no longer here',
  gone: 'It has been approved already, and its sheets are saved as responses.',
  toMatperiod: (name) => `To ${name}`,
}

const settle: Swedish['settle'] = {
  title: (name) => `Settle ${name}`,
  lead: 'Go through the list. When everything is in place you can settle (fastställa) the results.',
  list: 'Checklist',
  already: 'The survey round is settled already.',
  done: 'Done',
  notDone: 'Left to do',
  check: {
    closed: {
      ok: 'The survey round has closed.',
      not: () =>
        'The survey round is still open, or the last responses are on their way in. It can be settled a little over half an hour after it closes.',
    },
    counts: {
      ok: 'Every programme has filled in enrolled and offered.',
      not: (missing) => `Enrolled or offered is missing for ${listed(missing)}.`,
    },
    sittings: {
      ok: 'Every sheet that has been typed in is approved.',
      not: (missing) => `Sheets that have been typed in are waiting to be approved (${listed(missing)}).`,
    },
    answers: {
      ok: 'Responses have come in.',
      not: () => 'No responses have come in.',
    },
  },
  fix: 'Fill them in',
  toSittings: 'Show the piles',
  means: 'What happens when you settle',
  meaning: [
    'The results are frozen and can be read.',
    'No more responses or paper forms are taken, and the figures cannot be changed.',
    'The responses are rewritten in random order. Who answered when can then not be recovered, not even by us.',
    'Groups that are too small to be shown are hidden.',
  ],
  submit: (name) => `Settle ${name}`,
  blocked: 'You can settle when nothing in the list is left to do.',
  confirmTitle: (name) => `Settle ${name}?`,
  confirmText: 'This cannot be undone. Afterwards no responses can be added and no figures changed.',
}

const settings: Swedish['settings'] = {
  title: 'Settings',
  legal: 'What participants read about their rights',
  lead: 'The texts are shown on the first page of every survey. Write them in Swedish, and briefly, as you would say it to a participant. What is empty is not shown.',
  field: {
    controller: 'Data controller',
    contact: 'How to reach you',
    legalBasis: 'Legal basis',
    dataProtectionOfficer: 'Data protection officer',
    destroyed: 'When the responses are destroyed',
  },
  hint: {
    controller:
      'Whoever decides why and how the data are used. Most often the association, with its organisation number.',
    contact: 'Telephone, e-mail and street address of the office.',
    legalBasis:
      'For example: a task in the public interest, under the Swedish act (2003:1210) on financial coordination. Ask your data protection officer.',
    dataProtectionOfficer: 'Name or function, and how to reach the officer.',
    destroyed:
      'Both responses and paper forms, with a day or an event. For example: paper forms are destroyed when they have been checked, responses when the annual report is finished.',
  },
  missing: (count) =>
    `${number(count, 'text is', 'texts are')} not filled in. Do so before the next survey round opens.`,
  complete: 'Every text is filled in.',
  tooLong: (max, length) => `At most ${decimal(max)} characters. The text has ${decimal(length)}.`,
  submit: 'Save the texts',
  refused: 'One text is too long. Shorten it and save again.',
}

const notFound: Swedish['notFound'] = {
  title: 'The page does not exist',
  text: 'The address may be mistyped, or you do not have access to what was here.',
  toStart: 'To the start page',
}

/** Every word of the staff's and kansli's interface, in English. */
export const text: Swedish = {
  common,
  nav,
  states,
  start,
  followUp,
  sitting,
  settle,
  settings,
  notFound,
}
