import type { Published } from '../../shared/disclosure/published.ts'
import type { Report } from '../../shared/results.ts'
import { resultsText } from '../../shared/text/results.ts'

/** The ways to every question, for it is a long page. */
export function Jumps({ report }: { report: Published<Report> }) {
  return (
    <nav class="jumps screen-only" aria-label={resultsText.jump}>
      <ol>
        {report.results.questions.map((question) => (
          <li key={question.id}>
            <a href={`#fraga-${question.id}`} lang="sv">
              {question.text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
