import type { CodeRefusal } from '../shared/codes.ts'
import { Problem } from '../shared/problem.ts'
import { checkCode } from './store/codes.ts'
import type { Database } from './store/database.ts'
import type { OpenedLink } from './store/links.ts'

/** What came of a code: what is stored of it, or why it is refused; neither where none is needed. */
export interface ReadCode {
  readonly nullifier: string | null
  readonly refusal?: CodeRefusal
}

/**
 * Reads the code that a form was sent with. Whether it has been used is not looked at: that is decided when
 * the answer is stored, so that asking tells nobody whether somebody has answered.
 *
 * @returns `unchecked` where the key of the codes is lost
 */
export function codeReader(
  db: Database,
  keyDir: string,
): (opened: OpenedLink, typed: string | undefined) => Promise<ReadCode | 'unchecked'> {
  return async ({ matperiod, insats }, typed) => {
    if (typed === undefined) return { nullifier: null }
    if (typed.trim() === '') return { nullifier: null, refusal: 'missing' }
    try {
      const scope = { matperiodId: matperiod.id, insatsId: insats?.id ?? null }
      const nullifier = await checkCode(db, keyDir, scope, typed)
      return nullifier === null ? { nullifier, refusal: 'unknown' } : { nullifier }
    } catch (error) {
      if (error instanceof Problem && error.code === 'code-key-lost') return 'unchecked'
      throw error
    }
  }
}
