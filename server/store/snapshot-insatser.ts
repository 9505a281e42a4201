import type { Database } from './database.ts'

/** What a snapshot calls its insatser: names by ids. */
export async function insatserInSnapshot(db: Database, id: string): Promise<ReadonlyMap<string, string>> {
  const { insatser } = await db
    .selectFrom('snapshot')
    .select('insatser')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const ids = Object.entries(JSON.parse(insatser) as Record<string, string>)
  return new Map(ids.map(([name, insatsId]) => [insatsId, name]))
}

/** What a snapshot calls those insatser that somebody has as theirs, by id. */
export async function namesInSnapshot(
  db: Database,
  id: string,
  insatsIds: readonly string[],
): Promise<readonly string[]> {
  const names = await insatserInSnapshot(db, id)
  return [...names].filter(([insatsId]) => insatsIds.includes(insatsId)).map(([, name]) => name)
}
