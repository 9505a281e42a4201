import { useEffect, useRef, useState } from 'preact/hooks'
import type { Day } from '../../shared/stockholm.ts'
import { text } from '../../shared/text/admin.sv.ts'
import type { Counts } from '../api.ts'
import { problemOf } from '../parts/failure.tsx'
import { type CountsDraft, countsFrom, draftOf, sameCounts } from './counts.ts'

type Status =
  | { readonly kind: 'idle' | 'saving' }
  | { readonly kind: 'saved'; readonly before: Counts }
  | { readonly kind: 'undone' }
  | { readonly kind: 'fault'; readonly message: string; readonly field: 'enrolled' | 'offered' | null }

/** The counts of one insats while they are edited in place: kept as typed, saved when a field is left. */
export function useCounts(stored: Counts, proposedDay: Day, save: (counts: Counts) => Promise<void>) {
  const [draft, showDraft] = useState<CountsDraft>(draftOf(stored))
  const [status, setStatus] = useState<Status>({ kind: 'idle' })
  const saved = useRef(stored)
  const saving = useRef<Promise<void>>(Promise.resolve())
  // Beside the state: a field may be left in the same turn as it was typed in.
  const typed = useRef(draft)
  const setDraft = (next: CountsDraft) => {
    typed.current = next
    showDraft(next)
  }

  // Somebody else may have saved since; what is being typed here stands.
  useEffect(() => {
    if (sameCounts(saved.current, stored)) return
    saved.current = stored
    setDraft(draftOf(stored))
  }, [stored])

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
      setStatus({
        kind: 'fault',
        message: `${text.common.notSaved} ${problemOf(error).message}`,
        field: null,
      })
    }
  }
  const inTurn = (work: () => Promise<void>) => {
    saving.current = saving.current.then(work)
    return saving.current
  }

  return {
    draft,
    status,
    edit: (change: Partial<CountsDraft>) => setDraft({ ...typed.current, ...change }),
    commit: () =>
      inTurn(async () => {
        const counts = countsFrom(typed.current, proposedDay)
        if ('fault' in counts) {
          return setStatus({ kind: 'fault', message: text.followUp.wholeNumber, field: counts.fault })
        }
        setDraft(draftOf(counts))
        await put(counts, (before) => ({ kind: 'saved', before }))
      }),
    undo: (before: Counts) =>
      inTurn(async () => {
        setDraft(draftOf(before))
        await put(before, () => ({ kind: 'undone' }))
      }),
  }
}
