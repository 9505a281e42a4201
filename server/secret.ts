import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from './config.ts'
import { newId, newToken } from './random.ts'

/**
 * The installation's secret: `SECRET`, or where that is not set (never in production) one that is made
 * once and kept in the key folder, readable by its owner alone.
 */
export async function readSecret({ secret, keyDir }: Config): Promise<string> {
  if (secret !== null) return secret
  const path = join(keyDir, 'secret')
  await mkdir(keyDir, { recursive: true, mode: 0o700 })
  // Written beside and linked in whole: of several processes that start at once, all read the first one's.
  const own = `${path}.${newId()}`
  await writeFile(own, newToken(), { mode: 0o600 })
  await link(own, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await unlink(own)
  return readFile(path, 'utf8')
}
