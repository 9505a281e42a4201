import type { MatperiodState } from '../../shared/matperiod.ts'
import { snapshotsText as words } from '../../shared/text/snapshots.ts'
import { paths } from '../paths.ts'

/** On a mätperiod's own page: the way to its frozen results, once there can be any. */
export function SnapshotsLink({ id, state }: { id: string; state: MatperiodState }) {
  if (state === 'draft' || state === 'upcoming') return null
  const settled = state === 'settled'
  return (
    <section>
      <h2>{words.section}</h2>
      <p>{settled ? words.sectionSettled : words.sectionOpen}</p>
      <p>
        <a class="button" href={paths.snapshots(id)}>
          {settled ? words.go : words.goPreliminary}
        </a>
      </p>
    </section>
  )
}
