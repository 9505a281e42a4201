import type { Blank } from './blanks.ts'

/** The papers, in the order in which a data protection officer reads them; their names in addresses and files. */
export const paperIds = [
  'registerforteckning',
  'konsekvensbedomning',
  'information-till-deltagare',
  'bitradesavtal',
  'gallringsplan',
] as const
export type PaperId = (typeof paperIds)[number]

/**
 * A paper as it is written: `{blank}` in a text stands for what a setting fills. A text by itself is a
 * paragraph; `decide` is what the product cannot know and the förbund must settle.
 */
export interface Paper {
  readonly id: PaperId
  readonly title: string
  /** The articles that ask for it. */
  readonly law: string
  /** What it is for, in a sentence or two. */
  readonly about: string
  readonly sections: readonly { readonly heading: string; readonly blocks: readonly Block<string>[] }[]
}

export type Block<Text> =
  | { readonly text: Text }
  | { readonly list: readonly Text[] }
  | { readonly table: { readonly columns: readonly string[]; readonly rows: readonly (readonly Text[])[] } }
  | { readonly decide: readonly Text[] }

/** Words, or the setting that they are missing from. */
export type Piece = string | { readonly missing: Blank }
export type FilledText = readonly Piece[]

/** A paper with what is known filled in. */
export interface FilledPaper extends Omit<Paper, 'sections'> {
  readonly sections: readonly { readonly heading: string; readonly blocks: readonly Block<FilledText>[] }[]
  readonly missing: readonly Blank[]
}
