import { refusalText } from '../shared/text/refusals.ts'
import type { Key, Speaker } from '../shared/text/speaker.ts'
import { codeId, codeRefusal } from './code-field.tsx'
import { fieldId } from './field.tsx'
import type { FormState, SurveyView } from './view.ts'

interface Item {
  href: string
  of: string
  why: string
}

/**
 * Why the form came back, first on the page and in focus, with scripts or without, with a link to each
 * refused question. `data-at` names the step where the script opens: the first refused question, or the
 * last step where only Skicka is left.
 */
export function ErrorSummary({ view, form }: { view: SurveyView; form: FormState }) {
  const { notice } = form
  const { speaker } = view.reading
  const items = itemsOf(view, form)
  if (items.length === 0 && notice === undefined) return null
  const [heading, rest] = words(form, items.length, speaker)
  return (
    <section id="fel" tabindex={-1} autofocus aria-labelledby="fel-h" data-at={opensAt(view, form)}>
      <h2 id="fel-h">{heading}</h2>
      <p>{rest}</p>
      {items.length > 0 && (
        <ul>
          {items.map(({ href, of, why }) => (
            <li key={href}>
              <a href={`#${href}`}>{of}</a>
              <br />
              {why}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** What has to change, in the order of the page. */
function itemsOf({ questionnaire, reading }: SurveyView, { refusals, code }: FormState): readonly Item[] {
  const { speaker } = reading
  const refused = code?.refusal
  const codeItem = refused && {
    href: codeId,
    of: speaker.say('code'),
    why: speaker.say(codeRefusal[refused]),
  }
  const answers = refusals.flatMap((refusal) => {
    const question = questionnaire.questions.find(({ id }) => id === refusal.question)
    if (!question) return []
    const of = speaker.read(question.text)
    return [{ href: fieldId(question.id), of, why: refusalText(refusal, question, speaker) }]
  })
  return codeItem ? [codeItem, ...answers] : answers
}

function opensAt({ questionnaire }: SurveyView, { refusals, code, notice }: FormState): string {
  if (code?.refusal || notice === 'code-used') return codeId
  const { questions } = questionnaire
  const first = refusals[0]?.question ?? (notice === 'empty' ? questions[0]?.id : undefined)
  return first ? fieldId(first) : 'skicka'
}

const noticeWords = {
  empty: ['empty', 'emptyRest'],
  differs: ['differs', 'differsRest'],
  busy: ['busy', 'busyRest'],
  'new-key': ['newKey', 'newKeyRest'],
  'code-used': ['codeUsed', 'codeUsedRest'],
  'code-unchecked': ['codeUnchecked', 'codeUncheckedRest'],
} as const satisfies Record<NonNullable<FormState['notice']>, readonly [heading: Key, rest: Key]>

function words({ notice, code, refusals }: FormState, count: number, { say }: Speaker) {
  if (notice !== undefined) return noticeWords[notice].map((key) => say(key))
  const codeAlone = code?.refusal !== undefined && refusals.length === 0
  return [codeAlone ? say('codeRefused') : say('refused', { count }), say('refusedRest')]
}
