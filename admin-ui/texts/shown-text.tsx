import { type Mask, piecesOf } from '../../shared/masking.ts'
import { textsText as words } from '../../shared/text/texts.ts'
import type { ReadText } from '../../shared/texts.ts'

/** A text as it was written, with what is masked struck out and what is suggested underlined. */
export function ShownText({ text }: { text: ReadText & { readonly text: string } }) {
  const masks = text.masks ?? []
  const suggested = text.suggested.filter((mask) => !masks.some((other) => overlaps(mask, other)))
  return (
    <p class="free-text" lang="sv">
      {piecesOf(text.text, [...masks, ...suggested]).map((piece) =>
        piece.mask ? (
          <mark key={piece.from} class={suggested.includes(piece.mask) ? 'suggested' : 'masked'}>
            {piece.text}
            <span class="unseen">
              {' '}
              ({suggested.includes(piece.mask) ? words.suggestedMark : words.maskedMark})
            </span>
          </mark>
        ) : (
          piece.text
        ),
      )}
    </p>
  )
}

export function overlaps(one: Pick<Mask, 'from' | 'to'>, other: Pick<Mask, 'from' | 'to'>): boolean {
  return one.from < other.to && other.from < one.to
}
