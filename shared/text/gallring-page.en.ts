import type { GallringCounts, GallringPart } from '../gallring.ts'
import { dayOf } from '../stockholm.ts'
import { dayInWords, decimal, momentInWords } from './format.ts'
import type { gallringText as swedish } from './gallring-page.sv.ts'
import type { Texts } from './language.ts'

const some = (count: number | undefined, one: string, many: string) =>
  `${decimal(count ?? 0)} ${count === 1 ? one : many}`

const parts: Readonly<Record<GallringPart, string>> = {
  keys: 'Keys, used codes and the order of the answers',
  paper: 'Paper forms',
  texts: 'Free texts',
  responses: 'Answers, row by row',
}

/** Words of the page where a collection period's records are destroyed, and of its receipts. */
export const gallringText: Texts<typeof swedish> = {
  title: 'Destruction',
  titleOf: (matperiod) => `Destruction of records, ${matperiod}`,
  link: 'Destruction of records',
  lead: 'What is destroyed, when, and by what decision. Settled results and receipts are kept.',
  notSettled:
    'The collection period is not settled yet. Keys, used codes and the order of the answers are destroyed when it is; the rest is planned here after that.',
  parts,

  plan: 'Decision and plan',
  planLead:
    'Without a decision nothing may be destroyed. The days are this collection period’s, and follow the decision and your routines.',
  on: {
    paper: 'Paper forms are destroyed by',
    texts: 'Free texts are destroyed from',
    responses: 'Answers are destroyed from',
  },
  onHint: {
    paper: 'When what was typed is checked.',
    texts: 'When they are read, masked and marked.',
    responses: 'When the annual report is decided. Add the years that the decision says.',
  },
  day: 'Write a day.',
  save: 'Save decision and plan',
  saved: 'Decision and plan are saved.',
  decision: (on, number) => `Decision of ${dayInWords(on)}, ${number}.`,
  noDecision: 'No decision is noted.',

  left: 'To destroy',
  nothingLeft: 'All that the plan is about is destroyed.',
  holds: {
    paper: ({ paper }) =>
      paper === 0
        ? 'No paper forms are typed in.'
        : `${some(paper, 'paper form is', 'paper forms are')} typed in.`,
    texts: ({ texts, unread, published }) =>
      texts === 0
        ? 'No free texts are written.'
        : `${some(texts, 'free text', 'free texts')}, of which ${decimal(unread ?? 0)} are unread. ${some(published, 'masked text that others may read is', 'masked texts that others may read are')} kept.`,
    responses: ({ responses }) => `${some(responses, 'answer', 'answers')}, with all that was ticked.`,
  },
  when: {
    paper: (on) => `Destroyed by ${dayInWords(on)}.`,
    texts: (on) => `Destroyed from ${dayInWords(on)}.`,
    responses: (on) => `Destroyed from ${dayInWords(on)}.`,
  },
  wait: 'It can be destroyed when the day has come.',
  needsDecision: 'Write the decision first.',
  act: {
    paper: 'The papers are destroyed',
    texts: 'Destroy the free texts',
    responses: 'Destroy the answers',
  },
  confirmTitle: {
    paper: 'Are the papers destroyed?',
    texts: 'Destroy the free texts?',
    responses: 'Destroy the answers?',
  },
  confirm: {
    paper: ({ paper }) =>
      `You certify that ${some(paper, 'paper form is', 'paper forms are')} destroyed beyond reading. It is written on a receipt.`,
    texts: ({ texts, unread, published }) =>
      `${some(texts, 'free text is', 'free texts are')} destroyed, of which ${decimal(unread ?? 0)} are unread. ${some(published, 'masked text that others may read is', 'masked texts that others may read are')} kept. It cannot be undone, and the study can no longer be exported.`,
    responses: ({ responses }) =>
      `${some(responses, 'answer is', 'answers are')} destroyed. The settled result is kept, but nothing can be counted anew and the study cannot be exported. It cannot be undone.`,
  },
  word: 'destroy',
  wordLabel: 'Write the word destroy',
  wordMissing: 'Write the word destroy to go on.',
  destroyed: 'It is destroyed. The receipt is at the bottom.',

  receipts: 'Receipts',
  receiptsLead: 'Receipts are kept for ever.',
  noReceipts:
    'Nothing is destroyed yet. Here comes a receipt for each part: what, how much, when, by whom and by what decision.',
  print: 'Print the receipts',
  receipt: {
    what: 'What',
    counts: 'How much',
    at: 'When',
    actor: 'By whom',
    decision: 'Decision',
    files: 'The files',
    backups: 'Backups',
  },
  destroyedCounts: {
    keys: ({ nullifiers }: GallringCounts) =>
      `${some(nullifiers, 'used one-time code', 'used one-time codes')}, the key of the codes if there was one, and the order of the answers`,
    paper: ({ paper }) => some(paper, 'paper form', 'paper forms'),
    texts: ({ texts, unread, published }) =>
      `${some(texts, 'free text', 'free texts')}, of which ${decimal(unread ?? 0)} were unread. ${some(published, 'masked text', 'masked texts')} kept`,
    responses: ({ responses }) => some(responses, 'answer', 'answers'),
  },
  operator: 'the server (command line)',
  bySettling: 'Done when the collection period is settled',
  at: (instant) => momentInWords(new Date(instant)),
  decided: (on, number) => `${dayInWords(on)}, ${number}`,
  rewritten: 'Written anew, without what was destroyed',
  notRewritten:
    'The rows are gone. The files are written anew as soon as no other process reads the database; the server tries every minute',
  paperFiles: 'Is about paper',
  backups: (by) =>
    `Copies made before the receipt hold what was destroyed. They must be gone by ${dayInWords(by)}, copies of the server and of the database’s log too`,
  noBackups: 'None',

  task: (part, matperiod) =>
    ({
      paper: `Destroy the paper forms of ${matperiod}`,
      texts: `Destroy the free texts of ${matperiod}`,
      responses: `Destroy the answers of ${matperiod}`,
    })[part],
  taskWhy: (part, on) =>
    part === 'paper'
      ? `By ${dayInWords(on)}, when what was typed is checked.`
      : `By the plan they may be destroyed from ${dayInWords(on)}.`,

  gone: ({ part, at, decision }) =>
    `${parts[part]} were destroyed on ${dayInWords(dayOf(new Date(at)))} by decision ${decision?.number ?? ''}. The study cannot be exported; the settled result is kept (enkat results).`,
}
