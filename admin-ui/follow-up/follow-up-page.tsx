import { useRoute } from 'preact-iso/router'
import type { FollowUp } from '../../shared/follow-up.ts'
import { text } from '../../shared/text/admin.ts'
import { gallringText } from '../../shared/text/gallring-page.ts'
import { setupWords } from '../../shared/text/setup.ts'
import { textsText } from '../../shared/text/texts.ts'
import { api } from '../api.ts'
import { CodesSection } from '../codes/codes-section.tsx'
import { useHashTarget } from '../parts/hash-target.ts'
import { Heading } from '../parts/heading.tsx'
import { paths } from '../paths.ts'
import { Loaded, useResource } from '../resource.tsx'
import { useSession } from '../session.tsx'
import { SnapshotsLink } from '../snapshots/snapshots-link.tsx'
import { CountsTable } from './counts-table.tsx'
import { Days } from './days.tsx'
import { Links } from './links.tsx'
import { Paper } from './paper.tsx'
import { ProgressLine } from './progress-line.tsx'
import { Weeks } from './weeks.tsx'

/** Följ upp: how a mätperiod goes, its counts, its links and its papers. */
export function FollowUpPage() {
  const id = useRoute().params.id ?? ''
  const resource = useResource(id, () => api.followUp(id))
  return (
    <Loaded resource={resource}>
      {(followUp) => <FollowUpView key={id} followUp={followUp} reload={resource.reload} />}
    </Loaded>
  )
}

function FollowUpView({ followUp, reload }: { followUp: FollowUp; reload: () => Promise<void> }) {
  useHashTarget()
  const kansli = useSession().me.roles.includes('kansli')
  const { id, name, state, total, goals, insatser, hasResults } = followUp
  return (
    <>
      <Heading title={name} />
      <p class="lead">{stateInWords(followUp)}.</p>
      {state === 'draft' && (
        <p>
          <a class="button primary" href={paths.setup(id)}>
            {setupWords.resume(name)}
          </a>
        </p>
      )}
      {kansli && (state === 'upcoming' || state === 'open') && <Days followUp={followUp} onMoved={reload} />}
      {kansli && state === 'closed' && (
        <p>
          <a class="button primary" href={paths.settle(id)}>
            {text.followUp.settle}
          </a>
        </p>
      )}
      {hasResults && (state === 'settled' || !kansli) && (
        <p class="actions">
          <a class="button primary" href={paths.results(id)}>
            {text.followUp.results}
          </a>
          {kansli && (
            <>
              <a class="button" href={paths.texts(id)}>
                {textsText.link}
              </a>
              <a class="button" href={paths.gallring(id)}>
                {gallringText.link}
              </a>
            </>
          )}
        </p>
      )}
      {insatser.length === 0 ? (
        state !== 'draft' && !kansli && <p class="empty">{text.followUp.noInsatser}</p>
      ) : (
        <>
          {state === 'settled' ? (
            <p>{hasResults ? text.followUp.exactInResults : text.followUp.exactAtKansli}</p>
          ) : (
            <section>
              <h2>{text.followUp.goes}</h2>
              <ProgressLine progress={total} goal={goals.responseRate} />
              <p class="hint">{text.followUp.steps}</p>
            </section>
          )}
          {(state === 'open' || state === 'closed') && <Weeks followUp={followUp} />}
          <section>
            <h2>{text.followUp.counts}</h2>
            {state !== 'settled' && <p class="hint">{text.followUp.countsLead}</p>}
            <CountsTable followUp={followUp} onSaved={reload} />
          </section>
        </>
      )}
      {(state === 'open' || state === 'upcoming') && (insatser.length > 0 || followUp.link) && (
        <section>
          <h2>{text.followUp.share}</h2>
          <p class="hint">{text.followUp.shareLead}</p>
          <Links followUp={followUp} />
        </section>
      )}
      {kansli && <SnapshotsLink id={id} state={state} />}
      {(kansli || insatser.length > 0) && <CodesSection followUp={followUp} kansli={kansli} />}
      {state !== 'settled' && state !== 'draft' && (
        <Paper followUp={followUp} kansli={kansli} onChanged={reload} />
      )}
    </>
  )
}

function stateInWords({ state, opensOn, closesOn }: FollowUp): string {
  switch (state) {
    case 'draft':
      return text.followUp.draft
    case 'upcoming':
      return text.followUp.upcoming(opensOn, closesOn)
    case 'open':
      return text.followUp.open(closesOn)
    case 'closed':
      return text.followUp.closed(closesOn)
    case 'settled':
      return text.followUp.settled(opensOn, closesOn)
  }
}
