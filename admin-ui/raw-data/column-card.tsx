import type { Question, Questionnaire } from '../../shared/questionnaire.ts'
import { type ColumnUse, optionValues, questionOf } from '../../shared/raw-data/mapping.ts'
import type { RowFault } from '../../shared/raw-data/place.ts'
import { useOf } from '../../shared/raw-data/suggest.ts'
import type { ColumnSeen } from '../../shared/raw-data/table.ts'
import { rawDataText } from '../../shared/text/raw-data.ts'
import { Meanings } from './meanings.tsx'

const words = rawDataText.columns

export interface ColumnProps {
  readonly column: ColumnSeen
  /** Null where it is not read. */
  readonly use: ColumnUse | null
  /** What the other columns are read as. */
  readonly others: readonly ColumnUse[]
  readonly questionnaire: Questionnaire
  readonly insatser: readonly string[]
  readonly faults: readonly RowFault[]
  onChange(use: ColumnUse | null): void
}

/** One column: its heading, what stands in it, and the question that it is read as. */
export function ColumnCard(props: ColumnProps) {
  const { column, use, questionnaire, insatser, onChange } = props
  const question = use ? questionOf(questionnaire, use) : undefined
  const id = `column-${column.letter}`
  return (
    <div class={use ? 'raw-column' : 'raw-column raw-unread'}>
      <div>
        <h3 id={id}>
          <span class="quiet">{column.letter}</span> {column.column}
        </h3>
        <p class="quiet">{words.filled(column.filled)}</p>
        <p class="raw-examples">
          {column.values.slice(0, 4).map(({ text }) => (
            <span key={text}>{text}</span>
          ))}
        </p>
      </div>
      <div>
        <label for={`${id}-question`}>
          {words.question}
          <span class="unseen">: {column.column}</span>
        </label>
        <select
          id={`${id}-question`}
          value={use ? keyOf(use.question, use.option) : ''}
          onChange={(event) => {
            const [asked = '', option] = event.currentTarget.value.split(' ')
            const chosen = questionOf(questionnaire, { question: asked })
            onChange(chosen ? useOf(column, chosen, option, insatser) : null)
          }}
        >
          <option value="">{words.unread}</option>
          {questionnaire.questions.map((asked) => (
            <QuestionOptions key={asked.id} question={asked} others={props.others} />
          ))}
        </select>
        {use && question?.kind === 'choices' && use.option === undefined && (
          <Separator id={id} use={use} onChange={onChange} />
        )}
        {use && question && <Meanings {...props} use={use} question={question} onChange={onChange} />}
      </div>
    </div>
  )
}

/** No id has a blank in it. */
function keyOf(question: string, option: string | undefined): string {
  return option === undefined ? question : `${question} ${option}`
}

/** A question to choose; of several choices also each option, for a column that is a tick. */
function QuestionOptions({ question, others }: { question: Question; others: readonly ColumnUse[] }) {
  const same = others.filter((use) => use.question === question.id)
  const labels = new Map(
    [...('options' in question ? question.options : []), ...(question.optOut ? [question.optOut] : [])].map(
      ({ value, label }) => [value, label.sv],
    ),
  )
  const whole = (
    <option value={question.id} disabled={same.length > 0} lang="sv">
      {question.text.sv}
    </option>
  )
  if (question.kind !== 'choices') return whole
  return (
    <optgroup label={question.text.sv}>
      {whole}
      {optionValues(question).map((option) => (
        <option
          key={option}
          value={keyOf(question.id, option)}
          disabled={same.some((use) => use.option === undefined || use.option === option)}
          lang="sv"
        >
          {words.tick(labels.get(option) ?? option)}
        </option>
      ))}
    </optgroup>
  )
}

interface SeparatorProps {
  readonly id: string
  readonly use: ColumnUse
  onChange(use: ColumnUse): void
}

function Separator({ id, use, onChange }: SeparatorProps) {
  return (
    <>
      <label for={`${id}-separator`}>{words.separator}</label>
      <select
        id={`${id}-separator`}
        value={use.separator ?? ''}
        onChange={(event) => {
          const { separator: _, ...rest } = use
          const separator = event.currentTarget.value
          onChange(separator === '' ? rest : { ...rest, separator })
        }}
      >
        {Object.entries(words.separators).map(([sign, name]) => (
          <option key={sign} value={sign}>
            {name}
          </option>
        ))}
      </select>
    </>
  )
}
