import { textsText } from '../../shared/text/texts.ts'
import type { ReadText, Texts, Theme } from '../../shared/texts.ts'
import { DataTable } from '../parts/data-table.tsx'

const words = textsText.list

const filters = {
  alla: () => true,
  olasta: ({ revision }: ReadText) => revision === 0,
  andra: ({ published }: ReadText) => published,
  hanterade: ({ handled }: ReadText) => handled,
} as const
const filterNames = {
  alla: words.all,
  olasta: words.unread,
  andra: words.published,
  hanterade: words.handled,
} as const

interface TextListProps {
  readonly page: Texts
  readonly themes: readonly Theme[]
  readonly texts: readonly ReadText[]
  /** Of the address: one of the filters, or a theme's id. */
  readonly chosen: string
  choose(filter: string): void
  hrefOf(at: number): string
}

/** Every text in a table, all of them or those of one kind. */
export function TextList({ page, themes, texts, chosen, choose, hrefOf }: TextListProps) {
  const passes = (text: ReadText) =>
    chosen in filters
      ? filters[chosen as keyof typeof filters](text)
      : chosen === '' || text.themes.includes(chosen)
  const rows = texts.map((text, at) => ({ text, at })).filter(({ text }) => passes(text))
  const questionOf = (id: string) => page.questions.find((question) => question.id === id)?.text ?? id
  return (
    <section>
      <p class="list-filter">
        <label for="urval">{words.filter}</label>
        <select id="urval" value={chosen || 'alla'} onChange={(event) => choose(event.currentTarget.value)}>
          {Object.entries(filterNames).map(([filter, name]) => (
            <option key={filter} value={filter}>
              {name}
            </option>
          ))}
          {themes.map(({ id, name }) => (
            <option key={id} value={id}>
              {`${textsText.theme}: ${name}`}
            </option>
          ))}
        </select>
      </p>
      {rows.length === 0 ? (
        <p class="empty">{words.none}</p>
      ) : (
        <DataTable
          caption={textsText.title}
          rows={rows}
          rowKey={({ text }) => text.id}
          columns={[
            {
              key: 'text',
              header: words.text,
              rowHeader: true,
              cell: ({ text, at }) => (
                <a
                  class="list-text"
                  href={hrefOf(at)}
                  aria-label={`${words.open(at + 1)}: ${text.masked}`}
                  lang="sv"
                >
                  {text.masked}
                </a>
              ),
            },
            {
              key: 'question',
              header: words.question,
              sortBy: ({ text }) => questionOf(text.question),
              cell: ({ text }) => <span lang="sv">{questionOf(text.question)}</span>,
            },
            {
              key: 'insats',
              header: words.insats,
              sortBy: ({ text }) => text.insats,
              cell: ({ text }) => text.insats ?? '–',
            },
            { key: 'state', header: words.state, cell: ({ text }) => stateOf(text) },
          ]}
        />
      )}
    </section>
  )
}

function stateOf({ revision, published, handled }: ReadText): string {
  const parts = [
    published ? words.isPublished : revision === 0 ? words.isUnread : words.isRead,
    ...(handled ? [words.isHandled] : []),
  ]
  return parts.join('. ')
}
