import { useRoute } from 'preact-iso/router'
import type { Comparisons } from '../../shared/comparisons.ts'
import type { Published } from '../../shared/disclosure/published.ts'
import type { Report } from '../../shared/results.ts'
import { compareText as words } from '../../shared/text/compare.ts'
import { api } from '../api.ts'
import { EnteredSection } from '../entered/entered-section.tsx'
import { Heading } from '../parts/heading.tsx'
import { downloads, paths } from '../paths.ts'
import { Loaded, useResource } from '../resource.tsx'
import { Figures } from './figures.tsx'
import { Files } from './files.tsx'

/** What a result can be read beside, given here: other förbund's files, one's own for them, and figures with a source. */
export function ComparePage() {
  const id = useRoute().params.id ?? ''
  const resource = useResource(id, async () => {
    const [report, comparisons] = await Promise.all([api.report(id), api.comparisons(id)])
    return { report, comparisons }
  })
  if (resource.error?.code === 'not-settled') return <NotSettled id={id} />
  return (
    <Loaded resource={resource}>
      {(loaded) => <CompareView key={id} id={id} {...loaded} reload={resource.reload} />}
    </Loaded>
  )
}

function NotSettled({ id }: { id: string }) {
  return (
    <>
      <Heading title={words.title} />
      <p class="empty">{words.notSettled}</p>
      <p>
        <a href={paths.results(id)}>{words.toResults}</a>
      </p>
    </>
  )
}

interface CompareViewProps {
  readonly id: string
  readonly report: Published<Report>
  readonly comparisons: Comparisons
  reload(): Promise<void>
}

function CompareView({ id, report, comparisons, reload }: CompareViewProps) {
  return (
    <div class="compare">
      <Heading title={words.title} />
      <p class="lead">
        {report.forbund}, <a href={paths.results(id)}>{report.results.matperiod.name}</a>. {words.lead}
      </p>
      <Files files={comparisons.others.files} reload={reload} />
      <section>
        <h2>{words.own.title}</h2>
        <p>{words.own.lead}</p>
        <p class="actions">
          <a class="button" href={downloads.comparisonFile(id)} download>
            {words.own.download}
          </a>
        </p>
      </section>
      <EnteredSection id={id} reports={comparisons.entered} reload={reload} />
      <Figures questionnaire={report.questionnaire} figures={comparisons.figures} reload={reload} />
    </div>
  )
}
