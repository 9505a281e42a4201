/** A document of any format, as it is read: what stands in it, in order. */
export interface FilePaper {
  readonly items: readonly PaperItem[]
  /** Words that stand beside the text: properties, running lines, bookmarks. */
  readonly beside: readonly string[]
}

export type PaperItem =
  | { readonly kind: 'heading' | 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly caption: string; readonly rows: readonly (readonly string[])[] }
  | Drawing

/** A drawing of the table beside it: what it is read out as, what is written in it, and how long its bars are. */
export interface Drawing {
  readonly kind: 'drawing'
  readonly alt: string
  /** Words that are drawn; null where it is a picture. */
  readonly labels: readonly string[] | null
  readonly bars: readonly number[] | null
}
