import { dayRange, decimal, listed } from './format.ts'
import type { Texts } from './language.ts'
import type { resultsText as sv } from './results.sv.ts'

const number = (count: number, one: string, many: string) => `${decimal(count)} ${count === 1 ? one : many}`
const responses = (count: number) => number(count, 'response', 'responses')
const questions = (count: number) => number(count, 'question is', 'questions are')

/** The words of a mätperiod's results. */
export const resultsText: Texts<typeof sv> = {
  title: (name) => `Results ${name}`,
  appendix: (survey, name) =>
    `Bilaga 2 – Results of ${survey === null ? 'the participant survey' : `the survey “${survey}”`}, ${name}`,
  period: (opensOn, closesOn) => `Open for responses ${dayRange(opensOn, closesOn)}`,
  print: 'Print',
  xlsx: 'Download Excel',
  pptx: 'Download PowerPoint',
  csv: 'Download CSV',
  json: 'Download JSON',
  notSettledTitle: 'The results are not settled yet',
  toResults: 'To the results',
  notSettled:
    'The results can be read when the survey round is settled. Before that the office can make preliminary results.',
  respondents: 'How many answered',
  responseRate: 'Response rate',
  coverage: 'Were offered the survey',
  digital: 'Answered digitally',
  ofOffered: (respondents, offered) =>
    `${decimal(respondents)} of the ${decimal(offered)} who were offered the survey answered.`,
  ofEnrolled: (offered, enrolled) =>
    `${decimal(offered)} of the ${decimal(enrolled)} enrolled were offered the survey.`,
  channels: (digital, papper) => `${decimal(digital)} digitally, ${decimal(papper)} on paper.`,
  rest: (respondents, enrolled) =>
    `${decimal(respondents)} of the ${decimal(enrolled)} enrolled answered; we do not know what the others think.`,
  intake: 'Programme by programme',
  intakeColumns: {
    insats: 'Programme',
    kommun: 'Municipality',
    enrolled: 'Enrolled',
    offered: 'Offered',
    coverage: 'Were offered the survey',
    respondents: 'Responses',
    responseRate: 'Response rate',
  },
  all: 'All',
  withoutInsats: (count) =>
    `${responses(count)} that ${count === 1 ? 'names' : 'name'} no programme ${count === 1 ? 'is' : 'are'} counted only in the row All.`,
  questions: 'Question by question',
  jump: 'Go to a question',
  name: 'Name',
  count: 'Number',
  percent: '%',
  totalRow: 'Total',
  mean: 'Mean',
  median: 'Median',
  n: 'Took a stand',
  answeredShort: 'Answered',
  several: 'Several answers could be picked, so the parts can come to more than 100%.',
  freeTexts: {
    themes: 'What it is about',
    theme: 'Theme',
    count: 'Texts',
    hiddenTheme: (minGroup) =>
      `The count is hidden: fewer than ${minGroup} wrote about the theme, or fewer than ${minGroup} about other things.`,
    quotes: (count) =>
      count === 1 ? 'From what was written: 1 text' : `From what was written: ${decimal(count)} texts`,
    masked:
      'The office has chosen the texts and taken away what points somebody out. They stand in no order and apart from the other answers.',
  },
  texts: 'The written answers are read by themselves, apart from the other answers.',
  over: {
    respondents: (base) => `all ${decimal(base)} who answered the survey`,
    answered: (base) => `the ${decimal(base)} who answered the question`,
    stand: (base) => `the ${decimal(base)} who took a stand`,
  },
  definition: (values, count, over) => `${values}: ${decimal(count)} of ${over}.`,
  steps: (range) => `Answers ${range}`,
  options: (labels) =>
    `Answered ${listed(
      labels.map((label) => `“${label}”`),
      'or',
    )}`,
  by: {
    insats: 'programme',
    kommun: 'municipality',
  },
  distribution: 'Distribution',
  hiddenMark: 'Hidden',
  hidden: (minGroup) =>
    `Hidden: fewer than ${minGroup} responses, or a hidden number could be worked out from the others.`,
  hiddenTable: 'The answers are hidden, so that nobody’s own answer can be worked out.',
  merged: 'The answers are shown merged, so that nobody’s own answer can be worked out.',
  meanOnly: 'Only the mean is shown, so that nobody’s own answer can be worked out.',
  method: 'How it is worked out',
  asked: {
    many: 'How many answered?',
    representative: 'Who answered?',
    pleased: 'How satisfied are they?',
    change: 'Better or worse than last time?',
    look: 'Where is there something to look at?',
  },
  goalOf: (goal) => `Goal ${goal}`,
  goalVerdict: {
    reached: (goal) => `The goal of ${goal} is met.`,
    partly: (goal) => `The goal of ${goal} is partly met.`,
    missed: (goal) => `The goal of ${goal} is not met.`,
    'too-few': (goal) => `Whether the goal of ${goal} is met cannot be told.`,
  },
  percentUnits: (difference) => `${difference} percentage points`,
  change: {
    none: 'There is no earlier survey round of the same questionnaire to compare with.',
    notComparable: (name) => `No question can be compared with ${name}.`,
    lead: (higher, lower, same, name) => {
      const parts = [
        ...(higher > 0 ? [`${questions(higher)} higher`] : []),
        ...(lower > 0 ? [`${questions(lower)} lower`] : []),
        ...(same > 0 ? [`${questions(same)} the same`] : []),
      ]
      return `Compared with ${name}, ${listed(parts)}.`
    },
    few: (count) =>
      count === 1
        ? 'One of the differences rests on few: two people’s answers could have made it.'
        : `${decimal(count)} of the differences rest on few: two people’s answers could have made them.`,
    note: 'Note',
    restsOnFew: 'Rests on few',
    question: 'Question',
    difference: 'Difference',
    measure: 'Measure',
    mean: 'Mean',
    of: (share) => `Share: ${share}`,
    caption: (name) => `Compared with ${name}`,
    marked: (differences) =>
      `The question has changed since then (${listed(differences)}). Read the difference with care.`,
    notAsked: (name) => `The question cannot be compared with ${name}.`,
    fewNote: 'Rests on few: two people’s answers could have made the difference.',
    earlier: (name) => `${name} (%)`,
  },
  beside: {
    label: 'Compare with',
    none: 'Nothing',
    others: 'Other associations',
    answers: responses,
    matperiod: (name, respondents, rate) =>
      `Shown beside is ${name}: ${responses(respondents)}, response rate ${rate}. The outlines behind the bars are ${name}.`,
    forbund: (forbund, respondents) =>
      `Shown beside, as one, is what ${number(forbund, 'other association has', 'other associations have')} given: ${responses(respondents)}. The outlines behind the bars are theirs.`,
    outline: (name) => `The outline is ${name}.`,
    more: 'Compare with other associations or a figure of your own',
    failed: 'The comparisons could not be fetched. The results are whole all the same.',
  },
  figures: 'Figures from elsewhere',
  reference: (measure, value) => `${measure}: ${value}`,
  trend: {
    title: 'Survey round by survey round',
    of: (measure, question) => `${measure}, survey round by survey round: ${question}`,
    n: (n) => `n = ${n}`,
    gap: 'Hidden or not comparable',
    point: (name, figure, n) => `${name}: ${figure} (${n} responses)`,
    insats: 'Programme by programme, mean',
    means:
      'In brackets is how many took a stand. Where something is hidden, or the programme was not there, the line has a gap.',
    line: 'Development',
  },
  look: {
    none: 'Nothing stands out: the goals are met, no programme lags, and no question has fallen for certain.',
    goal: (name, verdict) => `${name} – ${verdict.toLowerCase()}`,
    coverage: (insats, rate, whole) =>
      `${insats}: ${rate} were offered the survey, against ${whole} in the whole survey round`,
    'response-rate': (insats, rate, whole) =>
      `${insats}: response rate ${rate}, against ${whole} in the whole survey round`,
    fell: (difference, name) => `${difference} since ${name}`,
    definition:
      'Listed are goals that are not wholly met, programmes that lag at least ten percentage points behind the whole survey round in how many were offered the survey or answered, and the questions that have fallen the most, unless that rests on few. Programmes are not ranked by their answers.',
  },
  answered: (answered, of) => `Answered the question ${decimal(answered)} of ${decimal(of)}`,
  unanswered: (count) => `${decimal(count)} skipped it`,
  notAsked: (count) => (count === 0 ? 'Everybody was asked' : `${decimal(count)} were not asked`),
  noStand: (count) => `${decimal(count)} took no stand`,
  noStandHidden: 'How many took no stand is not shown',
  noOptOut: 'The question has no “Don’t know”',
  deviation: 'Standard deviation',
  figureNotes: {
    mean: 'of those who took a stand',
    median: 'the answer in the middle',
    deviation: 'how spread the answers are',
    n: 'answered other than “Don’t know”',
  },
  view: 'Divide',
  viewNone: 'Not at all',
  viewBy: (by) => `By ${by}`,
  viewWithin: (by, within) => `By ${by} in each ${within}`,
  groupsTitle: (by) => `Divided by ${by}`,
  groupsWithin: (by, group) => `${group}, by ${by}`,
  allHidden: (groups) => `Hidden for ${listed(groups)}.`,
  definitions: {
    percent: 'Percent is of those who answered the question, those who took no stand included.',
    share: 'A share is of what stands below it, and never of anything else.',
    mean: 'Mean and median are of those who took a stand.',
    deviation:
      'The standard deviation tells how far the answers lie from the mean on average. It is of those who took a stand, with n − 1.',
    rate: 'The response rate is responses divided by offered.',
    coverage: '“Were offered the survey” is offered divided by enrolled. It is also called coverage.',
    difference:
      'A difference is now minus then. It rests on few when two people of the smaller group could have made it: a share by answering otherwise, a mean by answering one step otherwise.',
  },
  rule: (minGroup, rule) =>
    `Groups with fewer than ${minGroup} responses are not shown, nor what could be worked out of them from other figures. Protection rule: ${rule}.`,
  frozen: (name, moment) => `${name}, made ${moment}.`,
  hash: 'Checksum (SHA-256)',
  intervals: {
    title: 'Uncertainty, were the answers a random sample',
    assumption:
      'The intervals (95%, Wilson) hold only if those who answered are a random sample of all. They are not: they chose to answer. So the intervals stand here alone.',
    share: 'Share',
    interval: 'Interval',
  },
}
