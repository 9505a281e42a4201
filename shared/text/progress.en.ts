import { dayInWords, decimal, listed } from './format.ts'
import type { Texts } from './language.ts'
import type { progressText } from './progress.sv.ts'

const stepped = (answered: number) => (answered === 0 ? 'fewer than 5' : `at least ${decimal(answered)}`)

/** Words of following along, in English. */
export const progressEnglish: Texts<typeof progressText> = {
  title: 'Week by week',
  lead: 'The line shows the response rate in steps of five answers. How far it has come is noted once a day.',
  chart: (insats) => `Response rate in ${insats} over time`,
  chartAll: 'Response rate of all insatser over time',
  all: 'All',
  goal: (goal) => `Goal ${goal}`,
  points: (figures) => `Response rate day by day: ${figures.join(', ')}`,
  point: (day, rate) => `${dayInWords(day)} ${rate}`,
  asTable: 'Show as a table',
  day: 'Day',
  answered: 'Answers',
  rate: 'Response rate',
  steppedCount: stepped,
  noOffered: 'The line is drawn when the number of offered is filled in.',
  notYet: 'The line begins when the mätperiod has been open for a day.',

  behind: (insats) => `${insats} is behind its goal`,
  behindWhy: ({ answered, offered, goal }, { expected, weeks, ofWeeks }) =>
    `${weeks} of ${ofWeeks} ${ofWeeks === 1 ? 'week' : 'weeks'} have passed and ${stepped(answered)} of ${decimal(offered)} offered have answered. To reach ${goal}, about ${decimal(expected)} are needed by now.`,
  remind: (insatser) => `Remind in ${listed(insatser)}`,
  remindMany: (count) => `Remind in ${decimal(count)} insatser that are behind their goal`,
  remindWhy: (only) =>
    `${only ? 'The insats is' : 'The insatser are'} behind the goal. Tell everybody about the survey again, so that nobody is singled out.`,

  offers: 'How the survey was offered',
  offersTitle: (insats) => `How the survey was offered in ${insats}`,
  offersLead:
    'Fill in what you know. Nothing here is required: it helps you see which ways reach people, and why some were not asked.',
  offersCounts: (enrolled, offered) =>
    `Enrolled: ${enrolled === null ? 'not filled in' : decimal(enrolled)}. Offered: ${offered === null ? 'not filled in' : decimal(offered)}.`,
  ways: 'How many were offered in which way',
  reasons: 'How many were not offered, and why',
  parts: {
    link: 'Link',
    poster: 'Poster or QR code',
    sms: 'Text message',
    mail: 'E-mail',
    paper: 'Paper',
    kiosk: 'Tablet on the spot',
    code: 'One-time code',
    unreachable: 'No way to reach them',
    absent: 'Absent',
    other: 'Other',
  },
  save: 'Save',
  waysDiffer: (sum, offered) =>
    `The ways come to ${decimal(sum)} together, and ${decimal(offered)} were offered. It may be right, if somebody was reached in two ways.`,
  reasonsDiffer: (sum, left) =>
    `The reasons come to ${decimal(sum)} together, and ${decimal(left)} enrolled were not offered the survey.`,
  wholeNumber: 'Write the number with figures, for example 24.',
  settled: 'The mätperiod is settled, so the counts stand.',
  noParts: 'Nothing is filled in.',
}
