import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { QuestionKind } from '../../shared/questionnaire.ts'
import type { QuestionnaireFault } from '../../shared/questionnaire-check.ts'
import type { WeakSpot } from '../../shared/questionnaire-weak-spots.ts'
import { questionnairesText } from '../../shared/text/questionnaires.ts'
import { addQuestion, duplicateQuestion, moveQuestion, removeQuestion, withQuestion } from './editing.ts'
import { QuestionCard } from './question-card.tsx'
import type { Draft } from './use-draft.ts'

const words = questionnairesText.editor
const kinds: readonly QuestionKind[] = ['scale', 'choice', 'choices', 'text', 'number', 'insats']

interface QuestionListProps {
  readonly draft: Draft
  readonly editable: boolean
  /** The id of the question that is open. */
  readonly open: string | null
  readonly insatser: readonly string[]
  readonly faults: readonly QuestionnaireFault[]
  readonly spots: readonly WeakSpot[]
  onOpen(id: string | null): void
}

/** The questions in order: one open at a time, moved by button or by Alt and the arrows. */
export function QuestionList({ draft, editable, open, insatser, faults, spots, onOpen }: QuestionListProps) {
  const { draft: questionnaire, edit } = draft
  const { questions } = questionnaire
  const [said, setSaid] = useState('')
  const keepFocus = useKeptFocus()
  /** The id of what is to have the focus once it is there. */
  const [arriving, setArriving] = useState<string | null>(null)
  useLayoutEffect(() => {
    if (arriving) document.getElementById(arriving)?.focus()
    setArriving(null)
  }, [arriving])

  const move = (from: number, to: number) => {
    if (to < 0 || to >= questions.length) return setSaid(words.atEnd)
    keepFocus()
    edit((now) => moveQuestion(now, from, to))
    setSaid(words.movedTo(to + 1, questions.length))
  }
  const openNew = (made: typeof questionnaire, index: number) => {
    const id = made.questions[index]?.id ?? null
    edit(() => made)
    onOpen(id)
    setArriving(`text-${id}`)
  }
  const remove = (index: number) => {
    const next = questions[index + 1] ?? questions[index - 1]
    edit((now) => removeQuestion(now, index))
    setSaid(words.removed(index + 1))
    onOpen(null)
    setArriving(next ? `fraga-${next.id}` : null)
  }
  const at = questions.findIndex(({ id }) => id === open)
  const after = at === -1 ? questions.length - 1 : at

  return (
    <section>
      <h2>{words.questions}</h2>
      {questions.length === 0 && <p class="empty">{words.noQuestions}</p>}
      <ol class="items">
        {questions.map((question, index) => (
          <QuestionCard
            key={question.id}
            question={question}
            index={index}
            before={questions.slice(0, index)}
            insatser={insatser}
            editable={editable}
            open={question.id === open}
            faults={faults.filter((fault) => fault.question === index)}
            spots={spots.filter((spot) => spot.question === index)}
            onToggle={() => onOpen(question.id === open ? null : question.id)}
            onChange={(changed, within) =>
              edit((now) => withQuestion(now, index, changed), within && `${question.id}.${within}`)
            }
            onMove={(by) => move(index, index + by)}
            onDuplicate={() => openNew(duplicateQuestion(questionnaire, index), index + 1)}
            onRemove={() => remove(index)}
          />
        ))}
      </ol>
      <p class="unseen" role="status">
        {said}
      </p>
      {editable && (
        <fieldset class="add-question">
          <legend>{words.add}</legend>
          {at !== -1 && <p class="hint">{words.addAfter(at + 1)}</p>}
          <p class="actions">
            {kinds.map((kind) => (
              <button
                key={kind}
                type="button"
                onClick={() => openNew(addQuestion(questionnaire, kind, after), after + 1)}
              >
                {questionnairesText.fields.kinds[kind]}
              </button>
            ))}
          </p>
          <p class="hint keys-hint">{words.keys}</p>
        </fieldset>
      )}
    </section>
  )
}

/** Keeps the focus where it is over a change that moves what has it. */
function useKeptFocus(): () => void {
  const kept = useRef<HTMLElement | null>(null)
  useLayoutEffect(() => {
    kept.current?.focus()
    kept.current = null
  })
  return () => {
    kept.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
  }
}
