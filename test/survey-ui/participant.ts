import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import bilaga from '../../server/demo/bilaga2-2025.json' with { type: 'json' }
import { makeForbund, saveSettings } from '../../server/store/forbund.ts'
import { countResponses, countTexts, eachResponse } from '../../server/store/responses.ts'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import { addDays } from '../../shared/stockholm.ts'
import type { StoredResponse } from '../../shared/tally.ts'
import { newPage, openBrowser, type PageOptions } from '../support/browser.ts'
import { linkOf } from '../support/participant.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { realView } from './fixture.tsx'

const today = '2026-03-10'
const now = new Date(`${today}T09:00:00Z`)
const phone: PageOptions = { width: 360, height: 720 }

interface SurveyOptions {
  /** Another questionnaire than the real one. */
  questionnaire?: Questionnaire
  /** What it can be answered in; Swedish alone unless told otherwise. */
  languages?: readonly string[]
  /** The insats that the link tells; else the link of the whole mätperiod. */
  insats?: string
  /** The first day, and how many more there are. */
  opensOn?: string
  days?: number
}

/** A mätperiod of its own with nothing answered, and its link. */
export interface Survey {
  readonly url: string
  /** How many responses are stored. */
  stored(): Promise<number>
  /** How many free texts are stored. */
  storedTexts(): Promise<number>
  /** What is stored, in no order. */
  responses(): Promise<StoredResponse[]>
}

/** A browser for the tests of one file, and the real server with a förbund that has filled in its settings. */
export function openSurveys() {
  let browser: Browser
  let server: TestServer
  let made = 0

  beforeAll(async () => {
    const ready = await Promise.all([openBrowser(), startServer('sqlite', { now: now.toISOString() })])
    browser = ready[0]
    server = ready[1]
    const { db } = server.database
    const { name, settings } = realView.forbund
    await saveSettings(db, await makeForbund(db, name), settings)
  })
  afterEach(async () => {
    server.setTime(now.toISOString())
    await Promise.all(browser.contexts().map((context) => context.close()))
  })
  afterAll(() => Promise.all([browser.close(), server.stop()]))

  /** A new mätperiod, open today unless told otherwise. */
  async function open(options: SurveyOptions = {}): Promise<Survey> {
    const { insats = null, opensOn = addDays(today, -7), days = 28 } = options
    const { forbund, insatser } = bilaga
    const { questionnaire = bilaga.questionnaire } = options
    const matperiod = { name: `Mätning ${++made}`, opensOn, closesOn: addDays(opensOn, days) }
    const format = 'deltagarenkat/study@1'
    const id = await server.importStudy({ format, forbund, insatser, questionnaire, matperiod })
    const { db } = server.database
    if (options.languages) {
      const languages = JSON.stringify(options.languages)
      await db.updateTable('matperiod').set({ languages }).where('id', '=', id).execute()
    }
    return {
      url: `${server.url}/e/${await linkOf(server, id, insats)}`,
      stored: async () => sumOf(await countResponses(db, id)),
      storedTexts: async () => sumOf(await countTexts(db, id)),
      async responses() {
        const found: StoredResponse[] = []
        await eachResponse(db, id, ({ insats, answers }) => found.push({ insats, answers }))
        return found
      },
    }
  }

  /** A page before it has gone anywhere, on a phone unless told otherwise. */
  const blank = (options: Partial<PageOptions> = {}): Promise<Page> =>
    newPage(browser, { ...phone, ...options })

  /** A survey, opened. */
  async function visit({ url }: Survey, options: Partial<PageOptions> = {}): Promise<Page> {
    const page = await blank(options)
    await page.goto(url)
    return page
  }

  return {
    open,
    blank,
    visit,
    get server() {
      return server
    },
  }
}

const sumOf = (counts: ReadonlyMap<unknown, number>) =>
  [...counts.values()].reduce((sum, count) => sum + count, 0)

/** What the net does with a form: loses it, loses the reply when it is stored, or answers in the server's place. */
type Fate = 'lost' | 'reply lost' | 429 | 500

/**
 * Meet each form that is sent with the next of `fates`; when they are used up, it goes its way.
 *
 * @returns how many forms were sent so far
 */
export async function meetForms(context: BrowserContext, ...fates: readonly Fate[]): Promise<() => number> {
  let sent = 0
  await context.route('**/e/*', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    const fate = fates[sent++]
    if (fate === undefined) return route.continue()
    if (typeof fate === 'number') return route.fulfill({ status: fate })
    if (fate === 'reply lost') await route.fetch({ maxRedirects: 0 })
    return route.abort('connectionreset')
  })
  return () => sent
}

/** Stop the page's clock; from then on a test moves it. */
export async function stopClock(page: Page): Promise<void> {
  await page.clock.install({ time: now })
  await page.clock.pauseAt(new Date(now.getTime() + 1000))
}

/** The question, or the last step's heading. */
export const heading = (page: Page) => page.locator('h2:visible, h3:visible').last().textContent()
/** The button that goes on, whatever it says. */
export const onwards = (page: Page) => page.locator('form button[type=submit]')
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
export const pick = (page: Page, name: string) =>
  page.getByText(name, { exact: true }).locator('visible=true').click()
export const thanked = (page: Page) => page.waitForURL(/\/tack(\?|$)/)
export const keyOf = (page: Page) => page.locator('[name=_key]').inputValue()

/** The page as a duplicated tab: with a copy of the storage, as the browser makes one. */
export async function duplicate(page: Page): Promise<Page> {
  const [twin] = await Promise.all([
    page.context().waitForEvent('page'),
    page.evaluate(() => void window.open(location.href)),
  ])
  await twin.waitForLoadState()
  return twin
}

export async function pressed(page: Page, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await onwards(page).click()
}

/** From the information to the last step of the real survey, with one answer on the way. */
export async function answerOne(page: Page): Promise<void> {
  await press(page, 'Börja')
  await pick(page, 'Kvinna')
  await pressed(page, 10)
  await page.getByText('Klart att skicka?').waitFor()
}
