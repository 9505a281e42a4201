import type { Backup } from '../../shared/backups.ts'
import { backupsText as words } from '../../shared/text/backups.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { backupsId } from './running-tasks.ts'

/** The copies of the database that lie on the server, and one more at a press. */
export function Backups({ backups, onMade }: { backups: readonly Backup[]; onMade: () => Promise<void> }) {
  const making = useAct()
  const make = () =>
    making.run(async () => {
      await api.makeBackup()
      await onMade()
      return words.made
    })
  return (
    <section id={backupsId}>
      <h2>{words.title}</h2>
      <p class="hint">{words.lead}</p>
      <p class="actions">
        <button type="button" disabled={making.busy} onClick={make}>
          {making.busy ? words.making : words.make}
        </button>
      </p>
      <Reply act={making} />
      {backups.length === 0 ? (
        <p class="empty">{words.empty}</p>
      ) : (
        <DataTable caption={words.title} columns={columns} rows={backups} rowKey={({ file }) => file} />
      )}
    </section>
  )
}

const columns: readonly Column<Backup>[] = [
  { key: 'at', header: words.columns.at, rowHeader: true, cell: ({ at }) => words.at(at) },
  { key: 'file', header: words.columns.file, cell: ({ file }) => file },
]
