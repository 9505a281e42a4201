import { useLocation } from 'preact-iso/router'
import { type AuditAction, type AuditEntry, auditActions } from '../../shared/audit.ts'
import { auditText } from '../../shared/text/audit.ts'
import { compareSwedish, momentInWords } from '../../shared/text/format.ts'
import { api } from '../api.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { Field } from '../parts/field.tsx'
import { Heading } from '../parts/heading.tsx'
import { downloads, paths } from '../paths.ts'
import { Loaded, useResource } from '../resource.tsx'

/** As many as the server gives at a time. */
const pageLength = 100

/** The log of who did what: the newest first, by what and by whom; the choice stands in the address. */
export function LogPage() {
  const { query } = useLocation()
  const asked = new URLSearchParams(query)
  const resource = useResource(asked.toString(), () => api.log(asked))
  return (
    <>
      <Heading title={auditText.title} />
      <p class="lead">{auditText.lead}</p>
      <Filter action={query.action ?? ''} actor={query.actor ?? ''} />
      <p class="actions">
        <a class="button" href={downloads.log(asked)} download>
          {auditText.csv}
        </a>
      </p>
      <Loaded resource={resource}>{(entries) => <Entries entries={entries} asked={asked} />}</Loaded>
    </>
  )
}

/** A form that works by its address: what is chosen is what is asked for. */
function Filter({ action, actor }: { action: string; actor: string }) {
  const { route } = useLocation()
  const words = auditText.filter
  const options = auditActions.toSorted((a, b) => compareSwedish(auditText.actions[a], auditText.actions[b]))
  const show = (event: SubmitEvent) => {
    event.preventDefault()
    const chosen = new URLSearchParams()
    for (const [name, value] of new FormData(event.currentTarget as HTMLFormElement)) {
      if (typeof value === 'string' && value.trim() !== '') chosen.set(name, value.trim())
    }
    route(chosen.size > 0 ? `${paths.log}?${chosen}` : paths.log)
  }
  return (
    <form class="filter" onSubmit={show} key={`${action} ${actor}`}>
      <Field id="log-action" label={words.action}>
        {(described) => (
          <select {...described} name="action" defaultValue={action}>
            <option value="">{words.every}</option>
            {options.map((one: AuditAction) => (
              <option key={one} value={one} selected={one === action}>
                {auditText.actions[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="log-actor" label={words.actor}>
        {(described) => <input {...described} type="email" name="actor" defaultValue={actor} />}
      </Field>
      <button type="submit">{words.show}</button>
    </form>
  )
}

const { columns: headers } = auditText
const columns: readonly Column<AuditEntry>[] = [
  { key: 'at', header: headers.at, rowHeader: true, cell: ({ at }) => momentInWords(new Date(at)) },
  { key: 'actor', header: headers.actor, cell: ({ actor }) => actor ?? auditText.operator },
  { key: 'action', header: headers.action, cell: ({ action }) => auditText.actions[action] },
  { key: 'subject', header: headers.subject, cell: ({ subject }) => subject },
  { key: 'detail', header: headers.detail, cell: ({ detail }) => auditText.detail(detail) },
]

function Entries({ entries, asked }: { entries: readonly AuditEntry[]; asked: URLSearchParams }) {
  const oldest = entries.at(-1)
  if (!oldest) return <p>{asked.size > 0 ? auditText.filter.none : auditText.empty}</p>
  const older = new URLSearchParams(asked)
  older.set('before', String(oldest.seq))
  return (
    <>
      <DataTable
        caption={auditText.title}
        columns={columns}
        rows={entries}
        rowKey={({ seq }) => String(seq)}
      />
      {entries.length === pageLength && (
        <p>
          <a href={`${paths.log}?${older}`}>{auditText.older}</a>
        </p>
      )}
    </>
  )
}
