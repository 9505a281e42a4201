import { optionsOf } from '../../shared/questionnaire.ts'
import { surveyText } from '../../shared/text/survey.sv.ts'
import type { Asked } from '../field.tsx'
import { OptionGroup } from '../option-group.tsx'

/** A step of a scale: the number in a circle, its words beside it. */
export function ScaleQuestion(asked: Asked<'scale'>) {
  const { question, insatser } = asked
  const rows = optionsOf(question, insatser).map(({ value }) => ({
    value: String(value),
    step: surveyText.step(Number(value)),
    label: stepWords(question, Number(value)),
  }))
  return <OptionGroup asked={asked} type="radio" rows={rows} />
}

function stepWords(question: Asked<'scale'>['question'], step: number): string | undefined {
  const ends = { [question.min]: question.minLabel, [question.max]: question.maxLabel }
  return (question.labels?.[String(step)] ?? ends[step])?.sv
}
