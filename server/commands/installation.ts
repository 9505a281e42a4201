import { type Role, roles } from '../../shared/account.ts'
import { Problem } from '../../shared/problem.ts'
import { makeDemo } from '../demo/demo.ts'
import { addAccount, addOneTimeLink, cleanEmail, readFirstUser } from '../store/accounts.ts'
import { writeAudit } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import { listForbund } from '../store/forbund.ts'
import { type Command, type Given, UsageError } from './command.ts'

export const demoCommand: Command = {
  usage: 'demo',
  about: 'gör ett demoförbund med påhittade uppgifter; inte i produktion',
  takes: 0,
  async run({ database, clock, config }) {
    if (config.production)
      throw new Problem('refused', ['Demons lösenord kan alla; den görs inte i produktion.'])
    const at = clock.now()
    const matperioder = await makeDemo(database, at)
    await database.db
      .transaction()
      .execute((trx) =>
        writeAudit(trx, { at, actor: null, forbundId: null, action: 'demo-made', subject: 'demo' }),
      )
    return { json: { matperioder }, words: `Demon är gjord: ${matperioder.join(', ')}` }
  },
}

export const userCommand: Command = {
  usage: 'user add <e-post> --role <roll> [--insats <namn>] [--forbund <namn>] | user reset <e-post>',
  about: `gör ett konto (${roles.join(' eller ')}), eller en ny engångslänk till ett; svaret är länken`,
  takes: 2,
  options: ['role', 'insats', 'forbund'],
  async run({ database: { db }, clock, config, secret }, { positionals: [act, email = ''], options }) {
    if (act !== 'add' && act !== 'reset') throw new UsageError('user tar add eller reset')
    const role = options.role ?? []
    if (act === 'add' && role.length === 0) throw new UsageError('user add behöver --role')
    const unknown = role.filter((role) => !roles.includes(role as Role))
    if (unknown.length > 0) {
      throw new UsageError(`Rollen ${unknown.join(', ')} finns inte; välj ${roles.join(' eller ')}`)
    }
    const pepper = await secret()
    const token = await db.transaction().execute(async (trx) => {
      const accountId =
        act === 'add'
          ? await add(trx, email, role as readonly Role[], options)
          : await findAccount(trx, email)
      const at = clock.now()
      const { forbundId, email: subject } = await readFirstUser(trx, accountId)
      const action = act === 'add' ? 'account-made' : 'link-made'
      await writeAudit(trx, {
        at,
        actor: null,
        forbundId,
        action,
        subject,
        detail: { role: role.join(', ') },
      })
      return addOneTimeLink(trx, pepper, accountId, at)
    })
    const url = `${config.publicUrl}/admin/valkommen#${token}`
    const without = act === 'add' && role.includes('insatspersonal') && (options.insats ?? []).length === 0
    const note = without
      ? '\nKontot har ingen insats och ser inget än. Ge insatser med --insats när kontot görs.'
      : ''
    return { json: { email, url }, words: `Engångslänk för ${email}, gäller i 14 dagar:\n${url}${note}` }
  },
}

async function add(
  trx: Database,
  email: string,
  roles: readonly Role[],
  { forbund: named = [], insats: wanted = [] }: Given['options'],
): Promise<string> {
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new Problem('refused', [`${email}: är ingen e-postadress`])
  const known = await listForbund(trx)
  const [forbund, another] = known.filter(({ name }) => named.length === 0 || named.includes(name))
  if (!forbund || another) {
    const names = known.map(({ name }) => name).join(', ') || 'inget förbund än'
    throw new Problem('refused', [`Välj förbund med --forbund; det finns ${names}`])
  }
  const insatser = await trx.selectFrom('insats').selectAll().where('forbund_id', '=', forbund.id).execute()
  const unknown = wanted.filter((name) => !insatser.some((insats) => insats.name === name))
  if (unknown.length > 0) throw new Problem('refused', [`${unknown.join(', ')} finns inte i ${forbund.name}`])
  const own = insatser.filter(({ name }) => wanted.includes(name)).map(({ id }) => id)
  return addAccount(trx, { forbundId: forbund.id, email, roles: [...new Set(roles)], insatser: own })
}

async function findAccount(trx: Database, email: string): Promise<string> {
  const account = await trx
    .selectFrom('account')
    .select('id')
    .where('email', '=', cleanEmail(email))
    .executeTakeFirst()
  if (!account) throw new Problem('refused', [`${email} har inget konto.`])
  return account.id
}
