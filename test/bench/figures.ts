/** One measured figure as it is read: what, how much, the goal and whether it was met. */
export interface Figure {
  readonly what: string
  readonly figure: string
  /** Blank where the figure is told beside others and has no goal of its own. */
  readonly goal: string
  readonly met: boolean | null
}

export interface Part {
  readonly title: string
  /** How it was measured, in a sentence or two. */
  readonly how: string
  readonly figures: readonly Figure[]
}

export function atMost(what: string, value: number, limit: number, unit: string): Figure {
  return {
    what,
    figure: withUnit(value, unit),
    goal: `at most ${withUnit(limit, unit)}`,
    met: value <= limit,
  }
}

export function atLeast(what: string, value: number, limit: number, unit: string): Figure {
  return {
    what,
    figure: withUnit(value, unit),
    goal: `at least ${withUnit(limit, unit)}`,
    met: value >= limit,
  }
}

export function told(what: string, value: number, unit: string): Figure {
  return { what, figure: withUnit(value, unit), goal: '', met: null }
}

/** A part as lines of a terminal. */
export function linesOf({ title, figures }: Part): string {
  const lines = figures.map(({ what, figure, goal, met }) =>
    `  ${what.padEnd(52)} ${figure.padStart(14)}   ${goal.padEnd(20)} ${verdict(met)}`.trimEnd(),
  )
  return ['', title, ...lines].join('\n')
}

/** A part as a section of a Markdown document. */
export function sectionOf({ title, how, figures }: Part): string {
  const rows = figures.map(
    ({ what, figure, goal, met }) => `| ${what} | ${figure} | ${goal} | ${verdict(met)} |`,
  )
  return [`## ${title}`, '', how, '', '| What | Figure | Goal | |', '|---|---:|---|---|', ...rows].join('\n')
}

/** The middle one, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const rising = values.toSorted((a, b) => a - b)
  const middle = rising.slice(Math.floor((rising.length - 1) / 2), Math.floor(rising.length / 2) + 1)
  return middle.reduce((sum, value) => sum + value, 0) / middle.length
}

function verdict(met: boolean | null): string {
  return met === null ? '' : met ? 'met' : 'NOT MET'
}

/** Three significant digits, or the whole number where it has more. */
function withUnit(value: number, unit: string): string {
  const decimals = Number.isInteger(value) ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value) || 1)))
  const number = value.toLocaleString('en', {
    minimumFractionDigits: Math.min(decimals, 2),
    maximumFractionDigits: Math.min(decimals, 2),
  })
  return unit === '' ? number : `${number} ${unit}`
}
