import { answeredBy, isFew } from './conclude.ts'
import type { Fact, People } from './facts.ts'
import type { Inquiry, Target } from './inquiry.ts'
import type { Block } from './model.ts'
import { insatsId } from './setting.ts'

/** Of groups that are hidden those whom nothing may be told of. */
export function keptIn(inquiry: Inquiry, hidden: readonly Target[]): readonly Target[] {
  return hidden
    .filter((target) => !isLargeKommun(inquiry, target) && !isShownLater(inquiry, target))
    .filter((target) => !isOfShown(inquiry, target))
    .map((target) => sinceShown(inquiry.shown, target))
}

/** Those that a group shown in two snapshots has gained in between, where they may be few. */
export function newcomersOf(inquiry: Inquiry, shown: readonly Target[]): readonly Target[] {
  return shown.flatMap((target) => {
    const { from, to } = target.waves
    const key = (waves: Target['waves']) => JSON.stringify({ ...target, waves })
    const before = { from, to: to - 1 }
    if (to === 0 || !shown.some((other) => key(other.waves) === key(before) && samePeople(other, target)))
      return []
    const newcomers = { ...target, waves: { from: to, to } }
    return isFew(inquiry, answeredBy(inquiry, newcomers), newcomers.waves) ? [newcomers] : []
  })
}

/** Of everybody, where some of their groups are shown, it is the groups that are not of whom nothing may be told. */
function isOfShown({ shown }: Inquiry, { people, question, waves }: Target): boolean {
  const isEverybody = Object.keys(people).length === 0
  return isEverybody && shown.some((other) => other.question === question && other.waves.to === waves.to)
}

/** Of a group that is not small and that a later snapshot shows with more in it, what is shown is meant to be read. */
function isShownLater(inquiry: Inquiry, target: Target): boolean {
  const { people, waves } = target
  const isShown = inquiry.shown.some((other) => other.waves.to > waves.to && samePeople(other, target))
  return isShown && !isFew(inquiry, { question: null, states: [], people }, waves)
}

/** Of a group that an earlier snapshot showed, those who have come since: of the others it was meant to be read. */
function sinceShown(shown: readonly Target[], target: Target): Target {
  const before = shown.filter((other) => other.waves.to < target.waves.to && samePeople(other, target))
  const from = Math.max(target.waves.from, ...before.map(({ waves }) => waves.to + 1))
  return { ...target, waves: { from, to: target.waves.to } }
}

function samePeople(one: Target, other: Target): boolean {
  return one.question === other.question && JSON.stringify(one.people) === JSON.stringify(other.people)
}

/** The groups and questions that are marked as hidden, or have figures of their own; each once. */
export function targetsOf(
  facts: readonly Fact[],
  kind: 'shown' | 'hidden',
  blocks: readonly Block[],
): readonly Target[] {
  const targets = new Map<string, Target>()
  for (const fact of facts) {
    if (fact.kind !== kind || fact.of.question === null || !isIn(blocks, fact.of.people)) continue
    // Of everybody there is nothing to tell apart; the tables of the whole are shown as they are.
    if (kind === 'shown' && Object.keys(fact.of.people).length === 0) continue
    const people = kind === 'hidden' ? keptOf(facts, fact) : fact.of.people
    if (Object.values(people).some((values) => values.length === 0)) continue
    const waves = { from: 0, to: fact.snapshot }
    const target = {
      people,
      question: fact.of.question,
      waves,
      ...(kind === 'hidden' && { whole: fact.of.people }),
    }
    targets.set(JSON.stringify(target), target)
  }
  return [...targets.values()]
}

/**
 * A kommun is its insatser, which are hidden or shown by themselves: hidden insatser that together are no
 * small group are what a table of their kommun might show as it is.
 */
function isLargeKommun(inquiry: Inquiry, { whole = {}, waves }: Target): boolean {
  if ((whole[insatsId(inquiry.setting)]?.length ?? 0) < 2) return false
  return !isFew(inquiry, { question: null, states: [], people: whole }, waves)
}

/** Of a hidden kommun those who are not in an insats that is shown for itself, and so are told of. */
function keptOf(facts: readonly Fact[], { of, snapshot }: Fact): People {
  return Object.fromEntries(
    Object.entries(of.people).map(([by, values]) => {
      const isShown = (value: string) =>
        facts.some(
          (fact) =>
            fact.kind === 'shown' &&
            fact.snapshot === snapshot &&
            fact.of.question === of.question &&
            JSON.stringify(fact.of.people) === JSON.stringify({ ...of.people, [by]: [value] }),
        )
      return [by, values.filter((value) => !isShown(value))]
    }),
  )
}

function isIn(blocks: readonly Block[], people: People): boolean {
  return blocks.some(({ backgrounds }) =>
    Object.keys(people).every((by) => backgrounds.some(({ id }) => id === by)),
  )
}
