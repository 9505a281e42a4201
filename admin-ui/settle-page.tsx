import { useState } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso/router'
import type { Check, FollowUp } from '../shared/follow-up.ts'
import { text } from '../shared/text/admin.ts'
import { api } from './api.ts'
import { Confirm } from './parts/confirm.tsx'
import { Faults, problemOf } from './parts/failure.tsx'
import { Heading } from './parts/heading.tsx'
import { Message } from './parts/message.tsx'
import { paths } from './paths.ts'
import type { ApiError } from './request.ts'
import { Loaded, useResource } from './resource.tsx'

/** The check list before a mätperiod is settled, what settling means, and the act. */
export function SettlePage() {
  const id = useRoute().params.id ?? ''
  const resource = useResource(id, async () => {
    const [followUp, checks] = await Promise.all([api.followUp(id), api.checklist(id)])
    return { followUp, checks }
  })
  return (
    <Loaded resource={resource}>
      {({ followUp, checks }) =>
        followUp.state === 'settled' ? (
          <Settled followUp={followUp} />
        ) : (
          <SettleView followUp={followUp} checks={checks} reload={resource.reload} />
        )
      }
    </Loaded>
  )
}

function Settled({ followUp: { id, name } }: { followUp: FollowUp }) {
  return (
    <>
      <Heading title={text.settle.title(name)} />
      <p>{text.settle.already}</p>
      <p>
        <a class="button primary" href={paths.results(id)}>
          {text.start.results}
        </a>
      </p>
    </>
  )
}

interface SettleViewProps {
  readonly followUp: FollowUp
  readonly checks: readonly Check[]
  reload(): Promise<void>
}

function SettleView({ followUp: { id, name }, checks, reload }: SettleViewProps) {
  const { route } = useLocation()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiError | null>(null)
  const ready = checks.every(({ ok }) => ok)

  const settle = async () => {
    setBusy(true)
    try {
      await api.settle(id)
      route(paths.results(id))
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
      setAsking(false)
      await reload()
    }
  }

  return (
    <>
      <Heading title={text.settle.title(name)} />
      <p class="lead">{text.settle.lead}</p>
      {problem && (
        <Message kind="alert" focus>
          <p>{problem.message}</p>
          {problem.code !== 'checks-missing' && <Faults error={problem} />}
        </Message>
      )}
      <section>
        <h2>{text.settle.list}</h2>
        <ul class="checks">
          {checks.map((check) => (
            <CheckLine key={check.code} check={check} matperiod={id} />
          ))}
        </ul>
      </section>
      <Meaning />
      {!ready && <p>{text.settle.blocked}</p>}
      <p>
        <button type="button" class="primary" disabled={!ready} onClick={() => setAsking(true)}>
          {text.settle.submit(name)}
        </button>
      </p>
      {asking && (
        <Confirm
          title={text.settle.confirmTitle(name)}
          message={text.settle.confirmText}
          act={text.settle.submit(name)}
          busy={busy}
          onConfirm={settle}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  )
}

function Meaning() {
  return (
    <section>
      <h2>{text.settle.means}</h2>
      <ul>
        {text.settle.meaning.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}

function CheckLine({ check: { code, ok, missing }, matperiod }: { check: Check; matperiod: string }) {
  const words = text.settle.check[code]
  return (
    <li class={ok ? 'check-done' : 'check-left'}>
      <span class="check-mark">{ok ? text.settle.done : text.settle.notDone}</span>
      <span>
        {ok ? words.ok : words.not(missing)}{' '}
        {!ok && code === 'counts' && <a href={paths.matperiod(matperiod)}>{text.settle.fix}</a>}
        {!ok && code === 'sittings' && <a href={paths.paper(matperiod)}>{text.settle.toSittings}</a>}
      </span>
    </li>
  )
}
