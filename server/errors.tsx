import type { HttpBindings } from '@hono/node-server'
import type { Context, ErrorHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Logger } from 'pino'
import { type Language, languages } from '../shared/account.ts'
import { Problem, type ProblemCode } from '../shared/problem.ts'
import { participantLanguages } from '../shared/text/languages.ts'
import * as en from '../shared/text/problems.en.ts'
import * as sv from '../shared/text/problems.sv.ts'
import type { PlainKey } from '../shared/text/speaker.ts'
import { MessagePage } from '../survey-ui/survey-page.tsx'
import type { Deps, Env } from './context.ts'
import { page } from './page.ts'
import { readingOf, swedishReading } from './reading.ts'
import type { User } from './store/users.ts'

/** The status that each broken rule is answered with. */
export const statusOf: Readonly<Record<ProblemCode, ContentfulStatusCode>> = {
  'bad-request': 400,
  'not-signed-in': 401,
  'not-recent': 401,
  'wrong-password': 401,
  'wrong-code': 401,
  'wrong-current-password': 422,
  'passkey-refused': 422,
  forbidden: 403,
  'not-by-token': 403,
  'no-account': 403,
  'provider-refused': 403,
  'cross-origin': 403,
  'not-found': 404,
  'unknown-link': 404,
  'no-codes-now': 409,
  'codes-too-late': 409,
  'code-key-lost': 503,
  'not-settled': 409,
  'not-released': 409,
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
  'texts-not-ready': 409,
  'text-changed': 409,
  'texts-destroyed': 409,
  'answers-destroyed': 409,
  'no-gallring-decision': 409,
  'gallring-not-due': 409,
  'gallring-changed': 409,
  'already-destroyed': 409,
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
  'kiosk-ended': 410,
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

/** Whether it is the request that broke on its way: nobody waits for an answer, and a net that is lost is no bug. */
function isCutOff(c: Context<Env>, error: unknown): boolean {
  const { incoming }: Partial<HttpBindings> = c.env ?? {}
  return incoming !== undefined && incoming.errored === error
}

/** What can befall a participant, who is told in their own language. */
const participantWords: Partial<Readonly<Record<ProblemCode, readonly [title: PlainKey, rest: PlainKey]>>> = {
  'unknown-link': ['unknownLink', 'unknownLinkRest'],
  'code-key-lost': ['codesAway', 'codesAwayRest'],
}

/** What a broken rule is called in each language. */
const words = { sv, en }

/**
 * Answer a broken rule with its status and its words, as JSON under /api, in its reader's language,
 * and as a page in Swedish elsewhere. Anything else is a bug.
 */
export function errorHandler({ log, demo }: Pick<Deps, 'log' | 'demo'>): ErrorHandler<Env> {
  return (error, c) => {
    if (isCutOff(c, error)) return c.body(null, 400)
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
    const told = problem ? participantWords[problem.code] : (['broken', 'brokenRest'] as const)
    if (told && c.req.path.startsWith('/e/')) {
      const reading = readingOf(c, participantLanguages, c.req.path)
      const { say } = reading.speaker
      // Where a code can be typed once more.
      const link = { href: reading.address('/'), label: say('toStart') }
      const paragraphs = [say(told[1])]
      return page(c, <MessagePage {...{ reading, paragraphs, demo, link }} title={say(told[0])} />, status)
    }
    const { title, message } = inWords('sv')
    const paragraphs = [message, ...faults]
    const link = { href: '/', label: swedishReading.speaker.say('toStart') }
    return page(c, <MessagePage reading={swedishReading} {...{ title, paragraphs, demo, link }} />, status)
  }
}

/** An error's name, code and stack frames. */
function placeOf(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error }
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const place = { name: error.name, stack: stack.map((line) => line.trim()) }
  return 'code' in error ? { ...place, code: error.code } : place
}
