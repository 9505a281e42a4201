import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Backups } from '../../shared/backups.ts'
import { actorOf, type Deps, type RouteContext } from '../context.ts'
import { writeAudit } from '../store/audit.ts'
import { writeBackup } from '../store/backup.ts'

/** Two copies would tell which answers came between them, so there is one: the newest. */
const file = 'senaste.gz'

/** Copies of the database. They are made here and lie on the server: nobody fetches one, for it holds answers. */
export function backupRoutes({ database, clock, config: { backupDir } }: Deps) {
  const path = join(backupDir, file)
  return {
    /** Without its size, which would tell when an answer came. */
    async list(c: RouteContext) {
      const made = await stat(path).catch(() => null)
      const backups: Backups = {
        backups: made ? [{ file, at: made.mtime.toISOString() }] : [],
      }
      return c.json(backups)
    },

    async make(c: RouteContext) {
      await mkdir(backupDir, { recursive: true, mode: 0o700 })
      // Written down first, so that the copy holds that it was made.
      const act = { ...actorOf(c, clock), action: 'backup-made', subject: file } as const
      await database.db.transaction().execute((trx) => writeAudit(trx, act))
      await writeBackup(database, path, clock.now())
      return c.body(null, 204)
    },
  }
}
