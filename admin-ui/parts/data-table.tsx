import type { ComponentChildren } from 'preact'
import { useContext, useState } from 'preact/hooks'
import { text } from '../../shared/text/admin.ts'
import { compareSwedish } from '../../shared/text/format.ts'
import { Scroll } from './scroll.tsx'
import { Still } from './still.ts'

export interface Column<Row> {
  readonly key: string
  readonly header: string
  /** A figure: at the right, in tabular figures. */
  readonly numeric?: boolean
  /** The cell that names its row. */
  readonly rowHeader?: boolean
  readonly cell: (row: Row) => ComponentChildren
  /** What to sort by, where sorting is of use; null comes last either way. */
  readonly sortBy?: (row: Row) => number | string | null
}

interface DataTableProps<Row> {
  /** Names the table for those who do not see the heading above it. */
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** The cells of a last row with sums, by column. */
  readonly footer?: Readonly<Record<string, ComponentChildren>>
}

interface Order {
  readonly column: string
  readonly rising: boolean
}

/** A table that scrolls sideways by itself where it must, keeps its header, and sorts by what can be sorted. */
export function DataTable<Row>({ caption, columns, rows, rowKey, footer }: DataTableProps<Row>) {
  const [order, setOrder] = useState<Order | null>(null)
  const sortBy = columns.find(({ key }) => key === order?.column)?.sortBy
  const sorted = order && sortBy ? sortRows(rows, sortBy, order.rising) : rows
  const turn = (column: string) =>
    setOrder((now) =>
      now?.column !== column ? { column, rising: true } : now.rising ? { column, rising: false } : null,
    )

  return (
    <Scroll label={caption}>
      <table>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} order={order} onTurn={turn} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={rowKey(row)}>
              <Cells columns={columns} contents={({ cell }) => cell(row)} />
            </tr>
          ))}
        </tbody>
        {footer && (
          <tfoot>
            <tr>
              <Cells columns={columns} contents={({ key }) => footer[key]} />
            </tr>
          </tfoot>
        )}
      </table>
    </Scroll>
  )
}

interface CellsProps<Row> {
  readonly columns: readonly Column<Row>[]
  contents(column: Column<Row>): ComponentChildren
}

function Cells<Row>({ columns, contents }: CellsProps<Row>) {
  return (
    <>
      {columns.map((column) =>
        column.rowHeader ? (
          <th key={column.key} scope="row">
            {contents(column)}
          </th>
        ) : (
          <td key={column.key} class={column.numeric ? 'figure' : undefined}>
            {contents(column)}
          </td>
        ),
      )}
    </>
  )
}

function HeaderCell<Row>(props: {
  column: Column<Row>
  order: Order | null
  onTurn: (column: string) => void
}) {
  const { column, order, onTurn } = props
  const sorted = order?.column === column.key
  const figure = column.numeric ? 'figure' : undefined
  if (useContext(Still) || !column.sortBy) {
    return (
      <th scope="col" class={figure}>
        {column.header}
      </th>
    )
  }
  return (
    <th scope="col" class={figure} aria-sort={sorted ? (order.rising ? 'ascending' : 'descending') : 'none'}>
      <button
        type="button"
        class="sort"
        title={text.common.columnSort(column.header)}
        onClick={() => onTurn(column.key)}
      >
        {column.header}
        <span aria-hidden="true">{sorted ? (order.rising ? ' ↑' : ' ↓') : ''}</span>
      </button>
    </th>
  )
}

/** Rows in order of a value, equals kept in place and the unknown last. */
export function sortRows<Row>(
  rows: readonly Row[],
  sortBy: (row: Row) => number | string | null,
  rising: boolean,
): readonly Row[] {
  return rows.toSorted((a, b) => {
    const [first, second] = [sortBy(a), sortBy(b)]
    if (first === null || second === null) return Number(first === null) - Number(second === null)
    const order =
      typeof first === 'number' && typeof second === 'number'
        ? first - second
        : compareSwedish(String(first), String(second))
    return rising ? order : -order
  })
}
