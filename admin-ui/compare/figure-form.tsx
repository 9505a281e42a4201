import { useState } from 'preact/hooks'
import type { NewReferenceFigure } from '../../shared/comparisons.ts'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import { compareText } from '../../shared/text/compare.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { Field } from '../parts/field.tsx'
import { figureFaults, numberOf, type TypedFigure } from './typed-figure.ts'

const words = compareText.figures
const measures = ['share', 'mean'] as const

interface FigureFormProps {
  readonly questionnaire: Questionnaire
  reload(): Promise<void>
}

/** A figure to read a question beside: which question, what it is, and where it comes from. */
export function FigureForm({ questionnaire, reload }: FigureFormProps) {
  const questions = questionnaire.questions.filter(({ background, kind }) => !background && kind !== 'text')
  const blank: TypedFigure = { question: questions[0]?.id ?? '', measure: 'share', value: '', source: '' }
  const [typed, setTyped] = useState(blank)
  const [tried, setTried] = useState(false)
  const act = useAct()
  const faults = tried ? figureFaults(typed) : {}
  const set = (change: Partial<TypedFigure>) => setTyped((now) => ({ ...now, ...change }))

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const found = figureFaults(typed)
    const value = numberOf(typed.value)
    setTried(true)
    if (found.value || found.source || value === null) {
      document.getElementById(found.value ? 'figure-value' : 'figure-source')?.focus()
      return
    }
    void act.run(async () => {
      await api.addFigure({ ...typed, value, questionnaire: questionnaire.id } satisfies NewReferenceFigure)
      setTyped({ ...blank, question: typed.question })
      setTried(false)
      await reload()
      return words.added
    })
  }

  return (
    <form class="figure-form" onSubmit={submit} novalidate>
      <Field id="figure-question" label={words.question}>
        {(described) => (
          <select
            {...described}
            value={typed.question}
            onChange={(event) => set({ question: event.currentTarget.value })}
          >
            {questions.map(({ id, text }) => (
              <option key={id} value={id} lang="sv">
                {text.sv}
              </option>
            ))}
          </select>
        )}
      </Field>
      <fieldset class="plain-set">
        <legend>{words.measure}</legend>
        {measures.map((measure) => (
          <label key={measure} class="check">
            <input
              type="radio"
              name="measure"
              checked={typed.measure === measure}
              onChange={() => set({ measure })}
            />
            {words.measures[measure]}
          </label>
        ))}
      </fieldset>
      <Field id="figure-value" label={words.value} hint={words.valueHint} fault={faults.value}>
        {(described) => (
          <input
            {...described}
            class="number"
            inputMode="decimal"
            autocomplete="off"
            value={typed.value}
            onInput={(event) => set({ value: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field id="figure-source" label={words.source} hint={words.sourceHint} fault={faults.source}>
        {(described) => (
          <input
            {...described}
            maxLength={200}
            autocomplete="off"
            value={typed.source}
            onInput={(event) => set({ source: event.currentTarget.value })}
          />
        )}
      </Field>
      <Reply act={act} />
      <button type="submit" class="primary" disabled={act.busy}>
        {words.add}
      </button>
    </form>
  )
}
