import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDemoStudy } from '../../server/demo/study.ts'
import { findAccount } from '../../server/store/accounts.ts'
import { addMembership } from '../../server/store/people.ts'
import { expectAccessible, expectNoErrors, openBrowser } from '../support/browser.ts'
import { startServer, type TestAccount, type TestServer } from '../support/server.ts'
import { signedInPage } from '../support/signed-in.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const now = '2026-11-10T09:00:00Z'
const kansli = { email: 'kansli@example.se', roles: ['kansli'] } as const
const drift = { email: 'drift@example.se', roles: ['drift'] } as const
const samordnare = { email: 'samordnare@example.se', roles: ['samordnare'], kommuner: ['Piteå'] } as const
const neighbour = 'Grannförbundet'

describe('a role', () => {
  let server: TestServer
  let browser: Browser
  let backups: string
  const pageOf = (account: TestAccount, width?: number) => signedInPage(browser, server, account, width)

  beforeAll(async () => {
    backups = await mkdtemp(join(tmpdir(), 'backups-'))
    server = await startServer('sqlite', { now, env: { BACKUP_DIR: backups } })
    await server.importStudy(openDemoStudy('2026-11-10'))
    for (const account of [kansli, drift, samordnare]) await server.addAccount(account)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
    await rm(backups, { recursive: true })
  })

  it('of drift sees the people and no mätperioder, and gives nobody the role of kansli', async () => {
    const page = await pageOf(drift)
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(`${server.url}/admin`)
    await page.getByRole('link', { name: 'Gör en säkerhetskopia' }).waitFor()
    expect(await page.getByText('Mätperioder').count()).toBe(0)
    expect(asked.filter((path) => path.startsWith('/api/matperioder'))).toEqual([])
    await page.getByRole('button', { name: 'Gör en säkerhetskopia nu' }).click()
    await page.getByText('Säkerhetskopian är gjord.').waitFor()
    await expectAccessible(page)

    await page.getByRole('link', { name: 'Personer' }).click()
    await page.getByRole('link', { name: 'Bjud in en person' }).click()
    await page.getByLabel('Drift', { exact: true }).waitFor()
    expect(await page.getByLabel('Kansli', { exact: true }).count()).toBe(0)
    await page.getByRole('link', { name: kansli.email }).click()
    await page.getByText('Kontot har en roll som du inte får ändra.').waitFor()
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0)
    await page.getByRole('link', { name: 'Alla personer' }).click()
    await page.getByRole('link', { name: drift.email }).click()
    await page.getByText('Det här är ditt eget konto.').waitFor()
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0)
    expectNoErrors(page)
    await page.context().close()
  })

  it('of samordnare sees the insatser of the own kommun, and nothing of others', async () => {
    const page = await pageOf(samordnare)
    await page.goto(`${server.url}/admin`)
    await page.getByRole('link', { name: 'Erbjud enkäten till alla i Tidsam och Tillsammans' }).click()
    await page.getByRole('rowheader', { name: 'Tidsam' }).waitFor()
    const rows = page.getByRole('table').locator('tbody').getByRole('rowheader')
    expect(await rows.allTextContents()).toEqual(['Tidsam', 'Tillsammans'])
    expect(await page.getByText('Orangeriet').count()).toBeLessThanOrEqual(1)
    await expectAccessible(page)
    await page.goto(`${server.url}/admin/personer`)
    await page.getByText('Ditt konto har inte den behörigheten.').waitFor()
    await page.context().close()
  })

  it('differs between förbund, and one goes from one to the other', async () => {
    const { db } = server.database
    await server.importStudy({ ...exampleStudy, forbund: { ...exampleStudy.forbund, name: neighbour } })
    const { id } = await db
      .selectFrom('forbund')
      .select('id')
      .where('name', '=', neighbour)
      .executeTakeFirstOrThrow()
    const account = await findAccount(db, kansli)
    const grant = { roles: ['drift'], insatser: [], kommuner: [] } as const
    await addMembership(db, account?.id ?? '', id, grant, true)

    const page = await pageOf(kansli, 360)
    await page.goto(`${server.url}/admin`)
    await page.locator('summary', { hasText: 'byt förbund' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: neighbour }).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    expect(await page.getByRole('button', { name: neighbour }).isVisible()).toBe(false)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Säkerhetskopior' }).waitFor()
    expect(await page.getByText('Mätperioder').count()).toBe(0)
    await page.getByText(neighbour).first().waitFor()
    expectNoErrors(page)
    await page.context().close()
  })
})
