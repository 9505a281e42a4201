import { asPublished, type Published } from '../shared/disclosure/published.ts'
import { ownPart } from '../shared/results.ts'
import type { SnapshotFile } from '../shared/snapshots.ts'
import { insatserRead, readsEveryInsats } from './access.ts'
import type { Database } from './store/database.ts'
import { namesInSnapshot } from './store/snapshot-insatser.ts'
import { readPublished, type StoredSnapshot } from './store/snapshots.ts'
import type { User } from './store/users.ts'

/** What there is of a snapshot for somebody who may read it: the whole, or what is told to their own insatser. */
export async function readAs(
  db: Database,
  user: User,
  snapshot: StoredSnapshot,
): Promise<Published<SnapshotFile>> {
  const whole = await readPublished(db, snapshot.id)
  if (readsEveryInsats(user, snapshot)) return whole
  const own = await namesInSnapshot(db, snapshot.id, insatserRead(user, snapshot))
  return asPublished({ ...ownPart(whole, own), part: 'own' as const })
}
