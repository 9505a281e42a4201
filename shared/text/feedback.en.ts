import { longest, mostQuestions } from '../feedback.ts'
import type { feedbackText as sv } from './feedback.sv.ts'
import { momentInWords } from './format.ts'
import type { Texts } from './language.ts'

const promise = (number: number) => `Promise ${number}`

/** Words of the page where "Så svarade ni, det här gör vi" is written. */
export const feedbackText: Texts<typeof sv> = {
  go: 'Make the page for participants',
  title: 'You said, we do',
  lead: (name) =>
    `A page and an A4 back to the participants after ${name}: what they answered, and three things that you promise to do. Both are in easy Swedish.`,
  notSettled: 'The page is made of the results, which are not settled yet.',

  state: 'The page for participants',
  unpublished: 'The page is not published. Only the office sees it.',
  published: (at) =>
    `The page has been published since ${momentInWords(new Date(at))}. Everybody who has its address can read it, without signing in.`,
  changed: 'What you have saved since then is seen when you publish again.',
  notReleased:
    'The results are not released to everybody, so participants cannot see them yet. Release them first, then publish.',
  noLongerReleased: 'The results are no longer released to everybody, so the page is not shown now.',
  link: 'The address of the page',
  copy: 'Copy the address',
  copied: 'Copied.',
  copyByHand: 'It could not be copied. Mark the address and copy it yourself.',
  open: 'Open the page',
  publish: 'Publish the page',
  publishAgain: 'Publish again',
  publishing: 'Publishing …',
  didPublish: 'The page is published. Copy its address or put up the A4.',
  withdraw: 'Take the page back',
  withdrawTitle: 'Take the page back?',
  withdrawMessage:
    'The address and the QR code on the wall will then show nothing. What you have written is kept, and if you publish again the address is the same.',
  didWithdraw: 'The page is taken back.',
  pdf: 'Get the A4 (PDF)',
  making: 'Making the file …',
  made: 'The file is saved.',
  pdfDraft: 'The A4 is marked as a draft and has no QR code until what is saved is published.',

  write: 'Write',
  easy: 'Write in Swedish, and briefly: a thought a sentence, common words, and du.',
  hard: (level) =>
    `The text is not easy to read yet (LIX ${level}, better under 40). Part long sentences and change long words.`,
  greeting: 'Greeting',
  greetingHint: `Optional. At most ${longest.greeting} characters.`,
  questions: 'Questions that are shown',
  questionsHint: `At most ${mostQuestions}. The figures are those of the results.`,
  noQuestions: 'The results have no questions that can be shown like this.',
  promises: 'What we will do',
  promisesHint: `Three promises of at most ${longest.promise} characters each. Promise what you know that you can do.`,
  promisesMissing: 'Write all three promises before you publish.',
  promise,
  came: 'What came of the promises?',
  cameLead:
    'The next time the survey is sent out it reminds of the promises. Write here what came of them, and publish again.',
  outcomeOf: (number) => `${promise(number)}: how did it go?`,
  unknown: 'Not said yet',
  outcomes: { done: 'Done', 'under-way': 'Under way', dropped: 'Did not happen' },
  noteOf: (number) => `Promise ${number}: a sentence about it`,
  save: 'Save',
  saved: 'Saved.',
  unsaved: 'You have written something that is not saved.',
  look: 'What the page looks like',
  lookHint: 'What is saved, as on a phone. The figures are those of the settled results.',

  /** What reminds of the promises where people are reached anew. */
  way: {
    title: 'The promises of last time',
    good: 'Whoever sees that the answers led to something is glad to answer again.',
    lead: (name) =>
      `After ${name} you promised the participants this. The mail and the first page of the survey remind of it.`,
    came: 'Write what came of the promises',
    page: 'The page that the participants got',
  },
}
