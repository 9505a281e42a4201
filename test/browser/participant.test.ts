import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page, Request } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { speakerOf } from '../../shared/text/speakers.ts'
import { expectAccessible, expectFits, expectNoErrors } from '../support/browser.ts'
import { freshDatabase } from '../support/databases.ts'
import { environmentOf, kill, startProcess } from '../support/process.ts'
import { everyKind, realView } from '../survey-ui/fixture.tsx'
import {
  answerOne,
  heading,
  keyOf,
  meetForms,
  onwards,
  openSurveys,
  pick,
  press,
  pressed,
  thanked,
} from '../survey-ui/participant.ts'

const { say } = speakerOf('sv')

const surveys = openSurveys()
const questions = realView.questionnaire.questions.map(({ text }) => text.sv)
const schemes = ['light', 'dark'] as const

interface Message {
  title: string
  paragraphs: readonly string[]
}

/** What a browser keeps of a survey: cookies, and what lies in the tab's and the site's storage. */
async function keptBy(page: Page): Promise<number> {
  const stored = await page.evaluate(() => sessionStorage.length + localStorage.length)
  return stored + (await page.context().cookies()).length
}

/** A page as everybody should meet it: it fits the window, and axe has nothing against it. */
async function expectSound(page: Page): Promise<void> {
  await expectFits(page)
  await expectAccessible(page)
}

/** A tap on a place, whether or not the page is on its way to another. */
async function finger(button: Locator): Promise<() => Promise<void>> {
  await button.scrollIntoViewIfNeeded()
  const box = await button.boundingBox()
  if (!box) throw new Error('not to be seen')
  return () => button.page().mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}

describe('the whole way, from link to thanks', () => {
  it.each([
    { width: 360, colorScheme: 'light' },
    { width: 320, colorScheme: 'dark' },
    { width: 1280, colorScheme: 'light' },
  ] as const)('goes a question at a time with scripts: $width px, $colorScheme', async (options) => {
    const survey = await surveys.open()
    const page = await surveys.blank(options)
    const requested: string[] = []
    page.on('request', (request) => requested.push(request.url()))
    await page.goto(survey.url)
    await expectSound(page)
    await press(page, 'Börja')
    const looks = new Set<number>()
    for (const question of questions) {
      expect(await heading(page)).toBe(question)
      await page.locator('fieldset:visible label').first().click()
      // As many options are as many of the same: of each look one is looked into.
      const options = await page.locator('fieldset:visible label').count()
      await (looks.has(options) ? expectFits(page) : expectSound(page))
      looks.add(options)
      await press(page, 'Nästa')
    }
    await page.getByText('Du har svarat på 10 av 10 frågor').waitFor()
    await expectSound(page)
    await press(page, 'Skicka')
    await thanked(page)
    await expectSound(page)
    expect(await page.locator('h1').textContent()).toBe('Tack, ditt svar är sparat')
    expect(await survey.responses()).toMatchObject([
      { insats: 'Orangeriet', answers: { kon: 'kvinna', alder: '16-24', nojd: 1, narmare: 1 } },
    ])
    expect(requested.filter((url) => !url.startsWith(surveys.server.url))).toEqual([])
    expect(await keptBy(page)).toBe(0)
    expectNoErrors(page)
  })

  it.each([
    { width: 320, colorScheme: 'light' },
    { width: 1280, colorScheme: 'dark' },
  ] as const)('is one page without scripts: $width px, $colorScheme', async (options) => {
    const survey = await surveys.open()
    const page = await surveys.visit(survey, { ...options, javaScript: false })
    await expectSound(page)
    for (const group of await page.locator('fieldset').all()) await group.locator('label').nth(1).click()
    await press(page, 'Skicka')
    await thanked(page)
    await expectSound(page)
    expect(await survey.responses()).toMatchObject([
      { insats: 'Samkraft', answers: { kon: 'man', alder: '25-34', nojd: 2, narmare: 2 } },
    ])
    expect(await keptBy(page)).toBe(0)
    expectNoErrors(page)
  })

  it('knows the insats from its link, and asks the rest', async () => {
    const survey = await surveys.open({ insats: 'Tidsam' })
    const page = await surveys.visit(survey)
    await press(page, 'Börja')
    await page.getByText('Fråga 1 av 9').waitFor()
    await pick(page, 'Vill inte uppge')
    await pressed(page, 9)
    await press(page, 'Skicka')
    await thanked(page)
    expect(await survey.responses()).toEqual([{ insats: 'Tidsam', answers: { kon: 'vill-inte-uppge' } }])
  })

  it('is whole where the script never comes', async () => {
    const survey = await surveys.open()
    const page = await surveys.blank()
    await page.route('**/assets/**', (route) => route.abort('connectionreset'))
    await page.goto(survey.url)
    await pick(page, 'Kvinna')
    await press(page, 'Skicka')
    await thanked(page)
    expect(await survey.stored()).toBe(1)
  })

  it('begins with a code typed from a poster', async () => {
    const survey = await surveys.open()
    const code = survey.url.slice(-8)
    for (const [index, colorScheme] of schemes.entries()) {
      const page = await surveys.blank({ width: 320, colorScheme, javaScript: index === 0 })
      await page.goto(surveys.server.url)
      await expectSound(page)
      await page.getByLabel('Kod').fill(`${code.slice(0, 4).toLowerCase()} ${code.slice(4).toLowerCase()}`)
      await press(page, 'Öppna enkäten')
      await page.waitForURL(survey.url)
      expect(await page.locator('h1').textContent()).toBe(realView.questionnaire.title.sv)
      expectNoErrors(page)
    }
  })
})

