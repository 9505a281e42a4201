import { decimal } from './format.ts'
import type { Texts } from './language.ts'
import type { rawDataText as sv } from './raw-data.sv.ts'

const rows = (count: number) => (count === 1 ? '1 row' : `${decimal(count)} rows`)
const responses = (count: number) => (count === 1 ? '1 response' : `${decimal(count)} responses`)

/** Words of the page where answers from another survey tool are read in, and of what can be wrong with their file. */
export const rawDataText: Texts<typeof sv> = {
  title: 'Import responses from another tool',
  go: 'Import responses from another tool',
  lead: 'A file with a row for each person becomes a settled survey round, so that earlier years can be compared with. The file is read once and not kept. The responses are stored without order, as all others are.',
  begin: {
    title: '1. Questionnaire and file',
    questionnaire: 'Which questionnaire do they answer?',
    questionnaireHint:
      'Questions with the same options can be compared. If the questionnaire is not here, write it under Questionnaires first, with the questions as they were asked then.',
    version: (title, version) => `${title}, version ${version}`,
    file: 'File with the responses',
    fileHint:
      'Excel (.xlsx) or CSV, at most 16 MB. Take names, personal numbers and e-mail addresses out of the file first.',
    mapping: 'Saved mapping (if you have one)',
    mappingHint: 'The file you saved when you last imported responses from the same tool.',
    notMapping: 'The file is no mapping. Choose the file that ends in mappning.json.',
    reading: 'Reading the file …',
    sheet: 'Sheet of the workbook',
    headerRow: 'The row with the headings',
    headerRowHint: 'What stands above it is not read in.',
    seen: (count, columns) => `${rows(count)} under the headings, ${columns} columns.`,
    empty:
      'When a file is chosen its columns are shown here, with a suggestion of which question each belongs to.',
  },
  columns: {
    title: '2. Columns and answers',
    lead: 'See that each column belongs to the right question. What no question has is not imported.',
    column: 'Column',
    examples: 'In the file',
    filled: (count) => `${rows(count)} filled in`,
    question: 'Belongs to the question',
    questionOf: (column, letter) => `Question of column ${letter}, ${column}`,
    unread: 'Not imported',
    tick: (option) => `Tick: ${option}`,
    separator: 'Several answers in one cell are parted by',
    separators: {
      ';': 'semicolon',
      ',': 'comma',
      '|': 'vertical bar',
      '\n': 'new line',
      '': 'nothing, one answer a cell',
    },
    texts: 'What the texts mean',
    textsOf: (column) => `What the texts in ${column} mean`,
    text: 'Text in the file',
    meaning: 'Means',
    meaningOf: (text) => `What “${text}” means`,
    undecided: 'Choose what it means',
    noAnswer: 'No answer',
    isTicked: 'Ticked',
    newInsats: (name) => `New programme: ${name}`,
    certain: (count) =>
      count === 1 ? '1 text is an option as it stands.' : `${count} texts are options as they stand.`,
    left: (count) => (count === 1 ? '1 text to choose for' : `${count} texts to choose for`),
    notRead: (questions) => `No column yet for: ${questions}.`,
    more: (count) => `${decimal(count)} other texts of the column are not shown here.`,
    save: 'Save the mapping for next time',
    saveHint: 'It says how columns and texts are read, and holds no responses.',
    fileName: (title) => `${title} mappning.json`,
  },
  matperiod: {
    title: '3. The survey round',
    name: 'Name',
    nameHint: 'For example Hösten 2023.',
    opensOn: 'First day',
    closesOn: 'Last day',
    intake: 'Enrolled and offered',
    intakeLead:
      'How many were enrolled and were offered the survey then. Leave blank what nobody knows. Responses on paper that are left blank count as none, and the responses as digital.',
    insats: 'Programme',
    whole: 'The whole survey round',
    responses: 'Responses',
    enrolled: 'Enrolled',
    offered: 'Offered',
    papper: 'On paper',
    fieldOf: (field, insats) => `${field}, ${insats}`,
    notCount: 'Write the number in digits, or leave it blank.',
  },
  check: {
    title: '4. Check and import',
    run: 'Check the file',
    running: (count) => `Checking ${rows(count)} …`,
    importing: (count) => `Importing ${responses(count)} and settling the results. It may take a while.`,
    import: (count) => `Import ${responses(count)} and settle`,
    ready: (count, of) => `${responses(count)} of ${rows(of)} can be imported. Nothing is stored yet.`,
    faults: (count) => `${rows(count)} cannot be placed, and nothing is imported`,
    faultsLead:
      'All is imported, or nothing. Put it right in the columns above or in the file, and check again.',
    faultColumns: { rows: 'Row', column: 'Column', value: 'Value', todo: 'What to do' },
    moreRows: (count) => `and ${decimal(count)} more`,
    empty: (count, which) => `${rows(count)} without any answer are left out: row ${which}.`,
    notAsked: (question, count) =>
      `${responses(count)} to “${question}” are left out, for the questionnaire does not ask those who answered so.`,
    texts: (count) =>
      `${decimal(count)} free texts are imported. They are shown to nobody until the office has read and masked them under Free texts.`,
    newInsatser: (names) => `New programmes are added: ${names}.`,
    noInsats: 'No programme',
    byInsats: (list) => `The responses are from ${list}.`,
    fill: 'Fill in the name and days of the survey round first.',
  },
  faults: {
    'unknown-option': 'Choose an option for the text, or “No answer”.',
    'unknown-insats': 'Choose which programme the text is, or add it as new.',
    'broken-cell': 'Put the cell right in the file: its formula has no value.',
    'not-a-tick': 'Say whether the text is a tick or not.',
    'not-a-number': 'Write a number in the file, in digits.',
    'too-small': 'Put it right in the file: the number is smaller than the question allows.',
    'too-large': 'Put it right in the file: the number is larger than the question allows.',
    'too-long': 'Shorten the text in the file: it is longer than the question allows.',
    'one-only': 'Put it right in the file: the question takes one answer.',
    'opt-out-alone': 'Put it right in the file: the option cannot stand with others.',
    required: 'Fill in an answer in the file.',
  },
  mappingFaults: {
    'no-column': (column) =>
      `The column “${column}” is not in the file. Is it the right file, sheet and heading row?`,
    'no-question': (column) =>
      `The column “${column}” is read as a question that the questionnaire does not have.`,
    'no-option': (column) => `The column “${column}” is read as an option that is not there.`,
    twice: (column) => `The column “${column}” is read as a question that another column is already.`,
  },
  noQuestionnaire: (id, version) =>
    `The mapping is for the questionnaire “${id}” version ${version}, which is not here or not complete.`,
  notOver:
    'The last day of the survey round must have passed. One that goes on is prepared from the start page.',
  noResponses: 'No row has any answer. Do the columns belong to the right questions?',
  tooMuchPaper: (insats, papper, came) =>
    `${insats ?? 'The whole survey round'}: ${papper} on paper, but the responses in the file are ${came}.`,
  rowsLeft: (count) => `${rows(count)} cannot be placed. Check the file again.`,
  file: {
    missing: 'Choose a file.',
    empty: 'The file is empty.',
    noRows: 'There are no rows under the headings. Is it the right sheet and the right heading row?',
    notText: 'The file is neither text nor Excel. Save it as .xlsx or CSV.',
    oldXls:
      'The file is of an older Excel format or locked with a password. Save it as .xlsx without a password.',
    notXlsx: 'The file is no Excel file. Save it as .xlsx or CSV.',
    brokenXlsx: 'The Excel file cannot be read. Open it in Excel and save it anew as .xlsx.',
    brokenCsv:
      'The CSV file cannot be read: a quotation mark opens that never closes. Save it anew from the tool, or as .xlsx.',
    tooLarge:
      'The file is too large. Save the sheet with the responses alone, and the columns that are to be read.',
    tooManyRows: (most) =>
      `The table is longer than ${decimal(most)} rows. Part it, or take away empty rows at the end.`,
    tooManyColumns: (most) =>
      `The table is wider than ${decimal(most)} columns. Take away those that are not to be imported.`,
    noSheet: (name) => `The sheet “${name}” is not in the file.`,
  },
}
