import type { Colours } from '../../shared/colours.ts'
import type { ForbundSettings } from '../../shared/forbund.ts'
import { Problem } from '../../shared/problem.ts'
import { newId } from '../random.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

export interface Forbund {
  readonly id: string
  readonly name: string
  readonly settings: ForbundSettings
  /** Of its documents; null where the product's own are used. */
  readonly colours: Colours | null
  /** Its data are synthetic. */
  readonly demo: boolean
}

/**
 * Make a förbund; gives its id.
 *
 * @throws {Problem} `refused` where the name is taken
 */
export async function makeForbund(trx: Database, name: string, { demo = false } = {}): Promise<string> {
  const made = await trx
    .insertInto('forbund')
    .values({ id: newId(), name, settings: '{}', demo: demo ? 1 : 0 })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) throw new Problem('refused', [`Ett förbund som heter ${name} finns redan.`])
  return made.id
}

/** Every förbund of the installation, or the one with a name. */
export async function listForbund(db: Database, name?: string): Promise<readonly Forbund[]> {
  const rows = await db
    .selectFrom('forbund')
    .selectAll()
    .$if(name !== undefined, (query) => query.where('name', '=', name ?? ''))
    .orderBy('name')
    .execute()
  return rows.map(forbundOf)
}

export async function readForbund(db: Database, id: string): Promise<Forbund> {
  const row = await db.selectFrom('forbund').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return forbundOf(row)
}

export async function saveSettings(db: Database, id: string, settings: ForbundSettings): Promise<void> {
  await db
    .updateTable('forbund')
    .set({ settings: JSON.stringify(settings) })
    .where('id', '=', id)
    .execute()
}

/** Save the colours of a förbund's documents; null for the product's own. */
export async function saveColours(db: Database, id: string, colours: Colours | null): Promise<void> {
  await db
    .updateTable('forbund')
    .set({ colours: colours && JSON.stringify(colours) })
    .where('id', '=', id)
    .execute()
}

function forbundOf(row: Tables['forbund']): Forbund {
  return {
    ...row,
    settings: settingsOf(row.settings),
    colours: row.colours === null ? null : (JSON.parse(row.colours) as Colours),
    demo: row.demo === 1,
  }
}

/** A row of the settings column, with what was never filled in blank. */
export function settingsOf(stored: string): ForbundSettings {
  const blank = { controller: '', contact: '', legalBasis: '', dataProtectionOfficer: '', destroyed: '' }
  return { ...blank, ...(JSON.parse(stored) as Partial<ForbundSettings>) }
}
