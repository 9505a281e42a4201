import { useEffect, useRef } from 'preact/hooks'

/** Keys of the whole page, but for those that something on it takes for itself. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target, key, ctrlKey, metaKey, altKey } = event
      const isTaken =
        target instanceof HTMLElement &&
        (target.closest('input, textarea, select') || (key === ' ' && target.closest('button, a')))
      const act = latest.current[key.length === 1 ? key.toLowerCase() : key]
      if (!act || isTaken || ctrlKey || metaKey || altKey) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
