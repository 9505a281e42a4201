import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { Problem } from '../shared/problem.ts'
import { bodyLimit } from './body-limit.ts'
import { createNeeds, type Deps, type Env } from './context.ts'
import { declaredRoutes, everybody } from './declared.ts'
import { errorHandler } from './errors.tsx'
import { limited, rateLimit } from './rate-limit.ts'
import { answerRoutes } from './routes/answer.tsx'
import { auditRoutes } from './routes/audit.ts'
import { forbundRoutes } from './routes/forbund.ts'
import { matperiodRoutes } from './routes/matperioder.ts'
import { paperRoutes } from './routes/paper.ts'
import { qrRoutes } from './routes/qr.ts'
import { resultRoutes } from './routes/results.ts'
import { schemaRoutes } from './routes/schemas.ts'
import { sessionRoutes } from './routes/session.ts'
import { startRoutes } from './routes/start.tsx'
import { noReferrer, sameOriginWrites, securityHeaders } from './security.ts'

const small = bodyLimit(64 * 1024)
/** A whole form: a hundred texts of ten thousand characters would still fit. */
const form = bodyLimit(2 * 1024 * 1024)

/** Of passwords and one-time links, from one address. */
const guessesPerMinute = 20

/**
 * The whole server: every route, who it is for, and nothing else. Longer than a function should be, for it
 * is a table: whoever asks what can be asked of the server reads it here, on one page.
 *
 * @throws {Error} where a route does not say who it is for
 */
export function createApp(deps: Deps): Hono<Env> {
  const { config, clock } = deps
  const needs = createNeeds(deps)
  const start = startRoutes(deps)
  const answer = answerRoutes(deps)
  const qr = qrRoutes(deps)
  const session = sessionRoutes(deps)
  const matperioder = matperiodRoutes(deps)
  const paper = paperRoutes(deps)
  const results = resultRoutes(deps)
  const forbund = forbundRoutes(deps)
  const audit = auditRoutes(deps)
  const schemas = schemaRoutes()
  const guesses = limited(rateLimit(guessesPerMinute, config, clock))
  const ownPages = sameOriginWrites(config)

  const app = new Hono<Env>()
    .onError(errorHandler(deps))
    .notFound(() => {
      throw new Problem('not-found')
    })
    .use(securityHeaders(config), compress())
    // No address of a survey in the log of whoever serves the files it loads.
    .use('/e/*', noReferrer)

    // Open to everybody. A participant's form carries no authority, so it may come from anywhere.
    .get('/', everybody(start.start))
    .get('/assets/*', everybody(start.asset))
    .get('/schemas/:name', everybody(schemas.show))
    .get('/e', everybody(answer.typed))
    .get('/e/:link', everybody(answer.show))
    .post('/e/:link', form, everybody(answer.submit))
    .get('/e/:link/tack', everybody(answer.thanks))
    .get('/e/:link/qr.svg', everybody(qr.svg))
    .get('/e/:link/qr.png', everybody(qr.png))
    .get('/admin', everybody(start.admin))
    .get('/admin/*', everybody(start.admin))

    // Signing in and out.
    .post('/demo/:role', ownPages, guesses, everybody(session.demoSignIn))
    .get('/api/me', everybody(session.me))
    .use('/api/*', ownPages)
    .post('/api/sign-in', guesses, small, everybody(session.signIn))
    .post('/api/sign-out', everybody(session.signOut))
    .post('/api/welcome/check', guesses, small, everybody(session.checkWelcome))
    .post('/api/welcome', guesses, small, everybody(session.welcome))

    // For those who are signed in: each says what it does, and to what.
    .get('/api/matperioder', needs('matperioder:list'), matperioder.list)
    .get('/api/matperioder/:id', needs('matperiod:follow', 'matperiod'), matperioder.follow)
    .put(
      '/api/matperioder/:id/insatser/:insats/counts',
      needs('counts:set', 'insats'),
      small,
      matperioder.setCounts,
    )
    .put(
      '/api/matperioder/:id/who-types',
      needs('matperiod:set', 'matperiod'),
      small,
      matperioder.setWhoTypes,
    )
    .get('/api/matperioder/:id/checklist', needs('matperiod:settle', 'matperiod'), matperioder.checklist)
    .post('/api/matperioder/:id/settle', needs('matperiod:settle', 'matperiod'), matperioder.settle)
    .post('/api/matperioder/:id/piles/:insats/sitting', needs('paper:open', 'insats'), paper.open)
    .get('/api/sittings/:id', needs('paper:type', 'sitting'), paper.show)
    .put('/api/sittings/:id/sheets/:sheet', needs('paper:type', 'sitting'), form, paper.saveSheet)
    .delete('/api/sittings/:id/sheets/:sheet', needs('paper:type', 'sitting'), paper.removeSheet)
    .post('/api/sittings/:id/approve', needs('paper:type', 'sitting'), paper.approve)
    .get('/api/matperioder/:id/report', needs('results:read', 'matperiod'), results.report)
    .get('/api/matperioder/:id/results.json', needs('results:read', 'matperiod'), results.json)
    .get('/api/matperioder/:id/results.csv', needs('results:read', 'matperiod'), results.csv)
    .get('/api/audit', needs('audit:read'), audit.list)
    .get('/api/audit.csv', needs('audit:read'), audit.csv)
    .get('/api/forbund', needs('forbund:read'), forbund.show)
    .put('/api/forbund', needs('forbund:set'), small, forbund.save)
  declaredRoutes(app)
  return app
}
