import { hash, randomBytes } from 'node:crypto'
import { link, mkdir, open, readdir, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../shared/problem.ts'
import { newId } from './random.ts'

/** 256 bits. */
const keyBytes = 32

/** A key by its file: whose it is, and a one-way hash of what it holds. */
export interface CodeKeyName {
  readonly matperiodId: string
  readonly keyId: string
}

/**
 * Make a key for the codes of a mätperiod, on disk before it is used, readable by its owner alone, and there
 * in whole for every process that shares the folder.
 *
 * @returns the hash by which it is found
 */
export async function makeCodeKey(keyDir: string, matperiodId: string): Promise<string> {
  const key = randomBytes(keyBytes)
  const keyId = idOf(key)
  const path = pathOf(keyDir, { matperiodId, keyId })
  const own = `${path}.${newId()}`
  await mkdir(keyDir, { recursive: true, mode: 0o700 })
  await writeSynced(own, key, 'wx')
  await link(own, path)
  await unlink(own)
  await syncFolder(keyDir)
  return keyId
}

/** @throws {Problem} `code-key-lost` where it is not there, or is not what was made */
export async function readCodeKey(keyDir: string, name: CodeKeyName): Promise<Buffer> {
  const key = await readFile(pathOf(keyDir, name)).catch(() => null)
  if (key === null || idOf(key) !== name.keyId) throw new Problem('code-key-lost')
  return key
}

/** Every key in the folder; those that are half made too. */
export async function listCodeKeys(
  keyDir: string,
): Promise<readonly { matperiodId: string; path: string }[]> {
  const files = await readdir(keyDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return []
  })
  return files.flatMap((file) => {
    const matperiodId = /^codes-([^.]+)\./.exec(file)?.[1]
    return matperiodId === undefined ? [] : [{ matperiodId, path: join(keyDir, file) }]
  })
}

/** Overwrite a key and take it away. Where another process was first, it is gone already. */
export async function destroyCodeKey(path: string): Promise<void> {
  try {
    await writeSynced(path, randomBytes(keyBytes), 'r+')
    await unlink(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

/** On disk before it is said to be there or gone. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}

async function writeSynced(path: string, key: Buffer, flags: 'wx' | 'r+'): Promise<void> {
  const handle = await open(path, flags, 0o600)
  try {
    await handle.write(key, 0, key.length, 0)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function pathOf(keyDir: string, { matperiodId, keyId }: CodeKeyName): string {
  return join(keyDir, `codes-${matperiodId}.${keyId}`)
}

function idOf(key: Buffer): string {
  return hash('sha256', key).slice(0, 32)
}
