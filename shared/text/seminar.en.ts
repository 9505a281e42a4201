import { decimal } from './format.ts'
import type { Texts } from './language.ts'
import type { seminarText as sv } from './seminar.sv.ts'

export const seminarText: Texts<typeof sv> = {
  title: 'Results seminar',
  lead: 'Show the results to those who took part, one question at a time. Let them guess first, then see the answers, and last talk about them. Only what is settled and stands on the results page can be shown.',
  go: 'Hold a seminar',
  start: 'Show the slides',
  openNotes: 'Open the notes in a window of their own',
  notSettled: 'The seminar shows the settled results. The collection period is not settled yet.',
  nothing: 'The results have no tables that can be shown.',
  keys: 'The right arrow and the space bar go on, the left arrow goes back. 1, 2 and 3 change what is shown, F is full screen. Once the slides are open no network is needed.',
  prepare: 'Prepare the questions',
  prepareLead:
    'Optional. What you write is saved and seen by the office alone, but for the question to talk about, which is shown to all.',
  discuss: 'Question to talk about',
  discussHint: (usual) => `Empty means: “${usual}”`,
  usual: 'Vad förvånar? Vad gör vi av det?',
  notes: 'Your notes',
  save: 'Save',
  saved: 'Saved.',
  opening: (respondents, enrolled) =>
    enrolled === null
      ? `${decimal(respondents)} have answered.`
      : `${decimal(respondents)} of ${decimal(enrolled)} enrolled answered. We do not know what the others think.`,
  guess: 'What do you think they answered?',
  closing: 'What do we do now?',
  closingLead: 'Three things that we promise, and who does them.',
  views: { alla: 'All', insatser: 'Insats by insats', forra: 'Last time' },
  view: 'Show',
  previous: 'Back',
  next: 'Next',
  fullScreen: 'Full screen',
  leave: 'End',
  place: (at, of) => `Slide ${decimal(at)} of ${decimal(of)}`,
  steps: { gissa: 'Guess first', svar: 'The answers', prata: 'Talk about it' },
  notesTitle: 'Notes for the seminar',
  notesWait: 'Open the slides in another window on the same computer, and the notes will follow.',
  nowShown: 'Shown now',
  comes: 'Then comes',
  last: 'This is the last slide.',
  since: (minutes) =>
    minutes === 1 ? '1 minute since you began' : `${decimal(minutes)} minutes since you began`,
  noNotes: 'No notes for this question.',
  mean: (mean, n) => `Mean ${mean}. ${decimal(n)} took a stand.`,
  answered: (answered) => `${decimal(answered)} answered the question.`,
  before: (name) => `The thin frame shows ${name}.`,
}
