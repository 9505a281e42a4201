import type Sqlite from 'better-sqlite3'
import type { SqliteDatabase } from 'kysely'

/** More than the server has different queries. */
const most = 500

/**
 * A database that prepares each statement once: parsing it again costs more than most queries do. A statement
 * that is being read row by row is left to whoever reads it.
 */
export function preparedOnce(database: Sqlite.Database): SqliteDatabase {
  const statements = new Map<string, Sqlite.Statement<unknown[]>>()
  return {
    prepare(sql) {
      const known = statements.get(sql)
      if (known && !known.busy) return known
      const statement = database.prepare<unknown[]>(sql)
      statements.set(sql, statement)
      const [oldest = sql] = statements.keys()
      if (statements.size > most) statements.delete(oldest)
      return statement
    },
    close() {
      database.close()
    },
  }
}
