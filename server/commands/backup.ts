import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Problem } from '../../shared/problem.ts'
import { verifyAudit, writeAudit } from '../store/audit.ts'
import { readBackup, writeBackup } from '../store/backup.ts'
import type { Database } from '../store/database.ts'
import type { Command } from './command.ts'

export const backupCommand: Command = {
  usage: 'backup <fil>',
  about: 'skriv en säkerhetskopia som hänger ihop, utan nycklar; servern kan vara igång',
  takes: 1,
  async run({ database, clock }, { positionals: [path = ''] }) {
    if (await stat(path).catch(() => null)) throw new Problem('refused', [`${path}: filen finns redan`])
    await noteIt(database.db, clock.now(), 'backup-made', path)
    const rows = await writeBackup(database, path, clock.now())
    return { json: { file: path, rows }, words: `Säkerhetskopian är skriven: ${path} (${rows} rader)` }
  },
}

export const restoreCommand: Command = {
  usage: 'restore <fil>',
  about: 'läs in en säkerhetskopia i en tom databas; servern ska vara stoppad',
  takes: 1,
  async run({ database: { db }, clock }, { positionals: [path = ''] }) {
    if (await db.selectFrom('forbund').select('id').executeTakeFirst()) {
      throw new Problem('refused', [
        'Databasen är inte tom. Flytta undan den, eller peka DATA_DIR eller DATABASE_URL på en ny.',
      ])
    }
    const rows = await db.transaction().execute(async (trx) => {
      const read = await readBackup(trx, path)
      const { broken } = await verifyAudit(trx)
      if (broken !== null)
        throw new Problem('refused', [`${path}: loggen i kopian är bruten vid rad ${broken}`])
      return read
    })
    await noteIt(db, clock.now(), 'backup-restored', path)
    return { json: { file: path, rows }, words: `Säkerhetskopian är inläst: ${rows} rader` }
  },
}

async function noteIt(
  db: Database,
  at: Date,
  action: 'backup-made' | 'backup-restored',
  path: string,
): Promise<void> {
  const act = { at, actor: null, forbundId: null, action, subject: basename(path) }
  await db.transaction().execute((trx) => writeAudit(trx, act))
}
