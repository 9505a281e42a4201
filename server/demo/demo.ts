import { Problem } from '../../shared/problem.ts'
import { dayOf } from '../../shared/stockholm.ts'
import { checkStudy } from '../../shared/study.ts'
import { addAccount, setPassword } from '../store/accounts.ts'
import type { Database, OpenDatabase } from '../store/database.ts'
import { listForbund, saveSettings } from '../store/forbund.ts'
import { hashPassword } from '../store/passwords.ts'
import { finishSettling } from '../store/settling.ts'
import { importStudy } from '../store/studies.ts'
import { demoAccounts } from './accounts.ts'
import { demoForbund, openDemoStudy, settledDemoStudy } from './study.ts'

const settings = {
  controller: demoForbund,
  contact: 'Kansliet, kansli@demo.example',
  legalBasis: 'Uppgift av allmänt intresse (artikel 6.1 e i dataskyddsförordningen)',
  dataProtectionOfficer: 'dataskyddsombud@demo.example',
  destroyed:
    'Svar på papper förstörs när de är inskrivna och kontrollerade. Övriga svar gallras när årsredovisningen är beslutad.',
}

/**
 * Make the demo, the whole of it or nothing: a förbund with its insatser, Hösten 2025 settled, a
 * mätperiod that is open today, and a login for each of the staff's two faces.
 *
 * @returns the ids of the two mätperioder
 * @throws {Problem} `refused` where the demo is there already
 */
export async function makeDemo(database: OpenDatabase, now: Date): Promise<readonly string[]> {
  const ids = await database.db.transaction().execute(async (trx) => {
    const made: string[] = []
    for (const draft of [settledDemoStudy(), openDemoStudy(dayOf(now))]) {
      const checked = checkStudy(draft)
      if (!checked.ok) throw new Problem('refused', checked.faults)
      made.push(await importStudy(trx, database.kind, checked.study, { now, demo: true }))
    }
    await makeAccounts(trx)
    return made
  })
  await finishSettling(database, now)
  return ids
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
  for (const { role, email, password, insatser: own } of demoAccounts) {
    const ids = insatser.filter(({ name }) => own.includes(name)).map(({ id }) => id)
    const accountId = await addAccount(trx, { forbundId, email, roles: [role], insatser: ids, demo: true })
    await setPassword(trx, accountId, await hashPassword(password))
  }
}
