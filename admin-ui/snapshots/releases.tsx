import { useState } from 'preact/hooks'
import { type Audience, audiences, releasedTo, type SnapshotSummary } from '../../shared/snapshots.ts'
import { momentInWords } from '../../shared/text/format.ts'
import { snapshotsText as words } from '../../shared/text/snapshots.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { Confirm } from '../parts/confirm.tsx'
import { DataTable } from '../parts/data-table.tsx'

interface ReleasesProps {
  readonly snapshot: SnapshotSummary
  /** What the snapshot is called. */
  readonly name: string
  reload(): Promise<void>
}

interface Asked {
  readonly audience: Audience
  readonly act: 'release' | 'withdraw'
}

/** Who may read a snapshot and since when, in the order of the steps, and the press that changes it. */
export function Releases({ snapshot, name, reload }: ReleasesProps) {
  const acting = useAct()
  const [asked, setAsked] = useState<Asked | null>(null)
  const standing = releasedTo(snapshot)
  const confirm = () => {
    if (!asked) return
    const { audience, act } = asked
    setAsked(null)
    void acting.run(async () => {
      await api[act](snapshot.id, audience)
      await reload()
      return (act === 'release' ? words.released : words.withdrawn)(words.to[audience])
    })
  }
  return (
    <>
      <h3>{words.releases}</h3>
      <DataTable
        caption={`${words.releases}: ${name}`}
        rows={['kansli' as const, ...audiences]}
        rowKey={(row) => row}
        columns={[
          {
            key: 'audience',
            header: words.columns.audience,
            rowHeader: true,
            cell: (row) => (row === 'kansli' ? words.kansli : words.audience[row]),
          },
          {
            key: 'since',
            header: words.columns.since,
            cell: (row) =>
              row === 'kansli' ? (
                words.always
              ) : (
                <span class="may-read">
                  {sinceInWords(snapshot, row)}
                  <ActButton
                    audience={row}
                    stands={standing.includes(row)}
                    busy={acting.busy}
                    onAsk={setAsked}
                  />
                </span>
              ),
          },
        ]}
      />
      <Reply act={acting} />
      <Past snapshot={snapshot} />
      {asked && (
        <Confirm
          {...question(asked, snapshot)}
          busy={acting.busy}
          onConfirm={confirm}
          onCancel={() => setAsked(null)}
        />
      )}
    </>
  )
}

interface ActButtonProps {
  readonly audience: Audience
  readonly stands: boolean
  readonly busy: boolean
  onAsk(asked: Asked): void
}

function ActButton({ audience, stands, busy, onAsk }: ActButtonProps) {
  const label = (stands ? words.withdraw : words.release)(words.to[audience])
  return (
    <button
      type="button"
      aria-label={label}
      disabled={busy}
      onClick={() => onAsk({ audience, act: stands ? 'withdraw' : 'release' })}
    >
      {stands ? words.withdrawShort : words.releaseShort}
    </button>
  )
}

function sinceInWords({ releases }: SnapshotSummary, audience: Audience): string {
  const standing = releases.filter(({ withdrawn }) => withdrawn === null)
  const own = standing.find((release) => release.audience === audience)
  if (own) return words.since(momentInWords(new Date(own.at)), own.by)
  const isPublic = standing.some((release) => release.audience === 'public')
  return isPublic ? words.withPublic : words.not
}

/** What is asked before an act: what will be seen by whom, and what a step that was passed over means. */
function question({ audience, act }: Asked, snapshot: SnapshotSummary) {
  const to = words.to[audience]
  const standing = releasedTo(snapshot)
  if (act === 'withdraw') {
    const stays = audience !== 'public' && standing.includes('public')
    const taken = audience === 'public' ? words.confirm.takenFromAll : words.confirm.taken
    const message = stays ? words.confirm.takenWhilePublic : taken
    return { title: words.confirm.take(to), act: words.withdrawShort, message }
  }
  const skipped = audiences
    .slice(0, audiences.indexOf(audience))
    .filter((step) => !standing.includes(step))
    .map((step) => words.to[step])
  const passed = audience === 'public' ? words.confirm.skippedByPublic : words.confirm.skipped
  const message = [
    words.confirm.seen[audience],
    ...(skipped.length > 0 ? [passed(skipped)] : []),
    ...(snapshot.kind === 'preliminary' ? [words.confirm.preliminary] : []),
  ].join(' ')
  return { title: words.confirm.title(to), act: words.release(to), message }
}

/** Releases that were taken back. */
function Past({ snapshot: { releases } }: { snapshot: SnapshotSummary }) {
  const past = releases.filter(({ withdrawn }) => withdrawn !== null)
  if (past.length === 0) return null
  const moment = (at: string | undefined) => momentInWords(new Date(at ?? ''))
  return (
    <>
      <h4>{words.history}</h4>
      <ul class="quiet">
        {past.map(({ audience, at, withdrawn }) => (
          <li key={`${audience} ${at}`}>
            {words.past(words.to[audience], moment(at), moment(withdrawn?.at))}
          </li>
        ))}
      </ul>
    </>
  )
}
