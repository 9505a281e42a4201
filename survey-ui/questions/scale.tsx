import { optionsOf, type Texts } from '../../shared/questionnaire.ts'
import type { Asked } from '../field.tsx'
import { OptionGroup } from '../option-group.tsx'

/** A step of a scale: the number in a circle, its words beside it. */
export function ScaleQuestion(asked: Asked<'scale'>) {
  const { question, insatser, reading } = asked
  const rows = optionsOf(question, insatser).map(({ value }) => ({
    value: String(value),
    step: reading.speaker.number(Number(value)),
    label: stepWords(question, Number(value)),
  }))
  return <OptionGroup asked={asked} type="radio" rows={rows} />
}

function stepWords(question: Asked<'scale'>['question'], step: number): Texts | undefined {
  const ends = { [question.min]: question.minLabel, [question.max]: question.maxLabel }
  return question.labels?.[String(step)] ?? ends[step]
}
