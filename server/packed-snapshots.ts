import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { kept } from './kept.ts'
import type { Database } from './store/database.ts'
import { readSnapshotFile } from './store/snapshots.ts'

const pack = promisify(gzip)
/** About 20 kB each. */
const most = 32

/**
 * Snapshots as they are sent, packed. They never change, so one that was packed is sent to all. Whether it may be
 * read is decided before, each time.
 */
export function packedSnapshots(db: Database): (id: string) => Promise<Buffer<ArrayBuffer>> {
  return kept(most, async (id) => (await pack(await readSnapshotFile(db, id))) as Buffer<ArrayBuffer>)
}
