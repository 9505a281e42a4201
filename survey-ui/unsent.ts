/** What the tab's own storage calls the answers that wait. */
const place = 'unsent'
const timeoutMs = 30_000

/** Answers that the server has not got yet. */
export interface Unsent {
  /** Send an answer until the server has it, or will not have it. */
  add(body: string): void
  readonly count: () => number
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
  const waiting = read()
  let timer = 0
  let tries = 0
  let isSending = false

  function set(): void {
    try {
      if (waiting.length > 0) sessionStorage.setItem(place, JSON.stringify(waiting))
      else sessionStorage.removeItem(place)
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
    const settled = await isSettled(address, body)
    isSending = false
    if (settled) {
      waiting.shift()
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

/** Whether the server has an answer, or has said that it will never take it; not where it may yet. */
async function isSettled(address: string, body: string): Promise<boolean> {
  const reply = await fetch(address, {
    method: 'POST',
    body: new URLSearchParams(body),
    signal: AbortSignal.timeout?.(timeoutMs) ?? null,
  }).catch(() => undefined)
  return reply !== undefined && reply.status < 500 && ![408, 425, 429].includes(reply.status)
}

function read(): string[] {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? '[]') as string[]
  } catch {
    return []
  }
}
