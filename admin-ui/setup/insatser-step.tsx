import { useState } from 'preact/hooks'
import type { InsatsChoice } from '../../shared/setup.ts'
import { setupWords as words } from '../../shared/text/setup.ts'
import { numberField, wholeNumber } from '../parts/whole-number.ts'
import { paths } from '../paths.ts'
import { StepForm, type StepProps } from './step-form.tsx'

/** What is typed beside each chosen insats. */
type Chosen = ReadonlyMap<string, string>

/** Which insatser take part, as last time, and how many are enrolled where that is known. */
export function InsatserStep(props: StepProps) {
  const { setup, insatser, questionnaires } = props.view
  const [chosen, setChosen] = useState<Chosen>(
    new Map(setup.insatser.map(({ id, enrolled }) => [id, numberField(enrolled)])),
  )
  const [refused, setRefused] = useState<string | null>(null)
  const questionnaire = questionnaires.find(
    ({ id, version }) => id === setup.questionnaire.id && version === setup.questionnaire.version,
  )
  const set = (id: string, enrolled: string | null) => {
    const next = new Map(chosen)
    if (enrolled === null) next.delete(id)
    else next.set(id, enrolled)
    setChosen(next)
  }
  const read = () => {
    const wrong = [...chosen].find(([, enrolled]) => wholeNumber(enrolled) === undefined)?.[0] ?? null
    setRefused(wrong)
    if (wrong === null) {
      return {
        insatser: [...chosen].map(([id, enrolled]) => ({ id, enrolled: wholeNumber(enrolled) ?? null })),
      }
    }
    document.getElementById(`enrolled-${wrong}`)?.focus()
    return null
  }
  return (
    <StepForm {...props} title={words.insatser} read={read}>
      {insatser.length > 0 && <p class="hint">{words.insatserHint}</p>}
      {insatser.length === 0 && <p class="empty">{words.insatserNone}</p>}
      {questionnaire?.asksInsats === false && <p class="hint">{words.insatserWithout}</p>}
      <ul class="plain pick-insatser">
        {insatser.map((insats) => (
          <InsatsLine
            key={insats.id}
            insats={insats}
            enrolled={chosen.get(insats.id) ?? null}
            refused={refused === insats.id}
            onChange={(enrolled) => set(insats.id, enrolled)}
          />
        ))}
      </ul>
      <p>
        <a href={paths.insatser}>{words.toInsatser}</a>
      </p>
    </StepForm>
  )
}

interface InsatsLineProps {
  readonly insats: InsatsChoice
  /** Null where it is not chosen. */
  readonly enrolled: string | null
  readonly refused: boolean
  onChange(enrolled: string | null): void
}

function InsatsLine({ insats, enrolled, refused, onChange }: InsatsLineProps) {
  const { id, name, kommun, inForce } = insats
  return (
    <li>
      <label class="check">
        <input
          type="checkbox"
          checked={enrolled !== null}
          onChange={(event) => onChange(event.currentTarget.checked ? '' : null)}
        />
        <span>
          {name}
          {kommun !== null && <span class="quiet">, {kommun}</span>}
          {!inForce && <span class="warning"> ({words.ended})</span>}
        </span>
      </label>
      {enrolled !== null && (
        <span class="enrolled">
          <label for={`enrolled-${id}`}>
            {words.enrolledShort}
            <span class="unseen">, {name}</span>
          </label>
          <input
            id={`enrolled-${id}`}
            class="number"
            inputMode="numeric"
            autocomplete="off"
            value={enrolled}
            {...(refused ? { 'aria-invalid': true, 'aria-describedby': `enrolled-${id}-fault` } : {})}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        </span>
      )}
      {refused && (
        <p class="fault" id={`enrolled-${id}-fault`}>
          {words.enrolledNumber}
        </p>
      )}
    </li>
  )
}
