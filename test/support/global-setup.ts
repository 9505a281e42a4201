import type { TestProject } from 'vitest/node'
import { type Chrome, prepareChromium } from './chromium.ts'
import { startPostgres } from './postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string
    chrome: Chrome
  }
}

/**
 * Make ready once, before any test, what every test may need: a PostgreSQL server (the one that
 * `TEST_DATABASE_URL` names, else one of its own) and a browser.
 *
 * @returns what stops the server; it comes last, so that nothing can fail between its start and this
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('chrome', await prepareChromium())
  const given = process.env.TEST_DATABASE_URL
  if (given) {
    project.provide('postgresUrl', given)
    return async () => {}
  }
  const { url, stop } = await startPostgres()
  project.provide('postgresUrl', url)
  return stop
}
