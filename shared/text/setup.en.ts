import { dayInWords, dayRange, decimal, listed } from './format.ts'
import type { Texts } from './language.ts'
import { languageName } from './language-name.ts'
import type { setupText } from './setup.sv.ts'

const settingNames: Readonly<Record<string, string>> = {
  controller: 'data controller',
  contact: 'how to reach you',
  legalBasis: 'legal basis',
  dataProtectionOfficer: 'data protection officer',
  destroyed: 'when the answers are destroyed',
}

const orIn = (labels: readonly string[]) =>
  listed(
    labels.map((label) => `“${label}”`),
    'or',
  )

function lengthInWords(days: number): string {
  if (days === 1) return 'one day'
  if (days < 14) return `${days} days`
  return days < 120 ? `about ${Math.round(days / 7)} weeks` : `about ${Math.round(days / 30.44)} months`
}

/** Words of making a mätperiod, in English. */
export const setupEnglish: Texts<typeof setupText> = {
  season: (day) => `${Number(day.slice(5, 7)) < 7 ? 'Våren' : 'Hösten'} ${day.slice(0, 4)}`,

  begin: 'Prepare a new mätperiod',
  toInsatser: 'Insatser and kommuner',
  empty:
    'A mätperiod gathers the answers of one round of the survey, for example Hösten 2026. You prepare it in four short steps. Nothing opens until you say so.',
  resume: (name) => `Finish ${name}`,
  resumeWhy: 'The mätperiod is a draft. It opens only when you have gone through it and made it ready.',

  newTitle: 'Prepare a new mätperiod',
  newLead:
    'The quickest way is to begin from the last one: questionnaire, insatser, goals and days come along, and you change what is different.',
  from: (name) => `Begin from ${name}`,
  fromNothing: 'Begin from nothing',
  older: 'Begin from an older one',

  title: (name) => `Prepare ${name}`,
  steps: {
    enkat: 'Questionnaire',
    datum: 'Name and days',
    insatser: 'Insatser',
    mal: 'Goals',
    kontroll: 'Check',
  },
  stepsLabel: 'Steps',
  at: (step, of) => `Step ${step} of ${of}`,
  lastStep: 'The last check',
  saved: 'The draft is saved when you go on. You can leave it and continue another day.',
  next: 'Save and go on',
  back: 'Back',
  leave: 'Remove the draft',
  leaveTitle: (name) => `Remove the draft ${name}?`,
  leaveText: 'What you have chosen will be gone. There are no answers and no links yet.',

  questionnaire: 'Which questionnaire are the participants to answer?',
  questionnaireMeta: (version, questions, audience) =>
    `Version ${version}, ${decimal(questions)} questions, for ${audience}`,
  questionnaireNewer: 'There is a newer version.',
  answerIn: 'Languages to answer in, beside Swedish',
  answerInHint:
    'Here are the languages that the questionnaire is wholly translated into. Whoever answers chooses.',
  answerInNone: 'The questionnaire is not wholly translated into any language.',

  name: 'Name of the mätperiod',
  nameHint: 'Stands in tables and reports, for example Hösten 2026.',
  opensOn: 'First day',
  opensOnHint: 'Opens at 00:00.',
  closesOn: 'Last day',
  closesOnHint: 'Closes at midnight, 24:00.',
  length: (days, opensOn, closesOn) =>
    `Can be answered ${dayRange(opensOn, closesOn)}, ${lengthInWords(days)}.`,

  insatser: 'Which insatser take part?',
  insatserHint:
    'Those in force on these days can be chosen. Fill in how many are enrolled if you know it already.',
  insatserNone: 'There are no insatser yet. Add them under Insatser and kommuner, and come back here.',
  insatserWithout: 'The questionnaire does not ask for the insats, so it can be used without.',
  enrolled: (name) => `Enrolled in ${name}`,
  enrolledShort: 'Enrolled',
  enrolledNumber: 'Write the number with figures, for example 24.',
  ended: 'not in force on these days',

  goals: 'What do you aim for?',
  coverage: 'How many are to be offered the survey, in percent',
  coverageHint: 'Of those who are enrolled.',
  responseRate: 'How many are to answer, in percent',
  responseRateHint: 'Of those who have been offered the survey.',
  goalNumber: 'Write a whole number between 0 and 100, or leave it empty.',
  minGroup: 'Smallest group that is shown',
  minGroupHint:
    'Groups with fewer answers are hidden in the result. The number can be raised, but never be under 5.',
  minGroupOccasions: (smallest) =>
    `The questionnaire is answered at ${smallest / 5} occasions, and the same person can answer at all of them. So groups with fewer than ${smallest} answers are hidden, for at least five people to stand behind what is shown.`,

  ready: 'Ready to open',
  checks: 'This has been checked',
  done: 'Done',
  notDone: 'To do',
  later: 'Can wait',
  advised: 'Advised',
  check: {
    dates: {
      ok: 'The days lie ahead.',
      not: () => 'The first day has passed. Choose a new one.',
    },
    questionnaire: {
      ok: 'The questionnaire fits the insatser.',
      not: (missing) => `The questionnaire does not hold together: ${missing.join('; ')}.`,
    },
    insatser: {
      ok: 'The insatser are chosen.',
      not: () => 'The questionnaire asks for the insats, and none is chosen. Choose at least one.',
    },
    texts: {
      ok: 'Every text is there, in every language that is chosen.',
      not: (missing) => `Texts are missing: ${listed(missing)}.`,
    },
    review: {
      ok: 'Every translation has been reviewed by a speaker.',
      not: (missing) =>
        `Not yet reviewed by a speaker: ${listed(missing.map(languageName))}. It can be used all the same.`,
    },
    gallring: {
      ok: 'The decision on destruction is noted.',
      not: () => 'The decision on destruction is missing.',
    },
    privacy: {
      ok: 'The participants’ information about personal data is filled in.',
      not: (missing) =>
        `The participants’ information is not whole. Missing: ${listed(missing.map((name) => settingNames[name] ?? name))}.`,
    },
    papers: {
      ok: 'The data protection officer has seen the privacy papers.',
      not: () =>
        'It is not recorded that the data protection officer has seen the privacy papers as they are now. Show them before the first mätperiod opens.',
    },
    counts: {
      ok: 'The number of enrolled is filled in for every insats.',
      not: (missing) =>
        `The number of enrolled is missing for ${listed(missing)}. It can be filled in later, but must be there before the mätperiod is settled.`,
    },
  },
  fixStep: 'Change',
  fixGallring: 'Write its day and number',
  fixSettings: 'Fill in the texts',
  fixTranslations: 'To the translation',
  toPapers: 'Read the papers',
  summary: 'This is the mätperiod',
  summaryRows: {
    questionnaire: 'Questionnaire',
    days: 'Days',
    insatser: 'Insatser',
    goals: 'Goals',
    minGroup: 'Smallest group that is shown',
    languages: 'Languages',
  },
  noInsatser: 'None',
  goalsInWords: (coverage, responseRate) =>
    [
      ...(coverage === null ? [] : [`${coverage} to be offered the survey`]),
      ...(responseRate === null ? [] : [`${responseRate} of them to answer`]),
    ].join(', ') || 'None',
  language: (code) => languageName(code),

  shares: 'How the shares are counted',
  sharesLead:
    'These are the definitions behind the shares of the summary. They are locked when the mätperiod opens, so that nobody can choose a definition by the result.',
  noShares: 'The questionnaire has no shares. The summary shows means.',
  shareDefinition: (values, over, goal) =>
    `${values}, of ${over}.${goal === null ? '' : ` The goal is ${goal}.`}`,
  shareSteps: (range) => `Answers ${range}`,
  shareOptions: (labels) => `Answered ${orIn(labels)}`,
  over: {
    respondents: 'all who answered the survey',
    answered: 'those who answered the question',
    stand: 'those who took a stand',
  },

  whoTypes: 'Who types in the paper forms?',
  whoTypesOption: {
    'other-insats': 'Another insats, or the kansli',
    kansli: 'The kansli only',
    'own-insats': 'The staff of the insats',
  },
  whoTypesHint: 'Handwriting can be recognised. Choose somebody else than its own staff if you can.',

  gallring: 'Decision on destruction (gallringsbeslut)',
  gallringLead:
    'When the mätperiod is settled, what could tie answers to time and order is destroyed, and later paper forms and answers. That takes a decision of the förbund. One decision can hold for several mätperioder.',
  gallringOn: 'Day of the decision',
  gallringNo: 'Number of the decision',
  gallringNoHint: 'Paragraph or registration number, for example § 12 or dnr 2026-14.',
  gallringSave: 'Save the decision',
  gallringSaved: 'The decision is saved.',
  gallringDay: 'Choose the day on which the decision was made.',
  gallringNumber: 'Write the number of the decision.',
  gallringModel: 'A text to begin from when the decision is written',
  gallringModelLead:
    'This is a template, in Swedish. What stands in brackets is for the förbund to decide. Go through it with the archive authority and the data protection officer.',
  gallringCopy: 'Copy the text',
  copied: 'Copied',
  copyByHand: 'The text is selected. Press Ctrl+C to copy it.',

  open: 'Open the mätperiod',
  openWhen: (opensOn, closesOn) =>
    `The mätperiod opens by itself on ${dayInWords(opensOn)} and closes at midnight after ${dayInWords(closesOn)}.`,
  openToday: (closesOn) =>
    `The mätperiod opens at once and closes at midnight after ${dayInWords(closesOn)}.`,
  openMeans:
    'Links and QR codes are made now. Questionnaire, insatser and definitions cannot be changed afterwards.',
  readied: 'The draft is gone',
  toMatperiod: 'To the mätperiod',
  blocked: 'You can open when nothing is left to do in the list.',

  days: 'Change the days',
  daysLong: 'It can be answered for more than two years. Check the year.',
  moveClosing: 'Change the last day',
  moveClosingHint: 'It can be lengthened while the mätperiod is open. Once closed, it is not opened again.',
  moveShorter: (closesOn) =>
    `Posters and links that are handed out say ${dayInWords(closesOn)}. Tell those who have got them.`,
  moveSave: 'Save the days',
  moved: (opensOn, closesOn) => `The days are changed: ${dayRange(opensOn, closesOn)}.`,

  nameTaken: (name) => `There is already a mätperiod called ${name}. Choose another name.`,
  nameMissing: 'Write a name for the mätperiod.',
  nameLong: 'The name is too long. It may have 200 characters.',
  questionnaireIncomplete: 'Something is still missing in the questionnaire. Finish it, or choose another.',
  noSuchQuestionnaire: 'The questionnaire is not there any more. Choose another.',
  noDay: 'Choose a day that exists.',
  bothDays: 'Write both the first and the last day.',
  opensPast: 'The first day has passed. Choose today or later.',
  closesPast: 'The last day has passed. Choose today or later.',
  daysTurned: 'The last day is before the first.',
  minGroupLow: 'The smallest group cannot be less than 5.',
  minGroupHigh: 'The smallest group can be 50 at most.',
}
