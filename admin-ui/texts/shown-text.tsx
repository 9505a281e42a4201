import { type Mask, piecesOf } from '../../shared/masking.ts'
import { textsText as words } from '../../shared/text/texts.ts'
import type { ReadText } from '../../shared/texts.ts'

/** A text as it was written, with what is masked struck out and what is suggested underlined. */
export function ShownText({ text }: { text: ReadText & { readonly text: string } }) {
  const masks = text.masks ?? []
  const suggested = text.suggested.filter((mask) => !overlapsAny(masks, mask))
  return (
    <p class="free-text" lang="sv">
      {piecesOf(text.text, [...masks, ...suggested]).map((piece) =>
        piece.mask ? (
          <Marked key={piece.from} text={piece.text} isMasked={overlapsAny(masks, piece.mask)} />
        ) : (
          piece.text
        ),
      )}
    </p>
  )
}

function Marked({ text, isMasked }: { text: string; isMasked: boolean }) {
  return (
    <mark class={isMasked ? 'masked' : 'suggested'}>
      {text}
      <span class="unseen"> ({isMasked ? words.maskedMark : words.suggestedMark})</span>
    </mark>
  )
}

export function overlaps(one: Pick<Mask, 'from' | 'to'>, other: Pick<Mask, 'from' | 'to'>): boolean {
  return one.from < other.to && other.from < one.to
}

function overlapsAny(masks: readonly Mask[], one: Mask): boolean {
  return masks.some((mask) => overlaps(mask, one))
}
