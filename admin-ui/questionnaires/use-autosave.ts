import { useEffect, useRef, useState } from 'preact/hooks'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import { api } from '../api.ts'
import { problemOf } from '../parts/failure.tsx'
import type { ApiError } from '../request.ts'
import { mayBeUnsaved } from '../unsaved.ts'
import { conflicts, sendOff } from './send-off.ts'

/**
 * How saving goes: all there (and since when), on its way, tried again by itself; stopped until somebody
 * does something, or until it is decided what becomes of two who wrote at once.
 */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: Date | null }
  | { readonly kind: 'unsaved' | 'saving' | 'waiting' }
  | { readonly kind: 'conflict' | 'stopped'; readonly error: ApiError }

const quietMs = 700
const firstWaitMs = 1000
const longestWaitMs = 15_000

interface Autosave {
  readonly state: SaveState
  /** The last revision that the server holds. */
  readonly revision: number
  /** Save what is not saved, now. */
  save(): Promise<void>
  /** Go on from what the server holds now, so that what is here is saved over it. */
  follow(stored: Questionnaire, revision: number): void
  /** What stands here is kept elsewhere: nothing more of it is sent. */
  letGo(): void
}

/** Saves a draft a moment after each change, one save after the other, and goes on until it is there. */
export function useAutosave(draft: Questionnaire, firstRevision: number, editable: boolean): Autosave {
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: null })
  const [revision, setRevision] = useState(firstRevision)
  const latest = useRef(draft)
  const stored = useRef({ content: JSON.stringify(draft), revision: firstRevision })
  const running = useRef<Promise<void>>(Promise.resolve())
  latest.current = draft
  const isSaved = () => JSON.stringify(latest.current) === stored.current.content

  const put = async () => {
    while (!isSaved()) {
      const sent = latest.current
      setState({ kind: 'saving' })
      const reply = await api.saveQuestionnaire(sent, stored.current.revision)
      stored.current = { content: JSON.stringify(sent), revision: reply.revision }
      setRevision(reply.revision)
      setState({ kind: 'saved', at: new Date() })
    }
  }
  const save = () => {
    running.current = running.current.catch(() => {}).then(put)
    return running.current
  }

  useEffect(() => {
    if (!editable) return
    if (isSaved()) {
      // What was changed has been changed back.
      setState((now) =>
        now.kind === 'unsaved' || now.kind === 'waiting' ? { kind: 'saved', at: null } : now,
      )
      return
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    let left = false
    const attempt = async (waitMs: number) => {
      try {
        await save()
      } catch (thrown) {
        const error = problemOf(thrown)
        if (left) return
        const kind = conflicts.includes(error.code) ? 'conflict' : 'stopped'
        setState(error.passing ? { kind: 'waiting' } : { kind, error })
        if (error.passing) timer = setTimeout(attempt, waitMs, Math.min(waitMs * 2, longestWaitMs))
      }
    }
    setState((now) => (now.kind === 'conflict' ? now : { kind: 'unsaved' }))
    // Two who wrote at once are told apart before anything more is sent.
    if (state.kind !== 'conflict') timer = setTimeout(attempt, quietMs, firstWaitMs)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [draft, editable])

  useEffect(() => mayBeUnsaved(save), [])
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (!isSaved()) event.preventDefault()
    }
    addEventListener('beforeunload', warn)
    return () => {
      removeEventListener('beforeunload', warn)
      // Left within the product, by a link: what is not saved goes on being so without this page.
      const left = latest.current
      void running.current
        .catch(() => {})
        .then(() => {
          if (JSON.stringify(left) !== stored.current.content) sendOff(left, stored.current.revision)
        })
    }
  }, [])

  return {
    state,
    revision,
    save,
    letGo() {
      stored.current = { ...stored.current, content: JSON.stringify(latest.current) }
    },
    follow(questionnaire, newRevision) {
      stored.current = { content: JSON.stringify(questionnaire), revision: newRevision }
      setRevision(newRevision)
      setState({ kind: 'saved', at: null })
    },
  }
}
