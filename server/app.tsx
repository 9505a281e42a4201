import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { Problem } from '../shared/problem.ts'
import { bodyLimit, wholeBody } from './body-limit.ts'
import { createNeeds, type Deps, type Env, recently } from './context.ts'
import { declaredRoutes, everybody } from './declared.ts'
import { errorHandler } from './errors.tsx'
import { limited, rateLimit } from './rate-limit.ts'
import { answerRoutes } from './routes/answer.tsx'
import { auditRoutes } from './routes/audit.ts'
import { backupRoutes } from './routes/backups.ts'
import { forbundRoutes } from './routes/forbund.ts'
import { matperiodRoutes } from './routes/matperioder.ts'
import { organisationRoutes } from './routes/organisation.ts'
import { ownRoutes } from './routes/own.ts'
import { ownFactorRoutes } from './routes/own-factors.ts'
import { paperRoutes } from './routes/paper.ts'
import { passkeyRoutes } from './routes/passkey.ts'
import { peopleRoutes } from './routes/people.ts'
import { qrRoutes } from './routes/qr.ts'
import { resultRoutes } from './routes/results.ts'
import { schemaRoutes } from './routes/schemas.ts'
import { sessionRoutes } from './routes/session.ts'
import { startRoutes } from './routes/start.tsx'
import { welcomeRoutes } from './routes/welcome.ts'
import { noReferrer, sameOriginWrites, securityHeaders } from './security.ts'

const small = bodyLimit(64 * 1024)
/** A whole form: a hundred texts of ten thousand characters would still fit. */
const form = bodyLimit(2 * 1024 * 1024)

/** Of everything that signs in, from one address: a course of thirty shares one. Guesses at an account are counted apart. */
const guessesPerMinute = 90

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
  const passkey = passkeyRoutes(deps)
  const organisation = organisationRoutes(deps)
  const welcome = welcomeRoutes(deps)
  const own = ownRoutes(deps)
  const factors = ownFactorRoutes(deps)
  const people = peopleRoutes(deps)
  const backups = backupRoutes(deps)
  const matperioder = matperiodRoutes(deps)
  const paper = paperRoutes(deps)
  const results = resultRoutes(deps)
  const forbund = forbundRoutes(deps)
  const audit = auditRoutes(deps)
  const schemas = schemaRoutes()
  const guesses = limited(rateLimit(guessesPerMinute, config, clock))
  const ownPages = sameOriginWrites(config)
  const fresh = recently(deps)
  /** Also for those whose account gets its second factor now. */
  const enrolling = needs('own:set', 'forbund', ['enrolment', 'full'])

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
    .use('/api/*', ownPages, form, wholeBody)
    .post('/api/sign-in', guesses, small, everybody(session.signIn))
    .post('/api/second-factor', guesses, small, everybody(session.secondFactor))
    .post('/api/sign-out', everybody(session.signOut))
    .post('/api/passkey/options', guesses, everybody(passkey.options))
    .post('/api/passkey', guesses, small, everybody(passkey.signIn))
    .get('/sign-in/oidc', guesses, everybody(organisation.begin))
    .get('/sign-in/oidc/callback', guesses, everybody(organisation.finish))
    .post('/api/forgotten', guesses, small, everybody(welcome.askForLink))
    .post('/api/welcome/check', guesses, small, everybody(welcome.check))
    .post('/api/welcome', guesses, small, everybody(welcome.enter))

    // One's own account, whatever one's role.
    .get('/api/own', needs('own:read'), own.show)
    .put('/api/own/password', needs('own:set'), fresh, small, own.setPassword)
    .put('/api/own/language', needs('own:set'), small, own.setLanguage)
    .post('/api/own/passkeys/options', enrolling, fresh, factors.passkeyOptions)
    .post('/api/own/passkeys', enrolling, fresh, small, factors.addPasskey)
    .put('/api/own/passkeys/:id', needs('own:set'), small, factors.renamePasskey)
    .delete('/api/own/passkeys/:id', needs('own:set'), fresh, factors.removePasskey)
    .post('/api/own/totp', enrolling, fresh, factors.beginTotp)
    .post('/api/own/totp/confirm', enrolling, fresh, small, factors.confirmTotp)
    .delete('/api/own/totp', needs('own:set'), fresh, factors.removeTotp)
    .post('/api/own/recovery-codes', needs('own:set'), fresh, factors.makeRecoveryCodes)
    .delete('/api/own/sessions/:id', needs('own:set'), own.endSession)
    .delete('/api/own/sessions', needs('own:set'), own.endOthers)
    .delete('/api/own/organisation', needs('own:set'), fresh, own.untie)
    .post('/api/own/forbund', needs('own:set'), small, own.switchForbund)
    .post('/api/own/join', needs('own:set'), fresh, small, own.join)

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
    .get('/api/people', needs('people:list'), people.list)
    .post('/api/people', needs('people:invite'), small, people.invite)
    .put('/api/people/:id', needs('people:set', 'person'), form, people.set)
    .post('/api/people/:id/link', needs('people:set', 'person'), small, people.link)
    .post('/api/people/:id/sign-out', needs('people:close', 'person'), people.signOut)
    .post('/api/people/:id/close', needs('people:close', 'person'), small, people.close)
    .post('/api/people/:id/reopen', needs('people:close', 'person'), people.reopen)
    .get('/api/backups', needs('backup:make'), backups.list)
    .post('/api/backups', needs('backup:make'), backups.make)
    .get('/api/forbund', needs('forbund:read'), forbund.show)
    .put('/api/forbund', needs('forbund:set'), small, forbund.save)
  declaredRoutes(app)
  return app
}
