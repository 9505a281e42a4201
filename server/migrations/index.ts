import type { Migration } from 'kysely/migration'
import * as first from './0001-first.ts'
import * as audit from './0002-audit.ts'
import * as accounts from './0003-accounts.ts'
import * as questionnaires from './0007-questionnaires.ts'

/** Every migration in order; one that has been run anywhere never changes. */
export const migrations: Record<string, Migration> = {
  '0001-first': first,
  '0002-audit': audit,
  '0003-accounts': accounts,
  '0007-questionnaires': questionnaires,
}
