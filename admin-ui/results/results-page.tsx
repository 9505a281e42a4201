import { useLocation, useRoute } from 'preact-iso/router'
import type { Comparisons } from '../../shared/comparisons.ts'
import type { Published } from '../../shared/disclosure/published.ts'
import { surveyTitle } from '../../shared/questionnaire.ts'
import type { SnapshotFile } from '../../shared/snapshots.ts'
import { text } from '../../shared/text/admin.ts'
import { bilagaText } from '../../shared/text/bilaga.ts'
import { feedbackText } from '../../shared/text/feedback.ts'
import { resultsText } from '../../shared/text/results.ts'
import { seminarText } from '../../shared/text/seminar.ts'
import { snapshotsText } from '../../shared/text/snapshots.ts'
import { noTexts, type PublishedTexts } from '../../shared/texts.ts'
import { api } from '../api.ts'
import { useHashTarget } from '../parts/hash-target.ts'
import { Heading } from '../parts/heading.tsx'
import { Message } from '../parts/message.tsx'
import { ToMatperiod } from '../parts/to-matperiod.tsx'
import { downloads, paths } from '../paths.ts'
import { Loaded, type Resource, useResource } from '../resource.tsx'
import { useSession } from '../session.tsx'
import { Jumps } from './jumps.tsx'
import { Method } from './method.tsx'
import { QuestionSection } from './question-section.tsx'
import { readingOf } from './reading.ts'
import { Summary } from './summary.tsx'
import { Views } from './views.tsx'

/** What a settled mätperiod tells, question by question; printed it is an appendix. */
export function ResultsPage() {
  const { id = '', snapshot } = useRoute().params
  const resource = useResource(`${id} ${snapshot ?? ''}`, async () => {
    const report = snapshot === undefined ? await api.report(id) : await api.snapshot(snapshot)
    const asksForTexts = report.questionnaire.questions.some(({ kind }) => kind === 'text')
    return { report, texts: asksForTexts ? await api.publishedTexts(report.id) : noTexts }
  })
  const comparisons = useResource(id, () => api.comparisons(id))
  if (resource.error?.code === 'not-settled') return <NotSettled id={id} />
  // Both at once, so that nothing moves when the second comes.
  const waits = resource.value !== undefined && !comparisons.value && !comparisons.error
  return (
    <Loaded resource={waits ? { key: resource.key, reload: resource.reload } : resource}>
      {({ report, texts }) => <ResultsView id={id} report={report} texts={texts} comparisons={comparisons} />}
    </Loaded>
  )
}

function NotSettled({ id }: { id: string }) {
  return (
    <>
      <ToMatperiod id={id} />
      <Heading title={resultsText.notSettledTitle} />
      <p>{resultsText.notSettled}</p>
    </>
  )
}

interface ResultsViewProps {
  readonly id: string
  readonly report: Published<SnapshotFile>
  readonly texts: PublishedTexts
  readonly comparisons: Resource<Comparisons>
}

function ResultsView({ id, report, texts, comparisons }: ResultsViewProps) {
  useHashTarget()
  const { query, path } = useLocation()
  const kansli = useSession().me.roles.includes('kansli')
  const reading = readingOf(report, comparisons.value ?? null, query, texts)
  const { results } = report
  const { name, opensOn, closesOn } = results.matperiod
  return (
    <article class="results">
      <p class="print-only appendix">{resultsText.appendix(surveyTitle(report.questionnaire), name)}</p>
      <ToMatperiod id={id} />
      <Heading title={resultsText.title(name)} />
      <p class="lead">
        {report.forbund}. {resultsText.period(opensOn, closesOn)}.
      </p>
      {results.preliminary && <Message kind="note">{snapshotsText.preliminaryNote}</Message>}
      {report.part === 'own' && <p>{snapshotsText.part}</p>}
      <Actions id={id} report={report} />
      {comparisons.error && (
        <Message kind="alert">
          <p>{resultsText.beside.failed}</p>
          <button type="button" onClick={comparisons.reload}>
            {text.common.tryAgain}
          </button>
        </Message>
      )}
      <Summary reading={reading} />
      <section class="questions">
        <h2>{resultsText.questions}</h2>
        <Views reading={reading} path={path} query={query} />
        {reading.beside && <p class="beside-note">{reading.beside.about}</p>}
        {kansli && (
          <p class="screen-only">
            <a href={paths.compare(id)}>{resultsText.beside.more}</a>
          </p>
        )}
        <Jumps report={report} />
        {results.questions.map((question) => (
          <QuestionSection key={question.id} reading={reading} question={question} />
        ))}
      </section>
      <Method report={report} />
    </article>
  )
}

const files = ['xlsx', 'pptx', 'csv', 'json'] as const

/** What the kansli makes of a result, and the files that everybody who reads it may have. */
function Actions({ id, report }: { id: string; report: Published<SnapshotFile> }) {
  const kansli = useSession().me.roles.includes('kansli')
  const ways = [
    [paths.bilaga(id), bilagaText.go],
    [paths.feedback(id), feedbackText.go],
    [paths.seminar(id), seminarText.go],
    [paths.snapshots(id), snapshotsText.go],
  ] as const
  return (
    <div class="screen-only">
      {kansli && (
        <p class="actions">
          {ways.map(([href, words]) => (
            <a key={href} class="button" href={href}>
              {words}
            </a>
          ))}
        </p>
      )}
      <p class="actions">
        {files.map((format) => (
          <a key={format} href={downloads[format](report.id)} download>
            {resultsText[format]}
          </a>
        ))}
        <button type="button" class="link" onClick={() => print()}>
          {resultsText.print}
        </button>
      </p>
    </div>
  )
}
