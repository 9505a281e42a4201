import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { logoMaxBytes } from '../shared/logo.ts'
import { Problem } from '../shared/problem.ts'
import { bodyLimit, wholeBody } from './body-limit.ts'
import { createNeeds, type Deps, type Env, recently } from './context.ts'
import { declaredRoutes, everybody } from './declared.ts'
import { errorHandler } from './errors.tsx'
import { toldOf } from './openapi/document.ts'
import { createPrinter } from './print/printer.ts'
import { limited, rateLimit } from './rate-limit.ts'
import { fileMaxBytes } from './raw-data/limits.ts'
import { answerRoutes } from './routes/answer.tsx'
import { auditRoutes } from './routes/audit.ts'
import { backupRoutes } from './routes/backups.ts'
import { bilagaRoutes } from './routes/bilaga.ts'
import { codeRoutes } from './routes/codes.ts'
import { comparisonRoutes } from './routes/comparisons.ts'
import { dayRoutes } from './routes/days.ts'
import { feedbackRoutes } from './routes/feedback.tsx'
import { feedbackPageRoutes } from './routes/feedback-page.tsx'
import { forbundRoutes } from './routes/forbund.ts'
import { gallringRoutes } from './routes/gallring.ts'
import { insatsRoutes } from './routes/insatser.ts'
import { kioskRoutes } from './routes/kiosk.tsx'
import { logoRoutes } from './routes/logo.ts'
import { matperiodRoutes } from './routes/matperioder.ts'
import { offerRoutes } from './routes/offers.ts'
import { openapiRoutes } from './routes/openapi.ts'
import { organisationRoutes } from './routes/organisation.ts'
import { ownRoutes } from './routes/own.ts'
import { ownFactorRoutes } from './routes/own-factors.ts'
import { ownTokenRoutes } from './routes/own-tokens.ts'
import { paperRoutes } from './routes/paper.ts'
import { passkeyRoutes } from './routes/passkey.ts'
import { peopleRoutes } from './routes/people.ts'
import { printRoutes } from './routes/print.ts'
import { privacyRoutes } from './routes/privacy.ts'
import { qrRoutes } from './routes/qr.ts'
import { previewRoutes } from './routes/questionnaire-preview.tsx'
import { questionnaireRoutes } from './routes/questionnaires.ts'
import { rawDataRoutes } from './routes/raw-data.ts'
import { readerLinkRoutes } from './routes/reader-links.ts'
import { readerPageRoutes } from './routes/reader-page.tsx'
import { resultRoutes } from './routes/results.ts'
import { schemaRoutes } from './routes/schemas.ts'
import { seminarRoutes } from './routes/seminar.ts'
import { sessionRoutes } from './routes/session.ts'
import { setupRoutes } from './routes/setup.ts'
import { snapshotRoutes } from './routes/snapshots.ts'
import { startRoutes } from './routes/start.tsx'
import { studyRoutes } from './routes/studies.ts'
import { textRoutes } from './routes/texts.ts'
import { welcomeRoutes } from './routes/welcome.ts'
import {
  framedByOwnPages,
  framesOwnPages,
  noReferrer,
  sameOriginWrites,
  securityHeaders,
  unlisted,
} from './security.ts'

const small = bodyLimit(64 * 1024)
/** A whole form: a hundred texts of ten thousand characters would still fit. */
const form = bodyLimit(2 * 1024 * 1024)
const picture = bodyLimit(logoMaxBytes)
/** A table of answers, and how it is to be read. */
const table = bodyLimit(fileMaxBytes + 1024 * 1024)

/** Of everything that signs in, from one address: a course of thirty shares one. Guesses at an account are counted apart. */
const guessesPerMinute = 90
/** Links to results, from one address: a whole board may sit behind it. */
const readersPerMinute = 300

/**
 * The whole server: every route, who it is for, and nothing else. Longer than a function should be, for it
 * is a table: whoever asks what can be asked of the server reads it here, on one page.
 *
 * @throws {Error} where a route does not say who it is for, or is not told of in the document of the API
 */
