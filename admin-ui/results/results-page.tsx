import { useLocation, useRoute } from 'preact-iso/router'
import { asPublished, type Published } from '../../shared/disclosure/published.ts'
import { insatsQuestion } from '../../shared/questionnaire.ts'
import { type Report, withBreakdowns } from '../../shared/results.ts'
import type { SnapshotFile } from '../../shared/snapshots.ts'
import { text } from '../../shared/text/admin.ts'
import { snapshotsText } from '../../shared/text/snapshots.ts'
import { api } from '../api.ts'
import { useHashTarget } from '../parts/hash-target.ts'
import { Heading } from '../parts/heading.tsx'
import { Message } from '../parts/message.tsx'
import { downloads, paths } from '../paths.ts'
import { Loaded, useResource } from '../resource.tsx'
import { useSession } from '../session.tsx'
import { breakdownNames } from './groups.ts'
import { IntakeTable } from './intake-table.tsx'
import { QuestionSection } from './question-section.tsx'
import { Summary } from './summary.tsx'

/** The value of the address's `dela` for results that are not split. */
const undivided = 'nej'

/** What a settled mätperiod tells, question by question; printed it is an appendix. */
export function ResultsPage() {
  const { id = '', snapshot } = useRoute().params
  const resource = useResource(`${id} ${snapshot ?? ''}`, () =>
    snapshot === undefined ? api.report(id) : api.snapshot(snapshot),
  )
  if (resource.error?.code === 'not-settled') return <NotSettled id={id} />
  return <Loaded resource={resource}>{(report) => <ResultsView id={id} whole={report} />}</Loaded>
}

function NotSettled({ id }: { id: string }) {
  return (
    <>
      <Heading title={text.results.notSettledTitle} />
      <p>{text.results.notSettled}</p>
      <p>
        <a href={paths.matperiod(id)}>{text.results.toFollowUp}</a>
      </p>
    </>
  )
}

function ResultsView({ id, whole }: { id: string; whole: Published<SnapshotFile> }) {
  useHashTarget()
  const kansli = useSession().me.roles.includes('kansli')
  const { query, path } = useLocation()
  const report = withInsatser(whole)
  const { results, minGroup, rule, forbund } = report
  const names = breakdownNames(report)
  const chosen = query.dela === undefined ? names[0] : names.find(({ by }) => by === query.dela)
  const breakdown = results.breakdowns.find(({ by, within }) => !within && by === chosen?.by) ?? null
  const { name, opensOn, closesOn } = results.matperiod
  return (
    <article class="results">
      <p class="print-only appendix">{text.results.appendix(name)}</p>
      <Heading title={text.results.title(name)} />
      <p class="lead">
        {forbund}. {text.results.period(opensOn, closesOn)}.
      </p>
      {results.preliminary && <Message kind="note">{snapshotsText.preliminaryNote}</Message>}
      {whole.part === 'own' && <p>{snapshotsText.part}</p>}
      <p class="actions screen-only">
        <button type="button" onClick={() => print()}>
          {text.results.print}
        </button>
        <a class="button" href={downloads.csv(whole.id)} download>
          {text.results.csv}
        </a>
        <a class="button" href={downloads.json(whole.id)} download>
          {text.results.json}
        </a>
        {kansli && <a href={paths.snapshots(id)}>{snapshotsText.go}</a>}
      </p>
      <Summary report={report} />
      <IntakeTable report={report} />
      <section class="questions">
        <h2>{text.results.questions}</h2>
        <Views path={path} names={names} chosen={chosen?.by ?? undivided} />
        <Jumps report={report} />
        {results.questions.map((question) => (
          <QuestionSection
            key={question.id}
            report={report}
            question={question}
            breakdown={breakdown}
            breakdownName={chosen?.name ?? ''}
          />
        ))}
      </section>
      <section class="method">
        <h2>{text.results.method}</h2>
        {text.results.methodText.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>{text.results.rule(minGroup, rule)}</p>
      </section>
    </article>
  )
}

/** The report with the groups that this page shows: of insatser, or where the insats is not asked of kommuner. */
function withInsatser(report: Published<SnapshotFile>): Published<Report> {
  const by = insatsQuestion(report.questionnaire)?.id ?? 'kommun'
  return asPublished({ ...report, results: withBreakdowns(report, [by]) })
}

interface ViewsProps {
  /** Of this page. */
  readonly path: string
  readonly names: readonly { readonly by: string; readonly name: string }[]
  readonly chosen: string
}

/** How the answers are split: in the address, so that a view can be sent. */
function Views({ path, names, chosen }: ViewsProps) {
  if (names.length === 0) return null
  const views = [
    ...names.map(({ by, name }) => ({ by, label: text.results.viewBy(name) })),
    { by: undivided, label: text.results.viewNone },
  ]
  return (
    <p class="views screen-only">
      {text.results.view}:{' '}
      {views.map(({ by, label }) => (
        <a
          key={by}
          href={`${path}?dela=${encodeURIComponent(by)}`}
          aria-current={by === chosen ? 'true' : undefined}
        >
          {label}
        </a>
      ))}
    </p>
  )
}

function Jumps({ report }: { report: Published<Report> }) {
  return (
    <nav class="jumps screen-only" aria-label={text.results.jump}>
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
