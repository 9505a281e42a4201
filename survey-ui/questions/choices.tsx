import type { Asked } from '../field.tsx'
import { OptionGroup } from '../option-group.tsx'

/** As many options as apply; none ticked means unanswered. */
export function ChoicesQuestion(asked: Asked<'choices'>) {
  const rows = asked.question.options.map(({ value, label }) => ({ value, label }))
  return <OptionGroup asked={asked} type="checkbox" rows={rows} extra={[({ say }) => say('several')]} />
}
