import type { Question } from '../../../shared/questionnaire.ts'
import { type Counted, type Fact, notAsked, type People, type Rounded, stand } from './facts.ts'
import { type Background, isGrouping, namedOf, type Setting, statesOf } from './setting.ts'
import type { LinearSystem, Row } from './solver.ts'

/**
 * Backgrounds whose values some artefact crosses, as one table of every combination. Where nothing crosses
 * two backgrounds their tables go together whatever they hold, given the totals of each option: for each
 * option there is a two-way table with any two margins of the same sum. So each is a block of its own.
 */
export interface Block {
  readonly backgrounds: readonly Background[]
  /** Per cell a value of each background, in their order. */
  readonly cells: readonly (readonly string[])[]
}

/** Snapshots whose newcomers are counted, from one to another. */
export interface Waves {
  readonly from: number
  readonly to: number
}

/** Every data set that could be behind the facts, as a linear system in whole numbers. */
export interface AttackModel {
  readonly system: LinearSystem
  readonly blocks: readonly Block[]
  /** A count as a sum of columns; null where no block tells those people apart. */
  terms(of: Counted, waves: Waves): Map<number, number> | null
  /** The sum of the values given. */
  weighted(of: Counted, waves: Waves): Map<number, number> | null
  /** The column of one cell's people in a state; of a tick, those who ticked it or did not. */
  column(cell: CellOf, question: string, state: string): number | undefined
}

export interface CellOf {
  readonly block: number
  readonly cell: number
  readonly wave: number
}

export function blockOf(backgrounds: readonly Background[]): Block {
  const cells = backgrounds.reduce<string[][]>(
    (made, { named, others }) =>
      made.flatMap((cell) => [...named, ...others].map((value) => [...cell, value])),
    [[]],
  )
  return { backgrounds, cells }
}

/** Those who did not tick an option, among those who took a stand. */
export const without = (option: string) => `!${option}`

/**
 * Builds the system of some questions that conditions tie together, for some blocks, from what is known.
 *
 * @param waves how many snapshots there are
 * @param sums whether it holds the sums of the numbers that people gave
 */
