import * as v from 'valibot'
import { faultsOf, listFaults } from './faults.ts'
import { draftSchema, type Questionnaire, questionnaireSchema } from './questionnaire.ts'
import { questionnaireFaults } from './questionnaire-faults.ts'

/** What keeps a draft from being used, and where. */
export interface QuestionnaireFault {
  /** The question's place in the list, from 0; null for the questionnaire itself. */
  readonly question: number | null
  /** The field within the question, or within the questionnaire: "text.sv", "options[1].value". */
  readonly field: string
  readonly message: string
}

/**
 * Everything that keeps a draft from being used, in the questions' order: its shape, and what must hold
 * between its parts. None means that it is whole.
 *
 * @param insatser the names that conditions on the insats may mean
 */
export function checkQuestionnaire(
  draft: Questionnaire,
  insatser: readonly string[],
): readonly QuestionnaireFault[] {
  const shape = v.safeParse(questionnaireSchema, draft)
  const between = listFaults()
  // A draft has the shape of a questionnaire but for what is blank, so its parts can be held together at once.
  if (v.is(draftSchema, draft)) questionnaireFaults(draft, insatser, between.add)
  return [...(shape.success ? [] : faultsOf(shape.issues)), ...between.found]
    .map(placed)
    .toSorted((a, b) => (a.question ?? -1) - (b.question ?? -1))
}

/** "questionnaire.questions[3].text.sv: får inte vara tomt", taken apart. */
function placed(fault: string): QuestionnaireFault {
  const [, path = '', message = fault] = /^([^\s:]+): (.*)$/s.exec(fault) ?? []
  const own = path.replace(/^questionnaire\./, '')
  const [, index, field = ''] = /^questions\[(\d+)\]\.?(.*)$/.exec(own) ?? []
  return index === undefined
    ? { question: null, field: own, message }
    : { question: Number(index), field, message }
}
