import type { Gallring } from '../../shared/matperiod.ts'
import { isDay } from '../../shared/stockholm.ts'
import { setupWords as words } from '../../shared/text/setup.ts'
import { Field } from '../parts/field.tsx'

/** What is wrong with a decision as it is typed, by the id of its field. */
export function decisionFaults({
  decidedOn,
  number,
}: Gallring): Readonly<Record<string, string | undefined>> {
  return {
    'gallring-day': isDay(decidedOn) ? undefined : words.gallringDay,
    'gallring-number': number.trim() === '' ? words.gallringNumber : undefined,
  }
}

interface DecisionFieldsProps {
  readonly decision: Gallring
  /** By the id of a field; left out until the form is sent. */
  readonly faults: Readonly<Record<string, string | undefined>>
  onInput(decision: Gallring): void
}

/** A decision on what is destroyed, by its day and number. */
export function DecisionFields({ decision, faults, onInput }: DecisionFieldsProps) {
  return (
    <div class="pair">
      <Field id="gallring-day" label={words.gallringOn} fault={faults['gallring-day']}>
        {(described) => (
          <input
            {...described}
            type="date"
            value={decision.decidedOn}
            onInput={(event) => onInput({ ...decision, decidedOn: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field
        id="gallring-number"
        label={words.gallringNo}
        hint={words.gallringNoHint}
        fault={faults['gallring-number']}
      >
        {(described) => (
          <input
            {...described}
            autocomplete="off"
            value={decision.number}
            onInput={(event) => onInput({ ...decision, number: event.currentTarget.value })}
          />
        )}
      </Field>
    </div>
  )
}