export function buildModel(
  setting: Setting,
  questions: readonly Question[],
  blocks: readonly Block[],
  waves: number,
  facts: readonly Fact[],
  { sums = false }: { sums?: boolean } = {},
): AttackModel {
  const columns = new Map<string, number>()
  const free = new Set<number>()
  const rows: Row[] = []
  const columnOf = ({ block, cell, wave }: CellOf, question: string | null, state: string) =>
    `${block}/${cell}/${wave}/${question ?? ''}/${state}`
  const add = (name: string): number => {
    columns.set(name, columns.size)
    return columns.size - 1
  }
  const at = (name: string): number => {
    const column = columns.get(name)
    if (column === undefined) throw new RangeError(`no column ${name}`)
    return column
  }
  const equal = (left: readonly number[], right: readonly number[]) => {
    const terms = new Map<number, number>()
    for (const column of left) terms.set(column, (terms.get(column) ?? 0) + 1)
    for (const column of right) terms.set(column, (terms.get(column) ?? 0) - 1)
    rows.push({ terms, low: 0, high: 0 })
  }

  function addQuestion(cell: CellOf, question: Question) {
    const name = (state: string) => columnOf(cell, question.id, state)
    const states = statesOf(question, setting).map((state) => add(name(state)))
    equal(states, [at(columnOf(cell, null, ''))])
    if (question.kind === 'choices') {
      const ticks = namedOf(question, setting.insatser).map((option) => {
        const ticked = add(name(option))
        equal([ticked, add(name(without(option)))], [at(name(stand))])
        return ticked
      })
      // Nothing ticked is no answer: each who took a stand ticked one at least.
      const terms = new Map([...ticks.map((tick) => [tick, 1] as const), [at(name(stand)), -1] as const])
      rows.push({ terms, low: 0, high: Number.POSITIVE_INFINITY })
    }
    if (question.kind === 'number' && sums) {
      const sum = add(name('@sum'))
      free.add(sum)
      const { low, high } = rangeOf(question)
      rows.push({
        terms: new Map([
          [sum, 1],
          [at(name(stand)), -low],
        ]),
        low: 0,
        high: Number.POSITIVE_INFINITY,
      })
      rows.push({
        terms: new Map([
          [sum, 1],
          [at(name(stand)), -high],
        ]),
        low: Number.NEGATIVE_INFINITY,
        high: 0,
      })
    }
  }

  /** Who was asked: those whose answer to an earlier question is one of some. */
  function addCondition(cell: CellOf, question: Question) {
    const { showIf } = question
    if (!showIf) return
    const spared = at(columnOf(cell, question.id, notAsked))
    const holds = new Set(showIf.in.map(String))
    const block = blocks[cell.block]
    const place = block?.backgrounds.findIndex(({ id }) => id === showIf.question) ?? -1
    if (place >= 0) {
      const value = block?.cells[cell.cell]?.[place] ?? ''
      if (holds.has(value)) rows.push({ terms: new Map([[spared, 1]]), low: 0, high: 0 })
      else equal([spared], [at(columnOf(cell, null, ''))])
      return
    }
    const other = questions.find(({ id }) => id === showIf.question)
    if (!other) return
    if (other.kind === 'choices') {
      // Who ticked any of several cannot be told from how many ticked each; of one it can.
      const [only] = [...holds]
      if (holds.size > 1 || !only || only === other.optOut?.value) return
      const asked = at(columnOf(cell, other.id, only))
      const everybody = at(columnOf(cell, null, ''))
      equal([spared, asked], [everybody])
      return
    }
    const failing = statesOf(other, setting).filter((state) => !holds.has(state))
    equal(
      [spared],
      failing.map((state) => at(columnOf(cell, other.id, state))),
    )
  }

  for (const [block, { cells }] of blocks.entries()) {
    for (const cell of cells.keys()) {
      for (let wave = 0; wave < waves; wave++) {
        const place = { block, cell, wave }
        add(columnOf(place, null, ''))
        for (const question of questions) addQuestion(place, question)
        for (const question of questions) addCondition(place, question)
      }
    }
  }
  // The blocks count the same people: in every state as many.
  for (let wave = 0; wave < waves; wave++) {
    for (const question of [null, ...questions]) {
      const states = question ? statesOf(question, setting) : ['']
      const more =
        question?.kind === 'choices'
          ? namedOf(question, setting.insatser)
          : question?.kind === 'number' && sums
            ? ['@sum']
            : []
      for (const state of [...states, ...more]) {
        const inBlock = (block: number) =>
          blocks[block]?.cells.map((_, cell) =>
            at(columnOf({ block, cell, wave }, question?.id ?? null, state)),
          ) ?? []
        for (let block = 1; block < blocks.length; block++) equal(inBlock(block - 1), inBlock(block))
      }
    }
  }

  function sum(
    of: Counted,
    { from, to }: Waves,
    weightOf: (state: string) => number,
  ): Map<number, number> | null {
    const block = blocks.findIndex(({ backgrounds }) =>
      Object.keys(of.people).every((by) => backgrounds.some(({ id }) => id === by)),
    )
    const known = of.question === null || questions.some(({ id }) => id === of.question)
    if (block < 0 || !known) return null
    const terms = new Map<number, number>()
    for (const cell of cellsOf(blocks[block] as Block, of.people)) {
      for (let wave = from; wave <= to; wave++) {
        for (const state of of.question === null ? [''] : of.states) {
          terms.set(at(columnOf({ block, cell, wave }, of.question, state)), weightOf(state))
        }
      }
    }
    return terms
  }
  const model: AttackModel = {
    system: { columns: 0, rows, free },
    blocks,
    terms: (of, range) => sum(of, range, () => 1),
    weighted(of, range) {
      const kind = questions.find(({ id }) => id === of.question)?.kind
      if (kind !== 'number') return sum(of, range, Number)
      return sums ? sum({ ...of, states: ['@sum'] }, range, () => 1) : null
    },
    column: (cell, question, state) => columns.get(columnOf(cell, question, state)),
  }
  for (const fact of facts) rows.push(...rowsOf(fact, model, questions))
  return { ...model, system: { columns: columns.size, rows, free } }
}

