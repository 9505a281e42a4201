import type { Context, ErrorHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Logger } from 'pino'
import { type Language, languages } from '../shared/account.ts'
import { Problem, type ProblemCode } from '../shared/problem.ts'
import { pagesText } from '../shared/text/pages.sv.ts'
import * as en from '../shared/text/problems.en.ts'
import * as sv from '../shared/text/problems.sv.ts'
import { MessagePage } from '../survey-ui/survey-page.tsx'
import type { Deps, Env } from './context.ts'
import { page } from './page.ts'
import type { User } from './store/users.ts'

/** Where a code can be typed once more, and where staff sign in. */
const toStart = { href: '/', label: pagesText.toStart }

const statusOf: Readonly<Record<ProblemCode, ContentfulStatusCode>> = {
  'bad-request': 400,
  'not-signed-in': 401,
  'not-recent': 401,
  'wrong-password': 401,
  'wrong-code': 401,
  'wrong-current-password': 422,
  'passkey-refused': 422,
  forbidden: 403,
  'no-account': 403,
  'provider-refused': 403,
  'cross-origin': 403,
  'not-found': 404,
  'unknown-link': 404,
  'no-codes-now': 409,
  'codes-too-late': 409,
  'code-key-lost': 503,
  'not-settled': 409,
  'nothing-new': 409,
  'not-yet-settleable': 409,
  'already-settled': 409,
  'no-paper-now': 409,
  'sitting-changed': 409,
  'checks-missing': 409,
  'sitting-empty': 409,
  'draft-changed': 409,
  'questionnaire-frozen': 409,
  'questionnaire-locked': 409,
  'questionnaire-used': 409,
  'other-account': 409,
  'not-draft': 409,
  'no-questionnaire': 409,
  'days-fixed': 409,
  'insats-measured': 409,
  'insats-used': 409,
  'kommun-used': 409,
  'last-factor': 409,
  'last-kansli': 409,
  'person-changed': 409,
  'link-used': 410,
  'too-large': 413,
  'unsupported-type': 415,
  refused: 422,
  'too-many': 429,
  'slow-down': 429,
  'provider-away': 503,
}

/** The language of whoever is signed in; where nobody is yet, as the page asks for it, else Swedish. */
function languageOf(c: Context<Env>): Language {
  // Set by the time that a route knows who asks.
  const user: User | undefined = c.var.user
  const asked = c.req.header('accept-language')
  return user?.language ?? languages.find((known) => known === asked) ?? 'sv'
}

/** Note a bug by its kind and place, without the message, which may hold what somebody wrote. */
export function logBug(log: Logger, c: Context, error: unknown): void {
  log.error({ route: c.req.routePath, ...placeOf(error) }, 'unexpected error')
}

/** What a broken rule is called in each language. */
const words = { sv, en }

/**
 * Answer a broken rule with its status and its words, as JSON under /api, in its reader's language,
 * and as a page in Swedish elsewhere. Anything else is a bug.
 */
export function errorHandler({ log, demo }: Pick<Deps, 'log' | 'demo'>): ErrorHandler<Env> {
  return (error, c) => {
    const problem = error instanceof Problem ? error : undefined
    if (!problem) logBug(log, c, error)
    if (problem?.cause instanceof Error) {
      // What another party answered can hold what it knows of people: its kind and code alone are noted.
      const { name, ...cause } = problem.cause
      log.warn(
        { code: problem.code, cause: name, causeCode: 'code' in cause ? cause.code : undefined },
        'refused',
      )
    }
    const status = problem ? statusOf[problem.code] : 500
    const inWords = (language: Language) =>
      problem ? words[language].problemText[problem.code] : words[language].brokenText
    const faults = problem?.faults ?? []
    if (problem?.code === 'too-many') c.header('Retry-After', '60')
    if (problem?.code === 'slow-down') c.header('Retry-After', '900')
    if (c.req.path.startsWith('/api/')) {
      return c.json({ code: problem?.code ?? 'broken', ...inWords(languageOf(c)), faults }, status)
    }
    const { title, message } = inWords('sv')
    return page(
      c,
      <MessagePage title={title} paragraphs={[message, ...faults]} demo={demo} link={toStart} />,
      status,
    )
  }
}

/** An error's name, code and stack frames. */
function placeOf(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error }
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const place = { name: error.name, stack: stack.map((line) => line.trim()) }
  return 'code' in error ? { ...place, code: error.code } : place
}
