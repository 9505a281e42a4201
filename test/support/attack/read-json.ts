import type { GroupQuestionResult, QuestionResult, Results } from '../../../shared/results.ts'
import { type Fact, factsAt, type People, type Reading } from './facts.ts'
import { countedOf, groupOf, isGrouping, questionOf, type Setting } from './setting.ts'

/** Reads results@1: every figure in it as a fact, and every reason. */
export function readJson(setting: Setting, results: Results, snapshot = 0): Reading {
  const odd: string[] = []
  const facts: Fact[] = []
  const everybody = { people: {}, question: null, states: [] }
  facts.push(
    factsAt({ source: 'JSON, respondents', snapshot, total: true }).count(everybody, results.respondents),
  )
  for (const result of results.questions) {
    facts.push(...questionFacts(setting, result, {}, { source: 'JSON', snapshot, total: true }))
  }
  for (const { by, within, groups } of results.breakdowns) {
    const outer = within ? groupOf(setting, within.by, within.value) : {}
    for (const group of groups) {
      const people = { ...outer, ...groupOf(setting, by, group.value) }
      const place = { source: `JSON, ${by} ${group.label}`, snapshot, total: false, by }
      if (group.respondents !== null) {
        facts.push(factsAt(place).count({ people, question: null, states: [] }, group.respondents))
      }
      for (const result of group.questions) facts.push(...questionFacts(setting, result, people, place))
    }
  }
  for (const { by, group, within, question, reason } of results.hidden) {
    const outer = within ? groupOf(setting, within.by, within.value) : {}
    const people = { ...outer, ...(by === null || group === null ? {} : groupOf(setting, by, group)) }
    const place = factsAt({ source: `JSON, hidden ${by} ${group}`, snapshot, total: by === null })
    const counted = countedOf(setting, question, people)
    facts.push(place.hidden(counted.whole))
    // A reason is to follow from sizes that are told, and so to tell nothing; else it would be a fact too.
    if (group === null || by === null) continue
    const size = results.breakdowns
      .find((other) => other.by === by && JSON.stringify(other.within) === JSON.stringify(within))
      ?.groups.find(({ value }) => value === group)?.respondents
    const isSmall = size === undefined || size === null || size < setting.minGroup
    if (reason !== (isSmall ? 'small' : 'complementary')) odd.push(`hidden ${by} ${group}: ${reason}`)
  }
  return { facts, unread: [...odd, ...unknownFields(results)] }
}

interface Place {
  readonly source: string
  readonly snapshot: number
  readonly total: boolean
  readonly by?: string
}

/** Everything that one question's figures tell of some people. */
export function questionFacts(
  setting: Setting,
  result: QuestionResult | GroupQuestionResult,
  people: People,
  place: Place,
): Fact[] {
  const question = questionOf(setting, result.id)
  const at = factsAt({ ...place, source: `${place.source}, ${result.id}` })
  const of = countedOf(setting, result.id, people)
  const facts: Fact[] = []
  const told = <T>(figure: T | null | undefined, take: (figure: T) => void) => {
    if (figure !== null && figure !== undefined) take(figure)
  }
  const face = 'face' in result ? result.face : 'whole'
  if (face === 'hidden') facts.push(at.hidden(of.whole))
  else if (result.answered !== null) facts.push(at.shown(of.whole, face))
  told(result.answered, (count) => facts.push(at.count(of.answered, count)))
  told(result.unanswered, (count) => facts.push(at.count(of.unanswered, count)))
  told(result.notAsked, (count) => facts.push(at.count(of.notAsked, count)))
  told(result.n, (count) => facts.push(at.count(of.stand, count)))
  for (const row of result.rows ?? []) {
    const counted = of.options(row.values ?? [row.value])
    facts.push(at.count(counted, row.count))
    told(row.percent, (percent) => facts.push(at.percent(counted, of.answered, percent, 1)))
  }
  const merged = 'merged' in result ? result.merged : undefined
  for (const { values, count, percent } of merged ?? []) {
    facts.push(at.count(of.options(values), count))
    told(percent, (figure) => facts.push(at.percent(of.options(values), of.answered, figure, 1)))
  }
  const bases = { respondents: of.everybody, answered: of.answered, stand: of.stand }
  for (const share of [...(result.shares ?? []), ...(result.bands ?? [])]) {
    const counted = of.options(share.values)
    facts.push(at.count(counted, share.count), at.count(bases[share.over], share.base))
    told(share.percent, (percent) => facts.push(at.percent(counted, bases[share.over], percent, 1)))
  }
  const decimals = face === 'mean' ? 1 : 2
  told(result.mean, (mean) => facts.push(at.mean(of.stand, mean, decimals)))
  told(result.median, (median) => facts.push(at.median(of.stand, median)))
  // A background's answers are who people are: there is no table of them to mark as shown.
  return isGrouping(question) ? facts.filter(({ kind }) => kind === 'count' || kind === 'hidden') : facts
}

const known = new Set(
  (
    'format matperiod respondents enrolled offered responseRate coverage channels questions breakdowns hidden ' +
    'name opensOn closesOn digital papper id kind text answered unanswered notAsked n rows shares bands mean within preliminary ' +
    'median value values label count percent optOut over base goal met face merged by groups group question reason'
  ).split(' '),
)

/** Fields that this reader does not know: a figure may hide in each. */
function* unknownFields(json: unknown, path = 'results'): Iterable<string> {
  if (typeof json !== 'object' || json === null) return
  for (const [key, inner] of Object.entries(json)) {
    if (!Array.isArray(json) && !known.has(key)) yield `${path}.${key}`
    yield* unknownFields(inner, `${path}.${key}`)
  }
}
