import type { Question } from '../../shared/questionnaire.ts'
import type { QuestionnaireFault } from '../../shared/questionnaire-check.ts'
import type { WeakSpot } from '../../shared/questionnaire-weak-spots.ts'
import { questionnairesText } from '../../shared/text/questionnaires.ts'
import { faultInWords } from './fault-in-words.ts'
import { QuestionFace } from './question-face.tsx'
import { QuestionFields } from './question-fields.tsx'

const words = questionnairesText.editor

export interface QuestionCardProps {
  readonly question: Question
  readonly index: number
  /** The questions before it, which a condition may ask for. */
  readonly before: readonly Question[]
  readonly insatser: readonly string[]
  readonly editable: boolean
  readonly open: boolean
  readonly faults: readonly QuestionnaireFault[]
  readonly spots: readonly WeakSpot[]
  onToggle(): void
  /** `within` names the field that is written in. */
  onChange(question: Question, within?: string): void
  onMove(by: 1 | -1): void
  onDuplicate(): void
  onRemove(): void
}

/** A question as a row, and opened all that can be said of it. */
export function QuestionCard(props: QuestionCardProps) {
  const { question, index, editable, open, faults, spots, onToggle, onMove } = props
  const name = `${words.number(index + 1)}, ${question.text.sv || words.noText}`
  const onKeyDown = (event: KeyboardEvent) => {
    if (!editable || !event.altKey || event.target instanceof HTMLSelectElement) return
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (by === null) return
    event.preventDefault()
    onMove(by)
  }
  return (
    <li class={open ? 'item item-open' : 'item'} onKeyDown={onKeyDown}>
      {question.section?.sv && <p class="item-section">{question.section.sv}</p>}
      <div class="item-head">
        <button
          type="button"
          class="item-toggle"
          id={`fraga-${question.id}`}
          aria-expanded={open}
          onClick={onToggle}
        >
          <span class="item-number">{index + 1}</span>
          <span class="item-words">
            <span>{question.text.sv || words.noText}</span>
            <span class="item-about">
              {questionnairesText.fields.kinds[question.kind]}
              {faults.length > 0 && <strong class="fault"> · {words.faults(faults.length)}</strong>}
              {editable && spots.length > 0 && ` · ${words.advice(spots.length)}`}
            </span>
          </span>
        </button>
        {editable && (
          <span class="item-moves">
            <MoveButton label={`${words.up}: ${name}`} up={true} onMove={() => onMove(-1)} />
            <MoveButton label={`${words.down}: ${name}`} up={false} onMove={() => onMove(1)} />
          </span>
        )}
      </div>
      {open && (editable ? <Opened {...props} /> : <QuestionFace {...props} />)}
    </li>
  )
}

function MoveButton({ label, up, onMove }: { label: string; up: boolean; onMove: () => void }) {
  return (
    <button
      type="button"
      class={up ? 'move move-up' : 'move move-down'}
      aria-label={label}
      title={label}
      onClick={onMove}
    />
  )
}

function Opened(props: QuestionCardProps) {
  const { question, faults, spots, onDuplicate, onRemove } = props
  const advice = questionnairesText.checks.weakSpots
  return (
    <div class="item-body">
      {faults.length > 0 && (
        <ul class="item-faults">
          {faults.map((fault) => (
            <li key={`${fault.field} ${fault.message}`}>{faultInWords(fault)}</li>
          ))}
        </ul>
      )}
      <QuestionFields {...props} />
      {spots.length > 0 && (
        <ul class="item-advice">
          {spots.map(({ code, detail }) => {
            const { what, why } = advice[code](detail)
            return (
              <li key={`${code} ${detail}`}>
                <strong>{what}.</strong> {why}
              </li>
            )
          })}
        </ul>
      )}
      <p class="actions">
        <button type="button" onClick={onDuplicate}>
          {words.duplicate}
        </button>
        <button type="button" onClick={onRemove} aria-describedby={`fraga-${question.id}`}>
          {words.removeQuestion}
        </button>
      </p>
    </div>
  )
}
