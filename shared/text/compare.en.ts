import type { compareText as sv } from './compare.sv.ts'
import { dayInWords } from './format.ts'
import type { Texts } from './language.ts'

/** Words of the page where results are given something to be read beside. */
export const compareText: Texts<typeof sv> = {
  title: 'Compare with others',
  lead: 'What you add here can be read beside the results, for every survey round with the same questionnaire.',
  toResults: 'To the results',
  notSettled: 'When the results are settled they can be compared with others.',
  files: {
    title: 'Other associations',
    lead: 'A comparison file holds the tables of an association’s whole survey round, as they were shown, and nothing of single programmes or groups. Several files are put together as one: each response counts the same, so that an association with more responses weighs more. Of each association only the latest file counts.',
    empty:
      'No files yet. Ask another association for its comparison file: they download it from the same page as this one, under “Your own file”.',
    choose: 'Add a comparison file',
    hint: 'The file ends in .json and comes from another association.',
    adding: 'Reading the file …',
    added: (forbund) => `The file from ${forbund} is added.`,
    notJson: 'The file cannot be read. A comparison file ends in .json and is saved as it came, unchanged.',
    notComparison:
      'The file is no comparison file. Ask the other association for the file of that name, not for the results.',
    tooLarge: 'The file is too large for a comparison file. It is mostly smaller than 100 kB.',
    columns: {
      forbund: 'Association',
      matperiod: 'Survey round',
      closesOn: 'Closed',
      respondents: 'Responses',
      counted: 'Counted',
      act: 'Change',
    },
    closed: dayInWords,
    counted: 'Yes',
    notCounted: 'No, there is a later one',
    remove: 'Remove',
    removeOf: (forbund, matperiod) => `Remove ${forbund}, ${matperiod}`,
    removed: 'The file is removed.',
    faults: {
      own: 'This is your own file. Add files of other associations, so that your responses do not count twice.',
      question: (id) => `The question “${id}” is not in the file’s questionnaire, or twice in the file.`,
      figures: (question) =>
        `“${question}”: the counts in the file do not add up. Ask the other association for the file as they downloaded it.`,
    },
  },
  own: {
    title: 'Your own file',
    lead: 'Give it to the associations that want to compare themselves with you. It holds only what the results already show of the whole survey round. That it is downloaded is written in the log.',
    download: 'Download the comparison file',
  },
  figures: {
    title: 'A figure with its source',
    lead: 'A figure from a report or another survey is shown under its question, always with its source.',
    empty: 'No figures yet. For example: 35%, the indicator survey of 2024.',
    question: 'Question',
    measure: 'What the figure is',
    measures: { share: 'A share in percent', mean: 'A mean' },
    value: 'The figure',
    valueHint: 'For example 35 or 4.2.',
    notNumber: 'Write the figure as a number, for example 35 or 4.2.',
    notShare: 'A share is between 0 and 100.',
    source: 'Source',
    sourceHint: 'For example: the indicator survey of 2024.',
    noSource: 'Write where the figure comes from.',
    add: 'Add the figure',
    added: 'The figure is added.',
    remove: 'Remove',
    removeOf: (figure, source) => `Remove ${figure}, ${source}`,
    removed: 'The figure is removed.',
    act: 'Change',
  },
}
