import type { TestProject } from 'vitest/node'
import { type Chrome, prepareChromium } from './chromium.ts'
import { makeTemplates, type Templates } from './databases.ts'
import { startPostgres } from './postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string
    templates: Templates
    chrome: Chrome
  }
}

/**
 * Make ready once, before any test, what every test may need: a PostgreSQL server (the one that
 * `TEST_DATABASE_URL` names, else one of its own), databases to copy, and a browser.
 *
 * @returns what takes it all away again
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('chrome', await prepareChromium())
  const given = process.env.TEST_DATABASE_URL
  const { url, stop } = given ? { url: given, stop: async () => {} } : await startPostgres()
  project.provide('postgresUrl', url)
  try {
    const { remove, ...templates } = await makeTemplates(url)
    project.provide('templates', templates)
    return async () => {
      await remove()
      await stop()
    }
  } catch (error) {
    await stop()
    throw error
  }
}
