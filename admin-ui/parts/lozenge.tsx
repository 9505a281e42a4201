import { resultsText } from '../../shared/text/results.ts'

/** The one sign for every figure that is withheld. */
export function Lozenge() {
  return (
    <svg
      class="lozenge"
      viewBox="0 0 12 12"
      width="12"
      height="12"
      role="img"
      aria-label={resultsText.hiddenMark}
    >
      <title>{resultsText.hiddenMark}</title>
      <path d="M6 0.5L11.5 6L6 11.5L0.5 6Z" />
    </svg>
  )
}
