import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import bilaga from '../../server/demo/bilaga2-2025.json' with { type: 'json' }
import { openDemoStudy, settledDemoStudy } from '../../server/demo/study.ts'
import type { FollowUp } from '../../shared/follow-up.ts'
import {
  expectAccessible,
  expectFits,
  expectGoodAtBothWidths,
  expectNoErrors,
  newPage,
  openBrowser,
} from '../support/browser.ts'
import { type Fetch, password, startServer, type TestServer } from '../support/server.ts'

const kansli = { email: 'kansli@example.se', roles: ['kansli'] } as const
const typist = { email: 'personal@example.se', roles: ['insatspersonal'], insatser: ['Orangeriet'] } as const

const signIn = async (page: Page, server: TestServer) => {
  await page.getByLabel('E-postadress').fill(kansli.email)
  await page.getByLabel('Lösenord').fill(password)
  await page.getByRole('button', { name: 'Logga in', exact: true }).click()
  await page.getByRole('button', { name: 'Använd en återställningskod' }).click()
  await page.getByLabel('Återställningskod').fill(await server.recoveryCode(kansli.email))
  await page.getByRole('button', { name: 'Fortsätt' }).click()
}

describe('the kansli', () => {
  let server: TestServer
  let browser: Browser
  let id: string

  beforeAll(async () => {
    // The mätperiod of 2025 as it was on its last day: all answers in, not yet settled.
    server = await startServer('sqlite', { now: '2025-11-07T12:00:00Z' })
    id = await server.importStudy(settledDemoStudy())
    await server.signIn(kansli)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  it('settles a mätperiod by its check list, and is led to the result', async () => {
    const page = await newPage(browser, { width: 1280 })
    await page.goto(`${server.url}/admin/matperioder/${id}/faststall`)
    await signIn(page, server)
    await page.getByText(/Svarstiden pågår/).waitFor()
    const settle = page.getByRole('button', { name: /^Fastställ Hösten 2025/ })
    expect(await settle.isDisabled()).toBe(true)
    await expectAccessible(page)

    server.setTime('2025-11-08T09:00:00Z')
    await page.reload()
    await signIn(page, server)
    await page.getByText('Svarstiden är slut.').waitFor()
    await settle.click()
    await page.getByRole('dialog').waitFor()
    await expectAccessible(page)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Fastställ/ })
      .click()
    await page.waitForURL('**/resultat')
    await page.getByRole('heading', { name: 'Resultat Hösten 2025' }).waitFor()
    expectNoErrors(page)
    await page.context().close()
  })

  /** The rows of a question's table as printed: Namn, Antal, %. */
  const printedRows = (page: Page, question: string) =>
    page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: question, exact: true }) })
      .last()
      .locator('table')
      .first()
      .locator('tbody tr, tfoot tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim() ?? '')),
      )

  it('reads every table of Bilaga 2 as printed', async () => {
    const page = await newPage(browser, { width: 320 })
    await page.goto(`${server.url}/admin/matperioder/${id}/resultat`)
    await signIn(page, server)
    await page.getByRole('heading', { name: 'Resultat Hösten 2025' }).waitFor()
    for (const { id, text } of bilaga.questionnaire.questions) {
      const { rows, total } = bilaga.published[id as keyof typeof bilaga.published]
      const shown = await printedRows(page, text.sv)
      const expected = [...rows.map(({ antal, procent }) => [`${antal}`, procent]), [`${total}`, '100']]
      expect([id, shown.map(([, antal, procent]) => [antal, procent])]).toEqual([id, expected])
    }
    const text = ((await page.locator('main').textContent()) ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')
    for (const figure of [
      '43 %',
      '74 %',
      '87 %',
      '96,8 %',
      '95,2 %',
      '85,7 %',
      '73 %',
      'Besvarade frågan 63 av 63',
    ]) {
      expect(text).toContain(figure)
    }
    expect(text).toContain('63 av 199 inskrivna svarade; vi vet inte vad de andra tycker')
    await expectFits(page)
    expectNoErrors(page)
    await page.context().close()
  })

  it('saves the result as CSV and JSON', async () => {
    const page = await newPage(browser, { width: 1280 })
    await page.goto(`${server.url}/admin/matperioder/${id}/resultat`)
    await signIn(page, server)
    const save = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name }).click(),
      ])
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
    }
    const csv = await save('Ladda ner CSV')
    expect(csv.name).toBe('Resultat Hösten 2025.csv')
    expect(csv.text.startsWith('\uFEFFFråga;')).toBe(true)
    expect(csv.text).toContain(';Medelvärde;;;;4,19;63;')
    expect(JSON.parse((await save('Ladda ner JSON')).text)).toMatchObject({
      format: 'deltagarenkat/results@1',
    })
    await page.context().close()
  })

  it('writes the förbund’s legal texts, which the participants read', async () => {
    const page = await newPage(browser, { width: 360 })
    await page.goto(`${server.url}/admin/installningar`)
    await signIn(page, server)
    const field = page.getByLabel(/ansvarig/i).first()
    await field.fill('Förbundets styrelse')
    await page.getByRole('button', { name: 'Spara texterna' }).click()
    await page.getByText('Sparat.').first().waitFor()
    await expectAccessible(page)
    const { settings } = await server.database.db
      .selectFrom('forbund')
      .select('settings')
      .executeTakeFirstOrThrow()
    expect(settings).toContain('Förbundets styrelse')
    await page.context().close()
  })

  it('is asked before leaving legal texts that are not saved', async () => {
    const page = await newPage(browser, { width: 1280 })
    await page.goto(`${server.url}/admin/installningar`)
    await signIn(page, server)
    let asked = 0
    page.on('dialog', (dialog) => {
      asked += 1
      void dialog.accept()
    })
    const field = page.getByLabel(/ansvarig/i).first()
    await field.pressSequentially(' med fler')
    await page.reload()
    expect(asked).toBe(1)
    await field.pressSequentially(' med fler')
    await page.getByRole('button', { name: 'Spara texterna' }).click()
    await page.getByText('Sparat.').first().waitFor()
    await page.reload()
    expect(asked).toBe(1)
    await page.context().close()
  })

  it('reads in the log who did what, and asks it by what was done', async () => {
    const page = await newPage(browser, { width: 360 })
    await page.goto(`${server.url}/admin/logg`)
    await signIn(page, server)
    await page.getByRole('rowheader', { name: '8 november 2025 kl. 10.00' }).first().waitFor()
    await expectAccessible(page)
    await page.getByLabel('Vad').selectOption({ label: 'fastställde mätperioden' })
    await page.getByRole('button', { name: 'Visa' }).click()
    await page.waitForURL('**/logg?action=settled')
    await page.getByRole('cell', { name: 'Hösten 2025' }).waitFor()
    expect(await page.getByRole('row').count()).toBe(2)
    expectNoErrors(page)
    await page.context().close()
  })

  it('prints the result as an appendix, without navigation', async () => {
    const page = await newPage(browser, { width: 1280 })
    await page.goto(`${server.url}/admin/matperioder/${id}/resultat`)
    await signIn(page, server)
    await page.getByRole('heading', { name: 'Resultat Hösten 2025' }).waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(
      await page
        .getByText(/^Bilaga 2/)
        .first()
        .isVisible(),
    ).toBe(true)
    expect(await page.getByRole('button', { name: 'Skriv ut' }).count()).toBe(0)
    await page.context().close()
  })
})

