import { renderToString } from 'preact-render-to-string'
import { QuestionSection } from '../../../admin-ui/results/question-section.tsx'
import { none, readingOf } from '../../../admin-ui/results/reading.ts'
import { type Split, splitsOf } from '../../../admin-ui/results/splits.ts'
import { Summary } from '../../../admin-ui/results/summary.tsx'
import type { Published } from '../../../shared/disclosure/published.ts'
import type { Report } from '../../../shared/results.ts'

/** Every way of splitting that the page can be asked for, and none. */
export function viewsOf(report: Published<Report>): readonly (Split | null)[] {
  return [...splitsOf(report), null]
}

/** The page of results as its components show it, with the answers split in one way. */
export function resultsPage(report: Published<Report>, split: Split | null): string {
  const reading = readingOf(report, null, { dela: split?.key ?? none })
  return renderToString(
    <article>
      <Summary reading={reading} />
      {report.results.questions.map((question) => (
        <QuestionSection key={question.id} reading={reading} question={question} />
      ))}
    </article>,
  )
}
