import { createHash } from 'node:crypto'
import { canonicalJson } from '../../shared/canonical-json.ts'
import type { Protection } from '../../shared/disclosure/protect.ts'
import type { Published } from '../../shared/disclosure/published.ts'
import type { Report } from '../../shared/results.ts'
import type { Tally } from '../../shared/tally.ts'
import { type Protect, protectApart } from '../protecting.ts'
import type { Database } from './database.ts'

/** How often what was counted may change while it is weighed; after that it is weighed with the database held. */
const attempts = 3

/**
 * A transaction that freezes a result, with the database free while the result is weighed.
 *
 * It is begun, and where it asks for what must be weighed first it is undone; that is weighed with no
 * transaction open, and all of it is done again. The second time it counts again, and is given what was weighed
 * only where it has counted the same; so what is frozen is what was counted in the transaction that freezes it,
 * whatever came in meanwhile.
 *
 * @param act may be done several times: it changes nothing but the database
 */
export async function freezing<T>(
  db: Database,
  act: (trx: Database, protect: Protect) => Promise<T>,
  protect: Protect = protectApart,
): Promise<T> {
  const weighed = new Map<string, Published<Report>>()
  const atHand: Protect = async (tally, protection) => {
    const asked = new Unweighed(tally, protection)
    const known = weighed.get(asked.content)
    if (known) return known
    if (weighed.size < attempts) throw asked
    return protect(tally, protection)
  }
  for (;;) {
    try {
      return await db.transaction().execute((trx) => act(trx, atHand))
    } catch (error) {
      if (!(error instanceof Unweighed)) throw error
      weighed.set(error.content, await protect(error.tally, error.protection))
    }
  }
}

/** What a transaction was undone for. */
class Unweighed extends Error {
  override readonly name = 'Unweighed'
  readonly tally: Tally
  readonly protection: Protection
  /** The same for the same. */
  readonly content: string

  constructor(tally: Tally, protection: Protection) {
    super('Not weighed yet')
    this.tally = tally
    this.protection = protection
    this.content = createHash('sha256').update(canonicalJson({ tally, protection })).digest('hex')
  }
}
