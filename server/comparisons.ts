import { comparableQuestions, pooled } from '../shared/comparing.ts'
import type { ComparisonFileInfo, Comparisons, EarlierMatperiod } from '../shared/comparisons.ts'
import type { Published } from '../shared/disclosure/published.ts'
import { type EnteredReport, enteredFigures, enteredRule } from '../shared/entered.ts'
import { insatsQuestion, type Questionnaire } from '../shared/questionnaire.ts'
import type { Breakdown, Report } from '../shared/results.ts'
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
import { insatserInSnapshot } from './store/snapshot-insatser.ts'
import type { StoredSnapshot } from './store/snapshots.ts'
import type { User } from './store/users.ts'

/**
 * What a mätperiod's figures can be read beside: of earlier mätperioder those that somebody may read, as they may
 * read them.
 *
 * @param snapshot the result that is read beside them; null where there is none yet
 */
export async function comparisonsOf(
  db: Database,
  user: User,
  matperiod: WholeMatperiod,
  snapshot: Pick<StoredSnapshot, 'id'> | null,
): Promise<Comparisons> {
  const { questionnaire } = matperiod
  const named = snapshot
    ? await insatserInSnapshot(db, snapshot.id)
    : new Map(matperiod.insatser.map(({ id, name }) => [id, name]))
  const [settled, files, figures, reports] = await Promise.all([
    earlierSettled(db, matperiod, questionnaire.id),
    listComparisons(db, matperiod.forbundId),
    listReferenceFigures(db, matperiod.forbundId, questionnaire.id),
    listEntered(db, matperiod.forbundId, questionnaire.id),
  ])
  const earlier = readableOf(user, settled).map(async (past) => {
    const found = earlierOf(past.matperiodId, await readAs(db, user, past), questionnaire)
    const { byInsats } = found
    return { ...found, byInsats: byInsats && renamed(byInsats, await insatserInSnapshot(db, past.id), named) }
  })
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

/**
 * A table by insats in the names that another result has for the same insatser: what was called otherwise then is
 * followed, and what is another insats under an old name is not. Those that the other does not have are left out.
 */
function renamed(
  table: Breakdown,
  was: ReadonlyMap<string, string>,
  is: ReadonlyMap<string, string>,
): Breakdown {
  const nameNow = new Map([...was].map(([id, name]) => [name, is.get(id)]))
  const groups = table.groups.flatMap((group) => {
    const name = nameNow.get(group.label)
    return name === undefined ? [] : [{ ...group, value: name, label: name }]
  })
  return { ...table, groups }
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
