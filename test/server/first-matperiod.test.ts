import { describe, expect, it } from 'vitest'
import { makeForbund } from '../../server/store/forbund.ts'
import { dialects } from '../support/databases.ts'
import { startServer } from '../support/server.ts'

const kansliAccount = { email: 'k@example.se', roles: ['kansli'] } as const

describe.each(dialects)('a förbund without a questionnaire, on %s', (dialect) => {
  it('is told to put one in before it makes a mätperiod', async () => {
    const server = await startServer(dialect)
    try {
      await makeForbund(server.database.db, 'Nya förbundet')
      const kansli = await server.signIn(kansliAccount)
      const reply = await kansli('/api/matperioder', { method: 'POST', json: { from: null } })
      expect([reply.status, await reply.json()]).toMatchObject([409, { code: 'no-questionnaire' }])
    } finally {
      await server.stop()
    }
  })
})
