import * as v from 'valibot'
import { Problem } from '../../shared/problem.ts'
import { planSchema, type RawDataTargets } from '../../shared/raw-data/plan.ts'
import { rawDataText } from '../../shared/text/raw-data.sv.ts'
import { actorOf, type Deps, type RouteContext } from '../context.ts'
import { parsed } from '../json-body.ts'
import { dryRun, mappableQuestionnaires, placeIn } from '../raw-data/import.ts'
import { seenIn } from '../raw-data/read.ts'
import { readApart } from '../raw-data/read-apart.ts'
import { writeAudit } from '../store/audit.ts'
import { readForbund } from '../store/forbund.ts'
import { freezing } from '../store/freezing.ts'
import { insatsNames } from '../store/questionnaires.ts'
import { finishSettling } from '../store/settling.ts'
import { importStudy } from '../store/studies.ts'

const whereSchema = v.object({
  sheet: v.optional(v.pipe(v.string(), v.maxLength(2000))),
  headerRow: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,4}$/), v.transform(Number))),
})

/**
 * Answers from another survey tool, as a file with a row a respondent. The file comes with each request, for
 * nothing of it is kept between them: its rows are answers of people.
 */
export function rawDataRoutes({ database, clock, config }: Deps) {
  const { db } = database

  async function tried(c: RouteContext) {
    const form = await formOf(c)
    const { forbundId } = c.var.user
    const plan = parsed(planSchema, planIn(form))
    const { mapping } = plan
    const { table } = await readApart(await fileIn(form), mapping)
    const forbund = await readForbund(db, forbundId)
    const now = clock.now()
    const placed = await placeIn(db, forbundId, table, mapping, now)
    return { plan, forbund, now, ...dryRun(table, placed, plan, forbund.name, now) }
  }

  return {
    /** What answers can be read as: whole questionnaires, and the names of insatser that there are. */
    async show(c: RouteContext) {
      const { forbundId } = c.var.user
      const questionnaires = await mappableQuestionnaires(db, forbundId, clock.now())
      return c.json({ questionnaires, insatser: await insatsNames(db, forbundId) } satisfies RawDataTargets)
    },

    async look(c: RouteContext) {
      const form = await formOf(c)
      const text = (name: string) => form.get(name) ?? undefined
      const where = parsed(whereSchema, { sheet: text('sheet'), headerRow: text('headerRow') })
      return c.json(seenIn(await readApart(await fileIn(form), where)))
    },

    /** A dry run: nothing is made. */
    async check(c: RouteContext) {
      return c.json((await tried(c)).found)
    },

    async add(c: RouteContext) {
      const { study, forbund, found, now } = await tried(c)
      if (!study) {
        const rows = new Set(found.faults.flatMap((fault) => fault.rows)).size
        throw new Problem('refused', [...(rows > 0 ? [rawDataText.rowsLeft(rows)] : []), ...found.hindrances])
      }
      const by = actorOf(c, clock)
      const { demo } = forbund
      const matperiod = await freezing(db, async (trx, protect) => {
        await c.var.again(trx)
        const id = await importStudy(trx, database.kind, study, { now, demo, actor: by.actor, protect })
        const detail = { responses: study.responses.length }
        await writeAudit(trx, { ...by, action: 'study-imported', subject: study.matperiod.name, detail })
        return id
      })
      await finishSettling(database, now, config.keyDir)
      return c.json({ matperiod }, 201)
    },
  }
}

async function formOf(c: RouteContext): Promise<FormData> {
  if (!/^multipart\/form-data\b/i.test(c.req.header('Content-Type') ?? ''))
    throw new Problem('unsupported-type')
  try {
    return await c.req.formData()
  } catch {
    throw new Problem('bad-request')
  }
}

async function fileIn(form: FormData): Promise<Uint8Array> {
  const file = form.get('file')
  if (!(file instanceof Blob)) throw new Problem('refused', [rawDataText.file.missing])
  return new Uint8Array(await file.arrayBuffer())
}

/** @throws {Problem} `bad-request` where it is no JSON */
function planIn(form: FormData): unknown {
  try {
    return JSON.parse(String(form.get('plan')))
  } catch {
    throw new Problem('bad-request')
  }
}
