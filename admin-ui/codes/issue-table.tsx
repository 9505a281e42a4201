import { useState } from 'preact/hooks'
import { type CodesOverview, maxCodesAtOnce } from '../../shared/codes.ts'
import { codesText } from '../../shared/text/codes.ts'
import { decimal } from '../../shared/text/format.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { ApiError } from '../request.ts'
import type { Made } from './made-slips.tsx'

const words = codesText.issue

interface IssueTableProps {
  readonly id: string
  readonly overview: CodesOverview
  onMade(made: Made): void
}

/** Making codes: per insats how many there are, and how many more are wanted. */
export function IssueTable({ id, overview, onMade }: IssueTableProps) {
  const { insatser, mayIssue, keyLost } = overview
  const making = useAct()
  const make = (insats: Insats, count: number | null) => {
    if (count === null) return making.refuse(new ApiError(422, 'refused', words.badCount))
    void making.run(async () => {
      const { slips } = await api.issueCodes(id, insats.id, count)
      onMade({ slips, insats: nameOf(insats), insatsId: insats.id })
    })
  }
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{mayIssue ? words.lead : words.wait}</p>
      {insatser.length === 0 && <p class="empty">{words.none}</p>}
      {insatser.length > 0 && (
        <ul class="issue">
          {insatser.map((insats) => (
            <IssueRow
              key={insats.id}
              insats={insats}
              disabled={!mayIssue || keyLost || making.busy}
              onMake={(count) => make(insats, count)}
            />
          ))}
        </ul>
      )}
      <Reply act={making} />
    </section>
  )
}

type Insats = CodesOverview['insatser'][number]

interface IssueRowProps {
  readonly insats: Insats
  readonly disabled: boolean
  /** Null where what is typed is no number of codes. */
  onMake(count: number | null): void
}

function IssueRow({ insats, disabled, onMake }: IssueRowProps) {
  const [typed, setTyped] = useState('')
  const name = nameOf(insats)
  const submit = (event: Event) => {
    event.preventDefault()
    const count = Number(typed)
    onMake(/^\d+$/.test(typed.trim()) && count >= 1 && count <= maxCodesAtOnce ? count : null)
  }
  return (
    <li>
      <div>
        <h3>{name}</h3>
        {insats.id === null && <p class="hint">{words.wholeHint}</p>}
        <p class="quiet">
          {words.issued}: {decimal(insats.issued)}
        </p>
      </div>
      <form onSubmit={submit} novalidate>
        <label>
          <span aria-hidden="true">{words.count}</span>
          <span class="unseen">{words.countOf(name)}</span>
          <input
            class="number"
            inputMode="numeric"
            autocomplete="off"
            value={typed}
            disabled={disabled}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button type="submit" disabled={disabled} aria-label={words.makeOf(name)}>
          {words.make}
        </button>
      </form>
    </li>
  )
}

function nameOf({ name }: Insats): string {
  return name ?? words.whole
}
