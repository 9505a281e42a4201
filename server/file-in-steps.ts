import type { Logger } from 'pino'
import type { FileLine, Told } from '../shared/file-step.ts'
import type { RouteContext } from './context.ts'
import { logBug } from './errors.tsx'

/**
 * A reply that tells how far a file has come while it is made, a line of JSON for each step, and last holds it.
 * One whose last line is missing holds no file: it could not be made.
 */
export function fileInSteps(
  c: RouteContext,
  log: Logger,
  make: (told: Told) => Promise<string | Uint8Array>,
): Response {
  /** Whoever asked may go before it is made. */
  let left = false
  const lines = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (line: FileLine) => {
        if (!left) controller.enqueue(new TextEncoder().encode(`${JSON.stringify(line)}\n`))
      }
      try {
        const file = await make((step) => send({ step }))
        send({ file: Buffer.from(file).toString('base64') })
      } catch (error) {
        logBug(log, c, error)
      }
      if (!left) controller.close()
    },
    cancel() {
      left = true
    },
  })
  return c.body(lines, 200, {
    'Content-Type': 'application/x-ndjson; charset=utf-8',
    // Each line on its way at once: nobody between is to gather them.
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  })
}
