import { Problem } from '../../shared/problem.ts'
import { makeDemo } from '../demo/demo.ts'
import { writeAudit } from '../store/audit.ts'
import type { Command } from './command.ts'

export const demoCommand: Command = {
  usage: 'demo',
  about: 'gör ett demoförbund med påhittade uppgifter; inte i produktion',
  takes: 0,
  async run({ database, clock, config }) {
    if (config.production)
      throw new Problem('refused', ['Demons lösenord kan alla; den görs inte i produktion.'])
    const at = clock.now()
    const matperioder = await makeDemo(database, at, config.keyDir)
    await database.db
      .transaction()
      .execute((trx) =>
        writeAudit(trx, { at, actor: null, forbundId: null, action: 'demo-made', subject: 'demo' }),
      )
    return { json: { matperioder }, words: `Demon är gjord: ${matperioder.join(', ')}` }
  },
}
