import type { Difference } from '../comparable.ts'
import type { QuestionKind } from '../questionnaire.ts'
import type { WeakSpotCode } from '../questionnaire-weak-spots.ts'
import { listed } from './format.ts'
import type { Texts } from './language.ts'
import type { questionnairesText as sv } from './questionnaires.sv.ts'

const questions = (count: number) => (count === 1 ? '1 question' : `${count} questions`)

const kinds: Record<QuestionKind, string> = {
  choice: 'One choice',
  choices: 'Several choices',
  scale: 'Scale',
  insats: 'Programme',
  text: 'Free text',
  number: 'Number',
}

const weakSpots: Record<WeakSpotCode, (detail: string) => { readonly what: string; readonly why: string }> = {
  'too-many': (count) => ({
    what: `The questionnaire has ${count} questions`,
    why: 'After fifteen questions many stop before they are done.',
  }),
  'many-texts': (count) => ({
    what: `The questionnaire has ${count} free-text questions`,
    why: 'Writing takes time on a phone, and more than two such questions are often skipped.',
  }),
  'hard-whole': (level) => ({
    what: `The questionnaire is hard to read: LIX ${level}`,
    why: 'Above 40 it reads heavier than a newspaper, and those who find Swedish hard give up.',
  }),
  hard: (level) => ({
    what: `The question is hard to read: LIX ${level}`,
    why: 'Short sentences and short words let more people understand the question in the same way.',
  }),
  double: (word) => ({
    what: `The question may be two: ”${word}”`,
    why: 'Whoever thinks differently of the two does not know what to answer.',
  }),
  negation: (word) => ({
    what: `The question has a negation: ”${word}”`,
    why: 'A no to a question with ”inte” can be understood in two ways.',
  }),
  leading: (word) => ({
    what: `The question may be leading: ”${word}”`,
    why: 'Words that hint at the expected answer bring more of that answer.',
  }),
  'no-opt-out': () => ({
    what: 'There is no way to take no stand',
    why: 'Without ”Vet ej” those who do not know guess, and the guesses are counted as answers.',
  }),
  'no-end-labels': () => ({
    what: 'The scale has no words at its ends',
    why: 'Without words nobody knows whether 1 is best or worst.',
  }),
  unreachable: () => ({
    what: 'Nobody can get this question',
    why: 'Its condition asks for an answer that cannot be given before it.',
  }),
  identical: (number) => ({
    what: `The question is the same as question ${number}`,
    why: 'Two equal questions cannot be told apart in the result.',
  }),
  'identical-options': (label) => ({
    what: `Two answers are the same: ”${label}”`,
    why: 'Whoever answers cannot know which of them is meant.',
  }),
  'small-background': (count) => ({
    what: `The background question has ${count} answers`,
    why: 'Many small groups must be hidden in the result, and those who answer may feel singled out.',
  }),
}

const differences: Record<Difference, string> = {
  kind: 'another kind of answer',
  scale: 'another scale or unit',
  options: 'other answers',
  wording: 'other words',
  order: 'the answers in another order',
  'opt-out': 'a changed ”Vet ej”',
  condition: 'a changed condition',
}

