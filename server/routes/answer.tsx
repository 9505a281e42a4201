import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type Answers, parseResponse } from '../../shared/answers.ts'
import { codeField } from '../../shared/codes.ts'
import { stateOf, takesForms } from '../../shared/matperiod.ts'
import { type Preset, presetOf, withPreset } from '../../shared/preset.ts'
import { Problem } from '../../shared/problem.ts'
import { isPlainText } from '../../shared/questionnaire.ts'
import { dayOf } from '../../shared/stockholm.ts'
import { participantLanguages } from '../../shared/text/languages.ts'
import { languageField } from '../../survey-ui/language-menu.tsx'
import { MessagePage, SurveyPage } from '../../survey-ui/survey-page.tsx'
import type { FormState, SurveyView } from '../../survey-ui/view.ts'
import { codeReader } from '../answer-code.ts'
import { type Deps, param } from '../context.ts'
import { logBug } from '../errors.tsx'
import { page } from '../page.ts'
import { presetAddress } from '../public-address.ts'
import { cleanTyped, isSubmitKey, newSubmitKey } from '../random.ts'
import { rateLimit } from '../rate-limit.ts'
import { type PageReading, readingOf } from '../reading.ts'
import { expectCodeKey } from '../store/codes.ts'
import { isKiosk } from '../store/kiosks.ts'
import { linkReader, type OpenedLink } from '../store/links.ts'
import { nextOpening } from '../store/matperioder.ts'
import { responseStore } from '../store/responses.ts'

/** A school shares one address, and a whole class may answer at once. */
const submissionsPerMinute = 120

/** What somebody came to, and the address that its form posts to. */
export interface OpenedForm extends OpenedLink {
  readonly address: string
  /** What the link has answered; null where it has answered nothing. */
  readonly preset?: Preset | null
}

/** Opens what a path leads to: to ask somebody, or to take what they answered. */
type Open = (c: Context, purpose: 'ask' | 'take') => Promise<OpenedForm>

/** The page that says when, where a link is right but the time is not. */
export async function wrongTime(
  c: Context,
  { database: { db }, clock }: Pick<Deps, 'database' | 'clock'>,
  opened: OpenedForm,
) {
  const { matperiod } = opened
  const reading = reads(c, opened)
  const { say, day } = reading.speaker
  const { demo } = matperiod.forbund
  if (stateOf(matperiod, clock.now()) === 'upcoming') {
    const paragraphs = [say('notOpenWhen', { day: day(matperiod.opensOn) })]
    return page(c, <MessagePage {...{ reading, demo, paragraphs }} title={say('notOpen')} />, 403)
  }
  const next = await nextOpening(db, matperiod.forbundId, dayOf(clock.now()))
  const paragraphs = [
    say('closedWhen', { day: day(matperiod.closesOn) }),
    next === null ? say('closedThanks') : say('closedNext', { day: day(next) }),
  ]
  return page(c, <MessagePage {...{ reading, demo, paragraphs }} title={say('closed')} />, 410)
}

/** What a participant meets at a public link, and at one that tells one answer more. */
export function answerRoutes(deps: Deps) {
  const { db } = deps.database
  const openLink = linkReader(db)
  return {
    byLink: answering(deps, async (c) => {
      const opened = await openLink(param(c, 'link'))
      return { ...opened, address: `/e/${opened.link}` }
    }),
    byPreset: answering(deps, async (c) => {
      const opened = await openLink(param(c, 'link'))
      const preset = presetOf(opened.matperiod.questionnaire, param(c, 'value'))
      if (!preset) throw new Problem('unknown-link')
      return { ...opened, preset, address: presetAddress(`/e/${opened.link}`, preset.value) }
    }),

    /** A code typed from a poster leads to its link; one typed on a tablet to its kiosk. */
    async typed(c: Context) {
      const code = cleanTyped(c.req.query('kod') ?? '')
      const { isChosen, address } = readingOf(c, participantLanguages, '/')
      if (code === '') return c.redirect(isChosen ? address('/') : '/', 303)
      const place = isPlainText(code) && (await isKiosk(db, code)) ? 'k' : 'e'
      const path = `/${place}/${encodeURIComponent(code)}`
      return c.redirect(isChosen && place === 'e' ? address(path) : path, 303)
    },
  }
}