/** The cells of a block that hold some people. */
export function cellsOf({ backgrounds, cells }: Block, people: People): readonly number[] {
  return [...cells.keys()].filter((cell) =>
    backgrounds.every(({ id }, at) => people[id]?.includes(cells[cell]?.[at] ?? '') ?? true),
  )
}

/** What a number may be; where the questionnaire does not say, anything that people would answer. */
export function rangeOf(question: Question & { kind: 'number' }) {
  return { low: question.min ?? 0, high: question.max ?? 10_000 }
}

function rowsOf(fact: Fact, model: AttackModel, questions: readonly Question[]): Row[] {
  const waves = { from: 0, to: fact.snapshot }
  const terms = model.terms(fact.of, waves)
  if (!terms) return []
  switch (fact.kind) {
    case 'count':
      return [{ terms, low: fact.low, high: fact.high }]
    case 'ratio': {
      const base = model.terms(fact.base, waves)
      return base ? roundedRows(terms, base, fact.rounded, 1) : []
    }
    case 'mean': {
      const weighted = model.weighted(fact.of, waves)
      const isNumber = questions.find(({ id }) => id === fact.of.question)?.kind === 'number'
      return weighted ? roundedRows(weighted, terms, fact.rounded, isNumber ? 0 : 1) : []
    }
    case 'median':
      return medianRows(fact, model, waves, questions)
    default:
      return []
  }
}

/** (2V − 1) × base ≤ 2 × scale × of < (2V + 1) × base, V the printed figure without its decimal comma. */
function roundedRows(
  of: Map<number, number>,
  base: Map<number, number>,
  rounded: Rounded,
  step: 0 | 1,
): Row[] {
  const scale = 10 ** rounded.decimals
  const figure = Math.round(rounded.value * scale)
  const side = (limit: number) => {
    const terms = new Map([...of].map(([column, weight]) => [column, 2 * scale * rounded.per * weight]))
    for (const [column, weight] of base) terms.set(column, (terms.get(column) ?? 0) - limit * weight)
    return terms
  }
  return [
    { terms: side(2 * figure - 1), low: 0, high: Number.POSITIVE_INFINITY },
    { terms: side(2 * figure + 1), low: Number.NEGATIVE_INFINITY, high: -step },
  ]
}

/** Half of those who took a stand or more are at the median or below it, and half or more at it or above. */
function medianRows(
  { of, value }: Fact & { kind: 'median' },
  model: AttackModel,
  waves: Waves,
  questions: readonly Question[],
): Row[] {
  const question = questions.find(({ id }) => id === of.question)
  const everybody = model.terms(of, waves)
  if (!question || !everybody) return []
  const half = (part: Map<number, number>, share: number, sign: 1 | -1): Row => {
    const terms = new Map([...everybody].map(([column, weight]) => [column, -share * weight * sign]))
    for (const [column, weight] of part) terms.set(column, (terms.get(column) ?? 0) + 2 * weight * sign)
    return { terms, low: 0, high: Number.POSITIVE_INFINITY }
  }
  if (question.kind === 'number') {
    const sum = model.weighted(of, waves)
    if (!sum) return []
    const { low, high } = rangeOf(question)
    return [half(sum, value + low, 1), half(sum, value + high, -1)]
  }
  return [(state: string) => Number(state) <= value, (state: string) => Number(state) >= value].map((isIn) =>
    half(model.terms({ ...of, states: of.states.filter(isIn) }, waves) ?? new Map(), 1, 1),
  )
}

/** Whether the answers to a question are who people are; such a question has no table of its own in a model. */
export function isAsked(question: Question): boolean {
  return !isGrouping(question) && question.kind !== 'text'
}
