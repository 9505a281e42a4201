import type { Colours } from '../../../shared/colours.ts'

/**
 * A document before it is a file: what stands in it, in order. Every renderer draws the same blocks and knows
 * nothing of surveys.
 */
export interface Paper {
  readonly title: string
  readonly subtitle: string
  readonly forbund: string
  /** A word on every page that says it is no more than a draft; null where it is final. */
  readonly draft: string | null
  readonly headingLevel: 1 | 2 | 3
  readonly cover: boolean
  readonly colours: Colours
  readonly blocks: readonly Block[]
}

export type Block = Heading | Paragraph | List | Figures | Table

export interface Heading {
  readonly kind: 'heading'
  /** Below the document's own title: 1 is a part, 2 a question. */
  readonly level: 1 | 2
  readonly text: string
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
  /** A note is said more quietly. */
  readonly note?: boolean
}

export interface List {
  readonly kind: 'list'
  readonly items: readonly string[]
}

/** A few figures with their names, on one line. */
export interface Figures {
  readonly kind: 'figures'
  readonly items: readonly (readonly [name: string, figure: string])[]
}

/** A table with a header row. Its first column names its rows; figures stand to the right. */
export interface Table {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly Column[]
  /** Text, or a figure as it is read. */
  readonly rows: readonly (readonly string[])[]
  /** A last row that sums the others. */
  readonly total?: readonly string[]
  /** A drawing of the same rows, beside them. */
  readonly chart?: Chart
}

export interface Column {
  readonly header: string
  readonly figure: boolean
}

/** A drawing that needs no page around it, and what it shows in words. */
export interface Chart {
  readonly svg: string
  readonly alt: string
  /** In units of the drawing, of which a line of text is 18. */
  readonly width: number
  readonly height: number
  /** The height of each row, in the same units, so that a table can have the same. */
  readonly rowHeights: readonly number[]
}

/** Of a drawing that has the rest of its page's place beside its table, in its own units. */
const tallest = 950

/** The drawing of a table that is printed on pages: none where a page is too short for it, for a drawing cannot go on on the next. */
export function chartOnPage({ chart }: Table): Chart | null {
  return chart && chart.height <= tallest ? chart : null
}

/** The longest word that a column makes room for; a longer one breaks, so that the others keep theirs. */
const longestWord = 30

/** How much wider words are in the heavier face of a header. */
const boldness = 1.2

/** How wide each column is to be beside the others: as its longest word, and a column of words a little more. */
export function weightsOf({ columns, rows }: Pick<Table, 'columns' | 'rows'>): readonly number[] {
  return columns.map(({ header, figure }, at) => {
    const cells = rows.map((row) => row[at] ?? '')
    const longest = Math.max(longestIn([header]) * boldness, longestIn(cells))
    const whole = Math.max(...[header, ...cells].map(({ length }) => length))
    const needed = figure ? Math.max(4, longest) : Math.max(8, longest, Math.min(28, whole))
    // Every cell has its margins.
    return 2 + Math.min(longestWord, needed)
  })
}

function longestIn(texts: readonly string[]): number {
  return Math.max(0, ...texts.flatMap((text) => text.split(/\s+/)).map(({ length }) => length))
}
