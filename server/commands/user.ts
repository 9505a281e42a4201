import { type LinkKind, type Role, roles } from '../../shared/account.ts'
import { Problem } from '../../shared/problem.ts'
import { listed } from '../../shared/text/format.ts'
import { beginAnew, placeFor, usedGrant } from '../people.ts'
import { linkAddress } from '../public-address.ts'
import { cleanEmail, findAccount } from '../store/accounts.ts'
import { writeAudit } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import { type Forbund, listForbund } from '../store/forbund.ts'
import { addOneTimeLink, linkLifeMs } from '../store/one-time-links.ts'
import { listMembers, setGrant, setPlace } from '../store/people.ts'
import { endSessions } from '../store/sessions.ts'
import { dropTokens } from '../store/tokens.ts'
import { readFirstUser } from '../store/users.ts'
import { type Command, type Given, UsageError } from './command.ts'

/** What is done for an account, and the link that lets its owner in. */
interface Done {
  readonly accountId: string
  readonly kind: LinkKind
  readonly forbundId: string
}

export const userCommand: Command = {
  usage:
    'user add <e-post> --role <roll> [--insats <namn>] [--kommun <namn>] [--forbund <namn>] | user reset <e-post>',
  about: `gör ett konto (${listed(roles, 'eller')}), eller låter ett börja om; svaret är en engångslänk`,
  takes: 2,
  options: ['role', 'insats', 'kommun', 'forbund'],
  async run({ database: { db }, clock, config, secret }, { positionals: [act, email = ''], options }) {
    if (act !== 'add' && act !== 'reset') throw new UsageError('user tar add eller reset')
    if (act === 'add') checkRoles(options.role)
    const pepper = await secret()
    const at = clock.now()
    const { token, kind } = await db.transaction().execute(async (trx) => {
      const { accountId, kind, forbundId } =
        act === 'add' ? await add(trx, email, options) : await reset(trx, email)
      const role = (options.role ?? []).join(', ')
      const note = { at, actor: null, forbundId, subject: cleanEmail(email) } as const
      if (act === 'add') await writeAudit(trx, { ...note, action: 'account-made', detail: { role } })
      await writeAudit(trx, { ...note, action: 'link-made', detail: { link: kind } })
      await endSessions(trx, { accountId })
      if (act === 'reset') await dropTokens(trx, accountId)
      const joins = kind === 'join' ? { forbundId } : {}
      const link = { accountId, kind, lifeMs: linkLifeMs[kind], ...joins }
      return { kind, token: await addOneTimeLink(trx, pepper, link, at) }
    })
    const url = linkAddress(config.publicUrl, kind, token)
    const days = linkLifeMs[kind] / 86_400_000
    return {
      json: { email, url },
      words: `Engångslänk för ${email}, gäller i ${days} dagar:\n${url}${noteOn(kind, options)}`,
    }
  },
}

function checkRoles(given: readonly string[] = []): void {
  if (given.length === 0) throw new UsageError('user add behöver --role')
  const unknown = given.filter((role) => !roles.includes(role as Role))
  if (unknown.length > 0) {
    throw new UsageError(`Rollen ${unknown.join(', ')} finns inte; välj ${listed(roles, 'eller')}`)
  }
}

function noteOn(kind: LinkKind, { role = [], insats = [], kommun = [] }: Given['options']): string {
  if (kind === 'reset')
    return '\nMed länken väljs lösenord, passkeys och app med koder på nytt; de gamla gäller inte efter det.'
  if (kind === 'join')
    return '\nKontot används redan i ett annat förbund. Ägaren loggar in som vanligt och tackar ja med länken.'
  if (role.includes('insatspersonal') && insats.length === 0)
    return '\nKontot har ingen insats och ser inget än. Ge insatser under Personer, eller med --insats.'
  if (role.includes('samordnare') && kommun.length === 0)
    return '\nKontot har ingen kommun och ser inget än. Ge kommuner under Personer, eller med --kommun.'
  return ''
}

/** A new account, or one that was closed and opens again: that one begins anew. */
async function add(trx: Database, email: string, options: Given['options']): Promise<Done> {
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new Problem('refused', [`${email}: är ingen e-postadress`])
  const forbund = await chosenForbund(trx, options.forbund)
  const given = (options.role ?? []) as readonly Role[]
  const insatser = await insatserOf(trx, forbund, options.insats)
  const kommuner = await kommunerOf(trx, forbund, options.kommun)
  const grant = usedGrant({ roles: given, insatser, kommuner })
  const known = await findAccount(trx, { email })
  const [member] = known ? await listMembers(trx, forbund.id, known.id) : []
  if (!known || member?.state !== 'closed') {
    return { ...(await placeFor(trx, { forbundId: forbund.id, email, ...grant })), forbundId: forbund.id }
  }
  await setGrant(trx, known.id, forbund.id, grant)
  await setPlace(trx, known.id, forbund.id, { closed_at: null })
  return { accountId: known.id, kind: await beginAnew(trx, forbund.id, member), forbundId: forbund.id }
}

async function chosenForbund(trx: Database, named: readonly string[] = []): Promise<Forbund> {
  const known = await listForbund(trx)
  const [forbund, another] = known.filter(({ name }) => named.length === 0 || named.includes(name))
  if (forbund && !another) return forbund
  const names = known.map(({ name }) => name).join(', ') || 'inget förbund än'
  throw new Problem('refused', [`Välj förbund med --forbund; det finns ${names}`])
}

async function insatserOf(trx: Database, { id, name: forbund }: Forbund, wanted: readonly string[] = []) {
  const insatser = await trx.selectFrom('insats').selectAll().where('forbund_id', '=', id).execute()
  const unknown = wanted.filter((name) => !insatser.some((insats) => insats.name === name))
  if (unknown.length > 0) throw new Problem('refused', [`${unknown.join(', ')} finns inte i ${forbund}`])
  return insatser.filter(({ name }) => wanted.includes(name)).map(({ id }) => id)
}

async function kommunerOf(trx: Database, { id, name: forbund }: Forbund, wanted: readonly string[] = []) {
  const kommuner = await trx.selectFrom('kommun').select('name').where('forbund_id', '=', id).execute()
  const unknown = wanted.filter((name) => !kommuner.some((kommun) => kommun.name === name))
  if (unknown.length > 0) throw new Problem('refused', [`${unknown.join(', ')} finns inte i ${forbund}`])
  return wanted
}

async function reset(trx: Database, email: string): Promise<Done> {
  const account = await findAccount(trx, { email })
  if (!account) throw new Problem('refused', [`${email} har inget konto.`])
  const { forbundId } = await readFirstUser(trx, account.id)
  return { accountId: account.id, kind: 'reset', forbundId }
}
