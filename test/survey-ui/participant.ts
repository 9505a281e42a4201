import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import type { SurveyView } from '../../survey-ui/survey-page.tsx'
import { newPage, openBrowser, type PageOptions } from '../support/browser.ts'
import { builtScript } from './build.ts'
import { openSurveyServer, type SurveyServer } from './survey-server.tsx'

/** A browser for the tests of one file, and for each test a server of its own with the built script. */
export function openSurveys() {
  let browser: Browser
  let script: string
  let server: SurveyServer

  beforeAll(async () => {
    const ready = await Promise.all([openBrowser(), builtScript()])
    browser = ready[0]
    script = ready[1]
  })
  afterEach(() => server.close())
  afterAll(() => browser.close())

  /** A page before it has gone anywhere. */
  async function serve(view: SurveyView, options: PageOptions): Promise<Page> {
    server = await openSurveyServer(view, script)
    return newPage(browser, options)
  }

  /** The survey, opened on a phone. */
  async function open(view: SurveyView): Promise<Page> {
    const page = await serve(view, { width: 360, height: 720 })
    await page.goto(server.url)
    return page
  }

  return {
    serve,
    open,
    get server() {
      return server
    },
  }
}

/** The question, or the last step's heading. */
export const heading = (page: Page) => page.locator('h2:visible, h3:visible').last().textContent()
/** The button that goes on, whatever it says. */
export const onwards = (page: Page) => page.locator('button[type=submit]')
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
export const pick = (page: Page, name: string) =>
  page.getByText(name, { exact: true }).locator('visible=true').click()
export const thanked = (page: Page) => page.waitForURL('**/tack')

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
