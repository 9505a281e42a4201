import { useState } from 'preact/hooks'
import type { Review } from '../../shared/reviews.ts'
import { momentInWords } from '../../shared/text/format.ts'
import { participantLanguage } from '../../shared/text/languages.ts'
import { translationsText as words } from '../../shared/text/translations.ts'
import type { Row, RowState } from './rows.ts'

/** The field of a text, by its place; a place has slashes, which an id may have too. */
export const fieldId = (place: string) => `text-${place}`
/** Where a text is ticked as reviewed. */
export const reviewId = (place: string) => `granskad-${place}`

interface TranslationRowProps {
  readonly row: Row
  readonly language: string
  readonly state: RowState
  readonly review: Review | undefined
  readonly editable: boolean
  onFocus(): void
  onText(text: string): void
  onReview(reviewed: boolean): Promise<void>
}

/** A Swedish text, the same in another language, and whether a speaker has read the two. */
export function TranslationRow(props: TranslationRowProps) {
  const { row, language, state, editable, onFocus, onText } = props
  const { place, texts, field } = row
  const id = fieldId(place)
  const text = texts[language] ?? ''
  const direction = participantLanguage(language)?.direction ?? 'auto'
  return (
    <div class={`translation translation-${state}`} onFocusIn={onFocus}>
      <div class="translation-sv">
        <span class="quiet" id={`${id}-field`}>
          {field}
        </span>
        <p lang="sv" id={`${id}-sv`}>
          {texts.sv}
        </p>
      </div>
      <div>
        {editable ? (
          <textarea
            id={id}
            lang={language}
            dir={direction}
            rows={Math.max(1, Math.ceil(Math.max(text.length, texts.sv.length) / 40))}
            maxLength={2000}
            aria-labelledby={`${id}-field ${id}-sv`}
            aria-describedby={`${id}-state`}
            value={text}
            onInput={(event) => onText(event.currentTarget.value)}
          />
        ) : (
          <p lang={language} dir={direction}>
            {text}
          </p>
        )}
        <div class="translation-state" id={`${id}-state`}>
          {state === 'missing' ? (
            <span class="translation-mark" id={reviewId(place)} tabIndex={-1}>
              {words.missing}
            </span>
          ) : (
            <ReviewTick {...props} />
          )}
        </div>
      </div>
    </div>
  )
}

function ReviewTick({ row, state, review, onReview }: TranslationRowProps) {
  const id = reviewId(row.place)
  /** What was ticked, until it is stored or refused. */
  const [asked, setAsked] = useState<boolean | null>(null)
  const tick = async (checked: boolean) => {
    setAsked(checked)
    await onReview(checked)
    setAsked(null)
  }
  return (
    <>
      <label class="check">
        <input
          id={id}
          type="checkbox"
          checked={asked ?? state === 'reviewed'}
          aria-describedby={`${fieldId(row.place)}-sv`}
          onChange={(event) => void tick(event.currentTarget.checked)}
        />
        {words.review}
      </label>
      {review ? (
        <span class="quiet">
          {review.by === null
            ? words.reviewedByFile(momentInWords(new Date(review.at)))
            : words.reviewedBy(review.by, momentInWords(new Date(review.at)))}
        </span>
      ) : (
        <span class="translation-mark">{words.awaits}</span>
      )}
    </>
  )
}
