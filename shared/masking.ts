import { maskWords } from './text/masking.sv.ts'

/** What stood where something is masked, as the words in its place tell. */
export const maskKinds = ['name', 'place', 'address', 'insats', 'phone', 'number', 'email', 'other'] as const
export type MaskKind = (typeof maskKinds)[number]

/** A stretch of a text, in UTF-16 code units as JavaScript counts them; `to` is the first that is left. */
export interface Mask {
  readonly from: number
  readonly to: number
  readonly kind: MaskKind
}

/** A piece of a text: as it was written, or masked. */
export type Piece =
  | { readonly text: string; readonly from: number; readonly mask: null }
  | { readonly text: string; readonly from: number; readonly mask: Mask }

/**
 * Masks in order, none over another: what overlaps is one, of the first one's kind, and none begins or ends
 * within a character of two code units.
 */
export function tidyMasks(text: string, masks: readonly Mask[]): readonly Mask[] {
  const whole = masks
    .map(({ from, to, kind }) => ({
      from: splitsCharacter(text, from) ? from - 1 : Math.max(0, from),
      to: splitsCharacter(text, to) ? to + 1 : Math.min(text.length, to),
      kind,
    }))
    .filter(({ from, to }) => from < to)
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
  const tidy: Mask[] = []
  for (const mask of whole) {
    const last = tidy.at(-1)
    if (last && mask.from < last.to) tidy[tidy.length - 1] = { ...last, to: Math.max(last.to, mask.to) }
    else tidy.push(mask)
  }
  return tidy
}

/** A text in pieces, masked and not, which together are the whole of it. */
export function piecesOf(text: string, masks: readonly Mask[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const mask of tidyMasks(text, masks)) {
    if (mask.from > at) pieces.push({ text: text.slice(at, mask.from), from: at, mask: null })
    pieces.push({ text: text.slice(mask.from, mask.to), from: mask.from, mask })
    at = mask.to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), from: at, mask: null })
  return pieces
}

/**
 * A text as others may read it: what is masked is a word for its kind. Nothing of what stood there is left,
 * not even how long it was.
 */
export function maskText(text: string, masks: readonly Mask[]): string {
  return piecesOf(text, masks)
    .map((piece) => (piece.mask ? `[${maskWords[piece.mask.kind]}]` : piece.text))
    .join('')
}

function splitsCharacter(text: string, at: number): boolean {
  return at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff
}

/** Masks without a stretch of the text: what lies within is shown, and what is left around it stays masked. */
export function unmask(masks: readonly Mask[], from: number, to: number): readonly Mask[] {
  return masks.flatMap((mask) =>
    [
      { ...mask, to: Math.min(mask.to, from) },
      { ...mask, from: Math.max(mask.from, to) },
    ].filter((left) => left.from < left.to),
  )
}
