import { decimal } from './format.ts'
import type { goalsText as sv } from './goals.sv.ts'
import type { Texts } from './language.ts'

/** Words of goals: setting them, and how they went. */
export const goalsText: Texts<typeof sv> = {
  perQuestion: 'Goals for single questions',
  perQuestionHint:
    'Optional. They are fixed when the mätperiod opens. Empty means the questionnaire’s own goal, if it has one.',
  none: 'The questionnaire has no questions that a goal can be set for.',
  share: (label: string) => `At least this many percent ${label}`,
  own: (percent: string) => `The questionnaire’s own goal is ${percent}.`,
  notBelow: 'No lower than last time',
  count: (goals: number) => (goals === 0 ? 'No goals' : goals === 1 ? 'One goal' : `${decimal(goals)} goals`),

  title: 'The goals',
  verdicts: {
    reached: 'Reached',
    partly: 'Partly reached',
    missed: 'Not reached',
    'too-few': 'Too few to say',
  },
  definition:
    'Partly reached means at least nine tenths of the goal. For “no lower than last time” it means that two people’s answers could have made the difference.',
  columns: { goal: 'Goal', target: 'Level', actual: 'Outcome', base: 'Counted over', verdict: 'Verdict' },
  kinds: {
    coverage: 'Everybody is to be offered the survey',
    'response-rate': 'Response rate',
    'not-below': (question: string) => `No lower than last time: ${question}`,
  },
}
