import type { Question } from '../../../shared/questionnaire.ts'
import type { Breach } from './breach.ts'
import { concludeHidden, concludeShown, concludeSizes, type Merged } from './conclude.ts'
import { concludeNumber } from './conclude-number.ts'
import type { Counted, Fact } from './facts.ts'
import { withoutImplied } from './implied.ts'
import { type Inquiry, isMember, type Target } from './inquiry.ts'
import { type Insider, insidersOf } from './insiders.ts'
import { type AttackModel, type Block, blockOf, buildModel, isAsked } from './model.ts'
import { secretOf } from './secret.ts'
import { type Background, backgroundsOf, countedOf, type Form, type Setting } from './setting.ts'
import { openSolver, type Solver } from './solver.ts'
import { keptIn, newcomersOf, targetsOf } from './targets.ts'
import { type Totals, totalsOf } from './totals.ts'

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
  const blocks = blocksOf(backgroundsOf(setting), known)
  const breaches = known.flatMap((fact) => smallRow(setting, fact))
  for (const questions of tiedQuestions(setting)) {
    const own = known.filter(
      ({ of }) => of.question === null || questions.some(({ id }) => id === of.question),
    )
    const totals = totalsOf(setting, questions, backgroundsOf(setting), snapshots, own)
    // Where the totals of every option are published the blocks tell each other nothing.
    const settled = questions.every((question) => isTotalKnown(question, own, snapshots))
    for (const together of settled ? blocks.map((block) => [block]) : [blocks]) {
      const part = { setting, questions, blocks: together, snapshots, facts: own, forms, totals }
      breaches.push(...attackPart(part), ...attackNumbers(part))
    }
    totals.close()
  }
  return [...new Map(breaches.map((breach) => [breach.sentence, breach])).values()]
}

/** Tied questions, and backgrounds that are crossed: what has to be weighed together. */
interface Part extends Known {
  readonly questions: readonly Question[]
  readonly blocks: readonly Block[]
  readonly totals: Totals
}

function attackPart({ setting, questions, blocks, snapshots, facts, forms, totals }: Part): Breach[] {
  const systems = systemsOf((known) => buildModel(setting, questions, blocks, snapshots, known), facts)
  const { model, solver } = systems
  try {
    const shown = targetsOf(facts, 'shown', blocks)
    const inquiry: Inquiry = { setting, questions, totals, shown, facts, found: [], ...systems }
    // A respondent whom every data set has anyway tells nothing more.
    const insiders = insidersOf(setting, model, questions, forms).filter(
      ({ atLeast }) => ![...atLeast].every(([column, least]) => solver.atLeast(column) >= least),
    )
    const kept = [...keptIn(inquiry, targetsOf(facts, 'hidden', blocks)), ...newcomersOf(inquiry, shown)]
    return [
      ...shown.flatMap((target) => concludeShown(inquiry, target)),
      ...kept.flatMap((target) => concludeOnce(inquiry, target, insiders, forms)),
      ...concludeSizes(inquiry, mergedGroups(facts, blocks)),
    ]
  } finally {
    systems.close()
  }
}

/** The same of the sums of numbers, whose systems are asked without minding that people are whole. */
function attackNumbers({ setting, questions, blocks, snapshots, facts, forms, totals }: Part): Breach[] {
  return questions.flatMap((question) => {
    const hidden = targetsOf(facts, 'hidden', blocks).filter((target) => target.question === question.id)
    if (question.kind !== 'number' || hidden.length === 0) return []
    const systems = systemsOf(
      (known) => buildModel(setting, [question], blocks, snapshots, known, { sums: true }),
      facts,
      { relax: true },
    )
    try {
      const shown = targetsOf(facts, 'shown', blocks)
      const inquiry: Inquiry = { setting, questions: [question], totals, shown, facts, found: [], ...systems }
      return keptIn(inquiry, hidden).flatMap((target) => concludeNumber(inquiry, target, forms))
    } finally {
      systems.close()
    }
  })
}

/** A system of all that is known, and one of what may be concluded from, which is opened where it is asked. */
function systemsOf(
  modelOf: (facts: readonly Fact[]) => AttackModel,
  facts: readonly Fact[],
  options?: Parameters<typeof openSolver>[1],
) {
  const model = modelOf(facts)
  const solver = openSolver(model.system, options)
  let force: Solver | undefined
  return {
    model,
    solver,
    base() {
      force ??= openSolver(modelOf(facts.filter(isForce)).system, options)
      return force
    },
    close() {
      solver.close()
      force?.close()
    },
  }
}

/** What may be concluded from: the tables of the whole, and of a crossing that is made how many are in its groups. */
function isForce({ total, kind, of }: Fact): boolean {
  return total || (kind === 'count' && of.question === null && Object.keys(of.people).length > 1)
}

/** A named group under the limit with a row of its own, where the mätperiod merges such. */
function smallRow(
  { minGroup, smallBackground, questionnaire }: Setting,
  { kind, of, source, ...fact }: Fact,
): Breach[] {
  const [[by, values] = ['', []], ...more] = Object.entries(of.people)
  const [value = ''] = values
  const optOut = questionnaire.questions.find(({ id }) => id === by)?.optOut?.value
  const isOne = kind === 'count' && of.question === null && more.length === 0 && values.length === 1
  if (!isOne || smallBackground === 'show' || value.startsWith('@') || value === optOut) return []
  if (!('low' in fact) || fact.low !== fact.high || fact.low === 0 || fact.low >= minGroup) return []
  const sentence = `${by} ${value}: ${fact.low} in a row of their own (${source})`
  return [{ kind: 'small-group-shown', question: by, people: `${by} ${value}`, sentence, insider: false }]
}

/** Named values that a total table merges with others. */
function mergedGroups(facts: readonly Fact[], blocks: readonly Block[]): readonly Merged[] {
  return facts.flatMap(({ kind, of, total, snapshot }) => {
    const [[by, values] = ['', []], ...more] = Object.entries(of.people)
    if (kind !== 'count' || !total || of.question !== null || more.length > 0 || values.length < 2) return []
    const named = blocks.flatMap(({ backgrounds }) => backgrounds.find(({ id }) => id === by)?.named ?? [])
    // All the named values together are how many answered.
    const merged = values.filter((value) => named.includes(value))
    return merged.length === named.length ? [] : merged.map((value) => ({ by, value, snapshot }))
  })
}

/** By the published facts alone; where they tell nothing, with one form after the other until something is told. */
function concludeOnce(
  inquiry: Inquiry,
  target: Target,
  insiders: readonly Insider[],
  forms: readonly Form[],
): Breach[] {
  const { setting } = inquiry
  const secret = secretOf(inquiry, target)
  const members = forms.filter((form) => isMember(setting, form, target)).length
  if (!secret || (forms.length > 0 && members === 0)) return []
  for (const insider of [null, ...insiders]) {
    // Who is alone in a group knows their own form, and there is nobody else to conclude anything of.
    if (insider && members === 1 && isMember(setting, insider.form, target)) continue
    const breaches = concludeHidden(inquiry, secret, insider)
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
