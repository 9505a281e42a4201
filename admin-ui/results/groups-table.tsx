import { DistributionBar } from '../../shared/chart/distribution-bar.tsx'
import type { QuestionResult } from '../../shared/results.ts'
import { capitalised, decimal } from '../../shared/text/format.ts'
import { resultsText } from '../../shared/text/results.ts'
import { Lozenge } from '../parts/lozenge.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { type GroupLine, type GroupTable, wholeLine } from './groups.ts'
import { Named } from './named.tsx'
import type { Split } from './splits.ts'

interface GroupsTableProps {
  /** Unique in the page. */
  readonly id: string
  readonly title: string
  /** What the groups are groups of. */
  readonly split: Pick<Split, 'name' | 'lang'>
  readonly question: QuestionResult
  readonly table: GroupTable
  /** The whole mätperiod's figures as a last row to read the groups beside; null without. */
  readonly whole: QuestionResult | null
  readonly minGroup: number
}

/** A question's groups in one compact table. What is withheld is one sign, explained once below. */
export function GroupsTable({ id, title, split, question, table, whole, minGroup }: GroupsTableProps) {
  const measured = question.mean !== undefined
  const shown = {
    measured,
    median: measured && table.face === 'whole',
    bar: table.columns.length > 1 && question.kind !== 'choices',
  }
  const hidden = table.lines.some(({ face }) => face.kind === 'hidden')
  const all = whole && wholeLine(whole, table, resultsText.all)
  return (
    <>
      <h4>
        <Named words={title} split={split} />
      </h4>
      <Scroll label={`${title}: ${question.text}`}>
        <table class="groups">
          <caption class="unseen">
            <Named words={title} split={split} />: <span lang="sv">{question.text}</span>
          </caption>
          <HeaderRow table={table} split={split} shown={shown} />
          <tbody>
            {table.lines.map((line, index) => (
              <Line key={line.key} id={`group-${id}-${index}`} line={line} table={table} shown={shown} />
            ))}
          </tbody>
          {all && (
            <tfoot>
              <Line id={`group-${id}-alla`} line={all} table={table} shown={shown} />
            </tfoot>
          )}
        </table>
      </Scroll>
      <p class="quiet">
        {table.face === 'merged' && `${resultsText.merged} `}
        {table.face === 'mean' && `${resultsText.meanOnly} `}
        {hidden && (
          <>
            <Lozenge /> {resultsText.hidden(minGroup)}
          </>
        )}
      </p>
    </>
  )
}

/** Which of the columns a table has. */
interface Shown {
  readonly measured: boolean
  readonly median: boolean
  readonly bar: boolean
}

function HeaderRow(props: { table: GroupTable; split: GroupsTableProps['split']; shown: Shown }) {
  const { table, split, shown } = props
  const { name, lang } = split
  return (
    <thead>
      <tr>
        <th scope="col" lang={lang}>
          {capitalised(name)}
        </th>
        <th scope="col" class="figure">
          {shown.measured ? resultsText.n : resultsText.answeredShort}
        </th>
        {shown.measured && (
          <th scope="col" class="figure">
            {resultsText.mean}
          </th>
        )}
        {shown.median && (
          <th scope="col" class="figure">
            {resultsText.median}
          </th>
        )}
        {table.columns.map(({ key, label }) => (
          <th key={key} scope="col" class="figure" lang="sv">
            {label}
          </th>
        ))}
        {shown.bar && (
          <th scope="col" class="bar-cell">
            {resultsText.distribution}
          </th>
        )}
      </tr>
    </thead>
  )
}

interface LineProps {
  readonly id: string
  readonly line: GroupLine
  readonly table: GroupTable
  readonly shown: Shown
}

function Line({ id, line: { label, face }, table, shown }: LineProps) {
  const figure = (value: number | null) => <td class="figure">{value === null ? '–' : decimal(value)}</td>
  if (face.kind === 'hidden') {
    const cells = 1 + Number(shown.measured) + Number(shown.median) + table.columns.length + Number(shown.bar)
    return (
      <tr>
        <th scope="row" lang="sv">
          {label}
        </th>
        <td colSpan={cells} class="withheld">
          <Lozenge />
        </td>
      </tr>
    )
  }
  return (
    <tr>
      <th scope="row" lang="sv">
        {label}
      </th>
      {figure(face.n)}
      {shown.measured && figure(face.mean)}
      {face.kind === 'counts' && (
        <>
          {shown.median && figure(face.median)}
          {table.columns.map(({ key }, index) => (
            <td key={key} class="figure">
              {decimal(face.counts[index] ?? 0)}
            </td>
          ))}
          {shown.bar && (
            <td class="bar-cell">
              <DistributionBar
                id={id}
                parts={table.columns.map(({ optOut }, index) => ({ count: face.counts[index] ?? 0, optOut }))}
              />
            </td>
          )}
        </>
      )}
    </tr>
  )
}
