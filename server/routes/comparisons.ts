import { comparableQuestions, pooled } from '../../shared/comparing.ts'
import { comparisonFaults, comparisonFile, comparisonSchema } from '../../shared/comparison-file.ts'
import {
  type ComparisonFileInfo,
  type Comparisons,
  type EarlierMatperiod,
  referenceFigureSchema,
} from '../../shared/comparisons.ts'
import type { Published } from '../../shared/disclosure/published.ts'
import { Problem } from '../../shared/problem.ts'
import { insatsQuestion, type Questionnaire } from '../../shared/questionnaire.ts'
import type { Report } from '../../shared/results.ts'
import { readableOf } from '../access.ts'
import { actorOf, type Deps, param, type RouteContext } from '../context.ts'
import { takes } from '../json-body.ts'
import { readAs } from '../released.ts'
import { writeAudit } from '../store/audit.ts'
import {
  addReferenceFigure,
  earlierSettled,
  listComparisons,
  listReferenceFigures,
  removeComparison,
  removeReferenceFigure,
  type StoredComparison,
  saveComparison,
} from '../store/comparisons.ts'
import { readForbund } from '../store/forbund.ts'
import { readSettled } from '../store/snapshots.ts'

/** What a result is read beside: earlier mätperioder, other förbund, and figures typed in with their source. */
export function comparisonRoutes({ database: { db }, clock }: Deps) {
  async function settled(c: RouteContext): Promise<Published<Report>> {
    const report = await readSettled(db, c.var.matperiod.id)
    if (!report) throw new Problem('not-settled')
    return report
  }

  return {
    /** Of earlier mätperioder those that whoever asks may read, as they may read them. */
    async show(c: RouteContext) {
      const { matperiod, user } = c.var
      const { questionnaire } = matperiod
      const [settled, files, figures] = await Promise.all([
        earlierSettled(db, matperiod, questionnaire.id),
        listComparisons(db, matperiod.forbundId),
        listReferenceFigures(db, matperiod.forbundId, questionnaire.id),
      ])
      const earlier = readableOf(user, settled).map(async (snapshot) =>
        earlierOf(snapshot.matperiodId, await readAs(db, user, snapshot), questionnaire),
      )
      const comparisons: Comparisons = {
        earlier: await Promise.all(earlier),
        others: othersOf(files, questionnaire),
        figures,
      }
      return c.json(comparisons)
    },

    /** One's own file for others: what leaves is written down. */
    async file(c: RouteContext) {
      const file = comparisonFile(await settled(c))
      const { name } = c.var.matperiod
      await db.transaction().execute((trx) =>
        writeAudit(trx, {
          ...actorOf(c, clock),
          action: 'results-exported',
          subject: name,
          detail: { file: 'jamforelsefil' },
        }),
      )
      const fileName = encodeURIComponent(`Jämförelsefil ${file.forbund} ${name}.json`)
      c.header('Content-Disposition', `attachment; filename*=UTF-8''${fileName}`)
      return c.json(file)
    },

    add: takes(comparisonSchema, async (c, file) => {
      const { forbundId } = c.var.user
      const { name } = await readForbund(db, forbundId)
      const faults = comparisonFaults(file, name)
      if (faults.length > 0) throw new Problem('refused', faults)
      await db.transaction().execute(async (trx) => {
        await saveComparison(trx, forbundId, file, clock.now())
        const subject = `${file.forbund}, ${file.matperiod.name}`
        await writeAudit(trx, { ...actorOf(c, clock), action: 'comparison-added', subject })
      })
      return c.body(null, 204)
    }),

    async remove(c: RouteContext) {
      await db.transaction().execute(async (trx) => {
        const subject = await removeComparison(trx, c.var.user.forbundId, param(c, 'id'))
        await writeAudit(trx, { ...actorOf(c, clock), action: 'comparison-removed', subject })
      })
      return c.body(null, 204)
    },

    addFigure: takes(referenceFigureSchema, async (c, figure) => {
      await db.transaction().execute(async (trx) => {
        await addReferenceFigure(trx, c.var.user.forbundId, figure, clock.now())
        await writeAudit(trx, { ...actorOf(c, clock), action: 'comparison-added', subject: figure.source })
      })
      return c.body(null, 204)
    }),

    async removeFigure(c: RouteContext) {
      await db.transaction().execute(async (trx) => {
        const subject = await removeReferenceFigure(trx, c.var.user.forbundId, param(c, 'id'))
        await writeAudit(trx, { ...actorOf(c, clock), action: 'comparison-removed', subject })
      })
      return c.body(null, 204)
    },
  }
}

function earlierOf(id: string, report: Published<Report>, own: Questionnaire): EarlierMatperiod {
  const { results, questionnaire } = report
  const { matperiod, respondents, responseRate, questions, breakdowns } = results
  const insats = insatsQuestion(questionnaire)?.id
  return {
    id,
    name: matperiod.name,
    closesOn: matperiod.closesOn,
    respondents,
    responseRate,
    questions: comparableQuestions(own, { questionnaire, questions }),
    byInsats: breakdowns.find(({ by }) => by === insats) ?? null,
  }
}

/** Of each förbund its newest file counts, so that nobody's answers weigh twice. */
function othersOf(files: readonly StoredComparison[], own: Questionnaire): Comparisons['others'] {
  const asked = files.filter(({ file }) => file.questionnaire.id === own.id)
  const newest = new Map<string, StoredComparison>()
  for (const stored of asked) if (!newest.has(stored.file.forbund)) newest.set(stored.file.forbund, stored)
  const comparable = [...newest.values()].flatMap(({ file }) => comparableQuestions(own, file))
  const questions = own.questions.flatMap(({ id }) => {
    const alike = comparable.filter(({ result }) => result.id === id)
    const result = pooled(alike.map((question) => question.result))
    const differences = [...new Set(alike.flatMap((question) => question.differences))]
    return result ? [{ result, differences }] : []
  })
  return { files: asked.map((stored) => infoOf(stored, newest)), questions }
}

function infoOf(stored: StoredComparison, newest: ReadonlyMap<string, StoredComparison>): ComparisonFileInfo {
  const { forbund, matperiod, respondents } = stored.file
  return {
    id: stored.id,
    forbund,
    matperiod: matperiod.name,
    closesOn: matperiod.closesOn,
    respondents,
    counted: newest.get(forbund)?.id === stored.id,
  }
}
