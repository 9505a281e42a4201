import { DistributionBar } from '../../shared/chart/distribution-bar.tsx'
import type { Breakdown, QuestionResult } from '../../shared/results.ts'
import { text } from '../../shared/text/admin.ts'
import { decimal } from '../../shared/text/format.ts'
import { Lozenge } from '../parts/lozenge.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { type GroupLine, type GroupTable, groupTable } from './groups.ts'

interface GroupsTableProps {
  readonly question: QuestionResult
  readonly breakdown: Breakdown
  readonly name: string
  readonly minGroup: number
}

/** A question's groups in one compact table. What is withheld is one sign, explained once below. */
export function GroupsTable({ question, breakdown, name, minGroup }: GroupsTableProps) {
  const table = groupTable(breakdown, question.id)
  if (!table) return null
  const title = text.results.groupsTitle(name)
  const measured = question.mean !== undefined
  const shown = {
    measured,
    median: measured && table.face === 'whole',
    bar: table.columns.length > 1 && question.kind !== 'choices',
  }
  const hidden = table.lines.some(({ face }) => face.kind === 'hidden')
  return (
    <>
      <h4>{title}</h4>
      <Scroll label={`${title}: ${question.text}`}>
        <table class="groups">
          <caption class="unseen">
            {title}: <span lang="sv">{question.text}</span>
          </caption>
          <HeaderRow table={table} name={name} shown={shown} />
          <tbody>
            {table.lines.map((line, index) => (
              <Line
                key={line.key}
                id={`group-${question.id}-${index}`}
                line={line}
                table={table}
                shown={shown}
              />
            ))}
          </tbody>
        </table>
      </Scroll>
      <p class="quiet">
        {table.face === 'merged' && `${text.results.merged} `}
        {table.face === 'mean' && `${text.results.meanOnly} `}
        {hidden && (
          <>
            <Lozenge /> {text.results.hidden(minGroup)}
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

function HeaderRow({ table, name, shown }: { table: GroupTable; name: string; shown: Shown }) {
  return (
    <thead>
      <tr>
        <th scope="col">{name.charAt(0).toUpperCase() + name.slice(1)}</th>
        <th scope="col" class="figure">
          {shown.measured ? text.results.n : text.results.answeredShort}
        </th>
        {shown.measured && (
          <th scope="col" class="figure">
            {text.results.mean}
          </th>
        )}
        {shown.median && (
          <th scope="col" class="figure">
            {text.results.median}
          </th>
        )}
        {table.columns.map(({ key, label }) => (
          <th key={key} scope="col" class="figure" lang="sv">
            {label}
          </th>
        ))}
        {shown.bar && (
          <th scope="col" class="bar-cell">
            {text.results.distribution}
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
  const figure = (value: number | null, decimals = 2) => (
    <td class="figure">{value === null ? '–' : decimal(value, decimals)}</td>
  )
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
      {shown.measured && figure(face.mean, face.kind === 'mean' ? 1 : 2)}
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