describe('a refused form without scripts', () => {
  it('comes back with everything kept, at a summary whose links lead to what has to change', async () => {
    const survey = await surveys.open({ questionnaire: everyKind })
    const page = await surveys.visit(survey, { width: 320, javaScript: false })
    await pick(page, 'Orangeriet')
    await pick(page, 'CV')
    await page.locator('[name=nojd][value="1"]').check()
    await page.fill('#q-timmar', 'många')
    await page.fill('textarea', 'Rad ett\n"två" <tre>')
    const key = await keyOf(page)
    const reply = page.waitForResponse((response) => response.request().method() === 'POST')
    await press(page, 'Skicka')
    expect((await reply).status()).toBe(422)
    await page.locator('#fel').waitFor()
    await expectSound(page)
    expect(await page.locator('#fel h2').textContent()).toBe('Inte skickat än: 2 svar behöver ändras')
    expect(await page.locator(':focus').getAttribute('id')).toBe('fel')
    for (const [question, id] of [
      ['Har du fått hjälp?', 'q-action'],
      ['Hur många timmar i veckan deltar du?', 'q-timmar'],
    ] as const) {
      await page.getByRole('link', { name: question }).click()
      expect(await page.locator(':focus').getAttribute('id')).toBe(id)
    }
    const checked = await page
      .locator(':checked')
      .evaluateAll((all) => all.map((one) => one.getAttribute('value')))
    expect(checked).toEqual(['Orangeriet', 'cv', '1'])
    expect(await page.inputValue('#q-timmar')).toBe('många')
    expect(await page.inputValue('textarea')).toBe('Rad ett\n"två" <tre>')
    expect(await keyOf(page)).toBe(key)
    expect(await survey.stored()).toBe(0)

    await pick(page, 'Delvis')
    await page.fill('#q-timmar', '7,5')
    await press(page, 'Skicka')
    await thanked(page)
    expect(await survey.responses()).toEqual([
      { insats: 'Orangeriet', answers: { action: 'delvis', submit: ['cv'], nojd: 1, timmar: 7.5 } },
    ])
    expect(await survey.storedTexts()).toBe(1)
    expectNoErrors(page)
  })

  it('says so where nothing is answered', async () => {
    const survey = await surveys.open()
    const page = await surveys.visit(survey, { javaScript: false })
    await press(page, 'Skicka')
    expect(await page.locator('#fel h2').textContent()).toBe('Du har inte svarat på någon fråga än')
    expect(await survey.stored()).toBe(0)
  })
})

