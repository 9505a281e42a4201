import { useState } from 'preact/hooks'
import { withTranslation } from '../../shared/placed-texts.ts'
import type { ReviewChange } from '../../shared/questionnaires.ts'
import { type Review, reviewOf } from '../../shared/reviews.ts'
import { languageName } from '../../shared/text/language-name.ts'
import { translationsText as words } from '../../shared/text/translations.ts'
import { Confirm } from '../parts/confirm.tsx'
import { problemOf } from '../parts/failure.tsx'
import { Message } from '../parts/message.tsx'
import type { Draft } from '../questionnaires/use-draft.ts'
import { nextAfter, type Row, type RowState, rowGroups, stateOf } from './rows.ts'
import { fieldId, reviewId, TranslationRow } from './translation-row.tsx'

interface TextRowsProps {
  readonly draft: Draft
  readonly language: string
  readonly reviews: readonly Review[]
  readonly editable: boolean
  onReview(change: ReviewChange): Promise<void>
  /** Somebody works at a question, or at what is none. */
  onQuestion(id: string | null): void
}

/** Every text, Swedish to the left; what is missing and what awaits review is a press away. */
export function TextRows({ draft, language, reviews, editable, onReview, onQuestion }: TextRowsProps) {
  const groups = rowGroups(draft.draft)
  const rows = groups.flatMap((group) => group.rows)
  const inState = (state: RowState) => (row: Row) => stateOf(row, language, reviews) === state
  const missing = rows.filter(inState('missing'))
  const awaiting = rows.filter(inState('awaiting'))
  const [at, setAt] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const toNext = (state: RowState, idOf: (place: string) => string) => {
    const next = nextAfter(rows, at, inState(state))
    if (next) document.getElementById(idOf(next.place))?.focus()
  }
  const review = async (those: readonly Row[], reviewed: boolean) => {
    setProblem(null)
    const texts = those.map(({ place, texts }) => ({ place, sv: texts.sv, text: texts[language] ?? '' }))
    try {
      await onReview({ language, texts, reviewed })
    } catch (error) {
      setProblem(problemOf(error).message)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    toNext('missing', fieldId)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act wherever among the texts one is.
    <div onKeyDown={onKeyDown}>
      <div class="translation-tools">
        {missing.length === 0 ? (
          <span class="quiet">{words.noneMissing}</span>
        ) : (
          <button type="button" onClick={() => toNext('missing', editable ? fieldId : reviewId)}>
            {words.nextMissing(missing.length)}
          </button>
        )}
        {awaiting.length > 0 ? (
          <button type="button" onClick={() => toNext('awaiting', reviewId)}>
            {words.nextAwaiting(awaiting.length)}
          </button>
        ) : (
          missing.length < rows.length && <span class="quiet">{words.noneAwaiting}</span>
        )}
      </div>
      {missing.length < rows.length && <p class="hint">{words.reviewWhy}</p>}
      {editable && <p class="hint keys-hint">{words.keys}</p>}
      {problem && <Message kind="alert">{problem}</Message>}
      {groups.map(({ heading, question, rows }) => (
        <section key={question} class="translation-group" onFocusIn={() => onQuestion(question)}>
          <h2>{heading}</h2>
          {rows.map((row) => (
            <TranslationRow
              key={row.place}
              row={row}
              language={language}
              state={stateOf(row, language, reviews)}
              review={reviewOf(row, language, reviews)}
              editable={editable}
              onFocus={() => setAt(row.place)}
              onText={(text) =>
                draft.edit(
                  (now) => withTranslation(now, row.place, language, text),
                  `${language} ${row.place}`,
                )
              }
              onReview={(reviewed) => review([row], reviewed)}
            />
          ))}
        </section>
      ))}
      {awaiting.length > 0 && (
        <p class="actions">
          <button type="button" onClick={() => setAsked(true)}>
            {words.reviewAll(awaiting.length)}
          </button>
        </p>
      )}
      {asked && (
        <Confirm
          title={words.reviewAllTitle(languageName(language))}
          message={words.reviewAllText(awaiting.length, languageName(language))}
          act={words.reviewAll(awaiting.length)}
          onConfirm={() => {
            setAsked(false)
            void review(awaiting, true)
          }}
          onCancel={() => setAsked(false)}
        />
      )}
    </div>
  )
}
