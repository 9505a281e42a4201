import * as v from 'valibot'
import { roles } from '../../shared/account.ts'
import { Problem } from '../../shared/problem.ts'
import { isPlainText } from '../../shared/questionnaire.ts'
import { addMonths, dayOf } from '../../shared/stockholm.ts'
import { tokensText as words } from '../../shared/text/tokens.sv.ts'
import { type MadeToken, maxTokenNameLength, tokenMonths } from '../../shared/tokens.ts'
import { actorOf, type Deps, param, type RouteContext } from '../context.ts'
import { takes } from '../json-body.ts'
import { tellOwner } from '../sign-in/tell-owner.ts'
import { writeAudit } from '../store/audit.ts'
import { addToken, dropToken } from '../store/tokens.ts'
import { daySchema } from './days.ts'

const newTokenSchema = v.object({
  name: v.pipe(
    v.string(),
    v.trim(),
    v.check((name) => name !== '', words.nameMissing),
    v.maxLength(maxTokenNameLength, words.nameLong),
    v.check(isPlainText, words.nameMissing),
  ),
  role: v.picklist(roles),
  expiresOn: daySchema,
})

/** One's own tokens, for scripts that act in one's name. */
export function ownTokenRoutes(deps: Deps) {
  const { clock, secret } = deps
  const { db } = deps.database
  return {
    add: takes(newTokenSchema, async (c, wanted) => {
      const today = dayOf(clock.now())
      if (wanted.expiresOn < today || wanted.expiresOn > addMonths(today, tokenMonths.most))
        throw new Problem('refused', [words.expiresFault(tokenMonths.most)])
      const made = await db.transaction().execute(async (trx) => {
        const user = await c.var.again(trx)
        if (!user.roles.includes(wanted.role)) throw new Problem('refused', [words.notYourRole])
        const { name, role, expiresOn: until } = wanted
        await writeAudit(trx, {
          ...actorOf(c, clock),
          action: 'token-made',
          subject: user.email,
          detail: { token: name, role, until },
        })
        return addToken(trx, secret, user, wanted, clock.now())
      })
      tellOwner(deps, c.var.user.email, 'token')
      return c.json(made satisfies MadeToken, 201)
    }),

    async remove(c: RouteContext) {
      const { accountId, email } = c.var.user
      await db.transaction().execute(async (trx) => {
        const token = await dropToken(trx, accountId, param(c, 'id'))
        if (token === null) throw new Problem('not-found')
        const act = { action: 'token-removed', subject: email, detail: { token } } as const
        await writeAudit(trx, { ...actorOf(c, clock), ...act })
      })
      return c.body(null, 204)
    },
  }
}
