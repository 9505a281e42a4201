import { useRoute } from 'preact-iso/router'
import type { SnapshotsOverview } from '../../shared/snapshots.ts'
import { snapshotsText as words } from '../../shared/text/snapshots.ts'
import { api } from '../api.ts'
import { type Act, Reply, useAct } from '../parts/act.tsx'
import { Heading } from '../parts/heading.tsx'
import { paths } from '../paths.ts'
import { Loaded, useResource } from '../resource.tsx'
import { SnapshotSection } from './snapshot-section.tsx'

/** Fastställt resultat: what is frozen of a mätperiod, making a preliminary one, and who may read each. */
export function SnapshotsPage() {
  const id = useRoute().params.id ?? ''
  const resource = useResource(id, () => api.snapshots(id))
  return (
    <Loaded resource={resource}>
      {(overview) => <SnapshotsView key={id} id={id} overview={overview} reload={resource.reload} />}
    </Loaded>
  )
}

interface SnapshotsViewProps {
  readonly id: string
  readonly overview: SnapshotsOverview
  reload(): Promise<void>
}

function SnapshotsView({ id, overview, reload }: SnapshotsViewProps) {
  const { matperiod, state, snapshots, plan } = overview
  return (
    <div class="snapshots">
      <Heading title={words.title} />
      <p class="lead">
        <a href={paths.matperiod(id)}>{matperiod}</a>. {words.lead}
      </p>
      {plan && <Preliminary id={id} plan={plan} reload={reload} />}
      {snapshots.length === 0 && <p class="empty">{words.empty[state]}</p>}
      {snapshots.map((snapshot) => (
        <SnapshotSection key={snapshot.id} matperiod={id} snapshot={snapshot} reload={reload} />
      ))}
    </div>
  )
}

interface PreliminaryProps {
  readonly id: string
  readonly plan: NonNullable<SnapshotsOverview['plan']>
  reload(): Promise<void>
}

/** Making a preliminary one: what it would take in, before anything is pressed. */
function Preliminary({ id, plan, reload }: PreliminaryProps) {
  const making: Act = useAct()
  const make = () =>
    making.run(async () => {
      await api.makePreliminary(id).finally(reload)
      return words.preliminary.made
    })
  return (
    <section>
      <h2>{words.preliminary.title}</h2>
      <p>{words.preliminary.lead}</p>
      <p>{plan.answers === 0 ? words.preliminary.nothing : words.preliminary.plan(plan)}</p>
      <Reply act={making} />
      {plan.answers > 0 && (
        <p class="actions">
          <button type="button" disabled={making.busy} onClick={make}>
            {words.preliminary.make}
          </button>
        </p>
      )}
    </section>
  )
}
