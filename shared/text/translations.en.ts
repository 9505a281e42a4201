import { listed } from './format.ts'
import type { Texts } from './language.ts'
import type { translationsText as sv } from './translations.sv.ts'

const texts = (count: number) => (count === 1 ? '1 text' : `${count} texts`)

/** The words of the translation view, in English. */
export const translationsText: Texts<typeof sv> = {
  title: (title) => `Translate ${title || 'untitled questionnaire'}`,
  summary: (names) =>
    names.length === 0
      ? 'The questionnaire is in Swedish only.'
      : `The questionnaire is in Swedish and ${listed(names)}.`,
  open: 'Translate',
  back: (title, version) => `${title || 'Untitled questionnaire'}, version ${version}`,
  lead: 'The Swedish text is on the left, the language on the right. A participant can only choose a language that has every text.',
  languages: 'Languages',
  none: 'The questionnaire is in Swedish only. Add a language to begin translating.',
  written: (written, of) => (written === of ? `all ${texts(of)}` : `${written} of ${texts(of)}`),
  awaiting: (count) => (count === 0 ? 'reviewed' : `${texts(count)} awaiting review`),
  add: 'Add a language',
  addWhich: 'Language',
  addOther: 'Another language',
  addCode: 'Code of the language',
  addCodeHint: 'Two or three letters, for example fit for Meänkieli, se for Northern Sami or pl for Polish.',
  addCodeFault: 'Write the code in two or three small letters, for example pl.',
  addAct: 'Add',
  noPage: (name) =>
    `The questions can be translated into ${name}, but the buttons and the information on the participant’s page are not in that language.`,
  remove: (name) => `Remove ${name}`,
  removed: (name, count) => `${texts(count)} in ${name} removed. Undo brings them back.`,
  progress: (name) => `How far ${name} has come`,
  missing: 'Missing',
  nextMissing: (count) => (count === 1 ? '1 text missing – show' : `${texts(count)} missing – next`),
  noneMissing: 'Every text is there.',
  nextAwaiting: (count) =>
    count === 1 ? '1 text awaits review – show' : `${texts(count)} await review – next`,
  noneAwaiting: 'Every text has been reviewed.',
  keys: 'Ctrl and Enter goes to the next text that is missing. Ctrl and Z undoes.',
  review: 'Reviewed by a speaker',
  reviewWhy:
    'Tick when somebody who speaks the language has read the Swedish text and the translation. If either changes, it needs a new review. It does not hinder the use of the questionnaire.',
  reviewAll: (count) => `Mark ${texts(count)} as reviewed`,
  reviewAllTitle: (name) => `Has ${name} been reviewed?`,
  reviewAllText: (count, name) =>
    `${texts(count)} in ${name} will be marked as reviewed by a speaker. Your name and the time are written in the log.`,
  reviewedBy: (who, when) => `Reviewed ${when}, marked by ${who}`,
  reviewedByFile: (when) => `Reviewed, says the file that was read in ${when}`,
  awaits: 'Waiting',
  whole: 'The whole questionnaire',
  question: (number) => `Question ${number}`,
  fields: {
    title: 'Name',
    section: 'Section',
    text: 'Question',
    hint: 'Explanation',
    minLabel: 'Start of the scale',
    maxLabel: 'End of the scale',
    option: 'Answer',
    optOut: 'For those who take no stand',
    unit: 'Unit',
    share: 'Share in the results',
    band: 'Group in the results',
    step: (step) => `At ${step}`,
  },
  frozen:
    'This version is in use and never changes: everybody who answers has read the same words. It can be reviewed. To add a language or change a translation, make a new version and translate there. Every question can be compared between the versions.',
  frozenNext:
    'A collection period that is already open does not change version. Choose the new one in the next period, or in a draft.',
  newVersion: 'Translate in a new version',
  locked: 'A locked instrument: the Swedish text may not be changed, but translations can be written.',
  preview: 'Preview',
  previewWhole:
    'The page is shown in the language once every text is there. On paper what is translated shows already.',
}
