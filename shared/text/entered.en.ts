import type { enteredText as sv } from './entered.sv.ts'
import { decimal } from './format.ts'
import type { Texts } from './language.ts'

/** Words of tables typed in from an old report. */
export const enteredText: Texts<typeof sv> = {
  title: 'Tables of older reports',
  lead: 'Where the responses are gone, the tables of an old report can be typed in, so that those years too are seen beside the results and in the trends. They are marked as entered and have not been protected by the rule for small groups. Everybody who may read the results sees them: enter only what has already stood in a report.',
  empty: 'No entered tables yet. For example Bilaga 2 of a year when another survey service was used.',
  begin: 'Enter tables of a report',
  columns: {
    name: 'Survey round',
    source: 'Source',
    respondents: 'Responses',
    questions: 'Questions',
    act: 'Change',
  },
  remove: 'Remove',
  removeOf: (name) => `Remove ${name}`,
  removed: 'The tables are removed.',
  marked: (name) => `${name} (entered)`,
  about: (name, source, respondents) =>
    `Beside it is ${name}: ${respondents}. Entered from ${source}, not protected by the rule for small groups.`,
  trend: (names, sources) => `${names}: entered from ${sources}, not protected by the rule for small groups.`,
  page: {
    title: 'Enter tables of a report',
    lead: (title) =>
      `The counts of each option in “${title}”. Mean, median and shares are computed. Leave blank a question that the report does not have.`,
    name: 'Name of the survey round',
    nameHint: 'For example Hösten 2021.',
    opensOn: 'First day',
    closesOn: 'Last day',
    source: 'Source',
    sourceHint: 'For example Bilaga 2 2021, page 14.',
    respondents: 'How many answered the survey',
    option: 'Option',
    count: 'Count',
    countOf: (option, question) => `Count, ${option}: ${question}`,
    answered: 'How many answered the question (Total in the report)',
    sum: (sum) => `The counts add up to ${decimal(sum)}.`,
    mean: (mean, n) => `Mean ${mean} (n ${decimal(n)}).`,
    notCount: (question) => `”${question}”: write the counts in digits.`,
    missing: 'Fill in name, days, source and how many answered.',
    none: 'Fill in the counts of at least one question.',
    save: 'Save the tables',
    back: 'Back to the comparisons',
  },
  faults: {
    notFrozen: 'Tables are entered for a version of the questionnaire that a survey round has used.',
    days: 'The last day is before the first.',
    question: (id) => `The question “${id}” is not in the questionnaire, or here twice.`,
    option: (question) => `“${question}”: an option is not in the questionnaire.`,
    sum: (question, sum, answered) => `“${question}”: the counts add up to ${sum}, but Total is ${answered}.`,
    moreThanAnswered: (question, answered, respondents) =>
      `“${question}”: ${answered} answered the question, but only ${respondents} answered the survey.`,
    choices: (question, answered) =>
      `“${question}”: where ${answered} answered the question no option can have more, and all cannot have fewer together.`,
    taken: (name) => `Tables of “${name}” are here already. Remove them first, or choose another name.`,
    settled: (name) => `The survey round “${name}” has results of its own here. Choose another name.`,
  },
}
