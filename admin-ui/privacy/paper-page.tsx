import { useRef, useState } from 'preact/hooks'
import { useRoute } from 'preact-iso/router'
import { markerOf } from '../../shared/privacy/blanks.ts'
import type { Block, FilledText } from '../../shared/privacy/paper.ts'
import type { PrivacyView } from '../../shared/privacy/view.ts'
import { decideLabel, templateNote } from '../../shared/privacy/written.ts'
import { privacyText as words } from '../../shared/text/privacy.ts'
import { api } from '../api.ts'
import { NotFoundPage } from '../not-found-page.tsx'
import { useCopying } from '../parts/copying.ts'
import { Heading } from '../parts/heading.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { downloads, paths } from '../paths.ts'
import { Loaded, useResource } from '../resource.tsx'
import { addressOf } from './places.ts'

type PaperView = PrivacyView['papers'][number]

/** One of the privacy papers, to read, print and copy. */
export function PaperPage() {
  const { paper = '' } = useRoute().params
  const resource = useResource('privacy', api.privacy)
  return (
    <Loaded resource={resource}>
      {({ papers }) => {
        const found = papers.find(({ id }) => id === paper)
        return found ? <Paper paper={found} /> : <NotFoundPage />
      }}
    </Loaded>
  )
}

function Paper({ paper }: { paper: PaperView }) {
  return (
    <>
      <p class="screen-only">
        <a href={paths.privacy}>{words.toPapers}</a>
      </p>
      <article class="paper" lang="sv">
        <Heading title={paper.title} />
        <p class="lead">{paper.law}</p>
        <p>{paper.about}</p>
        <Acts paper={paper} />
        <p class="paper-note">{templateNote}</p>
        {paper.sections.map(({ heading, blocks }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            {blocks.map((block, index) => (
              <BlockView key={index} block={block} heading={heading} />
            ))}
          </section>
        ))}
      </article>
    </>
  )
}

function Acts({ paper: { id, title, text } }: { paper: PaperView }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [byHand, setByHand] = useState(false)
  const { said, copy } = useCopying(text, words, () => {
    setByHand(true)
    requestAnimationFrame(() => field.current?.select())
  })
  return (
    <div class="screen-only">
      <p class="actions">
        <a class="button primary" href={downloads.privacyPaper(id)} download>
          {words.pdf}
        </a>
        <button type="button" onClick={copy}>
          {words.copy}
        </button>
        <span class="quiet" role="status">
          {said}
        </span>
      </p>
      {byHand && (
        <textarea ref={field} class="model" readOnly rows={8} aria-label={words.whole(title)} value={text} />
      )}
    </div>
  )
}

function BlockView({ block, heading }: { block: Block<FilledText>; heading: string }) {
  if ('text' in block)
    return (
      <p>
        <Pieces text={block.text} />
      </p>
    )
  if ('table' in block) return <PaperTable table={block.table} heading={heading} />
  const items = 'list' in block ? block.list : block.decide
  const list = (
    <ul>
      {items.map((item, index) => (
        <li key={index}>
          <Pieces text={item} />
        </li>
      ))}
    </ul>
  )
  if ('list' in block) return list
  return (
    <div class="decide">
      <h3>{decideLabel}</h3>
      {list}
    </div>
  )
}

type Table = Extract<Block<FilledText>, { table: unknown }>['table']

function PaperTable({ table: { columns, rows }, heading }: { table: Table; heading: string }) {
  return (
    <Scroll label={heading}>
      <table class={`paper-table paper-table-${columns.length}`}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first = [], ...rest], index) => (
            <tr key={index}>
              <th scope="row">
                <Pieces text={first} />
              </th>
              {rest.map((cell, place) => (
                <td key={place}>
                  <Pieces text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** Words, and what is missing as a link to where it is filled in. */
function Pieces({ text }: { text: FilledText }) {
  return (
    <>
      {text.map((piece) =>
        typeof piece === 'string' ? (
          piece
        ) : (
          <a class="blank" key={piece.missing} href={addressOf(piece.missing)}>
            {markerOf(piece.missing)}
          </a>
        ),
      )}
    </>
  )
}
