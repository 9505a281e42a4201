import type { JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Block, Paper, Table } from './blocks.ts'
import styleText from './html.css?raw'

/** A bilaga as one file that needs nothing else: no scripts, no network. */
export function bilagaHtml(paper: Paper): string {
  return `<!doctype html>${renderToString(<Document paper={paper} />)}`
}

function Document({ paper }: { paper: Paper }) {
  const { title, subtitle, draft, colours } = paper
  return (
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: `:root { --accent: ${colours.accent} }\n${styleText}` }} />
      </head>
      <body>
        <main>
          {draft && <p class="draft">{draft}</p>}
          <h1>{title}</h1>
          <p class="subtitle">{subtitle}</p>
          {paper.blocks.map((block, at) => (
            <One key={at} block={block} />
          ))}
        </main>
      </body>
    </html>
  )
}

function One({ block }: { block: Block }): JSX.Element {
  switch (block.kind) {
    case 'heading': {
      // The page stands by itself, and begins with the first level whatever is chosen for an annual report.
      const Heading = `h${1 + block.level}` as 'h2'
      return <Heading>{block.text}</Heading>
    }
    case 'paragraph':
      return <p class={block.note ? 'note' : undefined}>{block.text}</p>
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'figures':
      return (
        <dl>
          {block.items.map(([name, figure]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{figure}</dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <TableWithChart table={block} />
  }
}

function TableWithChart({ table }: { table: Table }) {
  const { caption, columns, rows, total, chart } = table
  const cells = (row: readonly string[], height?: number) => (
    <tr style={height === undefined ? undefined : { height: `${height / 16}rem` }}>
      {row.map((cell, at) =>
        at === 0 && !columns[0]?.figure ? (
          <th key={at} scope="row">
            {cell}
          </th>
        ) : (
          <td key={at} class={columns[at]?.figure ? 'figure' : undefined}>
            {cell}
          </td>
        ),
      )}
    </tr>
  )
  return (
    <figure class={chart ? 'with-chart' : undefined}>
      <div class="scroll">
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ header, figure }, at) => (
                <th key={at} scope="col" class={figure ? 'figure' : undefined}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{rows.map((row, at) => cells(row, chart?.rowHeights[at]))}</tbody>
          {total && <tfoot>{cells(total)}</tfoot>}
        </table>
      </div>
      {chart && (
        <div class="chart" role="img" aria-label={chart.alt}>
          <div aria-hidden="true" dangerouslySetInnerHTML={{ __html: chart.svg }} />
        </div>
      )}
    </figure>
  )
}
