import type { bilagaText as sv } from './bilaga.sv.ts'
import { bilagaText as document } from './bilaga-document.sv.ts'
import { decimal } from './format.ts'
import type { Texts } from './language.ts'

export const bilagaText: Texts<typeof sv> = {
  go: 'Make Bilaga 2',
  title: 'Bilaga 2',
  lead: (name) =>
    `Tables and charts of the results of ${name}, as a document for the annual report. Protected as on the results page.`,
  notSettled: 'The bilaga is made of the results, which are not settled yet.',
  preliminary: 'The results are preliminary, so the bilaga is a draft whatever is chosen here.',
  make: 'Get the bilaga',
  formats: { docx: 'Word', pdf: 'PDF', html: 'Web page' },
  waiting: 'Beginning',
  doing: { drawings: 'Drawing the charts', pages: 'Setting the pages', packing: 'Packing the file' },
  countOf: (done, of) => `(${decimal(done)} of ${decimal(of)})`,
  makingOf: (format) => `Making the file: ${format}`,
  made: 'The file is saved.',
  look: 'Look at it first',
  paragraph: 'The paragraph for the annual report',
  paragraphLead: 'The figures as running text, ready to paste. It is in Swedish, as the report is.',
  copy: 'Copy the paragraph',
  copied: 'Copied.',
  copyByHand: 'It could not be copied. Mark the text and copy it yourself.',
  choose: 'Choose what is in it',
  status: 'How far it has come',
  statuses: { draft: 'Draft, with the word on every page', final: 'Final' },
  headingLevel: 'Heading level of its title',
  headingLevelHint:
    'In Word, so that it fits below the headings of the annual report. PDF and the web page always begin with the first.',
  headingLevels: ['Heading 1', 'Heading 2', 'Heading 3'],
  cover: 'A first page of its own with a table of contents',
  partsTitle: 'Parts, in order',
  parts: document.parts,
  upShort: 'Up',
  downShort: 'Down',
  up: (part) => `Move ${part} up`,
  down: (part) => `Move ${part} down`,
  moved: (part, place, of) => `${part} is now part ${place} of ${of}.`,
  introduction: 'An introduction of your own',
  introductionHint: 'Optional. A blank line begins a new paragraph.',
  comments: 'Your own comments on the questions',
  commentsLead: 'Optional. A comment stands below the table of its question.',
  save: 'Save the choices',
  saved: 'The choices are saved.',
  unsaved: 'You have choices that are not saved. They are saved when you get the bilaga.',
}
