import {
  type Feedback,
  type FeedbackPromise,
  type FeedbackView,
  longest,
  mostQuestions,
  outcomes,
} from '../../shared/feedback.ts'
import { lix } from '../../shared/lix.ts'
import { feedbackText as words } from '../../shared/text/feedback.ts'
import { Field } from '../parts/field.tsx'

interface WrittenProps {
  readonly content: Feedback
  readonly questions: FeedbackView['questions']
  /** Whether it is time to say what came of the promises. */
  readonly asksOutcomes: boolean
  onChange(content: Feedback): void
}

/** What the kansli writes, and which questions are shown. */
export function Written({ content, questions, asksOutcomes, onChange }: WrittenProps) {
  const { greeting, promises } = content
  const change = (part: Partial<Feedback>) => onChange({ ...content, ...part })
  const setPromise = (at: number, part: Partial<FeedbackPromise>) =>
    change({ promises: promises.map((promise, other) => (other === at ? { ...promise, ...part } : promise)) })
  const level = lix([greeting, ...promises.map(({ text }) => text)].join('\n'))
  return (
    <>
      <p>{words.easy}</p>
      <Field id="halsning" label={words.greeting} hint={words.greetingHint}>
        {(described) => (
          <textarea
            {...described}
            lang="sv"
            rows={3}
            maxLength={longest.greeting}
            value={greeting}
            onInput={({ currentTarget }) => change({ greeting: currentTarget.value })}
          />
        )}
      </Field>
      <Questions content={content} questions={questions} onChange={(ids) => change({ questions: ids })} />
      <fieldset class="plain-set">
        <legend>{words.promises}</legend>
        <p class="hint">{words.promisesHint}</p>
        {promises.map(({ text }, at) => (
          <Field key={at} id={`lofte-${at + 1}`} label={words.promise(at + 1)}>
            {(described) => (
              <textarea
                {...described}
                lang="sv"
                rows={2}
                maxLength={longest.promise}
                value={text}
                onInput={({ currentTarget }) => setPromise(at, { text: currentTarget.value })}
              />
            )}
          </Field>
        ))}
      </fieldset>
      {level !== null && level >= hardFrom && <p class="fault">{words.hard(level)}</p>}
      {(asksOutcomes || promises.some(({ outcome }) => outcome !== null)) && (
        <section>
          <h3>{words.came}</h3>
          <p>{words.cameLead}</p>
          {promises.map((promise, at) => (
            <Came key={at} number={at + 1} promise={promise} onChange={(part) => setPromise(at, part)} />
          ))}
        </section>
      )}
    </>
  )
}

/** Above this a text is no longer easy. @see shared/lix.ts */
const hardFrom = 40

interface QuestionsProps {
  readonly content: Feedback
  readonly questions: FeedbackView['questions']
  onChange(ids: string[]): void
}

function Questions({ content: { questions: chosen }, questions, onChange }: QuestionsProps) {
  if (questions.length === 0) return <p class="empty">{words.noQuestions}</p>
  return (
    <fieldset class="plain-set">
      <legend>{words.questions}</legend>
      <p class="hint">{words.questionsHint}</p>
      {questions.map(({ id, text }) => (
        <label key={id} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            disabled={!chosen.includes(id) && chosen.length >= mostQuestions}
            onChange={({ currentTarget }) =>
              onChange(currentTarget.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
            }
          />{' '}
          <span lang="sv">{text}</span>
        </label>
      ))}
    </fieldset>
  )
}

interface CameProps {
  readonly number: number
  readonly promise: FeedbackPromise
  onChange(part: Partial<FeedbackPromise>): void
}

/** What came of a promise: one word of three, and a sentence. */
function Came({ number, promise: { outcome, note }, onChange }: CameProps) {
  return (
    <div class="feedback-came">
      <fieldset class="plain-set">
        <legend>{words.outcomeOf(number)}</legend>
        <div class="feedback-outcomes">
          {([null, ...outcomes] as const).map((known) => (
            <label key={known} class="check">
              <input
                type="radio"
                name={`utfall-${number}`}
                checked={outcome === known}
                onChange={() => onChange({ outcome: known })}
              />{' '}
              {known === null ? words.unknown : words.outcomes[known]}
            </label>
          ))}
        </div>
      </fieldset>
      <Field id={`utfall-${number}-mening`} label={words.noteOf(number)}>
        {(described) => (
          <input
            {...described}
            lang="sv"
            maxLength={longest.note}
            value={note}
            onInput={({ currentTarget }) => onChange({ note: currentTarget.value })}
          />
        )}
      </Field>
    </div>
  )
}
