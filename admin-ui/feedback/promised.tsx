import type { Promised } from '../../shared/feedback.ts'
import { feedbackText } from '../../shared/text/feedback.ts'
import { promiseInWords } from '../../shared/text/feedback-page.sv.ts'

/** What was promised last time, each with what came of it, where people are to be asked anew. */
export function PromisedList({ promised: { matperiod, promises } }: { promised: Promised }) {
  return (
    <>
      <p>{feedbackText.way.lead(matperiod)}</p>
      <ul lang="sv">
        {promises.map((promise) => (
          <li key={promise.text}>{promiseInWords(promise)}</li>
        ))}
      </ul>
    </>
  )
}
