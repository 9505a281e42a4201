import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from './config.ts'
import { newToken } from './random.ts'

/**
 * The installation's secret: `SECRET`, or where that is not set (never in production) one that is made
 * once and kept in the key folder, readable by its owner alone.
 */
export async function readSecret({ secret, keyDir }: Config): Promise<string> {
  if (secret !== null) return secret
  const path = join(keyDir, 'secret')
  await mkdir(keyDir, { recursive: true, mode: 0o700 })
  try {
    await writeFile(path, newToken(), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFile(path, 'utf8')
}