describe('the kansli, of papers that others have typed', () => {
  let server: TestServer
  let browser: Browser
  let id: string
  let asTypist: Fetch
  let sitting: string
  const save = (sheet: string, complete: boolean) =>
    asTypist(`/api/sittings/${sitting}/sheets/${sheet}`, {
      method: 'PUT',
      json: { fields: { kon: ['kvinna'] }, complete },
    })

  beforeAll(async () => {
    server = await startServer('sqlite', { now: '2026-11-10T09:00:00Z' })
    id = await server.importStudy(openDemoStudy('2026-11-10'))
    asTypist = await server.signIn(typist)
    await server.signIn(kansli)
    const { piles } = (await (await asTypist(`/api/matperioder/${id}`)).json()) as FollowUp
    const pile = piles.find(({ name }) => name === 'Samkraft')?.id
    const opened = await asTypist(`/api/matperioder/${id}/piles/${pile}/sitting`, { method: 'POST' })
    sitting = ((await opened.json()) as { id: string }).id
    await save('00000000-0000-4000-8000-000000000001', true)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  it('sees what stands in the way of settling, and whose it is', async () => {
    const page = await newPage(browser, { width: 360 })
    const closed = ((await (await asTypist('/api/matperioder')).json()) as FollowUp[]).find(
      (matperiod) => matperiod.id === id,
    )
    server.setTime(`${closed?.closesOn}T23:50:00Z`)
    await page.goto(`${server.url}/admin`)
    await signIn(page, server)
    await page
      .getByRole('link', { name: 'Se till att 1 blad som andra har skrivit in blir godkänt' })
      .waitFor()
    expect(await page.getByText('Gör klart bunten').count()).toBe(0)
    await page.goto(`${server.url}/admin/matperioder/${id}/faststall`)
    await page.getByText('Inskrivna blad väntar på att godkännas (personal@example.se: 1).').waitFor()
    await page.getByRole('link', { name: 'Visa buntarna' }).click()
    const link = page.getByRole('link', { name: /^Samkraft: 1 blad/ })
    await link.waitFor()
    expect(await link.textContent()).toBe(
      'Samkraft: 1 blad väntar på att godkännas, inskrivet av personal@example.se',
    )
    await page.waitForFunction(() => scrollY > 0)
    await expectGoodAtBothWidths(page)
    expectNoErrors(page)
    await page.context().close()
  })

  it('is shown the pile as it is when it cannot be approved, and told when it is approved already', async () => {
    asTypist = await server.signIn(typist)
    const page = await newPage(browser, { width: 1280 })
    await page.goto(`${server.url}/admin/buntar/${sitting}`)
    await signIn(page, server)
    const approve = async () => {
      await page.getByRole('button', { name: 'Godkänn 1 blad' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Godkänn 1 blad' }).click()
    }
    await page.getByRole('button', { name: 'Godkänn 1 blad' }).waitFor()
    await save('00000000-0000-4000-8000-000000000002', false)
    await approve()
    await page.getByText('Blad 2 är inte färdigt.').waitFor()
    await page.getByText('Ett blad är halvskrivet. Skriv klart det eller släng det först.').waitFor()
    await expectAccessible(page)

    const thrown = page.waitForResponse((reply) => reply.request().method() === 'DELETE')
    await page.getByRole('button', { name: 'Släng bladet' }).click()
    await thrown
    const approved = await asTypist(`/api/sittings/${sitting}/approve`, { method: 'POST' })
    expect(approved.status).toBe(200)
    await approve()
    await page.getByRole('heading', { name: 'Bunten är inte kvar' }).waitFor()
    await expectAccessible(page)
    await page.context().close()
  })
})
