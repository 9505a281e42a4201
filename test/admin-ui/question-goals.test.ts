import { expect, it } from 'vitest'
import { goalKey, readGoals, typedOf } from '../../admin-ui/setup/question-goals.tsx'
import type { QuestionGoal } from '../../shared/matperiod.ts'
import type { QuestionAim } from '../../shared/setup.ts'

const aims: readonly QuestionAim[] = [
  { question: 'nojd', text: 'Nöjd?', shares: [{ label: 'är nöjda', goal: 0.8 }], hasLevel: true },
  { question: 'mote', text: 'Möte?', shares: [{ label: 'svarar ja', goal: undefined }], hasLevel: false },
]

it('shows the goals that are set, and reads back the same', () => {
  const goals: QuestionGoal[] = [
    { kind: 'share', question: 'nojd', share: 'är nöjda', atLeast: 0.57 },
    { kind: 'not-below', question: 'nojd' },
    { kind: 'share', question: 'mote', share: 'svarar ja', atLeast: 0.7 },
  ]
  expect(readGoals(aims, typedOf(goals))).toEqual({ goals, faults: [] })
})

it('names a goal with decimals, which came from elsewhere, rather than save another unseen', () => {
  const typed = typedOf([{ kind: 'share', question: 'nojd', share: 'är nöjda', atLeast: 0.425 }])
  expect(typed.get(goalKey('nojd', 'är nöjda'))).toBe('42,5')
  expect(readGoals(aims, typed)).toEqual({ goals: [], faults: [goalKey('nojd', 'är nöjda')] })
})

it('sets no goal where nothing is typed, and none for what the questionnaire no longer asks', () => {
  expect(readGoals(aims, typedOf([{ kind: 'not-below', question: 'borta' }]))).toEqual({
    goals: [],
    faults: [],
  })
})

it.each(['101', 'hej', '-3', '7,5'])('names the field that holds %s, which is no whole percent', (typed) => {
  const key = goalKey('nojd', 'är nöjda')
  expect(readGoals(aims, new Map([[key, typed]]))).toEqual({ goals: [], faults: [key] })
})
