import { Problem } from '../../shared/problem.ts'
import { checkStudy, studySchema } from '../../shared/study.ts'
import { actorOf, type Deps } from '../context.ts'
import { takes } from '../json-body.ts'
import { writeAudit } from '../store/audit.ts'
import { readForbund } from '../store/forbund.ts'
import { freezing } from '../store/freezing.ts'
import { finishSettling } from '../store/settling.ts'
import { importStudy } from '../store/studies.ts'

/** Importing a study, as `enkat import` does, into one's own förbund and no other. */
export function studyRoutes({ database, clock, config }: Deps) {
  return {
    add: takes(studySchema, async (c, file) => {
      const { name, demo } = await readForbund(database.db, c.var.user.forbundId)
      if (file.forbund.name !== name)
        throw new Problem('refused', [`forbund.name: ditt förbund heter ”${name}”`])
      const checked = checkStudy(file)
      if (!checked.ok) throw new Problem('refused', checked.faults)
      const { study } = checked
      const by = actorOf(c, clock)
      const matperiod = await freezing(database.db, async (trx, protect) => {
        const id = await importStudy(trx, database.kind, study, {
          now: by.at,
          demo,
          actor: by.actor,
          protect,
        })
        const detail = { responses: study.responses.length }
        await writeAudit(trx, { ...by, action: 'study-imported', subject: study.matperiod.name, detail })
        return id
      })
      await finishSettling(database, by.at, config.keyDir)
      return c.json({ matperiod }, 201)
    }),
  }
}
