import { useState } from 'preact/hooks'
import { daysBetween } from '../../shared/progress.ts'
import { type Day, isDay } from '../../shared/stockholm.ts'
import { setupWords as words } from '../../shared/text/setup.ts'
import { Field } from '../parts/field.tsx'
import { StepForm, type StepProps } from './step-form.tsx'

interface Typed {
  readonly name: string
  readonly opensOn: string
  readonly closesOn: string
}

/** What it is called, and from which day to which it can be answered. */
export function DaysStep(props: StepProps) {
  const { name, opensOn, closesOn } = props.view.setup
  const [typed, setTyped] = useState<Typed>({ name, opensOn, closesOn })
  const [sent, setSent] = useState(false)
  const found = faultsOf(typed, props.view.today)
  const faults = sent ? found : {}
  const read = () => {
    setSent(true)
    const [first] = Object.keys(found)
    if (!first) return { ...typed, name: typed.name.trim() }
    document.getElementById(`setup-${first}`)?.focus()
    return null
  }
  const field = (key: keyof Typed, more: object) => (
    <Field id={`setup-${key}`} label={words[key]} hint={words[`${key}Hint`]} fault={faults[key]}>
      {(described) => (
        <input
          {...described}
          {...more}
          autocomplete="off"
          value={typed[key]}
          onInput={(event) => setTyped({ ...typed, [key]: event.currentTarget.value })}
        />
      )}
    </Field>
  )
  return (
    <StepForm {...props} title={words.steps.datum} read={read}>
      {field('name', {})}
      <div class="pair">
        {field('opensOn', { type: 'date' })}
        {field('closesOn', { type: 'date' })}
      </div>
      {isDay(typed.opensOn) && isDay(typed.closesOn) && typed.opensOn <= typed.closesOn && (
        <p role="status">
          {words.length(daysBetween(typed.opensOn, typed.closesOn) + 1, typed.opensOn, typed.closesOn)}
        </p>
      )}
    </StepForm>
  )
}

function faultsOf({ name, opensOn, closesOn }: Typed, today: Day): Partial<Record<keyof Typed, string>> {
  return {
    ...(name.trim() === '' ? { name: words.nameMissing } : {}),
    ...(!isDay(opensOn) ? { opensOn: words.noDay } : opensOn < today ? { opensOn: words.opensPast } : {}),
    ...(!isDay(closesOn)
      ? { closesOn: words.noDay }
      : closesOn < opensOn
        ? { closesOn: words.daysTurned }
        : {}),
  }
}
