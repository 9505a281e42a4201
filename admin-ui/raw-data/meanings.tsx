import { optionsOf, type Question } from '../../shared/questionnaire.ts'
import type { ColumnUse, TextMeaning } from '../../shared/raw-data/mapping.ts'
import { textsToPlace } from '../../shared/raw-data/suggest.ts'
import { rawDataText } from '../../shared/text/raw-data.ts'
import type { ColumnProps } from './column-card.tsx'

const words = rawDataText.columns

interface MeaningsProps extends Pick<ColumnProps, 'column' | 'insatser' | 'faults'> {
  readonly use: ColumnUse
  readonly question: Question
  onChange(use: ColumnUse): void
}

type Meaning = TextMeaning['is']

/** What the texts of a column stand for, where they are not the option's own code or words. */
export function Meanings({ column, use, question, insatser, faults, onChange }: MeaningsProps) {
  // Of a column with more texts than were shown, those that a check found.
  const told = faults.filter(
    ({ code }) => code === 'unknown-option' || code === 'unknown-insats' || code === 'not-a-tick',
  )
  const texts = [
    ...new Set([
      ...textsToPlace(use, column, question, insatser),
      ...told.map(({ value }) => value),
      ...use.values.map(({ text }) => text),
    ]),
  ]
  const left = texts.filter((text) => !use.values.some((meaning) => meaning.text === text)).length
  const set = (text: string, is: Meaning | undefined) => {
    const rest = use.values.filter((meaning) => meaning.text !== text)
    onChange({ ...use, values: is === undefined ? rest : [...rest, { text, is }] })
  }
  if (texts.length === 0)
    return column.more > 0 && question.kind !== 'text' ? <p class="quiet">{words.more(column.more)}</p> : null
  return (
    <details class="raw-meanings" open={left > 0}>
      <summary>
        {words.texts}
        {left > 0 && <strong class="warning"> ({words.left(left)})</strong>}
      </summary>
      <ul class="plain">
        {texts.map((text, index) => (
          <MeaningLine
            key={text}
            id={`${column.letter}-${index}`}
            text={text}
            {...{ use, question, insatser }}
            onChange={(is) => set(text, is)}
          />
        ))}
      </ul>
      {column.more > 0 && <p class="quiet">{words.more(column.more)}</p>}
    </details>
  )
}

interface MeaningLineProps extends Pick<MeaningsProps, 'use' | 'question' | 'insatser'> {
  readonly id: string
  readonly text: string
  onChange(is: Meaning | undefined): void
}

function MeaningLine({ id, text, use, question, insatser, onChange }: MeaningLineProps) {
  const choices = choicesOf(text, use, question, insatser)
  const said = use.values.find((meaning) => meaning.text === text)
  const chosen = said ? choices.findIndex(({ is }) => is === said.is) : -1
  return (
    <li>
      <label for={`meaning-${id}`}>
        <span class="unseen">{words.meaning}: </span>
        {text}
      </label>
      <select
        id={`meaning-${id}`}
        class={chosen < 0 ? 'undecided' : undefined}
        value={String(chosen)}
        onChange={(event) => onChange(choices[Number(event.currentTarget.value)]?.is)}
      >
        <option value="-1">{words.undecided}</option>
        {choices.map(({ label }, index) => (
          // The place is what is chosen: two may read the same.
          <option key={label} value={String(index)} lang="sv">
            {label}
          </option>
        ))}
      </select>
    </li>
  )
}

function choicesOf(
  text: string,
  { option }: ColumnUse,
  question: Question,
  insatser: readonly string[],
): readonly { readonly is: Meaning; readonly label: string }[] {
  const none = { is: null, label: words.noAnswer }
  if (option !== undefined) return [{ is: option, label: words.isTicked }, none]
  const options = question.optOut
    ? [...optionsOf(question, insatser), question.optOut]
    : optionsOf(question, insatser)
  const known = options.map(({ value, label }) => ({ is: value, label: label.sv }))
  const isNew = question.kind === 'insats' && !insatser.includes(text)
  return [...known, ...(isNew ? [{ is: text, label: words.newInsats(text) }] : []), none]
}
