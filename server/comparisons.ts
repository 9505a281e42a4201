import { comparableQuestions, pooled } from '../shared/comparing.ts'
import type { ComparisonFileInfo, Comparisons, EarlierMatperiod } from '../shared/comparisons.ts'
import type { Published } from '../shared/disclosure/published.ts'
import { type EnteredReport, enteredFigures, enteredRule } from '../shared/entered.ts'
import { insatsQuestion, type Questionnaire } from '../shared/questionnaire.ts'
import type { Report } from '../shared/results.ts'
import { readableOf } from './access.ts'
import { readAs } from './released.ts'
import {
  earlierSettled,
  listComparisons,
  listReferenceFigures,
  type StoredComparison,
} from './store/comparisons.ts'
import type { Database } from './store/database.ts'
import { listEntered, type StoredEntered } from './store/entered.ts'
import type { WholeMatperiod } from './store/matperioder.ts'
import type { User } from './store/users.ts'

/** What a mätperiod's figures can be read beside: of earlier mätperioder those that somebody may read, as they may read them. */
export async function comparisonsOf(
  db: Database,
  user: User,
  matperiod: WholeMatperiod,
): Promise<Comparisons> {
  const { questionnaire } = matperiod
  const [settled, files, figures, reports] = await Promise.all([
    earlierSettled(db, matperiod, questionnaire.id),
    listComparisons(db, matperiod.forbundId),
    listReferenceFigures(db, matperiod.forbundId, questionnaire.id),
    listEntered(db, matperiod.forbundId, questionnaire.id),
  ])
  const earlier = readableOf(user, settled).map(async (snapshot) =>
    earlierOf(snapshot.matperiodId, await readAs(db, user, snapshot), questionnaire),
  )
  const before = reports.filter(({ report }) => report.closesOn < matperiod.closesOn)
  return {
    earlier: await Promise.all(earlier),
    entered: before.map((stored) => enteredOf(stored, questionnaire)),
    others: othersOf(files, questionnaire),
    figures,
  }
}

function enteredOf({ id, report, questionnaire }: StoredEntered, own: Questionnaire): EnteredReport {
  const { name, closesOn, source, respondents } = report
  const questions = comparableQuestions(own, {
    questionnaire,
    questions: enteredFigures(report, questionnaire),
  })
  return { id, name, closesOn, source, rule: enteredRule, respondents, questions }
}

function earlierOf(id: string, report: Published<Report>, own: Questionnaire): EarlierMatperiod {
  const { results, questionnaire } = report
  const { matperiod, respondents, offered, questions, breakdowns } = results
  const insats = insatsQuestion(questionnaire)?.id
  return {
    id,
    name: matperiod.name,
    closesOn: matperiod.closesOn,
    respondents,
    offered,
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
