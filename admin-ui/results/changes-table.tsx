import { resultsText } from '../../shared/text/results.ts'
import { DataTable } from '../parts/data-table.tsx'
import { countChanges, differenceInWords, levelInWords, measureName, questionChanges } from './changes.ts'
import type { Reading } from './reading.ts'

const words = resultsText.change

/** Every question beside last time, by its first measure, and in words how it went. */
export function Changes({ reading: { report, earlier } }: { reading: Reading }) {
  const [last] = earlier
  if (!last) return <p class="empty">{words.none}</p>
  const changes = questionChanges(report.results.questions, last.questions)
  if (changes.length === 0) return <p>{words.notComparable(last.name)}</p>
  const { higher, lower, same, few } = countChanges(changes)
  return (
    <>
      <p>
        {words.lead(higher, lower, same, last.name)} {few > 0 && words.few(few)}
      </p>
      <DataTable
        caption={words.caption(last.name)}
        rows={changes}
        rowKey={({ question }) => question.id}
        columns={[
          {
            key: 'question',
            header: words.question,
            rowHeader: true,
            cell: ({ question }) => (
              <a href={`#fraga-${question.id}`} lang="sv">
                {question.text}
              </a>
            ),
          },
          { key: 'measure', header: words.measure, cell: ({ change }) => measureName(change.share) },
          {
            key: 'now',
            header: report.results.matperiod.name,
            numeric: true,
            cell: ({ change }) => levelInWords(change.share, change.now),
          },
          {
            key: 'before',
            header: last.name,
            numeric: true,
            cell: ({ change }) => levelInWords(change.share, change.before),
          },
          {
            key: 'difference',
            header: words.difference,
            numeric: true,
            cell: ({ change }) => differenceInWords(change),
          },
          {
            key: 'few',
            header: words.note,
            cell: ({ change }) => change.difference !== 0 && change.restsOnFew && words.restsOnFew,
          },
        ]}
      />
    </>
  )
}
