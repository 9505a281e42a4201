import { dayInWords } from './format.ts'
import type { Texts } from './language.ts'
import type { privacyText } from './privacy.sv.ts'

/** Words of the page with the privacy papers, in English. */
export const privacyEnglish: Texts<typeof privacyText> = {
  title: 'Privacy papers',
  lead: 'Five papers for the data protection officer to read before the first survey round opens. They are in Swedish, filled in from the settings, and say what is a template and what the association decides.',
  advice: 'The papers are templates, not legal advice.',
  toSettings: 'To Settings',
  toPapers: 'To Privacy papers',
  fromSettings:
    'Papers for the data protection officer, in Swedish, filled in from what is written here: register of processing, impact assessment, information to participants, processor agreement and plan of destruction.',

  papers: 'The papers',
  missingCount: (count) => (count === 1 ? '1 particular is missing' : `${count} particulars are missing`),
  complete: 'Every particular is filled in',
  missing: 'This is missing in the papers',
  missingPlace: {
    settings: 'Fill in under Settings',
    papers: 'Fill in further down this page',
    matperiod: 'Write its day and number when you prepare a survey round, at the last check',
  },
  blank: {
    controller: 'data controller',
    contact: 'how to reach the office',
    legalBasis: 'legal basis',
    dataProtectionOfficer: 'data protection officer',
    destroyed: 'when the responses are destroyed',
    organisationNumber: 'organisation number',
    address: 'postal address',
    operation: 'who runs the server',
    operator: 'service provider',
    subprocessors: 'subprocessors',
    storagePlace: 'where the data are stored',
    gallring: 'decision on destruction',
  },
  read: (title) => `Read: ${title}`,
  pdf: 'Download PDF',
  copy: 'Copy as text',
  copied: 'Copied. Paste it into a document.',
  copyByHand: 'The browser does not copy by itself. The text is marked below: copy it.',
  whole: (title) => `The whole text: ${title}`,

  particulars: 'Particulars that only the papers need',
  particularsLead:
    'The rest comes from Settings. What is empty is marked in the papers. Write in Swedish: the papers are.',
  field: {
    organisationNumber: 'Organisation number',
    address: 'Postal address',
    operatedBy: 'Who runs the server?',
    operator: 'Service provider',
    subprocessors: 'Subprocessors',
    storagePlace: 'Where the data are stored',
  },
  hint: {
    organisationNumber: 'That of the association, for example 222000-0000.',
    address: 'Where a letter to the association is sent.',
    operatedBy:
      'If somebody else runs it for you, for example an installation that several associations share, a processor agreement is needed.',
    operator: 'Name, organisation number and how to reach whoever runs the server.',
    subprocessors:
      'Those whom the service provider uses in turn, for example a data centre. Write Inga if there are none.',
    storagePlace: 'Country and town of the server, and of the backups if they are elsewhere.',
  },
  operatedBy: { own: 'The association itself', other: 'Somebody else, on its behalf' },
  save: 'Save the particulars',
  saved: 'The particulars are saved, and the papers are filled in anew.',
  tooLong: 'The text is too long. At most 1,000 characters fit.',

  seen: {
    title: 'The data protection officer has seen the papers',
    lead: 'Write who has read them and when. It is kept in the log.',
    not: 'Not recorded yet.',
    is: (by, on) => `${by} has seen them, on ${dayInWords(on)}.`,
    changed: (by, on) =>
      `${by} saw them on ${dayInWords(on)}. The papers have changed since: show them again, and record it.`,
    by: 'Name of the officer',
    byMissing: 'Write the name of whoever has read the papers.',
    on: 'Day',
    onMissing: 'Choose the day on which the papers were read, today or earlier.',
    notYet: 'That day has not been yet. Choose today or earlier.',
    save: 'Record that the papers have been seen',
    saved: 'It is recorded in the log.',
  },
}
