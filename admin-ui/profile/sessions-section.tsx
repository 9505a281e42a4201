import type { SessionSummary } from '../../shared/account.ts'
import { profileText } from '../../shared/text/profile.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'

const words = profileText.sessions

interface SessionsSectionProps {
  readonly sessions: readonly SessionSummary[]
  onChanged(): Promise<void>
}

/** Where one is signed in now; any of them but this one can be ended here. */
export function SessionsSection({ sessions, onChanged }: SessionsSectionProps) {
  const act = useAct()
  const thisFirst = sessions.toSorted((a, b) => Number(b.current) - Number(a.current))
  const end = (work: () => Promise<void>, done: string) =>
    act.run(async () => {
      await work()
      await onChanged()
      return done
    })
  return (
    <section>
      <h2>{words.title}</h2>
      <ul class="own-list">
        {thisFirst.map((session) => (
          <SessionItem
            key={session.id}
            session={session}
            busy={act.busy}
            onEnd={() => end(() => api.endSession(session.id), words.ended(agentOf(session)))}
          />
        ))}
      </ul>
      {sessions.length > 1 && (
        <p class="actions">
          <button
            type="button"
            disabled={act.busy}
            onClick={() => end(api.endOtherSessions, words.endedOthers)}
          >
            {words.endOthers}
          </button>
        </p>
      )}
      <Reply act={act} />
    </section>
  )
}

interface SessionItemProps {
  readonly session: SessionSummary
  readonly busy: boolean
  onEnd(): void
}

function SessionItem({ session, busy, onEnd }: SessionItemProps) {
  const { way, startedAt, seenAt, current } = session
  const agent = agentOf(session)
  return (
    <li>
      <div>
        <p class="own-name">
          {agent}
          {current && <span class="mark">{words.current}</span>}
        </p>
        <p class="quiet">{words.started(way, startedAt)}</p>
        {!current && <p class="quiet">{words.seen(seenAt)}</p>}
      </div>
      {!current && (
        <div class="own-acts">
          <button
            type="button"
            class="link"
            disabled={busy}
            aria-label={words.endOf(agent, startedAt)}
            onClick={onEnd}
          >
            {words.end}
          </button>
        </div>
      )}
    </li>
  )
}

const agentOf = ({ agent }: SessionSummary) => agent || words.unknownAgent
