import { useState } from 'preact/hooks'
import { useRoute } from 'preact-iso/router'
import type { CodesOverview } from '../../shared/codes.ts'
import { codesText } from '../../shared/text/codes.ts'
import { api } from '../api.ts'
import { Heading } from '../parts/heading.tsx'
import { Message } from '../parts/message.tsx'
import { paths } from '../paths.ts'
import { Loaded, useResource } from '../resource.tsx'
import { useSession } from '../session.tsx'
import { Choice } from './choice.tsx'
import { Honest } from './honest.tsx'
import { IssueTable } from './issue-table.tsx'
import { type Made, MadeSlips } from './made-slips.tsx'

/** One-time codes of a mätperiod: whether they are used, making them, and what they are worth. */
export function CodesPage() {
  const id = useRoute().params.id ?? ''
  const resource = useResource(id, () => api.codes(id))
  return (
    <Loaded resource={resource}>
      {(overview) => <CodesView key={id} id={id} overview={overview} reload={resource.reload} />}
    </Loaded>
  )
}

interface CodesViewProps {
  readonly id: string
  readonly overview: CodesOverview
  reload(): Promise<void>
}

function CodesView({ id, overview, reload }: CodesViewProps) {
  const kansli = useSession().me.roles.includes('kansli')
  const [made, setMade] = useState<Made | null>(null)
  const { matperiod, usesCodes, keyLost } = overview
  if (made) {
    return (
      <div class="code-page">
        <Heading title={codesText.title} focus={false} />
        <MadeSlips id={id} made={made} onDone={() => setMade(null)} />
      </div>
    )
  }
  return (
    <div class="code-page">
      <Heading title={codesText.title} />
      <p class="lead">
        <a href={paths.matperiod(id)}>{matperiod}</a>.{' '}
        {usesCodes ? codesText.section.on : codesText.section.off}
      </p>
      {keyLost && (
        <Message kind="alert">
          <p>
            <strong>{codesText.keyLost.title}</strong>
          </p>
          <p>{codesText.keyLost.message}</p>
        </Message>
      )}
      {kansli && <Choice id={id} overview={overview} onChanged={reload} />}
      {usesCodes && (
        <IssueTable
          id={id}
          overview={overview}
          onMade={(codes) => {
            setMade(codes)
            void reload()
          }}
        />
      )}
      <Honest />
    </div>
  )
}
