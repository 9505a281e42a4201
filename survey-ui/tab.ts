import { type Field, isTickable, tick } from './dom.ts'

/** The tab's own storage, which a browser may forbid: then answers live as long as the page. */
function storage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(sessionStorage)
  } catch {
    return undefined
  }
}

/** Where a form is kept, whatever language its address has. */
const placeOf = (address: string) => address.split('?')[0] as string

/** Keep a form's fields, submit key and all, for this tab alone. */
export function keep(address: string, filled: URLSearchParams): void {
  storage((storage) => storage.setItem(placeOf(address), String(filled)))
}

export function forget(address: string): void {
  storage((storage) => storage.removeItem(placeOf(address)))
}

/**
 * Put fields back as they were kept, so that a reloaded page or duplicated tab is the same response. What was
 * begun with another code than the given one is somebody else's.
 */
export function restore(address: string, fields: readonly Field[], code = ''): boolean {
  const text = storage((storage) => storage.getItem(placeOf(address)))
  if (!text) return false
  const kept = new URLSearchParams(text)
  const begunWith = kept.get('_code')
  if (code && begunWith && begunWith !== code) return false
  for (const field of fields) {
    const values = kept.getAll(field.name)
    if (isTickable(field)) tick(field, values.includes(field.value))
    else field.value = values[0] ?? field.value
  }
  return true
}

/** Whether the Back button led here after the form was sent: what was kept of it is gone. */
export function isSent(address: string): boolean {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return visit?.type === 'back_forward' && storage((storage) => storage.getItem(placeOf(address))) === null
}