describe('how it looks', () => {
  const rootFontPx = 20

  it('has rows and buttons that a thumb finds, as wide as the page', async () => {
    const page = await surveys.visit(await surveys.open())
    const style = await page.locator('style').textContent()
    expect(style, 'Vitest empties style sheets unless its option css is true').not.toBe('')
    await press(page, 'Börja')
    for (const target of [page.locator('fieldset:visible label').first(), onwards(page)]) {
      const box = await target.boundingBox()
      expect(box?.width).toBe(360 - 2 * rootFontPx)
      expect(box?.height).toBeGreaterThanOrEqual(2.8 * rootFontPx)
    }
  })

  it('shows the question too, where a link in the summary leads to its field', async () => {
    const survey = await surveys.open({ questionnaire: everyKind })
    const page = await surveys.visit(survey, { javaScript: false })
    await page.fill('#q-timmar', 'många')
    await press(page, 'Skicka')
    await page.getByRole('link', { name: 'Hur många timmar i veckan deltar du?' }).click()
    const question = await page.locator('h3', { hasText: 'Hur många timmar' }).boundingBox()
    expect(question?.y).toBeGreaterThanOrEqual(0)
    expect(question?.y).toBeLessThan(720)
  })
})

describe('one form is one response', () => {
  it('when Skicka is tapped again without scripts, before the reply is there', async () => {
    const survey = await surveys.open()
    const page = await surveys.visit(survey, { javaScript: false })
    await pick(page, 'Kvinna')
    const stored = Promise.withResolvers<void>()
    let sent = 0
    await page.route('**/e/*', async (route) => {
      sent += 1
      if (sent > 1) return route.continue()
      await route.fetch({ maxRedirects: 0 })
      stored.resolve()
    })
    const tap = await finger(onwards(page))
    await tap()
    await stored.promise
    await tap()
    await page.getByText('Tack, ditt svar är sparat').waitFor()
    expect(sent).toBe(2)
    expect(await survey.stored()).toBe(1)
  })

  it('when the reply is lost without scripts, and the page is loaded again', async () => {
    const survey = await surveys.open({ questionnaire: everyKind })
    const page = await surveys.visit(survey, { javaScript: false })
    await pick(page, 'Nej')
    await page.fill('textarea', 'Tack för hjälpen')
    const sent = await meetForms(page.context(), 'reply lost')
    await press(page, 'Skicka')
    await expect.poll(survey.stored).toBe(1)
    await page.waitForURL('chrome-error://**')
    await page.reload()
    await thanked(page)
    expect(sent()).toBe(2)
    expect(await survey.stored()).toBe(1)
    expect(await survey.storedTexts()).toBe(1)
  })

  it('when one goes back after the thanks with scripts', async () => {
    const survey = await surveys.open()
    const page = await surveys.visit(survey)
    await answerOne(page)
    await press(page, 'Skicka')
    await thanked(page)
    await page.goBack()
    await page.getByText(say('thanks')).waitFor()
    await thanked(page)
    expect(await survey.stored()).toBe(1)
    // Opened anew, on a phone that is handed on, it is a form like any other.
    await page.goto(survey.url)
    expect(await page.locator(':checked').count()).toBe(0)
    await answerOne(page)
    await press(page, 'Skicka')
    await thanked(page)
    expect(await survey.stored()).toBe(2)
  })

  it('when one goes back after the thanks without scripts', async () => {
    const survey = await surveys.open()
    const page = await surveys.visit(survey, { javaScript: false })
    await pick(page, 'Kvinna')
    await press(page, 'Skicka')
    await thanked(page)
    await page.goBack()
    await press(page, 'Skicka')
    await page.getByText('Du har inte svarat på någon fråga än').waitFor()
    expect(await survey.stored()).toBe(1)
  })
})

