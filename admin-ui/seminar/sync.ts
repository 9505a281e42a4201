import { useEffect, useRef, useState } from 'preact/hooks'

/** What two windows tell each other: where the slides are, that a window has come, and to go on or back. */
type Message = { readonly query: string } | 'where' | 'next' | 'previous'

const channelOf = (id: string) => new BroadcastChannel(`seminarium-${id}`)

/** In the window with the slides: tells the other where they are, and goes where the other says. */
export function useLeading(id: string, query: string, go: (way: 'next' | 'previous') => void): void {
  const latest = useRef({ query, go })
  latest.current = { query, go }
  const channel = useRef<BroadcastChannel | null>(null)
  useEffect(() => {
    const opened = channelOf(id)
    channel.current = opened
    opened.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data === 'where') opened.postMessage({ query: latest.current.query } satisfies Message)
      else if (data === 'next' || data === 'previous') latest.current.go(data)
    }
    return () => opened.close()
  }, [id])
  useEffect(() => channel.current?.postMessage({ query } satisfies Message), [query])
}

/** In the window with the notes: where the slides are, null until they are heard of, and how to move them. */
export function useFollowing(id: string): {
  readonly query: string | null
  go(way: 'next' | 'previous'): void
} {
  const [query, setQuery] = useState<string | null>(null)
  const channel = useRef<BroadcastChannel | null>(null)
  useEffect(() => {
    const opened = channelOf(id)
    channel.current = opened
    opened.onmessage = ({ data }: MessageEvent<Message>) => {
      if (typeof data === 'object') setQuery(data.query)
    }
    opened.postMessage('where' satisfies Message)
    return () => opened.close()
  }, [id])
  return { query, go: (way) => channel.current?.postMessage(way satisfies Message) }
}
