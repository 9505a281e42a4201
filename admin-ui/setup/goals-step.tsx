import { useState } from 'preact/hooks'
import { setupWords as words } from '../../shared/text/setup.ts'
import { Field } from '../parts/field.tsx'
import { percentField, wholeNumber } from '../parts/whole-number.ts'
import { QuestionGoals, readGoals, typedOf } from './question-goals.tsx'
import { StepForm, type StepProps } from './step-form.tsx'

interface Typed {
  readonly coverage: string
  readonly responseRate: string
  readonly minGroup: string
}

const least = 5
const most = 50

/** What the mätperiod aims for, and the smallest group that its result will show. */
export function GoalsStep(props: StepProps) {
  const { goals, minGroup, questionnaire } = props.view.setup
  const { aims = [], smallestGroup = least } =
    props.view.questionnaires.find(
      ({ id, version }) => id === questionnaire.id && version === questionnaire.version,
    ) ?? {}
  const [typedGoals, setTypedGoals] = useState(() => typedOf(goals.questions ?? []))
  const [typed, setTyped] = useState<Typed>({
    coverage: percentField(goals.coverage),
    responseRate: percentField(goals.responseRate),
    minGroup: String(minGroup),
  })
  const [sent, setSent] = useState(false)
  const found = faultsOf(typed)
  const faults = sent ? found : {}
  const perQuestion = readGoals(aims, typedGoals)
  const read = () => {
    setSent(true)
    const [first] = Object.keys(found)
    if (first) {
      document.getElementById(`setup-${first}`)?.focus()
      return null
    }
    if (perQuestion.faults.length > 0) {
      // When they are unfolded and marked.
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>('.question-goals [aria-invalid]')?.focus(),
      )
      return null
    }
    return {
      goals: {
        coverage: shareOf(typed.coverage),
        responseRate: shareOf(typed.responseRate),
        questions: perQuestion.goals,
      },
      minGroup: Number(typed.minGroup),
    }
  }
  const field = (key: keyof Typed) => (
    <Field id={`setup-${key}`} label={words[key]} hint={words[`${key}Hint`]} fault={faults[key]}>
      {(described) => (
        <input
          {...described}
          class="number"
          inputMode="numeric"
          autocomplete="off"
          value={typed[key]}
          onInput={(event) => setTyped({ ...typed, [key]: event.currentTarget.value })}
        />
      )}
    </Field>
  )
  return (
    <StepForm {...props} title={words.goals} read={read}>
      {field('coverage')}
      {field('responseRate')}
      {field('minGroup')}
      {smallestGroup > least && <p class="hint">{words.minGroupOccasions(smallestGroup)}</p>}
      <QuestionGoals
        aims={aims}
        typed={typedGoals}
        faults={sent ? perQuestion.faults : []}
        onType={setTypedGoals}
      />
    </StepForm>
  )
}

/** Undefined where the field is empty: no goal. */
function shareOf(field: string): number | undefined {
  const percent = wholeNumber(field)
  return percent === null || percent === undefined ? undefined : percent / 100
}

function faultsOf({ coverage, responseRate, minGroup }: Typed): Partial<Record<keyof Typed, string>> {
  const isPercent = (field: string) => {
    const percent = wholeNumber(field)
    return percent === null || (percent !== undefined && percent <= 100)
  }
  const smallest = wholeNumber(minGroup) ?? 0
  return {
    ...(isPercent(coverage) ? {} : { coverage: words.goalNumber }),
    ...(isPercent(responseRate) ? {} : { responseRate: words.goalNumber }),
    ...(smallest < least
      ? { minGroup: words.minGroupLow }
      : smallest > most
        ? { minGroup: words.minGroupHigh }
        : {}),
  }
}
