import { Problem } from '../../shared/problem.ts'
import { verifyAudit } from '../store/audit.ts'
import { type Command, UsageError } from './command.ts'

export const auditCommand: Command = {
  usage: 'audit verify',
  about: 'kontrollera att loggen är hel: att ingen rad är ändrad, borttagen eller tillagd i efterhand',
  takes: 1,
  async run({ database: { db } }, { positionals: [act = ''] }) {
    if (act !== 'verify') throw new UsageError('audit tar verify')
    const { entries, broken, hash } = await verifyAudit(db)
    if (broken !== null) {
      throw new Problem('refused', [`Loggen är bruten vid rad ${broken}; ${entries} rader före den är hela.`])
    }
    return {
      json: { entries, broken, hash },
      words: `Loggen är hel: ${entries} rader. Den sista har hash ${hash}`,
    }
  },
}
