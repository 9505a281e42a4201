import axe from 'axe-core/axe.min.js?raw'
import { type Browser, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'

export type PageOptions = {
  width: number
  height?: number
  javaScript?: boolean
  colorScheme?: 'light' | 'dark'
}

type Observed = {
  withScripts: boolean
  errors: { text: string; url: string }[]
  /** The addresses of whole pages: one that answers 404 or 422 is no fault of the page. */
  documents: Set<string>
}

const observed = new WeakMap<Page, Observed>()

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const criteria = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/** A headless browser; one for a test file is enough, closed when the file is done. */
export function openBrowser(): Promise<Browser> {
  const { path, env } = inject('chrome')
  return chromium.launch({ executablePath: path, args: quiet, env: { ...process.env, ...env } })
}

/**
 * A page with cookies and storage of its own, in Swedish, on a window of `width` by `height` CSS pixels.
 * What goes wrong in it is kept for `expectNoErrors`.
 */
export async function newPage(
  browser: Browser,
  { width, height = 800, javaScript = true, colorScheme = 'light' }: PageOptions,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    javaScriptEnabled: javaScript,
    colorScheme,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
  })
  const page = await context.newPage()
  // A step that cannot be taken says which it is, well before the test's own time is out.
  page.setDefaultTimeout(30_000)
  observe(page, javaScript)
  return page
}

function observe(page: Page, withScripts: boolean): void {
  const errors: Observed['errors'] = []
  const documents: Observed['documents'] = new Set()
  observed.set(page, { withScripts, errors, documents })
  page.on('pageerror', (error) => errors.push({ text: String(error), url: page.url() }))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push({ text: message.text(), url: message.location().url })
  })
  page.on('response', (response) => {
    if (response.request().isNavigationRequest()) documents.add(response.url())
  })
}

/**
 * Fails with every error the page has thrown or written to its console since it was opened. What the server
 * answers a page that is asked for, and that it refuses what somebody entered (422), is no error of the page.
 */
export function expectNoErrors(page: Page): void {
  const { errors, documents } = observationsOf(page)
  const own = errors.filter(
    ({ text, url }) =>
      !(
        text.startsWith('Failed to load resource: the server') &&
        (documents.has(url) || text.includes('status of 422'))
      ),
  )
  if (own.length > 0) throw new Error(own.map(({ text, url }) => `${text} (${url})`).join('\n'))
}

/**
 * Fails with every breach of WCAG 2.0, 2.1 and 2.2, level A and AA, and of axe's best practice that a
 * machine can find on the page as it stands: the rule, what it asks for, and where it is broken.
 */
export async function expectAccessible(page: Page): Promise<void> {
  if (!observationsOf(page).withScripts) await fireTimersAtOnce(page)
  // To read axe takes a browser longer than to run it, so a page that is looked at again keeps it.
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe)
  const found = await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    // What passes is not asked about: it would be looked up node by node. A page within the page is one of
    // its own, with landmarks of its own, and is looked at by itself.
    const { violations } = await axe.run({ runOnly, resultTypes: ['violations'], iframes: false })
    return violations.map(({ id, help, nodes }) =>
      [`${id}: ${help}`, ...nodes.slice(0, 3).map((node) => `  ${node.html}`)].join('\n'),
    )
  }, criteria)
  if (found.length > 0) throw new Error(`${page.url()} is not accessible\n${found.join('\n')}`)
}

/** Fails where the page is wider than its window, once it has been laid out in it. */
export async function expectFits(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.scrollWidth <= innerWidth)
}

/** As everybody should meet it, on a phone and on an office computer: it fits the window and is accessible. */
export async function expectGoodAtBothWidths(page: Page): Promise<void> {
  const before = page.viewportSize()
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await expectFits(page)
    await expectAccessible(page)
  }
  if (before) await page.setViewportSize(before)
}

/**
 * Where a page may run no scripts its timers never fire, and axe waits for some. Its time limits, of a
 * second and more, are still never reached.
 */
async function fireTimersAtOnce(page: Page): Promise<void> {
  await page.evaluate(() => {
    const fire = (act: () => void, delayMs = 0) => {
      if (delayMs < 1000) Promise.resolve().then(act)
    }
    Object.assign(window, { setTimeout: fire })
  })
}

function observationsOf(page: Page): Observed {
  const seen = observed.get(page)
  if (!seen) throw new Error('Open the page with newPage')
  return seen
}
