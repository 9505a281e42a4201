import { type Option, optionsOf, type Question, type Questionnaire } from './questionnaire.ts'
import { questionnairesText } from './text/questionnaires.ts'

const words = questionnairesText.paper

interface PaperFaceProps {
  readonly questionnaire: Questionnaire
  readonly insatser: readonly string[]
}

/** A questionnaire as it reads on paper: every question with its boxes and lines, in order, as plain HTML. */
export function PaperFace({ questionnaire, insatser }: PaperFaceProps) {
  const { title, questions } = questionnaire
  return (
    <article class="sheet-face">
      <h3>{title.sv}</h3>
      <ol>
        {questions.map((question, index) => (
          <li key={question.id} class="sheet-item">
            {question.section && <p class="sheet-section">{question.section.sv}</p>}
            <p class="sheet-question">
              {index + 1}. {question.text.sv}
            </p>
            {question.showIf && <p class="sheet-note">{conditionOf(question, questions, insatser)}</p>}
            {question.hint && <p class="sheet-note">{question.hint.sv}</p>}
            <PaperAnswer question={question} insatser={insatser} />
          </li>
        ))}
      </ol>
    </article>
  )
}

function conditionOf(
  { showIf }: Question,
  questions: readonly Question[],
  insatser: readonly string[],
): string | null {
  const index = questions.findIndex(({ id }) => id === showIf?.question)
  const asked = questions[index]
  if (!asked || !showIf) return null
  const labels = [...optionsOf(asked, insatser), ...(asked.optOut ? [asked.optOut] : [])]
    .filter(({ value }) => showIf.in.map(String).includes(String(value)))
    .map(({ label }) => label.sv)
  return labels.length === 0 ? null : words.onlyIf(labels, index + 1)
}

function PaperAnswer({ question, insatser }: { question: Question; insatser: readonly string[] }) {
  const { kind, optOut } = question
  const options: readonly Option[] = [...optionsOf(question, insatser), ...(optOut ? [optOut] : [])]
  const written = kind === 'text' || kind === 'number'
  return (
    <>
      {!written && <p class="sheet-note">{kind === 'choices' ? words.several : words.one}</p>}
      {kind === 'number' && <p class="sheet-line sheet-line-short" />}
      {kind === 'text' && [1, 2, 3].map((line) => <p key={line} class="sheet-line" />)}
      {options.length > 0 && (
        <ul class="sheet-options">
          {options.map(({ value, label }) => (
            <li key={value} class="sheet-option">
              {label.sv}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
