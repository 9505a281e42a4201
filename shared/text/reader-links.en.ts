import type { ReaderView } from '../reader-links.ts'
import type { Day } from '../stockholm.ts'
import { dayInWords, decimal } from './format.ts'
import type { Texts } from './language.ts'
import type { readerLinksText as swedish } from './reader-links.sv.ts'

const what = ({ shows, kommun }: Pick<ReaderView, 'shows' | 'kommun'>) =>
  shows === 'kommun'
    ? `The whole survey round, and the programmes in ${kommun}`
    : {
        whole: 'Every table, with every programme',
        totals: 'The tables of the whole survey round alone',
      }[shows]

export const readerLinksText: Texts<typeof swedish> = {
  title: 'Share with those who have no account',
  lead: 'Make a link, or download a file that opens without a network. Both show only what you have released.',
  none: 'When the results are released to coordinators and steering groups, to the board or to everybody you can share them here.',
  to: 'To whom',
  toWhom: { samordnare: 'A steering group', styrelse: 'The board', public: 'Everybody' },
  shows: 'What they see',
  showsWhat: what,
  expiresOn: 'Last day that the link works',
  expiresHint: (months: number) => `At most ${decimal(months)} months ahead.`,
  expiresFault: (months: number) => `Choose a day from today to ${decimal(months)} months ahead.`,
  withCode: 'Protect the link with a code',
  withCodeHint: 'Hand over the code in another way than the link, at the meeting for example.',
  noView: 'The results cannot be shared so: choose among what the page shows.',
  begin: 'Make a link',
  file: 'Download as a file (HTML)',
  fileHint:
    'A file cannot be taken back. Whoever has it can read it for as long as they like and pass it on.',
  make: 'Make the link',
  made: 'The link is made.',
  once: 'It is shown only now. Copy it or save the QR code before you leave the page; if it is lost, make a new one.',
  link: (of: string) => `Link to the results for ${of}`,
  code: 'Code',
  qr: (of: string) => `QR code to the results for ${of}`,
  ofWhom: { samordnare: 'the steering group', styrelse: 'the board', public: 'everybody' },
  links: 'Links',
  until: (last: Day, hasCode: boolean) =>
    `Works through ${dayInWords(last)}, ${hasCode ? 'with a code' : 'without a code'}.`,
  ended: {
    withdrawn: 'Taken back',
    expired: 'Works no longer',
    'not-released': 'Opens nothing: the results were taken back from them',
  },
  madeBy: (moment: string, by: string | null) => `Made ${moment}${by === null ? '' : ` by ${by}`}.`,
  takenBy: (moment: string, by: string | null) => `Taken back ${moment}${by === null ? '' : ` by ${by}`}.`,
  withdraw: 'Take back',
  withdrawOf: (of: string, made: string) => `Take back the link for ${of}, made ${made}`,
  confirm: {
    title: (of: string) => `Take back the link for ${of}?`,
    message: (last: Day) =>
      `It stops working at once, also for those who have it already. Otherwise it works through ${dayInWords(last)}.`,
  },
  withdrawn: 'The link is taken back.',
}
