import { type Role, roles } from '../../shared/account.ts'
import { Problem } from '../../shared/problem.ts'
import { makeDemo } from '../demo/demo.ts'
import { addAccount, addOneTimeLink } from '../store/accounts.ts'
import { type Command, UsageError } from './command.ts'

export const demoCommand: Command = {
  usage: 'demo',
  about: 'gör ett demoförbund med påhittade uppgifter',
  takes: 0,
  async run({ database, clock }) {
    const matperioder = await makeDemo(database, clock.now())
    return { json: { matperioder }, words: `Demon är gjord: ${matperioder.join(', ')}` }
  },
}

export const userCommand: Command = {
  usage: 'user add <e-post> --role <roll> [--insats <namn>] [--forbund <namn>]',
  about: `gör ett konto (${roles.join(' eller ')}); svaret är en engångslänk`,
  takes: 2,
  options: ['role', 'insats', 'forbund'],
  async run({ database: { db }, clock, config, secret }, { positionals: [act, email = ''], options }) {
    if (act !== 'add') throw new UsageError('user tar add')
    const given = options.role ?? []
    if (given.length === 0) throw new UsageError('user add behöver --role')
    const unknown = given.filter((role) => !roles.includes(role as Role))
    if (unknown.length > 0)
      throw new UsageError(`Rollen ${unknown.join(', ')} finns inte; välj ${roles.join(' eller ')}`)
    if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new Problem('refused', [`${email}: är ingen e-postadress`])

    const pepper = await secret()
    const token = await db.transaction().execute(async (trx) => {
      const forbund = await trx.selectFrom('forbund').selectAll().execute()
      const named = options.forbund?.[0]
      const own = forbund.filter(({ name }) => named === undefined || name === named)
      const [one] = own
      if (!one || own.length > 1) {
        const names = forbund.map(({ name }) => name).join(', ') || 'inget förbund än'
        throw new Problem('refused', [`Välj förbund med --forbund; det finns ${names}`])
      }
      const insatser = await trx.selectFrom('insats').selectAll().where('forbund_id', '=', one.id).execute()
      const ids = (options.insats ?? []).map((name) => {
        const insats = insatser.find((insats) => insats.name === name)
        if (!insats) throw new Problem('refused', [`Insatsen ${name} finns inte i ${one.name}`])
        return insats.id
      })
      const roles = given as readonly Role[]
      const accountId = await addAccount(trx, { forbundId: one.id, email, roles, insatser: ids })
      return addOneTimeLink(trx, pepper, accountId, clock.now())
    })
    const url = `${config.publicUrl}/admin/valkommen#${token}`
    return {
      json: { email, roles: given, url },
      words: `Engångslänk för ${email}, gäller i 14 dagar:\n${url}`,
    }
  },
}
