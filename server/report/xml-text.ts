/**
 * Text as XML can carry it: every line break as one, and a space in place of a character that commands a machine,
 * of half a sign, and of the two that XML knows no such thing as (U+FFFE, U+FFFF). All else stays as it was written.
 *
 * @see W3C, Extensible Markup Language (XML) 1.0, production 2; the C1 controls, which it advises against, go too
 */
export function xmlText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]|\p{Surrogate}/gu, ' ')
}
