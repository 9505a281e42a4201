import { useState } from 'preact/hooks'
import {
  type MadeReaderLink,
  type ReaderLink,
  readerAudiences,
  readerLinkEnd,
} from '../../shared/reader-links.ts'
import { releasedTo, type SnapshotSummary } from '../../shared/snapshots.ts'
import { dayOf } from '../../shared/stockholm.ts'
import { momentInWords } from '../../shared/text/format.ts'
import { readerLinksText as words } from '../../shared/text/reader-links.ts'
import { api } from '../api.ts'
import { type Act, Reply, useAct } from '../parts/act.tsx'
import { Confirm } from '../parts/confirm.tsx'
import { Opens } from '../parts/opens.tsx'
import { Loaded, useResource } from '../resource.tsx'
import { MadeReaderLinkBox } from './made-reader-link.tsx'
import { ReaderLinkForm } from './reader-link-form.tsx'

/** Links to a released result for those who have no account: making one, and what became of each. */
export function ReaderLinksSection({ snapshot }: { snapshot: SnapshotSummary }) {
  const resource = useResource(snapshot.id, () => api.readerLinks(snapshot.id))
  const [made, setMade] = useState<{ link: MadeReaderLink; of: string } | null>(null)
  const act = useAct()
  const released = releasedTo(snapshot)
  const open = readerAudiences.filter(
    (audience) => released.includes(audience) || released.includes('public'),
  )
  return (
    <div class="sharing">
      <h3>{words.title}</h3>
      <p>{open.length === 0 ? words.none : words.lead}</p>
      <Loaded resource={resource}>
        {({ links, kommuner }) => (
          <>
            {open.length > 0 && (
              <Opens act={words.begin} busy={act.busy} onOpen={() => setMade(null)}>
                {({ leave, done }) => (
                  <ReaderLinkForm
                    snapshot={snapshot.id}
                    audiences={open}
                    kommuner={kommuner}
                    act={act}
                    onLeave={leave}
                    onMake={(wanted) =>
                      act.run(async () => {
                        const link = await api.makeReaderLink(snapshot.id, wanted)
                        setMade({ link, of: words.ofWhom[wanted.audience] })
                        done()
                        await resource.reload()
                      })
                    }
                  />
                )}
              </Opens>
            )}
            <Reply act={act} />
            {made && <MadeReaderLinkBox {...made} />}
            {links.length > 0 && (
              <Links
                links={links}
                snapshot={snapshot}
                act={act}
                onTaken={async () => {
                  setMade(null)
                  await resource.reload()
                }}
              />
            )}
          </>
        )}
      </Loaded>
    </div>
  )
}

interface LinksProps {
  readonly links: readonly ReaderLink[]
  readonly snapshot: SnapshotSummary
  readonly act: Act
  onTaken(): Promise<void>
}

/** Who made each link and when, for whom, and until when; each is taken back at a press. */
function Links({ links, snapshot, act, onTaken }: LinksProps) {
  const [asked, setAsked] = useState<ReaderLink | null>(null)
  const withdraw = (link: ReaderLink) => {
    setAsked(null)
    void act.run(async () => {
      await api.withdrawReaderLink(snapshot.id, link.id)
      await onTaken()
      return words.withdrawn
    })
  }
  return (
    <>
      <h4>{words.links}</h4>
      <ul class="own-list">
        {links.map((link) => (
          <LinkItem
            key={link.id}
            link={link}
            snapshot={snapshot}
            busy={act.busy}
            onTake={() => setAsked(link)}
          />
        ))}
      </ul>
      {asked && (
        <Confirm
          title={words.confirm.title(words.ofWhom[asked.audience])}
          message={words.confirm.message(asked.expiresOn)}
          act={words.withdraw}
          onConfirm={() => withdraw(asked)}
          onCancel={() => setAsked(null)}
        />
      )}
    </>
  )
}

interface LinkItemProps {
  readonly link: ReaderLink
  readonly snapshot: SnapshotSummary
  readonly busy: boolean
  onTake(): void
}

function LinkItem({ link, snapshot, busy, onTake }: LinkItemProps) {
  const { audience, madeAt, madeBy, withdrawn, expiresOn, hasCode } = link
  const made = momentInWords(new Date(madeAt))
  const released = releasedTo(snapshot)
  const isReleased = released.includes(audience) || released.includes('public')
  const ended = readerLinkEnd(link, isReleased, dayOf(new Date()))
  return (
    <li>
      <div>
        <p class="own-name">
          {words.toWhom[audience]}
          {ended && <span class="mark">{words.ended[ended]}</span>}
        </p>
        <p>{words.showsWhat(link)}.</p>
        <p class="quiet">{words.until(expiresOn, hasCode)}</p>
        <p class="quiet">{words.madeBy(made, madeBy)}</p>
        {withdrawn && (
          <p class="quiet">{words.takenBy(momentInWords(new Date(withdrawn.at)), withdrawn.by)}</p>
        )}
      </div>
      {withdrawn === null && (
        <div class="own-acts">
          <button
            type="button"
            class="link"
            disabled={busy}
            aria-label={words.withdrawOf(words.ofWhom[audience], made)}
            onClick={onTake}
          >
            {words.withdraw}
          </button>
        </div>
      )}
    </li>
  )
}
