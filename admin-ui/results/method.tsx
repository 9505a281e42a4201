import type { Published } from '../../shared/disclosure/published.ts'
import type { SnapshotFile } from '../../shared/snapshots.ts'
import { wilsonInterval } from '../../shared/statistics/wilson-interval.ts'
import { momentInWords, percent, percentOf } from '../../shared/text/format.ts'
import { resultsText } from '../../shared/text/results.ts'
import { snapshotsText } from '../../shared/text/snapshots.ts'
import { DataTable } from '../parts/data-table.tsx'
import { definitionOf } from './definition.ts'

const words = resultsText.intervals

/** How everything is counted, what is protected and how, what was frozen, and the intervals with what they assume. */
export function Method({ report }: { report: Published<SnapshotFile> }) {
  const { minGroup, rule, kind, number, madeAt, sha256 } = report
  return (
    <section class="method">
      <h2>{resultsText.method}</h2>
      <ul>
        {Object.entries(resultsText.definitions).map(([key, definition]) => (
          <li key={key}>{definition}</li>
        ))}
      </ul>
      <p>{resultsText.rule(minGroup, rule)}</p>
      <p>
        {resultsText.frozen(snapshotsText.name(kind, number), momentInWords(new Date(madeAt)))}{' '}
        {resultsText.hash}: <code class="hash">{sha256}</code>
      </p>
      <Intervals report={report} />
    </section>
  )
}

/** Of every share what its interval would be, were those who answered a random sample. */
function Intervals({ report }: { report: Published<SnapshotFile> }) {
  const shares = report.results.questions.flatMap((question) =>
    (question.shares ?? []).map((share) => ({ question, share })),
  )
  if (shares.length === 0) return null
  return (
    <>
      <h3>{words.title}</h3>
      <p>{words.assumption}</p>
      <DataTable
        caption={words.title}
        rows={shares}
        rowKey={({ question, share }) => `${question.id} ${share.label}`}
        columns={[
          {
            key: 'share',
            header: words.share,
            rowHeader: true,
            cell: ({ question, share }) => (
              <>
                <span lang="sv">{share.label}</span>
                <span class="definition">{definitionOf(share, question)}</span>
              </>
            ),
          },
          {
            key: 'percent',
            header: resultsText.percent,
            numeric: true,
            cell: ({ share }) => (share.percent === null ? '–' : percent(share.percent)),
          },
          {
            key: 'interval',
            header: words.interval,
            numeric: true,
            cell: ({ share }) => intervalInWords(share.count, share.base),
          },
        ]}
      />
    </>
  )
}

/** "89,1–99,1 %"; a dash where nobody is counted. */
export function intervalInWords(count: number, base: number): string {
  const interval = wilsonInterval(count, base)
  if (!interval) return '–'
  const [low, high] = interval
  return `${percentOf(low)}–${percentOf(high)}`
}