describe('the calm pages', () => {
  it.each(schemes)('say when the survey opens, %s', async (colorScheme) => {
    const survey = await surveys.open({ opensOn: '2026-10-01' })
    await expectCalm(survey.url, colorScheme, {
      title: say('notOpen'),
      paragraphs: [say('notOpenWhen', { day: '1 oktober 2026' })],
    })
  })

  it.each(schemes)('say that it is closed, and when the next begins, %s', async (colorScheme) => {
    await surveys.open({ opensOn: '2026-10-01' })
    const survey = await surveys.open({ opensOn: '2026-03-03', days: 20 })
    surveys.server.setTime('2026-03-24T09:00:00Z')
    await expectCalm(survey.url, colorScheme, {
      title: say('closed'),
      paragraphs: [say('closedWhen', { day: '23 mars 2026' }), say('closedNext', { day: '1 oktober 2026' })],
    })
  })

  it.each(schemes)('say that a link is unknown, %s', async (colorScheme) => {
    await expectCalm(`${surveys.server.url}/e/AAAAAAAA`, colorScheme, {
      title: say('unknownLink'),
      paragraphs: [say('unknownLinkRest'), say('toStart')],
    })
  })

  it('tell those who send too late, with and without scripts', async () => {
    const survey = await surveys.open({ days: 20 })
    for (const javaScript of [true, false]) {
      surveys.server.setTime('2026-03-10T09:00:00Z')
      const page = await surveys.visit(survey, { javaScript })
      if (javaScript) await answerOne(page)
      else await pick(page, 'Kvinna')
      surveys.server.setTime('2026-03-24T09:00:00Z')
      await press(page, 'Skicka')
      await page.getByText('Svarstiden är slut').waitFor()
    }
    expect(await survey.stored()).toBe(0)
  })

  async function expectCalm(url: string, colorScheme: 'light' | 'dark', { title, paragraphs }: Message) {
    const page = await surveys.blank({ width: 320, colorScheme, javaScript: colorScheme === 'light' })
    await page.goto(url)
    expect(await page.locator('h1').textContent()).toBe(title)
    expect(await page.locator('main p').allTextContents()).toEqual(paragraphs)
    await expectSound(page)
    expectNoErrors(page)
  }
})

describe('the first view of the real questionnaire, from the built product', () => {
  it('is at most 6 KB gzip in two requests, the page and its script, and leaves no cookie', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'first-view-'))
    const database = await freshDatabase('sqlite')
    const product = await startProcess(environmentOf(database, folder))
    try {
      const page = await surveys.blank()
      await page.goto(product.url)
      await expectSound(page)
      const link = await page.locator('a[href^="/e/"]').getAttribute('href')
      const asked: Request[] = []
      page.on('request', (request) => asked.push(request))
      await page.goto(product.url + link, { waitUntil: 'networkidle' })
      const transfers = await Promise.all(asked.map(transferOf))
      expect(transfers).toMatchObject([
        { type: 'document', encoding: 'gzip' },
        { type: 'script', encoding: 'gzip' },
      ])
      const bytes = transfers.reduce((sum, transfer) => sum + transfer.bytes, 0)
      expect(bytes, JSON.stringify(transfers)).toBeLessThanOrEqual(6144)
      expect(await page.context().cookies()).toEqual([])
      // Not every browser asks for everything that a page names: an icon, say.
      const html = await (await fetch(product.url + link)).text()
      expect(html.match(/ (?:src|href)="(?!#|data:)/g)).toHaveLength(1)
      await press(page, 'Börja')
      expectNoErrors(page)
    } finally {
      await kill(product.process)
      await database.remove()
      await rm(folder, { recursive: true, force: true })
    }
  })
})

async function transferOf(request: Request) {
  const { responseBodySize: bytes } = await request.sizes()
  const reply = await request.response()
  return {
    type: request.resourceType(),
    bytes,
    encoding: (await reply?.headerValue('content-encoding')) ?? null,
  }
}