/** The words of the pages about questionnaires, in English. Longer than other files, to be read through as one text. */
export const questionnairesText: Texts<typeof sv> = {
  title: 'Questionnaires',
  everybody: 'All who were asked',
  lead: 'Here you write the questions. A version that a survey round uses never changes again: you make a new version, and see which questions can be compared.',
  blankTitle: 'Ny enkät',
  copyTitle: (title) => `Kopia av ${title}`,
  list: {
    title: 'The questionnaires',
    empty: 'The questionnaires of the association are gathered here. Begin with one of those below.',
    columns: {
      title: 'Questionnaire',
      audience: 'To',
      questions: 'Questions',
      state: 'State',
      languages: 'Languages',
    },
    version: (version) => `version ${version}`,
    draft: 'Draft',
    incomplete: 'Draft, something is missing',
    usedBy: (names) => `Used by ${listed(names)}`,
    draftUsedBy: (names) => `Draft, chosen in ${listed(names)}`,
    locked: 'Locked',
    language: (name, written, of, awaiting) => {
      const notes = [
        ...(written < of ? [`${written} of ${of} texts`] : []),
        ...(awaiting > 0 ? ['awaiting review'] : []),
      ]
      return notes.length === 0 ? name : `${name} (${notes.join(', ')})`
    },
    noName: 'Without a name',
  },
  begin: {
    title: 'Begin a new questionnaire',
    lead: 'Choose one to begin from. You get your own, to change as you like.',
    about: (audience, count) => `To: ${audience}. ${questions(count)}.`,
    from: 'Begin from this one',
    fromOf: (title) => `Begin from ${title}`,
    blank: 'Begin from a blank one',
    fileLabel: 'A questionnaire as JSON',
    fileHint: 'A file that you downloaded here or in another installation.',
    notJson: 'The file is not JSON. Choose a file that ends in .json and was downloaded as a questionnaire.',
  },
  editor: {
    back: 'Questionnaires',
    title: (title) => title || 'Questionnaire without a name',
    version: (version) => `Version ${version}`,
    draft: 'Draft',
    frozen: (names) =>
      `This version is used by ${listed(names)} and never changes again. To change something, make a new version.`,
    frozenBefore:
      'This version has been used and never changes again. To change something, make a new version.',
    locked: 'A locked instrument: it can be used and translated, but its questions may not be changed.',
    source: (source) => `Source: ${source}`,
    draftUsed: (names) =>
      `Chosen in ${listed(names)}. The version is locked when the survey round is ready to open.`,
    newVersion: 'Make a new version',
    copy: 'Make a copy',
    download: 'Download as JSON',
    remove: 'Remove the draft',
    removeTitle: 'Remove the draft?',
    removeText: (count) => `${questions(count)} will be gone. This cannot be undone.`,
    toPreview: 'To the preview',
    undo: 'Undo',
    redo: 'Redo',
    tools: 'Tools',
    saving: 'Saving …',
    unsaved: 'Not saved yet',
    savedAt: (time) => `Saved ${time}`,
    saved: 'All is saved',
    waiting: 'Not saved yet: we cannot reach the server. We try again by ourselves. Do not close the page.',
    stopped: (message) => `What you wrote last is not saved. ${message}`,
    keepBoth: 'Keep both: save mine as a new version',
    takeTheirs: 'Show the other one instead',
    heading: 'About the questionnaire',
    name: 'Name',
    nameHint: 'The heading that those who answer see.',
    audience: 'To',
    audienceHint: 'Choose, or write your own.',
    audiences: ['deltagare pågående', 'deltagare avslut', 'personal', 'chefer', 'remittenter', 'styrelse'],
    questions: 'Questions',
    noQuestions: 'The questions are gathered here. Add the first one.',
    keys: 'Alt and arrow up or down moves the question you are in. Ctrl and Z undoes.',
    number: (number) => `Question ${number}`,
    noText: 'No text yet',
    add: 'Add a question',
    addAfter: (number) => `It is put after question ${number}.`,
    up: 'Move up',
    down: 'Move down',
    movedTo: (number, of) => `The question is now number ${number} of ${of}.`,
    atEnd: 'The question cannot be moved further.',
    duplicate: 'Make another like it',
    removeQuestion: 'Remove the question',
    removed: (number) => `Question ${number} is removed.`,
    faults: (count) => (count === 1 ? '1 fault' : `${count} faults`),
    advice: (count) => (count === 1 ? '1 advice' : `${count} pieces of advice`),
  },
  fields: {
    text: 'Question',
    kind: 'Kind of answer',
    kinds,
    more: 'Explanation, section and condition',
    hint: 'Explanation',
    hintHint: 'A line under the question.',
    section: 'Section',
    sectionHint: 'A heading above this question and those that follow.',
    required: 'Must be answered',
    requiredHint: 'Only where it is truly needed: those who do not want to answer close the page instead.',
    background: 'Background question',
    backgroundHint: 'Splits the answers into groups, such as gender or age. Small groups are hidden.',
    byLink: 'The link can answer it',
    byLinkHint:
      'For occasions, such as ”After 3 months” and ”When I leave”: each option gets links of its own, and whoever follows one is not asked.',
    optOut: 'Those who cannot take a stand may answer',
    optOutLabel: 'The answer is called',
    optOutDefault: 'Vet ej',
    options: 'Answers',
    option: (number) => `Answer ${number}`,
    addOption: 'Add an answer',
    removeOption: (number) => `Remove answer ${number}`,
    optionUp: (number) => `Move answer ${number} up`,
    optionDown: (number) => `Move answer ${number} down`,
    min: 'From',
    max: 'To',
    step: (step) => `Words at ${step}`,
    stepHint:
      'Words at the ends are needed. Between them only where the step means something of its own, such as ”Oförändrad”.',
    maxLength: 'At most this many characters',
    smallest: 'At least',
    largest: 'At most',
    unit: 'Unit',
    unitHint: 'For example ”timmar i veckan”.',
    insats:
      'The answers are the programmes of the survey round. Those who come by a programme’s own link are not asked.',
    showIf: 'Show only to some',
    showIfNone: 'Everybody gets the question',
    showIfIn: 'have answered any of',
    wholeNumber: 'Write a whole number.',
  },
  shares: {
    title: 'Shares in the result',
    hint: 'A share is for example ”är nöjda”: which answers are counted, and of whom.',
    label: 'The share that',
    values: 'Answers that are counted',
    over: 'Of',
    overs: {
      respondents: 'all who sent the survey',
      answered: 'those who answered the question',
      stand: 'those who took a stand',
    },
    goal: 'Goal in percent (if there is one)',
    add: 'Add a share',
    remove: (number) => `Remove share ${number}`,
  },
  aside: {
    title: 'Preview and advice',
    phone: 'On a phone',
    paper: 'On paper',
    checks: 'Advice',
    checksCount: (count) => `Advice (${count})`,
    compare: 'Comparable',
    phoneTitle: 'The questionnaire as it looks on a phone',
    phoneHint: 'It is the real page, with what is saved. Do answer: nothing is stored.',
    paperHint: 'As it reads on paper.',
  },
  checks: {
    faults: 'To be mended before use',
    noFaults: 'Nothing is missing. The questionnaire can be used.',
    spots: 'Worth a look',
    spotsLead: 'The advice reads words, not meaning. You decide.',
    noSpots: 'No weak spots were found.',
    whole: 'The whole questionnaire',
    toQuestion: (number) => `To question ${number}`,
    lix: (level, words) => `Readability: LIX ${level}, ${words}.`,
    lixWords: ['very easy', 'easy', 'middling', 'hard', 'very hard'],
    lixHow:
      'LIX is words per sentence plus the percentage of words with more than six letters (C.-H. Björnsson, Läsbarhet, 1968). Under 40 is easy.',
    weakSpots,
  },
  fault: {
    text: 'Write the question.',
    title: 'Write what the questionnaire is called.',
    questions: 'Add at least one question.',
    options: 'Add at least one answer.',
    option: (number) => `Write answer ${number}.`,
    optOut: 'Write what the answer for those who cannot take a stand is called.',
    showIfIn: 'Choose at least one answer in the condition.',
    shareLabel: (number) => `Write what share ${number} is called.`,
    shareValues: (number) => `Choose which answers share ${number} counts.`,
    other: (field, message) => `${field}: ${message}.`,
    fields: {
      showIf: 'The condition',
      max: 'The end of the scale',
      labels: 'The words of the scale',
      options: 'The answers',
      optOut: 'The answer for those who cannot take a stand',
      shares: 'The shares',
      id: 'The id of the question',
      source: 'The source',
    },
  },
  compare: {
    lead: (version) => `Compared with version ${version}.`,
    none: 'This is the first version: there is nothing to compare with.',
    same: (count) => `${questions(count)} can be compared as they are.`,
    verdicts: {
      same: 'Can be compared',
      marked: 'Can be compared, with a remark',
      broken: 'Cannot be compared',
      new: 'New',
      gone: 'Removed',
    },
    differences,
  },
  paper: {
    several: 'Du kan kryssa i flera svar.',
    one: 'Kryssa i ett svar.',
    onlyIf: (labels, number) =>
      `Svara bara om du svarade ${listed(
        labels.map((label) => `”${label}”`),
        'eller',
      )} på fråga ${number}.`,
  },
  preview: {
    blank: '…',
    insats: 'Insatsen',
    thanks: 'Tack för ditt svar',
    nothingSaved: 'Det här är en förhandsvisning. Inget har sparats.',
    again: 'Visa enkäten igen',
  },
}
