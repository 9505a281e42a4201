import type { Asked } from '../field.tsx'
import { OptionGroup } from '../option-group.tsx'

/** Which insats the participant is in, where the link does not tell. */
export function InsatsQuestion(asked: Asked<'insats'>) {
  const rows = asked.insatser.map((name) => ({ value: name, label: { sv: name } }))
  return <OptionGroup asked={asked} type="radio" rows={rows} />
}
