import type { Refusal } from '../shared/answers.ts'
import type { CodeRefusal } from '../shared/codes.ts'
import type { Promised } from '../shared/feedback.ts'
import type { ForbundSettings } from '../shared/forbund.ts'
import type { WhoTypes } from '../shared/matperiod.ts'
import type { Questionnaire } from '../shared/questionnaire.ts'
import type { Day } from '../shared/stockholm.ts'
import type { Reading } from './reading.tsx'

/** What the page shows of a mätperiod. */
export interface SurveyView {
  questionnaire: Questionnaire
  reading: Reading
  /** The names of the insatser: the options of the insats question, values and words alike. */
  insatser: readonly string[]
  /** The insats that the link tells: its question is then not asked. */
  insats: string | null
  forbund: { name: string; settings: ForbundSettings }
  matperiod: { name: string; opensOn: Day; closesOn: Day; whoTypes: WhoTypes }
  /** What was promised after an earlier one; null or left out where nothing was. */
  promised?: Promised | null
  /** The day after which free texts are read. */
  textsReadFrom: Day
  /** Whether one answers with a one-time code. */
  usesCodes: boolean
  demo: boolean
  /** The form's own URL, in the language of the page. */
  action: string
  /** URL of the built `enhance.ts`. */
  script: string
}

/** What one person's form holds: nothing at first, and all of it when it comes back. */
export interface FormState {
  submitKey: string
  fields: (question: string) => readonly string[]
  refusals: readonly Refusal[]
  /** The code as it was typed, and why it cannot be taken; only where one is needed. */
  code?: { typed: string; refusal?: CodeRefusal }
  /** Why a form without refusals comes back. */
  notice?: 'empty' | 'differs' | 'new-key' | 'busy' | 'code-used' | 'code-unchecked'
}
