import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Database } from './store/database.ts'
import { readSnapshotFile } from './store/snapshots.ts'

const pack = promisify(gzip)
/** About 20 kB each. */
const kept = 32

/**
 * Snapshots as they are sent, packed. They never change, so one that was packed is sent to all; those that were
 * packed first are forgotten first. Whether it may be read is decided before, each time.
 */
export function packedSnapshots(db: Database): (id: string) => Promise<Buffer<ArrayBuffer>> {
  const packed = new Map<string, Promise<Buffer<ArrayBuffer>>>()
  return (id) => {
    const known = packed.get(id)
    if (known) return known
    const made = readSnapshotFile(db, id).then((text) => pack(text) as Promise<Buffer<ArrayBuffer>>)
    packed.set(id, made)
    made.catch(() => packed.delete(id))
    const [oldest = id] = packed.keys()
    if (packed.size > kept) packed.delete(oldest)
    return made
  }
}
