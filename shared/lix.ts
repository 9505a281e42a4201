/** The fewest words that a reading level is worth telling of. */
const fewestWords = 10

/**
 * Läsbarhetsindex, how hard a Swedish text is to read: words per sentence, plus long words (more than six
 * letters) per hundred words. A text of fewer than 10 words has none.
 *
 *     LIX = words / sentences + 100 × long words / words
 *
 * Under 30 is very easy, 30-40 easy, 40-50 middling (newspapers), 50-60 hard (public authorities), above
 * that very hard.
 *
 * @see C.-H. Björnsson, Läsbarhet (Liber, 1968)
 */
export function lix(text: string): number | null {
  const words = text.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu) ?? []
  if (words.length < fewestWords) return null
  const sentences = text.split(/[.!?:]+(?=\s|$)|\n+/).filter((sentence) => /\p{L}/u.test(sentence)).length
  const long = words.filter((word) => [...word].length > 6).length
  return Math.round(words.length / Math.max(1, sentences) + (100 * long) / words.length)
}
