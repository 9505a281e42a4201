import { isDeepStrictEqual } from 'node:util'
import type { ComparisonFile } from '../../../../shared/comparison-file.ts'
import type { Comparisons } from '../../../../shared/comparisons.ts'
import type { SnapshotFile } from '../../../../shared/snapshots.ts'
import { type Counted, type Fact, factsAt, type Reading } from '../facts.ts'
import { questionFacts, readJson } from '../read-json.ts'
import { insatsId, type Setting } from '../setting.ts'

const everybody: Counted = { people: {}, question: null, states: [] }

/** Reads snapshot@1, which is what pages, seminar and programs get: the results, and what stands beside them. */
export function readSnapshot(setting: Setting, file: SnapshotFile, snapshot = 0): Reading {
  const { results, intake, questionnaire, goals, part, ...head } = file
  const facts = [...readJson(setting, results, snapshot).facts]
  for (const row of intake) {
    const { insats, kommun, enrolled, offered, respondents, coverage, responseRate, ...more } = row
    const at = factsAt({ source: `snapshot, intake of ${insats}`, snapshot, total: false })
    const of: Counted = { people: { [insatsId(setting)]: [insats] }, question: null, states: [] }
    if (respondents !== null) facts.push(at.count(of, respondents))
    if (offered !== null && responseRate !== null) {
      const near = (rate: number) => Math.round(rate * offered * 1e6) / 1e6
      facts.push(at.between(of, Math.ceil(near(responseRate - 5e-5)), Math.floor(near(responseRate + 5e-5))))
    }
    facts.push(...Object.keys(more).map((key) => at.hidden({ ...of, question: key })))
  }
  return {
    facts,
    unread: [
      ...readJson(setting, results, snapshot).unread,
      ...unknown('snapshot', head, 'format id number kind madeAt sha256 forbund minGroup rule'),
      ...intake.flatMap((row) =>
        unknown('intake', row, 'insats kommun enrolled offered respondents coverage responseRate'),
      ),
      ...(head.minGroup === setting.minGroup ? [] : [`minGroup ${head.minGroup}`]),
      ...(isDeepStrictEqual(bare(questionnaire), bare(setting.questionnaire)) ? [] : ['questionnaire']),
    ],
  }
}

/** Reads comparison@1: what one förbund gives another. */
export function readComparison(setting: Setting, file: ComparisonFile): Reading {
  const { respondents, questions, questionnaire, matperiod, ...head } = file
  const at = factsAt({ source: 'comparison, respondents', snapshot: 0, total: true })
  return {
    facts: [at.count(everybody, respondents), ...totals(setting, 'comparison', questions)],
    unread: [
      ...unknown('comparison', head, 'format forbund rule enrolled offered'),
      ...unknown('matperiod', matperiod, 'name opensOn closesOn'),
      ...questions.flatMap((question) => unknown('question', question, questionFields)),
      ...(isDeepStrictEqual(bare(questionnaire), bare(setting.questionnaire)) ? [] : ['questionnaire']),
    ],
  }
}

/**
 * Reads what a result is read beside of one förbund's own: an earlier mätperiod's tables, and its groups of insatser.
 *
 * @param setting the earlier mätperiod's
 */
export function readEarlier(setting: Setting, { earlier }: Comparisons): Reading {
  const [last] = earlier
  if (!last) return { facts: [], unread: [] }
  const { respondents, questions, byInsats, ...head } = last
  const at = factsAt({ source: 'earlier, respondents', snapshot: 0, total: true })
  const results = questions.map(({ result }) => result)
  const groups = (byInsats?.groups ?? []).flatMap((group) => {
    const people = { [insatsId(setting)]: [String(group.value)] }
    const place = { source: `earlier, ${group.label}`, snapshot: 0, total: false, by: insatsId(setting) }
    const size: Counted = { people, question: null, states: [] }
    return [
      ...(group.respondents === null ? [] : [factsAt(place).count(size, group.respondents)]),
      ...group.questions.flatMap((result) => questionFacts(setting, result, people, place)),
    ]
  })
  return {
    facts: [at.count(everybody, respondents), ...totals(setting, 'earlier', results), ...groups],
    unread: [
      ...unknown('earlier', head, 'id name closesOn offered responseRate'),
      ...results.flatMap((question) => unknown('question', question, questionFields)),
    ],
  }
}

const questionFields = 'id kind text answered unanswered notAsked n rows shares bands mean median'

function totals(setting: Setting, source: string, questions: ComparisonFile['questions']): readonly Fact[] {
  return questions.flatMap((result) =>
    questionFacts(setting, result, {}, { source, snapshot: 0, total: true }),
  )
}

/** Fields that no reader knows: a figure may stand in each. */
function unknown(where: string, value: object, known: string): readonly string[] {
  const names = known.split(' ')
  return Object.keys(value).flatMap((key) => (names.includes(key) ? [] : [`${where}.${key}`]))
}

/** As JSON, with what is not said left out. */
function bare(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
