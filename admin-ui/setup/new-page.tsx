import { useLocation } from 'preact-iso/router'
import type { MatperiodSummary } from '../../shared/follow-up.ts'
import { dayRange } from '../../shared/text/format.ts'
import { setupWords as words } from '../../shared/text/setup.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { Heading } from '../parts/heading.tsx'
import { paths } from '../paths.ts'
import { Loaded, useResource } from '../resource.tsx'

/** What a new mätperiod is made from: the last one, an older one, or nothing. */
export function NewMatperiodPage() {
  const resource = useResource('new-matperiod', api.matperioder)
  return (
    <>
      <Heading title={words.newTitle} />
      <Loaded resource={resource}>{(matperioder) => <Beginnings matperioder={matperioder} />}</Loaded>
    </>
  )
}

function Beginnings({ matperioder }: { matperioder: readonly MatperiodSummary[] }) {
  const { route } = useLocation()
  const act = useAct()
  const [last, ...older] = matperioder.filter(({ state }) => state !== 'draft')
  const begin = (from: string | null) =>
    act.run(async () => {
      const { id } = await api.makeDraft(from)
      route(paths.setup(id))
    })
  return (
    <>
      <p class="lead">{last ? words.newLead : words.empty}</p>
      <Reply act={act} />
      <p class="actions">
        {last && (
          <button type="button" class="primary" disabled={act.busy} onClick={() => begin(last.id)}>
            {words.from(last.name)}
          </button>
        )}
        <button
          type="button"
          class={last ? undefined : 'primary'}
          disabled={act.busy}
          onClick={() => begin(null)}
        >
          {words.fromNothing}
        </button>
      </p>
      {older.length > 0 && (
        <details>
          <summary>{words.older}</summary>
          <ul class="plain older">
            {older.map(({ id, name, opensOn, closesOn }) => (
              <li key={id}>
                <button type="button" class="link" disabled={act.busy} onClick={() => begin(id)}>
                  {words.from(name)}
                </button>{' '}
                <span class="quiet">{dayRange(opensOn, closesOn)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
