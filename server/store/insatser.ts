import type { Insats, InsatsDetails, Insatser } from '../../shared/insatser.ts'
import { Problem } from '../../shared/problem.ts'
import type { Day } from '../../shared/stockholm.ts'
import { compareSwedish } from '../../shared/text/format.ts'
import { insatserText } from '../../shared/text/insatser.sv.ts'
import { newId } from '../random.ts'
import { type Database, isReferred, isTaken } from './database.ts'

/** The insatser and kommuner of a förbund, and which of them something hangs on. */
export async function listInsatser(db: Database, forbundId: string): Promise<Insatser> {
  const rows = await db
    .selectFrom('insats')
    .selectAll()
    .select((eb) => [
      eb
        .exists(eb.selectFrom('intake').select('link').whereRef('insats_id', '=', 'insats.id'))
        .as('measured'),
      eb
        .exists(
          eb.selectFrom('membership_insats').select('account_id').whereRef('insats_id', '=', 'insats.id'),
        )
        .as('somebodys'),
    ])
    .where('forbund_id', '=', forbundId)
    .execute()
  const kommuner = await db
    .selectFrom('kommun')
    .select(['name'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('membership_kommun')
            .select('account_id')
            .where('membership_kommun.forbund_id', '=', forbundId)
            .whereRef('membership_kommun.kommun', '=', 'kommun.name'),
        )
        .as('somebodys'),
    )
    .where('forbund_id', '=', forbundId)
    .orderBy('position')
    .orderBy('name')
    .execute()
  const insatser = rows.map(
    ({ id, name, kommun, from_year, to_year, measured, somebodys }): Insats => ({
      id,
      name,
      kommun,
      fromYear: from_year,
      toYear: to_year,
      used: Boolean(measured) || Boolean(somebodys),
    }),
  )
  return {
    insatser: insatser.toSorted((a, b) => compareSwedish(a.name, b.name)),
    kommuner: kommuner.map(({ name, somebodys }) => ({
      name,
      used: Boolean(somebodys) || insatser.some(({ kommun }) => kommun === name),
    })),
  }
}

/** An insats with the förbund whose it is. */
export interface OwnedInsats extends InsatsDetails {
  readonly id: string
  readonly forbundId: string
}

/** @throws {Problem} `not-found` */
export async function readInsats(db: Database, id: string): Promise<OwnedInsats> {
  const row = await db.selectFrom('insats').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('not-found')
  const { forbund_id: forbundId, name, kommun, from_year: fromYear, to_year: toYear } = row
  return { id, forbundId, name, kommun, fromYear, toYear }
}

/** @throws {Problem} `refused` where the name is taken, or the kommun is not of the förbund */
export async function addInsats(trx: Database, forbundId: string, details: InsatsDetails): Promise<string> {
  const id = newId()
  const row = { id, forbund_id: forbundId, name: details.name, ...columnsOf(details) }
  await trx.insertInto('insats').values(row).execute().catch(inWords(details))
  return id
}

/**
 * Change an insats. Its name stands while it is in a mätperiod that has opened and is not settled: forms
 * and papers that were begun with the old name could not be sent with another.
 *
 * @throws {Problem} `insats-measured`, `refused`
 */
export async function setInsats(
  trx: Database,
  id: string,
  {
    renamed,
    details,
    today,
  }: { readonly renamed: boolean; readonly details: InsatsDetails; readonly today: Day },
): Promise<void> {
  await trx
    .updateTable('insats')
    .set(columnsOf(details))
    .where('id', '=', id)
    .execute()
    .catch(inWords(details))
  if (!renamed) return
  const { numUpdatedRows } = await trx
    .updateTable('insats')
    .set({ name: details.name })
    .where('id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('intake')
            .innerJoin('matperiod', 'matperiod.id', 'intake.matperiod_id')
            .select('link')
            .where('intake.insats_id', '=', id)
            .where('status', '=', 'ready')
            .where('opens_on', '<=', today),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
    .catch(inWords(details))
  if (Number(numUpdatedRows) !== 1) throw new Problem('insats-measured')
}

/**
 * Remove an insats that was never used; it leaves the drafts that it is in.
 *
 * @throws {Problem} `insats-used`
 */
export async function removeInsats(trx: Database, id: string): Promise<void> {
  await trx
    .deleteFrom('insats')
    .where('id', '=', id)
    .execute()
    .catch((error: unknown) => {
      throw isReferred(error) ? new Problem('insats-used') : error
    })
}

/**
 * The kommuner of a förbund from now on, in their order.
 *
 * @throws {Problem} `kommun-used` where one that is left out has insatser or samordnare
 */
export async function setKommuner(trx: Database, forbundId: string, names: readonly string[]): Promise<void> {
  let gone = trx.deleteFrom('kommun').where('forbund_id', '=', forbundId)
  if (names.length > 0) gone = gone.where('name', 'not in', [...names])
  await gone.execute().catch((error: unknown) => {
    throw isReferred(error) ? new Problem('kommun-used') : error
  })
  for (const [position, name] of names.entries()) {
    await trx
      .insertInto('kommun')
      .values({ forbund_id: forbundId, name, position })
      .onConflict((conflict) => conflict.columns(['forbund_id', 'name']).doUpdateSet({ position }))
      .execute()
  }
}

function columnsOf({ kommun, fromYear, toYear }: InsatsDetails) {
  return { kommun, from_year: fromYear, to_year: toYear }
}

/** What the database refuses, said to whoever typed it. */
function inWords({ name, kommun }: InsatsDetails): (error: unknown) => never {
  return (error) => {
    if (isTaken(error)) throw new Problem('refused', [insatserText.taken(name)])
    if (isReferred(error)) throw new Problem('refused', [insatserText.noSuchKommun(kommun ?? '')])
    throw error
  }
}
