import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { strongRoles } from '../../shared/account.ts'
import { newPage } from './browser.ts'
import { password, type TestAccount, type TestServer } from './server.ts'

/** A page on which somebody with an account is signed in, with the second factor where it is asked for. */
export async function signedInPage(
  browser: Browser,
  server: TestServer,
  { email, roles }: TestAccount,
  width = 1280,
): Promise<Page> {
  const page = await newPage(browser, { width })
  const post = async (path: string, data: object) => {
    const reply = await page.context().request.post(`${server.url}${path}`, { data })
    expect([path, reply.status()]).toEqual([path, 204])
  }
  await post('/api/sign-in', { email, password })
  if (roles.some((role) => strongRoles.includes(role))) {
    await post('/api/second-factor', { code: await server.recoveryCode(email) })
  }
  return page
}
