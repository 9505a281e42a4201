import { useEffect, useReducer, useRef } from 'preact/hooks'
import type { Sitting } from '../../shared/paper.ts'
import { problemOf } from '../parts/failure.tsx'
import { mayBeUnsaved } from '../unsaved.ts'
import { type Act, beginTyping, typed } from './typing.ts'
import { type SaveStatus, sendAll, useOutbox } from './use-outbox.ts'

/** A sitting while it is typed: its state, what to do with it, and how the saving goes. */
export function useTyping(sitting: Sitting) {
  const [typing, act] = useReducer(typed, sitting, (given) => beginTyping(given, newSheetId()))
  const status: SaveStatus = useOutbox(sitting.id, typing.outbox, () => act({ do: 'saved' }))
  const latest = useRef(typing)
  latest.current = typing

  // What is picked is saved when its question is left, or the page is.
  useEffect(() => {
    const keep = () => {
      if (document.visibilityState === 'hidden') act(stay(latest.current.current.at))
    }
    const warn = (event: BeforeUnloadEvent) => {
      if (latest.current.outbox.length > 0) event.preventDefault()
    }
    const saveRest = () => sendAll(sitting.id, typed(latest.current, stay(latest.current.current.at)).outbox)
    const saved = mayBeUnsaved(saveRest)
    document.addEventListener('visibilitychange', keep)
    addEventListener('beforeunload', warn)
    return () => {
      document.removeEventListener('visibilitychange', keep)
      removeEventListener('beforeunload', warn)
      saved()
      saveRest().catch(problemOf)
    }
  }, [sitting.id])

  return { typing, act, status }
}

/** Ids of sheets are random and made here, so that a save that is sent twice is one save. */
export function newSheetId(): string {
  return crypto.randomUUID()
}

/** Going to where one is saves what is picked. */
function stay(question: string): Act {
  return { do: 'go', question }
}
