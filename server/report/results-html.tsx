import { renderToString } from 'preact-render-to-string'
import { Still } from '../../admin-ui/parts/still.ts'
import { Jumps } from '../../admin-ui/results/jumps.tsx'
import { Method } from '../../admin-ui/results/method.tsx'
import { QuestionSection } from '../../admin-ui/results/question-section.tsx'
import { type Reading, readingOf } from '../../admin-ui/results/reading.ts'
import { SplitTables } from '../../admin-ui/results/split-tables.tsx'
import { Summary } from '../../admin-ui/results/summary.tsx'
import type { Published } from '../../shared/disclosure/published.ts'
import type { ReaderView } from '../../shared/reader-links.ts'
import type { QuestionResult } from '../../shared/results.ts'
import type { SnapshotFile } from '../../shared/snapshots.ts'
import { pagesText } from '../../shared/text/pages.sv.ts'
import { readerPageText as words } from '../../shared/text/reader-page.sv.ts'
import { resultsText } from '../../shared/text/results.ts'
import { snapshotsText } from '../../shared/text/snapshots.ts'

interface ResultsHtmlProps {
  readonly report: Published<SnapshotFile>
  readonly view: Pick<ReaderView, 'shows' | 'kommun'>
  /** The sheet that the results page is drawn with. */
  readonly styleText: string
  readonly demo: boolean
  /** Whether the page offers itself as a file: not in the file, and not where a code is asked for first. */
  readonly save: boolean
}

/**
 * A released result as one page that holds all it needs: without scripts, without a network, by the parts that
 * draw the kansli's own results page. Every way of splitting the answers is in it, folded in under its question.
 */
export function resultsHtml(props: ResultsHtmlProps): string {
  return `<!doctype html>${renderToString(<ResultsDocument {...props} />)}`
}

/** What a file of a result is called. */
export function fileName({ kind, results }: Published<SnapshotFile>): string {
  return `${pagesText.resultFile(kind)} ${results.matperiod.name}.html`
}

function ResultsDocument({ report, view, styleText, demo, save }: ResultsHtmlProps) {
  const { results, forbund } = report
  const { name, opensOn, closesOn } = results.matperiod
  const reading = { ...readingOf(report, null, {}), split: null }
  return (
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex, nofollow" />
        <title>{`${resultsText.title(name)} – ${forbund}`}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: styleText }} />
      </head>
      <body>
        <header class="top">
          <div class="top-inner">
            <span class="top-name">{forbund}</span>
          </div>
          {demo && <p class="demo">{words.demo}</p>}
        </header>
        <main class="main" id="main">
          <Still.Provider value={true}>
            <article class="results reader-results">
              <h1>{resultsText.title(name)}</h1>
              <p class="lead">{resultsText.period(opensOn, closesOn)}.</p>
              {results.preliminary && <p class="message message-note">{snapshotsText.preliminaryNote}</p>}
              {view.shows !== 'whole' && <p>{words.part(view.kommun)}</p>}
              {save && (
                <p class="actions screen-only">
                  <a class="button" href="?som=fil">
                    {words.save}
                  </a>
                </p>
              )}
              <Summary reading={reading} />
              <section class="questions">
                <h2>{resultsText.questions}</h2>
                <Jumps report={report} />
                {results.questions.map((question) => (
                  <Question key={question.id} reading={reading} question={question} />
                ))}
              </section>
              <Method report={report} />
            </article>
          </Still.Provider>
        </main>
      </body>
    </html>
  )
}

/** A question as on the results page, and its groups by each way of splitting them. */
function Question({ reading, question }: { reading: Reading; question: QuestionResult }) {
  const { report, splits } = reading
  const split = splits.filter(({ tables }) =>
    tables.some(({ groups }) =>
      groups.some(({ questions }) => questions.some(({ id }) => id === question.id)),
    ),
  )
  return (
    <>
      <QuestionSection reading={reading} question={question} />
      {split.map((split) => (
        <details key={split.key} class="split">
          <summary lang={split.lang}>{split.label}</summary>
          <SplitTables report={report} question={question} split={split} />
        </details>
      ))}
    </>
  )
}