export function createApp(deps: Deps): Hono<Env> {
  const { config, clock } = deps
  const needs = createNeeds(deps)
  const start = startRoutes(deps)
  const answer = answerRoutes(deps)
  const kiosk = kioskRoutes(deps)
  const qr = qrRoutes(deps)
  const session = sessionRoutes(deps)
  const passkey = passkeyRoutes(deps)
  const organisation = organisationRoutes(deps)
  const welcome = welcomeRoutes(deps)
  const own = ownRoutes(deps)
  const factors = ownFactorRoutes(deps)
  const tokens = ownTokenRoutes(deps)
  const people = peopleRoutes(deps)
  const backups = backupRoutes(deps)
  const matperioder = matperiodRoutes(deps)
  const insatser = insatsRoutes(deps)
  const setup = setupRoutes(deps)
  const days = dayRoutes(deps)
  const offers = offerRoutes(deps)
  const codes = codeRoutes(deps)
  const paper = paperRoutes(deps)
  const printer = createPrinter()
  const results = resultRoutes(deps, printer)
  const snapshots = snapshotRoutes(deps)
  const rawData = rawDataRoutes(deps)
  const readerLinks = readerLinkRoutes(deps)
  const readers = readerPageRoutes(deps)
  const comparisons = comparisonRoutes(deps)
  const texts = textRoutes(deps)
  const gallring = gallringRoutes(deps)
  const seminar = seminarRoutes(deps)
  const forbund = forbundRoutes(deps)
  const print = printRoutes(deps, printer)
  const bilaga = bilagaRoutes(deps, printer)
  const feedback = feedbackRoutes(deps, printer)
  const feedbackPage = feedbackPageRoutes(deps)
  const logo = logoRoutes(deps, printer)
  const privacy = privacyRoutes(deps, printer)
  const audit = auditRoutes(deps)
  const schemas = schemaRoutes()
  const studies = studyRoutes(deps)
  const openapi = openapiRoutes(config, () => declaredRoutes(app))
  const questionnaires = questionnaireRoutes(deps)
  const preview = previewRoutes(deps)
  const guesses = limited(rateLimit(guessesPerMinute, config, clock))
  const ownPages = sameOriginWrites(config)
  const fresh = recently(deps)
  const printing = needs('material:print', 'insats')
  /** Also for those whose account gets its second factor now. */
  const enrolling = needs('own:set', 'forbund', ['enrolment', 'full'])

  const app: Hono<Env> = new Hono<Env>()
    .onError(errorHandler(deps))
    .notFound(() => {
      throw new Problem('not-found')
    })
    .use(securityHeaders(config), compress())
    // No address of a survey in the log of whoever serves the files it loads.
    .use('/e/*', noReferrer)
    .use('/k/*', noReferrer)
    .use('/r/*', noReferrer, unlisted, limited(rateLimit(readersPerMinute, config, clock)))
    .use('/svar/*', noReferrer, unlisted, limited(rateLimit(readersPerMinute, config, clock)))

    // Open to everybody. A participant's form carries no authority, so it may come from anywhere.
    .get('/', everybody(start.start))
    .get('/assets/*', everybody(start.asset))
    .get('/schemas/:name', everybody(schemas.show))
    .get('/e', everybody(answer.typed))
    .get('/e/:link', everybody(answer.byLink.show))
    .post('/e/:link', form, everybody(answer.byLink.submit))
    .get('/e/:link/tack', everybody(answer.byLink.thanks))
    // A link that tells one answer more than the insats: at which occasion it is.
    .get('/e/:link/vid/:value', everybody(answer.byPreset.show))
    .post('/e/:link/vid/:value', form, everybody(answer.byPreset.submit))
    .get('/e/:link/vid/:value/tack', everybody(answer.byPreset.thanks))
    .get('/e/:link/vid/:value/qr.svg', everybody(qr.svg))
    .get('/e/:link/vid/:value/qr.png', everybody(qr.png))
    .get('/e/:link/qr.svg', everybody(qr.svg))
    .get('/e/:link/qr.png', everybody(qr.png))
    // A tablet that many answer on: the form is a page within its page, which takes all of it along when it goes.
    .get('/k/:kiosk', framesOwnPages, everybody(kiosk.show))
    .post('/k/:kiosk/avsluta', ownPages, guesses, small, everybody(kiosk.leave))
    .use('/k/:kiosk/enkat/*', framedByOwnPages)
    .get('/k/:kiosk/enkat', everybody(kiosk.form.show))
    .post('/k/:kiosk/enkat', form, everybody(kiosk.form.submit))
    .get('/k/:kiosk/enkat/tack', everybody(kiosk.form.thanks))
    // A link to a released result, for those without an account.
    .get('/r/:token', everybody(readers.show))
    .post('/r/:token', small, everybody(readers.enter))
    // What participants get back: what they answered, and what is promised.
    .get('/svar/:link', everybody(feedbackPage.show))
    .get('/admin', framesOwnPages, everybody(start.admin))
    .get('/admin/*', framesOwnPages, everybody(start.admin))

    // What can be asked for under /api, told to whoever would ask.
    .get('/api/openapi.json', everybody(openapi.show))

    // Signing in and out.
    .post('/demo/:role', ownPages, guesses, everybody(session.demoSignIn))
    .get('/api/me', everybody(session.me))
    // Larger than other bodies, and so known to be from somebody who may before it is read.
    .post('/api/raw-data/look', ownPages, needs('study:import'), table, rawData.look)
    .post('/api/raw-data/check', ownPages, needs('study:import'), table, rawData.check)
    .post('/api/raw-data', ownPages, needs('study:import'), table, rawData.add)
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
    .post('/api/own/tokens', needs('own:set'), fresh, small, tokens.add)
    .delete('/api/own/tokens/:id', needs('own:set'), tokens.remove)
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
    .get('/api/insatser', needs('insatser:set'), insatser.list)
    .post('/api/insatser', needs('insatser:set'), small, insatser.add)
    .put('/api/insatser/:id', needs('insatser:set', 'ownInsats'), small, insatser.set)
    .delete('/api/insatser/:id', needs('insatser:set', 'ownInsats'), insatser.remove)
    .put('/api/kommuner', needs('insatser:set'), small, insatser.setKommuner)
    .post('/api/matperioder', needs('matperiod:set'), small, setup.make)
    .post('/api/studies', needs('study:import'), studies.add)
    .get('/api/raw-data', needs('study:import'), rawData.show)
    .get('/api/matperioder/:id/setup', needs('matperiod:set', 'matperiod'), setup.show)
    .put('/api/matperioder/:id/setup', needs('matperiod:set', 'matperiod'), small, setup.save)
    .delete('/api/matperioder/:id/setup', needs('matperiod:set', 'matperiod'), setup.remove)
    .post('/api/matperioder/:id/ready', needs('matperiod:set', 'matperiod'), setup.ready)
    .put('/api/matperioder/:id/dates', needs('matperiod:set', 'matperiod'), small, days.move)
    .put('/api/matperioder/:id/closes-on', needs('matperiod:set', 'matperiod'), small, days.moveClosing)
    .get('/api/matperioder/:id/insatser/:insats/offers', needs('counts:set', 'insats'), offers.show)
    .put('/api/matperioder/:id/insatser/:insats/offers', needs('counts:set', 'insats'), small, offers.save)
    .get('/api/matperioder/:id/insatser/:insats/reach', printing, print.reach)
    .get('/api/matperioder/:id/insatser/:insats/print/affisch-a4.pdf', printing, print.posterA4)
    .get('/api/matperioder/:id/insatser/:insats/print/affisch-a5.pdf', printing, print.posterA5)
    .get('/api/matperioder/:id/insatser/:insats/print/bordskort.pdf', printing, print.card)
    .get('/api/matperioder/:id/insatser/:insats/print/pappersenkat.pdf', printing, print.paperForm)
    .get(
      '/api/matperioder/:id/insatser/:insats/print/pappersenkat-storstil.pdf',
      printing,
      print.largePaperForm,
    )
    .get('/api/matperioder/:id/insatser/:insats/print/kuvert.pdf', printing, print.envelopes)
    .get('/api/matperioder/:id/insatser/:insats/kiosks', needs('kiosk:run', 'insats'), kiosk.list)
    .post('/api/matperioder/:id/insatser/:insats/kiosks', needs('kiosk:run', 'insats'), small, kiosk.start)
    .delete('/api/matperioder/:id/insatser/:insats/kiosks/:kiosk', needs('kiosk:run', 'insats'), kiosk.end)
    .get('/api/matperioder/:id/codes', needs('codes:read', 'matperiod'), codes.overview)
    .put('/api/matperioder/:id/codes', needs('matperiod:set', 'matperiod'), small, codes.choose)
    .get('/api/matperioder/:id/insatser/:insats/codes', needs('codes:issue', 'insats'), codes.issued)
    .post('/api/matperioder/:id/insatser/:insats/codes', needs('codes:issue', 'insats'), small, codes.issue)
    .post(
      '/api/matperioder/:id/insatser/:insats/codes/lappar.pdf',
      needs('codes:issue', 'insats'),
      small,
      print.slips,
    )
    .get('/api/matperioder/:id/checklist', needs('matperiod:settle', 'matperiod'), matperioder.checklist)
    .post('/api/matperioder/:id/settle', needs('matperiod:settle', 'matperiod'), matperioder.settle)
    .post('/api/matperioder/:id/piles/:insats/sitting', needs('paper:open', 'insats'), paper.open)
    .get('/api/sittings/:id', needs('paper:type', 'sitting'), paper.show)
    .put('/api/sittings/:id/sheets/:sheet', needs('paper:type', 'sitting'), form, paper.saveSheet)
    .post('/api/sittings/:id/sheets/:sheet/code', needs('paper:type', 'sitting'), small, paper.takeCode)
    .delete('/api/sittings/:id/sheets/:sheet', needs('paper:type', 'sitting'), paper.removeSheet)
    .post('/api/sittings/:id/approve', needs('paper:type', 'sitting'), paper.approve)
    .get('/api/matperioder/:id/report', needs('results:read', 'latestSnapshot'), results.report)
    .get('/api/matperioder/:id/results.json', needs('results:read', 'latestSnapshot'), results.json)
    .get('/api/matperioder/:id/results.csv', needs('results:read', 'latestSnapshot'), results.csv)
    .get('/api/matperioder/:id/snapshots', needs('results:set', 'matperiod'), snapshots.overview)
    .post('/api/matperioder/:id/snapshots', needs('results:set', 'matperiod'), snapshots.makePreliminary)
    .get('/api/snapshots/:id/report', needs('results:read', 'snapshot'), results.report)
    .get('/api/snapshots/:id/texts', needs('results:read', 'snapshot'), results.texts)
    .get('/api/snapshots/:id/results.json', needs('results:read', 'snapshot'), results.json)
    .get('/api/snapshots/:id/results.csv', needs('results:read', 'snapshot'), results.csv)
    .get('/api/snapshots/:id/results.xlsx', needs('results:read', 'snapshot'), results.xlsx)
    .get('/api/snapshots/:id/results.pptx', needs('results:read', 'snapshot'), results.pptx)
    .get('/api/snapshots/:id/snapshot.json', needs('results:set', 'snapshot'), results.file)
    .put('/api/snapshots/:id/releases/:audience', needs('results:set', 'snapshot'), snapshots.release)
    .delete('/api/snapshots/:id/releases/:audience', needs('results:set', 'snapshot'), snapshots.withdraw)
    .get('/api/snapshots/:id/reader-links', needs('results:set', 'snapshot'), readerLinks.list)
    .post('/api/snapshots/:id/reader-links', needs('results:set', 'snapshot'), small, readerLinks.add)
    .delete('/api/snapshots/:id/reader-links/:link', needs('results:set', 'snapshot'), readerLinks.withdraw)
    .get('/api/snapshots/:id/resultat.html', needs('results:set', 'snapshot'), readerLinks.file)
    .get('/api/matperioder/:id/comparisons', needs('results:read', 'latestSnapshot'), comparisons.show)
    .get('/api/matperioder/:id/jamforelsefil.json', needs('comparisons:read', 'matperiod'), comparisons.file)
    .post('/api/comparison-files', needs('comparisons:set'), comparisons.add)
    .delete('/api/comparison-files/:id', needs('comparisons:set', 'comparison'), comparisons.remove)
    .post('/api/entered-reports', needs('comparisons:set'), comparisons.addEntered)
    .delete('/api/entered-reports/:id', needs('comparisons:set', 'comparison'), comparisons.removeEntered)
    .post('/api/reference-figures', needs('comparisons:set'), small, comparisons.addFigure)
    .delete('/api/reference-figures/:id', needs('comparisons:set', 'comparison'), comparisons.removeFigure)
    .get('/api/matperioder/:id/texts', needs('texts:read', 'matperiod'), texts.show)
    .put('/api/matperioder/:id/texts/:text', needs('texts:set', 'matperiod'), form, texts.save)
    .post('/api/matperioder/:id/themes', needs('texts:set', 'matperiod'), small, texts.addTheme)
    .delete('/api/matperioder/:id/themes/:theme', needs('texts:set', 'matperiod'), texts.removeTheme)
    .get('/api/matperioder/:id/gallring', needs('gallring:read', 'matperiod'), gallring.show)
    .put('/api/matperioder/:id/gallring', needs('gallring:set', 'matperiod'), small, gallring.save)
    .post('/api/matperioder/:id/gallring/:part', needs('gallring:set', 'matperiod'), small, gallring.destroy)
    .get('/api/matperioder/:id/bilaga', needs('results:set', 'matperiod'), bilaga.show)
    .put('/api/matperioder/:id/bilaga', needs('results:set', 'matperiod'), form, bilaga.save)
    .get('/api/matperioder/:id/bilaga/:format/steps', needs('results:set', 'matperiod'), bilaga.steps)
    .get('/api/matperioder/:id/bilaga/docx', needs('results:set', 'matperiod'), bilaga.docx)
    .get('/api/matperioder/:id/bilaga/pdf', needs('results:set', 'matperiod'), bilaga.pdf)
    .get('/api/matperioder/:id/bilaga/html', needs('results:set', 'matperiod'), bilaga.html)
    .get('/api/matperioder/:id/feedback', needs('results:set', 'matperiod'), feedback.show)
    .put('/api/matperioder/:id/feedback', needs('results:set', 'matperiod'), small, feedback.save)
    .put(
      '/api/matperioder/:id/feedback/published',
      needs('results:set', 'matperiod'),
      small,
      feedback.publish,
    )
    .delete('/api/matperioder/:id/feedback/published', needs('results:set', 'matperiod'), feedback.withdraw)
    .get('/api/matperioder/:id/feedback/page', needs('results:set', 'matperiod'), feedback.preview)
    .get('/api/matperioder/:id/feedback/a4.pdf', needs('results:set', 'matperiod'), feedback.pdf)
    .get('/api/matperioder/:id/seminar', needs('results:set', 'matperiod'), seminar.show)
    .put('/api/matperioder/:id/seminar/:question', needs('results:set', 'matperiod'), small, seminar.save)
    .get('/api/after-settling', needs('gallring:read'), gallring.afterSettling)
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
    .put('/api/forbund/colours', needs('forbund:set'), small, forbund.saveColours)
    .get('/api/forbund/logo', needs('forbund:read'), logo.show)
    .put('/api/forbund/logo', needs('forbund:set'), picture, logo.save)
    .delete('/api/forbund/logo', needs('forbund:set'), logo.remove)
    .get('/api/privacy', needs('privacy:read'), privacy.show)
    .put('/api/privacy', needs('privacy:set'), small, privacy.save)
    .post('/api/privacy/seen', needs('privacy:set'), small, privacy.seen)
    .get('/api/privacy/papers/:paper', needs('privacy:read'), privacy.print)
    .get('/api/questionnaires', needs('questionnaire:read'), questionnaires.list)
    .post('/api/questionnaires', needs('questionnaire:set'), form, questionnaires.begin)
    .get(
      '/api/questionnaires/:id/:version',
      needs('questionnaire:read', 'questionnaire'),
      questionnaires.show,
    )
    .put(
      '/api/questionnaires/:id/:version',
      needs('questionnaire:set', 'questionnaire'),
      form,
      questionnaires.save,
    )
    .put(
      '/api/questionnaires/:id/:version/reviews',
      needs('questionnaire:set', 'questionnaire'),
      form,
      questionnaires.review,
    )
    .delete(
      '/api/questionnaires/:id/:version',
      needs('questionnaire:set', 'questionnaire'),
      questionnaires.remove,
    )
    .get(
      '/api/questionnaires/:id/:version/questionnaire.json',
      needs('questionnaire:read', 'questionnaire'),
      questionnaires.file,
    )
    // The participant's page as it will be, within the editor's: it answers as the real one, and stores nothing.
    .use('/api/questionnaires/:id/:version/preview/*', framedByOwnPages)
    .get(
      '/api/questionnaires/:id/:version/preview',
      needs('questionnaire:read', 'questionnaire'),
      preview.show,
    )
    .post(
      '/api/questionnaires/:id/:version/preview',
      needs('questionnaire:read', 'questionnaire'),
      form,
      preview.submit,
    )
    .get(
      '/api/questionnaires/:id/:version/preview/tack',
      needs('questionnaire:read', 'questionnaire'),
      preview.thanks,
    )
  toldOf(declaredRoutes(app))
  return app
}
