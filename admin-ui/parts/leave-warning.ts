import { useEffect } from 'preact/hooks'
import { text } from '../../shared/text/admin.ts'

/** Asks before the page is left, closed or loaded anew while it holds something that is not saved. */
export function useLeaveWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return
    const gone = new AbortController()
    const { signal } = gone
    const stay = (event: Event) => {
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    addEventListener('beforeunload', (event) => event.preventDefault(), { signal })
    // Before the router, which takes the same press on the window.
    addEventListener(
      'click',
      (event) => {
        if (leadsAway(event) && !mayLeave(event)) stay(event)
      },
      { capture: true, signal },
    )
    // Back and forward, in the browsers that let a page stay.
    globalThis.navigation?.addEventListener(
      'navigate',
      (event) => {
        if (event.navigationType !== 'traverse' || !event.cancelable) return
        if (isElsewhere(event.destination.url) && !mayLeave(event)) stay(event)
      },
      { signal },
    )
    return () => gone.abort()
  }, [unsaved])
}

/** What was agreed to: several parts of a page may hold something, and one question is enough. */
let agreed: Event | undefined

function mayLeave(event: Event): boolean {
  if (event !== agreed && !confirm(text.common.leave)) return false
  agreed = event
  return true
}

/** Whether a press is on a link that the router would follow to another page, in this window. */
function leadsAway(event: MouseEvent): boolean {
  const link = event.target instanceof Element && event.target.closest('a')
  if (!link || link.target || link.hasAttribute('download')) return false
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return false
  return link.pathname.startsWith('/admin') && isElsewhere(link.href)
}

function isElsewhere(url: string): boolean {
  return new URL(url).pathname !== location.pathname
}
