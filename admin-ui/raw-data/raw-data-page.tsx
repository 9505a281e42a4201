import { useLocation } from 'preact-iso/router'
import type { RawDataTargets } from '../../shared/raw-data/plan.ts'
import { rawDataText as words } from '../../shared/text/raw-data.ts'
import { api } from '../api.ts'
import { Heading } from '../parts/heading.tsx'
import { paths } from '../paths.ts'
import { Loaded, useResource } from '../resource.tsx'
import { BeginSection } from './begin-section.tsx'
import { CheckSection } from './check-section.tsx'
import { ColumnsSection } from './columns-section.tsx'
import { MatperiodSection } from './matperiod-section.tsx'
import { useRawImport } from './use-raw-import.ts'

/** Answers from another survey tool: a file, what its columns and texts mean, a dry run, and a settled mätperiod. */
export function RawDataPage() {
  const resource = useResource('raw-data', api.rawDataTargets)
  return (
    <div class="raw-data">
      <Heading title={words.title} />
      <p class="lead">{words.lead}</p>
      <Loaded resource={resource}>{(targets) => <Steps targets={targets} />}</Loaded>
    </div>
  )
}

function Steps({ targets }: { targets: RawDataTargets }) {
  const { route } = useLocation()
  const raw = useRawImport(targets, (id) => route(paths.results(id)))
  return (
    <>
      <BeginSection raw={raw} />
      {raw.read === null ? (
        <p class="empty">{words.begin.empty}</p>
      ) : (
        <>
          <ColumnsSection raw={raw} read={raw.read} />
          <MatperiodSection raw={raw} read={raw.read} />
          <CheckSection raw={raw} read={raw.read} />
        </>
      )}
    </>
  )
}
