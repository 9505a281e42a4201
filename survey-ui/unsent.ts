/** What the tab's own storage calls the answers that wait. */
const place = 'unsent'
/** How many of them the server would not have. */
const refusedPlace = 'refused'
const timeoutMs = 30_000

/** Answers that the server has not got yet. */
export interface Unsent {
  /** Send an answer until the server has it, or will not have it. */
  add(body: string): void
  readonly count: () => number
  /** How many answers the server would never have: what they said is gone, that they were is not. */
  readonly refused: () => number
  /** Staff have seen how many were refused. */
  forgetRefused(): void
  /** Forget everything else that the tab holds. */
  wipe(): void
}

/**
 * Answers whose sending the net cut off: kept by the tab, shown to nobody, and sent one after the other until
 * the server has them. The submit key in each makes it safe to send it again.
 *
 * @param address where they are posted
 * @param changed told when there are more or fewer
 */
export function createUnsent(address: string, changed: () => void): Unsent {
  const waiting = read<string[]>(place, [])
  let refused = read(refusedPlace, 0)
  let timer = 0
  let tries = 0
  let isSending = false

  function set(): void {
    try {
      if (waiting.length > 0) sessionStorage.setItem(place, JSON.stringify(waiting))
      else sessionStorage.removeItem(place)
      if (refused > 0) sessionStorage.setItem(refusedPlace, JSON.stringify(refused))
      else sessionStorage.removeItem(refusedPlace)
    } catch {
      // A browser may forbid it: then they live as long as the page.
    }
    changed()
  }

  async function send(): Promise<void> {
    const [body] = waiting
    if (body === undefined || isSending) return
    isSending = true
    clearTimeout(timer)
    const outcome = await deliver(address, body)
    isSending = false
    if (outcome !== 'later') {
      waiting.shift()
      if (outcome === 'refused') refused++
      tries = 0
      set()
      return send()
    }
    timer = window.setTimeout(send, 1000 * Math.min(2 ** tries++, 30))
  }

  addEventListener('online', send)
  send()
  return {
    add(body) {
      waiting.push(body)
      set()
      send()
    },
    count: () => waiting.length,
    refused: () => refused,
    forgetRefused() {
      refused = 0
      set()
    },
    wipe() {
      try {
        sessionStorage.clear()
      } catch {
        // Then there is nothing in it.
      }
      set()
    },
  }
}

/** Whether the server has an answer, has said that it will never take it, or may take it yet. */
async function deliver(address: string, body: string): Promise<'stored' | 'refused' | 'later'> {
  const reply = await fetch(address, {
    method: 'POST',
    body: new URLSearchParams(body),
    signal: AbortSignal.timeout?.(timeoutMs) ?? null,
  }).catch(() => undefined)
  if (!reply || reply.status >= 500 || [408, 425, 429].includes(reply.status)) return 'later'
  return reply.ok ? 'stored' : 'refused'
}

/** What the tab keeps in a place of its storage. */
function read<T>(from: string, otherwise: T): T {
  try {
    return JSON.parse(sessionStorage.getItem(from) ?? 'null') ?? otherwise
  } catch {
    return otherwise
  }
}
