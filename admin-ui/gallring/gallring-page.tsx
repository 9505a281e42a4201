import { useRoute } from 'preact-iso/router'
import { gallringText as words } from '../../shared/text/gallring-page.ts'
import { api } from '../api.ts'
import { Heading } from '../parts/heading.tsx'
import { ToMatperiod } from '../parts/to-matperiod.tsx'
import { Loaded, useResource } from '../resource.tsx'
import { Destroy } from './destroy.tsx'
import { PlanForm } from './plan-form.tsx'
import { Receipts } from './receipts.tsx'

/** What of a mätperiod is destroyed, when and by what decision, and the receipts; printed it is the receipts. */
export function GallringPage() {
  const id = useRoute().params.id ?? ''
  const resource = useResource(id, () => api.gallring(id))
  return (
    <Loaded resource={resource}>
      {(view) => (
        <div class="gallring">
          <ToMatperiod id={id} />
          <Heading title={words.titleOf(view.matperiod)} />
          <p class="print-only">{view.forbund}</p>
          {view.settled ? (
            <>
              <p class="lead screen-only">{words.lead}</p>
              <Destroy id={id} view={view} reload={resource.reload} />
              <PlanForm id={id} view={view} reload={resource.reload} />
              <Receipts receipts={view.receipts} />
            </>
          ) : (
            <p>{words.notSettled}</p>
          )}
        </div>
      )}
    </Loaded>
  )
}
