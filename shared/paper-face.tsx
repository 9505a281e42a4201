import { type Option, optionsOf, type Question, type Questionnaire, type Texts } from './questionnaire.ts'
import { participantLanguage } from './text/languages.ts'
import { questionnairesText } from './text/questionnaires.ts'

const words = questionnairesText.paper

interface PaperFaceProps {
  readonly questionnaire: Questionnaire
  readonly insatser: readonly string[]
  /** What the questions are read in, Swedish where they are not translated. */
  readonly language?: string
}

type Read = (texts: Texts) => string

/** A questionnaire as it reads on paper: every question with its boxes and lines, in order, as plain HTML. */
export function PaperFace({ questionnaire, insatser, language = 'sv' }: PaperFaceProps) {
  const { title, questions } = questionnaire
  const read: Read = (texts) => texts[language] || texts.sv
  return (
    <article class="sheet-face" lang={language} dir={participantLanguage(language)?.direction ?? 'ltr'}>
      <h3>{read(title)}</h3>
      <ol>
        {questions.map((question, index) => (
          <li key={question.id} class="sheet-item">
            {question.section && <p class="sheet-section">{read(question.section)}</p>}
            <p class="sheet-question">
              {index + 1}. {read(question.text)}
            </p>
            {question.showIf && <p class="sheet-note">{conditionOf(question, questions, insatser, read)}</p>}
            {question.hint && <p class="sheet-note">{read(question.hint)}</p>}
            <PaperAnswer question={question} insatser={insatser} read={read} />
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
  read: Read,
): string | null {
  const index = questions.findIndex(({ id }) => id === showIf?.question)
  const asked = questions[index]
  if (!asked || !showIf) return null
  const labels = [...optionsOf(asked, insatser), ...(asked.optOut ? [asked.optOut] : [])]
    .filter(({ value }) => showIf.in.map(String).includes(String(value)))
    .map(({ label }) => read(label))
  return labels.length === 0 ? null : words.onlyIf(labels, index + 1)
}

interface PaperAnswerProps {
  readonly question: Question
  readonly insatser: readonly string[]
  readonly read: Read
}

function PaperAnswer({ question, insatser, read }: PaperAnswerProps) {
  const { kind, optOut } = question
  const options: readonly Option[] = [...optionsOf(question, insatser), ...(optOut ? [optOut] : [])]
  const written = kind === 'text' || kind === 'number'
  return (
    <>
      {!written && (
        <p class="sheet-note">
          <bdi>{kind === 'choices' ? words.several : words.one}</bdi>
        </p>
      )}
      {kind === 'number' && <p class="sheet-line sheet-line-short" />}
      {kind === 'text' && [1, 2, 3].map((line) => <p key={line} class="sheet-line" />)}
      {options.length > 0 && (
        <ul class="sheet-options">
          {options.map(({ value, label }) => (
            <li key={value} class="sheet-option">
              {read(label)}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
