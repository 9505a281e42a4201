import type { ComponentChildren } from 'preact'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { text } from '../shared/text/admin.ts'
import { Failure, problemOf } from './parts/failure.tsx'
import type { ApiError } from './request.ts'

/** Something fetched: not here yet, here, or the reason why not. */
export interface Resource<T> {
  readonly key: string
  readonly value?: T
  readonly error?: ApiError
  /** Fetch again; what is shown stays until the new is here. */
  reload(): Promise<void>
}

/**
 * Fetch something for a page, anew when its key changes. A reply that comes after a newer question is
 * dropped.
 */
export function useResource<T>(key: string, load: () => Promise<T>): Resource<T> {
  const [state, setState] = useState<{ key: string; value?: T; error?: ApiError }>({ key })
  const latest = useRef(load)
  const asked = useRef(0)
  latest.current = load

  const reload = useCallback(async () => {
    asked.current += 1
    const mine = asked.current
    try {
      const value = await latest.current()
      if (mine === asked.current) setState({ key, value })
    } catch (error) {
      if (mine === asked.current) setState({ key, error: problemOf(error) })
    }
  }, [key])

  useEffect(() => {
    void reload()
    return () => {
      asked.current += 1
    }
  }, [reload])

  return state.key === key ? { ...state, reload } : { key, reload }
}

/** Shows what was fetched, a quiet word while it is on its way, or what went wrong and how to go on. */
export function Loaded<T>(props: { resource: Resource<T>; children: (value: T) => ComponentChildren }) {
  const { resource, children } = props
  if (resource.value !== undefined) return <>{children(resource.value)}</>
  if (resource.error) return <Failure error={resource.error} onRetry={resource.reload} />
  return (
    <p class="loading" role="status">
      {text.common.loading}
    </p>
  )
}
