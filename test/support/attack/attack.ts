import type { Question } from '../../../shared/questionnaire.ts'
import type { Breach } from './breach.ts'
import { concludeHidden, concludeShown, type Inquiry, type Target } from './conclude.ts'
import type { Counted, Fact, People } from './facts.ts'
import { withoutImplied } from './implied.ts'
import { insidersOf } from './insiders.ts'
import { type Block, blockOf, buildModel, isAsked } from './model.ts'
import { type Background, backgroundsOf, countedOf, type Form, type Setting } from './setting.ts'
import { openSolver } from './solver.ts'
import { totalsOf } from './totals.ts'

/** What the attacker holds: the setting that everybody knows, what was published, and a form at a time. */
export interface Known {
  readonly setting: Setting
  readonly facts: readonly Fact[]
  /** The forms that one insider each may know; never used together. */
  readonly forms: readonly Form[]
  /** How many snapshots of the mätperiod were published. */
  readonly snapshots: number
}

/**
 * Everything that can be concluded from what was published and should not be, by the meaning of safe in
 * docs/disclosure.md. Questions that no condition ties together have nothing to do with each other but how
 * many people are in a group; so each set of tied questions is a system of its own.
 */
export function attack({ setting, facts, forms, snapshots }: Known): Breach[] {
  const known = withoutImplied([...facts, ...sizesBehind(setting, facts)])
  const backgrounds = backgroundsOf(setting)
  const blocks = blocksOf(backgrounds, known)
  return tiedQuestions(setting).flatMap((questions) => {
    const own = known.filter(
      ({ of }) => of.question === null || questions.some(({ id }) => id === of.question),
    )
    const totals = totalsOf(setting, questions, backgrounds, snapshots, own)
    // Where the totals of every option are published the blocks tell each other nothing.
    const settled = questions.every((question) => isTotalKnown(question, own, snapshots))
    const systems = settled ? blocks.map((block) => [block]) : [blocks]
    try {
      return systems.flatMap((blocks) => {
        const model = buildModel(setting, questions, blocks, snapshots, own)
        const solver = openSolver(model.system)
        try {
          const inquiry: Inquiry = { setting, model, solver, questions, totals, found: [] }
          const insiders = insidersOf(setting, model, questions, forms)
          return [
            ...targetsOf(own, 'shown', blocks).flatMap((target) => concludeShown(inquiry, target)),
            ...targetsOf(own, 'hidden', blocks).flatMap((target) => concludeOnce(inquiry, target, insiders)),
          ]
        } finally {
          solver.close()
        }
      })
    } finally {
      totals.close()
    }
  })
}

/** By the published facts alone; where they tell nothing, with one form after the other until something is told. */
function concludeOnce(inquiry: Inquiry, target: Target, insiders: ReturnType<typeof insidersOf>): Breach[] {
  for (const insider of [null, ...insiders]) {
    const breaches = concludeHidden(inquiry, target, insider)
    if (breaches.length > 0) return breaches
  }
  return []
}

/** How many a group is, where all of its answered, unanswered and spared are told of some question. */
function sizesBehind(setting: Setting, facts: readonly Fact[]): readonly Fact[] {
  const told = new Map<string, Fact & { kind: 'count' }>()
  const keyOf = (of: Counted, snapshot: number) => JSON.stringify([of, snapshot])
  for (const fact of facts) {
    if (fact.kind === 'count' && fact.low === fact.high) told.set(keyOf(fact.of, fact.snapshot), fact)
  }
  return [...told.values()].flatMap((fact) => {
    const { of, snapshot } = fact
    if (of.question === null) return []
    const parts = countedOf(setting, of.question, of.people)
    if (keyOf(of, 0) !== keyOf(parts.answered, 0)) return []
    const asked = setting.questionnaire.questions.find(({ id }) => id === of.question)
    const rest = asked?.showIf ? [parts.unanswered, parts.notAsked] : [parts.unanswered]
    const counts = rest.map((part) => told.get(keyOf(part, snapshot))?.low)
    if (!counts.every((count) => count !== undefined)) return []
    const size = counts.reduce((sum, count) => sum + count, fact.low)
    return [
      {
        ...fact,
        of: parts.everybody,
        low: size,
        high: size,
        total: false,
        source: `${fact.source}, added up`,
      },
    ]
  })
}

/** Backgrounds that some fact crosses share a block; kommun is the insats. */
function blocksOf(backgrounds: readonly Background[], facts: readonly Fact[]): readonly Block[] {
  let groups: Background[][] = backgrounds.map((background) => [background])
  for (const { of } of facts) {
    const crossed = groups.filter((group) => group.some(({ id }) => of.people[id]))
    if (crossed.length > 1) groups = [...groups.filter((group) => !crossed.includes(group)), crossed.flat()]
  }
  return groups.map(blockOf)
}

/** Questions in sets: those that a condition ties to each other, directly or by way of others. */
function tiedQuestions(setting: Setting): readonly (readonly Question[])[] {
  let sets: Question[][] = setting.questionnaire.questions.filter(isAsked).map((question) => [question])
  for (const { id, showIf } of sets.flat()) {
    const tied = sets.filter((set) => set.some((other) => other.id === id || other.id === showIf?.question))
    if (tied.length > 1) sets = [...sets.filter((set) => !tied.includes(set)), tied.flat()]
  }
  return sets
}

function isTotalKnown(question: Question, facts: readonly Fact[], snapshots: number): boolean {
  return Array.from({ length: snapshots }, (_, snapshot) => snapshot).every(
    (snapshot) =>
      !facts.some(
        (fact) =>
          fact.kind === 'hidden' &&
          fact.total &&
          fact.of.question === question.id &&
          fact.snapshot === snapshot,
      ),
  )
}

function targetsOf(
  facts: readonly Fact[],
  kind: 'shown' | 'hidden',
  blocks: readonly Block[],
): readonly Target[] {
  const targets = new Map<string, Target>()
  for (const fact of facts) {
    if (fact.kind !== kind || fact.of.question === null || !isIn(blocks, fact.of.people)) continue
    // Of everybody there is nothing to tell apart; the tables of the whole are shown as they are.
    if (kind === 'shown' && Object.keys(fact.of.people).length === 0) continue
    const target = {
      people: fact.of.people,
      question: fact.of.question,
      waves: { from: 0, to: fact.snapshot },
    }
    targets.set(JSON.stringify(target), target)
  }
  return [...targets.values()]
}

function isIn(blocks: readonly Block[], people: People): boolean {
  return blocks.some(({ backgrounds }) =>
    Object.keys(people).every((by) => backgrounds.some(({ id }) => id === by)),
  )
}
