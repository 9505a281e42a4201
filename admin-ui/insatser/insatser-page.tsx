import { useState } from 'preact/hooks'
import type { Insats, Insatser } from '../../shared/insatser.ts'
import { insatserWords as words } from '../../shared/text/insatser.ts'
import { api } from '../api.ts'
import { DataTable } from '../parts/data-table.tsx'
import { Heading } from '../parts/heading.tsx'
import { Message } from '../parts/message.tsx'
import { Loaded, useResource } from '../resource.tsx'
import { InsatsForm } from './insats-form.tsx'
import { Kommuner } from './kommuner.tsx'

/** The insatser and kommuner of the förbund: added, renamed, moved and ended, and removed only unused. */
export function InsatserPage() {
  const resource = useResource('insatser', api.insatser)
  return (
    <>
      <Heading title={words.title} />
      <p class="lead">{words.lead}</p>
      <Loaded resource={resource}>
        {(known) => <InsatserView known={known} reload={resource.reload} />}
      </Loaded>
    </>
  )
}

function InsatserView({ known, reload }: { known: Insatser; reload: () => Promise<void> }) {
  /** The insats whose form is open; null for a new one. */
  const [open, setOpen] = useState<Insats | null | undefined>()
  const [said, setSaid] = useState<{ readonly message: string } | null>(null)
  const done = async (message: string) => {
    setOpen(undefined)
    setSaid({ message })
    await reload()
  }
  const edit = (insats: Insats | null) => {
    setSaid(null)
    setOpen(insats)
  }
  return (
    <>
      <section>
        <h2>{words.insatser}</h2>
        {known.insatser.length === 0 ? (
          <p class="empty">{words.empty}</p>
        ) : (
          <InsatserTable insatser={known.insatser} onEdit={edit} />
        )}
        {said && (
          <Message kind="done" focus={said}>
            <p>{said.message}</p>
          </Message>
        )}
        {open === undefined ? (
          <p class="actions">
            <button type="button" class="primary" onClick={() => edit(null)}>
              {words.add}
            </button>
          </p>
        ) : (
          <InsatsForm
            key={open?.id ?? ''}
            insats={open}
            kommuner={known.kommuner.map(({ name }) => name)}
            onDone={done}
            onLeave={() => setOpen(undefined)}
          />
        )}
      </section>
      <Kommuner kommuner={known.kommuner} onSaved={reload} />
    </>
  )
}

function InsatserTable(props: { insatser: readonly Insats[]; onEdit: (insats: Insats) => void }) {
  const { insatser, onEdit } = props
  return (
    <div class="insatser">
      <DataTable
        caption={words.insatser}
        rows={insatser}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            header: words.columns.name,
            rowHeader: true,
            cell: ({ name }) => name,
            sortBy: ({ name }) => name,
          },
          {
            key: 'kommun',
            header: words.columns.kommun,
            cell: ({ kommun }) => kommun ?? '–',
            sortBy: ({ kommun }) => kommun,
          },
          { key: 'years', header: words.columns.years, cell: words.years },
          {
            key: 'edit',
            header: words.edit,
            cell: (insats) => (
              <button
                type="button"
                class="link"
                aria-label={words.editOf(insats.name)}
                onClick={() => onEdit(insats)}
              >
                {words.edit}
              </button>
            ),
          },
        ]}
      />
    </div>
  )
}
