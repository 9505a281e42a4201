import type { Asked } from '../field.tsx'
import { OptionGroup } from '../option-group.tsx'

/** One of several options. */
export function ChoiceQuestion(asked: Asked<'choice'>) {
  const rows = asked.question.options.map(({ value, label }) => ({ value, label }))
  return <OptionGroup asked={asked} type="radio" rows={rows} />
}
