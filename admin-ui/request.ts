import type { FileLine, Told } from '../shared/file-step.ts'
import { text } from '../shared/text/admin.ts'
import { language } from '../shared/text/language.ts'

/** A reply that is not what was asked for. Its message is a sentence for the reader. */
export class ApiError extends Error {
  /** The HTTP status; 0 where no reply came. */
  readonly status: number
  readonly code: string
  readonly faults: readonly string[]
  readonly body: unknown

  constructor(
    status: number,
    code: string,
    message: string,
    faults: readonly string[] = [],
    body: unknown = null,
  ) {
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.code = code
    this.faults = faults
    this.body = body
  }

  /** Whether the same request may go well in a while: the net or the server is away. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }
}

/** Waits until somebody has signed in again; rejects when it was somebody else, or they would not. */
type SignInAgain = (code: string) => Promise<void>
let signInAgain: SignInAgain | null = null

/** What a new sign-in mends: the server no longer knows who is there, or has not asked for too long. */
const mendedBySignIn: readonly string[] = ['not-signed-in', 'not-recent']

/** Name who is asked when a request needs a new sign-in, with the code that says why. */
export function askForSignIn(ask: SignInAgain | null): void {
  signInAgain = ask
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/**
 * Send a request as JSON, or a file or a form as it is, and read the reply. When the sign-in has run out, or is too old for a change, the
 * request waits for a new one and is then sent again, so that nothing typed is lost.
 *
 * @param anonymous for the requests that sign in: their 401 is an answer
 * @throws {ApiError}
 */
export async function request<T>(
  method: Method,
  path: string,
  body?: unknown,
  { anonymous = false } = {},
): Promise<T> {
  const response = await send(method, path, body)
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T
  const error = await errorOf(response)
  if (anonymous || !signInAgain || !mendedBySignIn.includes(error.code)) throw error
  await signInAgain(error.code)
  return request<T>(method, path, body)
}

/**
 * Ask for a file that is made of what is sent, which must stand in no address.
 *
 * @throws {ApiError}
 */
export async function requestFile(
  path: string,
  body?: unknown,
  read = (response: Response) => response.blob(),
): Promise<Blob> {
  const response = await send(body === undefined ? 'GET' : 'POST', path, body)
  if (response.ok) return read(response)
  const error = await errorOf(response)
  if (!signInAgain || !mendedBySignIn.includes(error.code)) throw error
  await signInAgain(error.code)
  return requestFile(path, body, read)
}

/**
 * Ask for a file whose reply tells how far it has come.
 *
 * @throws {ApiError}
 */
export function requestFileInSteps(path: string, told: Told): Promise<Blob> {
  return requestFile(path, undefined, async (response) => {
    for await (const line of linesOf(response)) {
      const read = JSON.parse(line) as FileLine
      if ('file' in read) return new Blob([Uint8Array.from(atob(read.file), (byte) => byte.charCodeAt(0))])
      told(read.step)
    }
    throw new ApiError(500, 'unknown', text.common.serverFault)
  })
}

/** The lines of a reply, as they come. */
async function* linesOf({ body }: Response): AsyncGenerator<string> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
  let begun = ''
  for (;;) {
    const { done = true, value = '' } = (await reader?.read().catch(noReply)) ?? {}
    if (done) return
    const lines = (begun + value).split('\n')
    begun = lines.pop() ?? ''
    yield* lines
  }
}

async function send(method: Method, path: string, body: unknown): Promise<Response> {
  // In the language of the page: before anybody has signed in the server knows no other.
  const headers = { accept: 'application/json', 'accept-language': language }
  const init: RequestInit = { method, headers, credentials: 'same-origin' }
  if (body instanceof Blob || body instanceof FormData) init.body = body
  else if (body !== undefined) {
    init.headers = { ...headers, 'content-type': 'application/json' }
    init.body = JSON.stringify(body)
  }
  return fetch(path, init).catch(noReply)
}

function noReply(): never {
  throw new ApiError(0, 'no-reply', text.common.noReply)
}

async function errorOf(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null)
  const { code, title, message, faults } = isProblem(body) ? body : {}
  const sentence = message === undefined ? text.common.serverFault : title ? `${title}. ${message}` : message
  return new ApiError(response.status, code ?? 'unknown', sentence, faults ?? [], body)
}

function isProblem(
  body: unknown,
): body is { code?: string; title?: string; message?: string; faults?: string[] } {
  return typeof body === 'object' && body !== null
}
