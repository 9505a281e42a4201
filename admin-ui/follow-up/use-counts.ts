import { useEffect, useRef, useState } from 'preact/hooks'
import type { Day } from '../../shared/stockholm.ts'
import { text } from '../../shared/text/admin.ts'
import type { Counts } from '../api.ts'
import { problemOf } from '../parts/failure.tsx'
import { mayBeUnsaved } from '../unsaved.ts'
import { type CountsDraft, countsFrom, draftOf, sameCounts, sameDraft } from './counts.ts'

type Status =
  | { readonly kind: 'idle' | 'saving' }
  | { readonly kind: 'saved'; readonly before: Counts }
  | { readonly kind: 'undone' }
  | { readonly kind: 'fault'; readonly message: string; readonly field: 'enrolled' | 'offered' | null }

/** The counts of one insats while they are edited in place: kept as typed, saved when a field is left. */
export function useCounts(stored: Counts, proposedDay: Day, save: (counts: Counts) => Promise<void>) {
  const { draft, typed, setDraft } = useDraft(stored)
  const [status, setStatus] = useState<Status>({ kind: 'idle' })
  const saved = useRef(stored)
  const saving = useRef<Promise<void>>(Promise.resolve())
  useEffect(() => mayBeUnsaved(() => saving.current), [])

  // Somebody else may have saved since. What is being typed or saved here stands.
  const seen = useRef(stored)
  useEffect(() => {
    if (sameCounts(seen.current, stored)) return
    seen.current = stored
    const touched = status.kind === 'saving' || !sameDraft(typed.current, draftOf(saved.current))
    if (touched || sameCounts(saved.current, stored)) return
    saved.current = stored
    setDraft(draftOf(stored))
  })

  const put = async (counts: Counts, after: (before: Counts) => Status) => {
    const before = saved.current
    if (sameCounts(counts, before)) return setStatus((now) => (now.kind === 'fault' ? { kind: 'idle' } : now))
    setStatus({ kind: 'saving' })
    try {
      saved.current = counts
      await save(counts)
      setStatus(after(before))
    } catch (error) {
      saved.current = before
      const message = `${text.common.notSaved} ${problemOf(error).message}`
      setStatus({ kind: 'fault', message, field: null })
    }
  }
  const putInTurn = (counts: Counts, after: (before: Counts) => Status) => {
    setDraft(draftOf(counts))
    saving.current = saving.current.then(() => put(counts, after))
  }

  return {
    draft,
    status,
    edit: (change: Partial<CountsDraft>) => setDraft({ ...typed.current, ...change }),
    commit: () => {
      const counts = countsFrom(typed.current, proposedDay)
      if ('fault' in counts) {
        setStatus({ kind: 'fault', message: text.followUp.wholeNumber, field: counts.fault })
      } else {
        putInTurn(counts, (before) => ({ kind: 'saved', before }))
      }
    },
    undo: (before: Counts) => putInTurn(before, () => ({ kind: 'undone' })),
  }
}

/** What stands in the fields. Kept beside the state too: a field may be left in the turn it was typed in. */
function useDraft(stored: Counts) {
  const [draft, show] = useState<CountsDraft>(draftOf(stored))
  const typed = useRef(draft)
  const setDraft = (next: CountsDraft) => {
    typed.current = next
    show(next)
  }
  return { draft, typed, setDraft }
}
