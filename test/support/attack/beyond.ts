import { type Counted, type Fact, type People, roundsTo } from './facts.ts'
import { backgroundsOf, questionOf, type Setting, statesOf } from './setting.ts'

/**
 * What a format tells beyond another: the facts that do not follow from what the other tells of the same
 * people and the same question. Of no fact left, an attacker who has the other learns nothing from the format.
 *
 * A count follows where it is a sum and difference of counts that are told, and is that sum; a share where both
 * its counts do; a mean where it is told itself, or every count it is made of is.
 */
export function beyond(setting: Setting, facts: readonly Fact[], told: readonly Fact[]): readonly Fact[] {
  const known = new Set(told.map(statementOf))
  const means = told.filter((fact) => fact.kind === 'mean')
  const shown = new Set(told.flatMap((fact) => (fact.kind === 'shown' ? [keyOf(fact.of)] : [])))
  const count = counter(setting, told)
  const follows = (fact: Fact): boolean => {
    if (known.has(statementOf(fact))) return true
    switch (fact.kind) {
      case 'count': {
        const exactly = count(fact.of)
        return exactly !== null && exactly >= fact.low && exactly <= fact.high
      }
      case 'ratio': {
        const [of, base] = [count(fact.of), count(fact.base)]
        return of !== null && base !== null && roundsTo(of, base, fact.rounded)
      }
      case 'mean': {
        const { of, rounded } = fact
        const each = of.states.map((state) => count({ ...of, states: [state] }))
        const base = count(of)
        if (base !== null && each.every((part) => part !== null)) {
          const sum = each.reduce((total, part, at) => total + part * Number(of.states[at]), 0)
          return roundsTo(sum, base, rounded)
        }
        // A finer mean that is told, and lies in it whole.
        return means.some(({ of: other, rounded: finer }) => {
          if (keyOf(other) !== keyOf(of) || finer.decimals < rounded.decimals) return false
          const [half, finerHalf] = [0.5 / 10 ** rounded.decimals, 0.5 / 10 ** finer.decimals]
          return Math.abs(finer.value - rounded.value) + finerHalf <= half + 1e-9
        })
      }
      case 'shown':
        // That the whole mätperiod has figures is no news.
        return Object.keys(fact.of.people).length === 0 || shown.has(keyOf(fact.of))
      default:
        // A median is told by every count, as a mean is; that somebody's figures are hidden tells none.
        return fact.kind === 'median'
          ? fact.of.states.every((state) => count({ ...fact.of, states: [state] }) !== null)
          : known.has(statementOf(fact))
    }
  }
  return facts.filter((fact) => !follows(fact))
}

function statementOf({ source: _, total: __, by: ___, snapshot: ____, of, ...statement }: Fact): string {
  return JSON.stringify([keyOf(of), statement])
}

function keyOf({ people, question, states }: Counted): string {
  return JSON.stringify([inOrder(people), question, states])
}

/** The same for the same people, in whatever order their backgrounds were read. */
function inOrder(people: People): string {
  return JSON.stringify(Object.entries(people).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Counts as sums of cells that nobody sees one by one, and what the sums come to. */
interface Table {
  readonly columns: readonly string[]
  /** Rows in echelon form: each begins with a 1 where those below have 0; the last is what it comes to. */
  readonly rows: number[][]
}

/** Gives a count that follows from those told, and null of one that does not. */
function counter(setting: Setting, told: readonly Fact[]): (of: Counted) => number | null {
  const tables = new Map<string, Table>()
  const exact = told.flatMap((fact) => (fact.kind === 'count' && fact.low === fact.high ? [fact] : []))
  const tableOf = (place: Place): Table => {
    const key = JSON.stringify([inOrder(place.people), place.question])
    const found = tables.get(key)
    if (found) return found
    const columns = columnsOf(setting, place)
    const table: Table = { columns, rows: [] }
    for (const fact of exact) {
      const sum = sumIn(setting, fact.of, place, columns)
      if (sum) add(table, [...sum, fact.low])
    }
    tables.set(key, table)
    return table
  }
  return (of) => {
    for (const place of placesOf(setting, of)) {
      const table = tableOf(place)
      const sum = sumIn(setting, of, place, table.columns)
      const rest = sum && reduced(table, [...sum, 0])
      if (rest?.slice(0, -1).every((cell) => Math.abs(cell) < 1e-9)) return Math.round(-(rest.at(-1) ?? 0))
    }
    return null
  }
}

/** Some people, and what parts them into cells: a question's states, or a background's values. */
interface Place {
  readonly people: People
  readonly question: string
}

/** Where a count may follow from others: in its own question, or among the people parted by one of their backgrounds. */
function placesOf(setting: Setting, { people, question }: Counted): readonly Place[] {
  if (question !== null) return [{ people, question }]
  const own = Object.keys(people)
  const others = backgroundsOf(setting).map(({ id }) => id)
  const parted = own.length > 0 ? own : others
  return parted.map((id) => {
    const { [id]: _, ...rest } = people
    return { people: rest, question: id }
  })
}

function columnsOf(setting: Setting, { question }: Place): readonly string[] {
  const background = backgroundsOf(setting).find(({ id }) => id === question)
  if (background) return [...background.named, ...background.others]
  const states = statesOf(questionOf(setting, question), setting)
  // What is ticked of several, or is one of many numbers, overlaps; each is a cell of its own.
  return [...states, ...ticksOf(setting, question)]
}

function ticksOf(setting: Setting, id: string): readonly string[] {
  const question = questionOf(setting, id)
  return question.kind === 'choices' ? question.options.map(({ value }) => value) : []
}

/** A count as a sum of a place's cells; null where it is not of that place. */
function sumIn(
  setting: Setting,
  { people, question, states }: Counted,
  place: Place,
  columns: readonly string[],
): number[] | null {
  const isBackground = backgroundsOf(setting).some(({ id }) => id === place.question)
  const { [place.question]: values, ...rest } = people
  const same = (a: People, b: People) => inOrder(a) === inOrder(b)
  const cells = (named: readonly string[]) =>
    named.every((name) => columns.includes(name)) ? columns.map((name) => Number(named.includes(name))) : null
  if (isBackground) {
    if (question !== null || !same(rest, place.people)) return null
    return values === undefined ? columns.map(() => 1) : cells(values)
  }
  if (!same(people, place.people)) return null
  if (question === place.question) return cells(states)
  // Everybody did one thing with the question.
  const ticks = ticksOf(setting, place.question)
  return question === null ? columns.map((name) => Number(!ticks.includes(name))) : null
}

function reduced({ rows }: Table, row: readonly number[]): number[] {
  let rest = [...row]
  for (const other of rows) {
    const lead = other.findIndex((cell) => Math.abs(cell) > 1e-9)
    const times = rest[lead] ?? 0
    if (Math.abs(times) > 1e-9) rest = rest.map((cell, at) => cell - times * (other[at] ?? 0))
  }
  return rest
}

function add(table: Table, row: readonly number[]) {
  const rest = reduced(table, row)
  const lead = rest.slice(0, -1).find((cell) => Math.abs(cell) > 1e-9)
  if (lead !== undefined) table.rows.push(rest.map((cell) => cell / lead))
}
