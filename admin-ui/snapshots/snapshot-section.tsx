import type { SnapshotSummary } from '../../shared/snapshots.ts'
import { decimal, momentInWords } from '../../shared/text/format.ts'
import { snapshotsText as words } from '../../shared/text/snapshots.ts'
import { downloads, paths } from '../paths.ts'
import { ReaderLinksSection } from './reader-links-section.tsx'
import { Releases } from './releases.tsx'

interface SnapshotSectionProps {
  readonly matperiod: string
  readonly snapshot: SnapshotSummary
  reload(): Promise<void>
}

/** One frozen result: what it is, the ways to it, and who may read it. */
export function SnapshotSection({ matperiod, snapshot, reload }: SnapshotSectionProps) {
  const { id, kind, number, madeAt, madeBy, respondents, questionnaire, rule, sha256 } = snapshot
  const name = words.name(kind, number)
  const facts = [
    [words.facts.made, words.facts.madeBy(momentInWords(new Date(madeAt)), madeBy)],
    [words.facts.respondents, decimal(respondents)],
    [words.facts.questionnaire, words.facts.version(questionnaire.id, questionnaire.version)],
    [words.facts.rule, rule],
    [words.facts.sha256, <code key="sha256">{sha256}</code>],
  ] as const
  return (
    <section aria-labelledby={`snapshot-${id}`}>
      <h2 id={`snapshot-${id}`}>{name}</h2>
      <dl class="facts">
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <p class="actions">
        <a class="button" href={paths.snapshot(matperiod, id)}>
          {words.read}
        </a>
        <a href={downloads.snapshot(id)} download>
          {words.file}
        </a>
      </p>
      <Releases snapshot={snapshot} name={name} reload={reload} />
      <ReaderLinksSection snapshot={snapshot} />
    </section>
  )
}
