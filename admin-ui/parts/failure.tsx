import { text } from '../../shared/text/admin.ts'
import { NotFoundPage } from '../not-found-page.tsx'
import { ApiError } from '../request.ts'
import { Message } from './message.tsx'

/** An error as one for the reader; what nobody foresaw becomes a plain sentence and goes to the console. */
export function problemOf(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  console.error(error)
  return new ApiError(500, 'unknown', text.common.serverFault)
}

/** A page that could not be fetched: what happened, and how to go on. */
export function Failure({ error, onRetry }: { error: ApiError; onRetry: () => void }) {
  if (error.status === 404) return <NotFoundPage />
  return (
    <Message kind="alert">
      <p>{error.message}</p>
      <Faults error={error} />
      {error.status !== 403 && (
        <button type="button" onClick={onRetry}>
          {text.common.tryAgain}
        </button>
      )}
    </Message>
  )
}

/** What was found wrong, each in a line of its own, in the server's Swedish. */
export function Faults({ error }: { error: ApiError }) {
  if (error.faults.length === 0) return null
  return (
    <ul lang="sv">
      {error.faults.map((fault) => (
        <li key={fault}>{fault}</li>
      ))}
    </ul>
  )
}