/** The form, its sending, and the thanks, wherever somebody came in. */
export function answering(deps: Deps, open: Open) {
  const { database, clock, config, assets, log } = deps
  const { db } = database
  const saveResponse = responseStore(db)
  const readCode = codeReader(db, config.keyDir)
  const mayPass = rateLimit(submissionsPerMinute, config, clock)

  const form = (c: Context, view: SurveyView, state: FormState, status?: ContentfulStatusCode) =>
    page(c, <SurveyPage view={view} form={state} />, status)

  /** What breaks while a form is taken is noted, and the form comes back. */
  const failed = (c: Context) => (error: unknown) => {
    logBug(log, c, error)
    return 'failed' as const
  }

  return {
    async show(c: Context) {
      const opened = await open(c, 'ask')
      if (stateOf(opened.matperiod, clock.now()) !== 'open') return wrongTime(c, deps, opened)
      const { id, usesCodes } = opened.matperiod
      // Told before anybody has written anything.
      if (usesCodes) await expectCodeKey(db, config.keyDir, id)
      const view = surveyView(opened, reads(c, opened), assets.surveyScript)
      return form(c, view, { submitKey: newSubmitKey(), fields: () => [], refusals: [] })
    },

    /** Whatever hinders a form, it comes back with everything that was written; in another language, where one is chosen. */
    async submit(c: Context) {
      const opened = await open(c, 'take')
      const { matperiod, insats } = opened
      const posted = await readForm(c)
      // After the form is read: a slow net may have taken minutes to bring it.
      if (!takesForms(matperiod, clock.now())) return wrongTime(c, deps, opened)
      const reading = reads(c, opened)
      const view = surveyView(opened, reading, assets.surveyScript)
      const fields = (question: string) => posted.getAll(question).map(String)
      const submitKey = String(posted.get('_key') ?? '')
      const typed = matperiod.usesCodes ? String(posted.get(codeField) ?? '') : undefined
      const code = typed === undefined ? {} : { code: { typed } }
      const kept = { fields, refusals: [], ...code }
      if (posted.has(languageField)) {
        return form(c, view, { ...kept, submitKey: isSubmitKey(submitKey) ? submitKey : newSubmitKey() })
      }
      if (!mayPass(c)) return form(c, view, { ...kept, submitKey, notice: 'busy' }, 429)
      if (!isSubmitKey(submitKey)) {
        return form(c, view, { ...kept, submitKey: newSubmitKey(), notice: 'new-key' }, 422)
      }
      const parsed = parseResponse(view.questionnaire, view.insatser, fields, {
        insats: insats?.name ?? null,
      })
      const read = await readCode(opened, typed).catch(failed(c))
      if (read === 'failed') return form(c, view, { ...kept, submitKey, notice: 'busy' }, 503)
      if (read === 'unchecked') return form(c, view, { ...kept, submitKey, notice: 'code-unchecked' }, 503)
      const { refusal, nullifier } = read
      if (!parsed.ok || refusal) {
        const { refusals, empty } = parsed.ok ? { refusals: [], empty: false } : parsed
        const state = { ...kept, submitKey, refusals, ...(empty ? { notice: 'empty' as const } : {}) }
        return form(c, view, refusal ? { ...state, code: { typed: typed ?? '', refusal } } : state, 422)
      }
      const insatsId = matperiod.insatser.find(({ name }) => name === parsed.form.insats)?.id ?? null
      const answers = withAnswer(parsed.form.answers, opened.preset)
      const response = { ...parsed.form, answers, matperiodId: matperiod.id, insatsId, submitKey, nullifier }
      const blank = matperiod.questionnaire.questions
        .filter(({ id, kind }) => kind === 'text' && !response.texts.some(({ question }) => question === id))
        .map(({ id }) => id)
      const saved = await saveResponse(response, blank).catch(failed(c))
      if (saved === 'failed') return form(c, view, { ...kept, submitKey, notice: 'busy' }, 503)
      if (saved === 'saved') return c.redirect(reading.address(`${opened.address}/tack`), 303)
      // A new answer takes a new code, so there too it is the code that is used.
      const notice = nullifier === null ? 'differs' : 'code-used'
      return form(c, view, { ...kept, submitKey: newSubmitKey(), notice }, 409)
    },

    async thanks(c: Context) {
      const opened = await open(c, 'take')
      const reading = reads(c, opened, '/tack')
      const { say } = reading.speaker
      const paragraphs = [say('thanksAnonymous'), say('thanksClose')]
      const { demo } = opened.matperiod.forbund
      return page(c, <MessagePage {...{ reading, demo, paragraphs }} title={say('thanks')} />)
    },
  }
}

/** How the form that was opened is to be read, or a page beside it. */
function reads(c: Context, { address, languages }: OpenedForm, beside = ''): PageReading {
  return readingOf(c, languages, `${address}${beside}`)
}

/** What the link answered is an answer like the others; a form that has no other is still empty. */
function withAnswer(answers: Answers, preset: Preset | null = null): Answers {
  return preset ? { ...answers, [preset.question]: preset.value } : answers
}

function surveyView(
  { address, matperiod, insats, promised, preset = null }: OpenedForm,
  reading: PageReading,
  script: string,
): SurveyView {
  const { name, opensOn, closesOn, whoTypes, usesCodes, forbund, questionnaire, insatser } = matperiod
  return {
    questionnaire: withPreset(questionnaire, preset),
    reading,
    insatser: insatser.map(({ name }) => name),
    insats: insats?.name ?? null,
    forbund,
    matperiod: { name, opensOn, closesOn, whoTypes },
    promised,
    textsReadFrom: closesOn,
    usesCodes,
    demo: forbund.demo,
    action: reading.address(address),
    script,
  }
}

/**
 * A posted form, in either of the two ways that browsers send one.
 *
 * @throws {Problem} `unsupported-type`, `bad-request`
 */
export async function readForm(c: Context): Promise<URLSearchParams | FormData> {
  const type = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (type === 'application/x-www-form-urlencoded') return new URLSearchParams(await c.req.text())
  if (type !== 'multipart/form-data') throw new Problem('unsupported-type')
  try {
    return await c.req.formData()
  } catch {
    throw new Problem('bad-request')
  }
}
