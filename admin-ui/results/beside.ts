import type { ComparableQuestion } from '../../shared/comparing.ts'
import type { Comparisons } from '../../shared/comparisons.ts'
import { enteredText } from '../../shared/text/entered.ts'
import { wholePercent } from '../../shared/text/format.ts'
import { resultsText } from '../../shared/text/results.ts'

/** What the figures of each question are read beside. */
export interface Beside {
  /** Its value in the address. */
  readonly key: string
  readonly name: string
  /** Whose answers they are, and how many. */
  readonly about: string
  readonly questions: readonly ComparableQuestion[]
}

/** The value in the address for other förbund. */
const others = 'andra'

/** All that can be chosen to read beside: the last time first, those before it, and other förbund. */
export function besidesOf(comparisons: Comparisons): readonly Beside[] {
  const earlier = comparisons.earlier.map(({ id, name, respondents, offered, questions }): Beside => {
    const rate = wholePercent(respondents, offered ?? 0) ?? '–'
    return { key: id, name, about: resultsText.beside.matperiod(name, respondents, rate), questions }
  })
  const entered = comparisons.entered.map(({ id, name, source, respondents, questions }): Beside => {
    const about = enteredText.about(name, source, resultsText.beside.answers(respondents))
    return { key: id, name: enteredText.marked(name), about, questions }
  })
  const counted = comparisons.others.files.filter((file) => file.counted)
  const own = [...earlier, ...entered]
  if (counted.length === 0) return own
  const respondents = counted.reduce((sum, file) => sum + file.respondents, 0)
  const about = resultsText.beside.forbund(counted.length, respondents)
  const { questions } = comparisons.others
  return [...own, { key: others, name: resultsText.beside.others, about, questions }]
}
