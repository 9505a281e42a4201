import type { BilagaFormat } from '../../shared/bilaga.ts'
import type { FileStep } from '../../shared/file-step.ts'
import { bilagaText as words } from '../../shared/text/bilaga.ts'

interface MakingProps {
  readonly format: BilagaFormat
  /** Null until the first is told: other files may be made before. */
  readonly step: FileStep | null
}

/**
 * How far a file has come. What is done is read out; how many are done stands beside and is not, for that
 * would be many words a second. Where no end can be told the bar only says that work goes on.
 */
export function Making({ format, step }: MakingProps) {
  const counted = step?.doing === 'drawings' ? step : null
  const done = counted ? words.countOf(counted.done, counted.of) : ''
  return (
    <div class="making">
      <p>
        <span role="status">{step ? words.doing[step.doing] : words.waiting}</span> <span>{done}</span>
      </p>
      <progress
        aria-label={words.makingOf(words.formats[format])}
        {...(counted ? { value: counted.done, max: counted.of, 'aria-valuetext': done } : {})}
      />
    </div>
  )
}
