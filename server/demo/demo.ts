import { canonicalJson } from '../../shared/canonical-json.ts'
import { Problem } from '../../shared/problem.ts'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import { dayOf } from '../../shared/stockholm.ts'
import { checkStudy } from '../../shared/study.ts'
import { hashPassword } from '../sign-in/passwords.ts'
import { addAccount, findAccount, setPassword } from '../store/accounts.ts'
import type { Database, OpenDatabase } from '../store/database.ts'
import { listForbund, saveSettings } from '../store/forbund.ts'
import { finishSettling } from '../store/settling.ts'
import { importStudy } from '../store/studies.ts'
import { demoAccounts } from './accounts.ts'
import { demoForbund, earlierDemoStudy, openDemoStudy, settledDemoStudy } from './study.ts'

const settings = {
  controller: demoForbund,
  contact: 'Kansliet, kansli@demo.example',
  legalBasis: 'Uppgift av allmänt intresse (artikel 6.1 e i dataskyddsförordningen)',
  dataProtectionOfficer: 'dataskyddsombud@demo.example',
  destroyed:
    'Svar på papper förstörs när de är inskrivna och kontrollerade. Övriga svar gallras när årsredovisningen är beslutad.',
}

/**
 * Make the demo, the whole of it or nothing: a förbund with its insatser, Hösten 2025 settled and two autumns
 * before it to compare with, a mätperiod that is open today, and a login for each role.
 *
 * @returns the ids of the mätperioder: Hösten 2025, the one that is open, and the earlier ones
 * @throws {Problem} `refused` where the demo is there already
 */
export async function makeDemo(
  database: OpenDatabase,
  now: Date,
  keyDir: string,
): Promise<readonly string[]> {
  const ids = await database.db.transaction().execute(async (trx) => {
    const made: string[] = []
    const earlier = [earlierDemoStudy(2024), earlierDemoStudy(2023)]
    for (const draft of [settledDemoStudy(), openDemoStudy(dayOf(now)), ...earlier]) {
      made.push(await importDraft(trx, database.kind, draft, now))
    }
    await makeAccounts(trx)
    return made
  })
  await finishSettling(database, now, keyDir)
  return ids
}

/** Whether the installation has a demo. */
export async function hasDemo(db: Database): Promise<boolean> {
  return (await listForbund(db, demoForbund)).length > 0
}

/** The public link of an insats in the demo's open mätperiod; null while none is open. */
export async function demoLink(db: Database, now: Date): Promise<string | null> {
  const row = await db
    .selectFrom('intake')
    .innerJoin('matperiod', 'matperiod.id', 'intake.matperiod_id')
    .innerJoin('forbund', 'forbund.id', 'matperiod.forbund_id')
    .select('link')
    .where('demo', '=', 1)
    .where('status', '=', 'ready')
    .where('opens_on', '<=', dayOf(now))
    .where('closes_on', '>=', dayOf(now))
    .orderBy('position')
    .executeTakeFirst()
  return row?.link ?? null
}

/** Give the demo a mätperiod that is open, where the last one has closed, and the logins that came later. */
export async function keepDemoOpen({ db, kind }: OpenDatabase, now: Date): Promise<void> {
  await db.transaction().execute(makeAccounts)
  if (await demoLink(db, now)) return
  await db.transaction().execute(async (trx) => {
    const study = await besideDrafts(trx, openDemoStudy(dayOf(now)))
    await importDraft(trx, kind, study, now)
  })
}

/** A study whose questionnaire has a version number that no draft of the demo's visitors has taken. */
async function besideDrafts(trx: Database, study: ReturnType<typeof openDemoStudy>) {
  const questionnaire = study.questionnaire as Questionnaire
  const [forbund] = await listForbund(trx, demoForbund)
  const taken = await trx
    .selectFrom('questionnaire')
    .select(['version', 'content'])
    .where('forbund_id', '=', forbund?.id ?? '')
    .where('id', '=', questionnaire.id)
    .execute()
  const asVersion = (version: number) => ({ ...questionnaire, version })
  let { version } = questionnaire
  const isOther = (row: (typeof taken)[number]) =>
    row.version === version && row.content !== canonicalJson(asVersion(version))
  while (taken.some(isOther)) version += 1
  return { ...study, questionnaire: asVersion(version) }
}

async function importDraft(
  trx: Database,
  kind: OpenDatabase['kind'],
  draft: unknown,
  now: Date,
): Promise<string> {
  const checked = checkStudy(draft)
  if (!checked.ok) throw new Problem('refused', checked.faults)
  return importStudy(trx, kind, checked.study, { now, demo: true })
}

async function makeAccounts(trx: Database): Promise<void> {
  const [forbund] = await listForbund(trx, demoForbund)
  if (!forbund) throw new Error('no demo förbund')
  const forbundId = forbund.id
  await saveSettings(trx, forbundId, settings)
  const insatser = await trx
    .selectFrom('insats')
    .select(['id', 'name'])
    .where('forbund_id', '=', forbundId)
    .execute()
  for (const { role, email, password, kommuner, insatser: own } of demoAccounts) {
    if (await findAccount(trx, { email })) continue
    const ids = insatser.filter(({ name }) => own.includes(name)).map(({ id }) => id)
    const accountId = await addAccount(trx, {
      forbundId,
      email,
      roles: [role],
      insatser: ids,
      kommuner,
      demo: true,
    })
    await setPassword(trx, accountId, await hashPassword(password))
  }
}
