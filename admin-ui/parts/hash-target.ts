import { useEffect } from 'preact/hooks'

/** Scroll to what the address points at, once a page that was fetched is there. */
export function useHashTarget(): void {
  useEffect(() => {
    document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView()
  }, [])
}
