import { useEffect, useState } from 'preact/hooks'
import { api } from '../api.ts'
import { problemOf } from '../parts/failure.tsx'
import { ApiError } from '../request.ts'
import type { Outbox, Save } from './outbox.ts'

/** How saving goes: all there, on its way, tried again by itself, or stopped until somebody does something. */
export type SaveStatus =
  | { readonly kind: 'saved' | 'saving' | 'waiting' }
  | { readonly kind: 'stopped'; readonly message: string; retry(): void }

const firstWaitMs = 1000
const longestWaitMs = 15_000

/** Sends what waits, one after the other, and tries again with growing pauses when the net is away. */
export function useOutbox(sitting: string, outbox: Outbox, onSaved: () => void): SaveStatus {
  const [trouble, setTrouble] = useState<{ save: Save; message: string | null } | null>(null)
  const [attempt, setAttempt] = useState(0)
  const first = outbox[0]

  useEffect(() => {
    if (!first) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let left = false
    const deliver = async (waitMs: number) => {
      try {
        await send(sitting, first)
        if (left) return
        setTrouble(null)
        onSaved()
      } catch (error) {
        const problem = problemOf(error)
        if (left) return
        setTrouble({ save: first, message: problem.passing ? null : problem.message })
        if (problem.passing) timer = setTimeout(deliver, waitMs, Math.min(waitMs * 2, longestWaitMs))
      }
    }
    void deliver(firstWaitMs)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [sitting, first, attempt])

  if (!first) return { kind: 'saved' }
  if (trouble?.save !== first) return { kind: 'saving' }
  if (trouble.message === null) return { kind: 'waiting' }
  return { kind: 'stopped', message: trouble.message, retry: () => setAttempt((count) => count + 1) }
}

/** Send all that waits, in order, for the page is being left. What is on its way already may be sent twice. */
export async function sendAll(sitting: string, outbox: Outbox): Promise<void> {
  for (const save of outbox) await send(sitting, save)
}

async function send(sitting: string, save: Save): Promise<void> {
  if (save.do === 'put') return api.saveSheet(sitting, save.sheet)
  try {
    await api.removeSheet(sitting, save.id)
  } catch (error) {
    // Never saved, or removed already: gone is what was asked for.
    if (!(error instanceof ApiError && error.status === 404)) throw error
  }
}
