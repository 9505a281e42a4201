/**
 * How far a file that is being made has come. Drawings are counted; how many pages there will be is not known
 * before they are set.
 */
export type FileStep =
  | { readonly doing: 'drawings'; readonly done: number; readonly of: number }
  | { readonly doing: 'pages' | 'packing' }

/** A line of a reply that tells how far a file has come, and last holds it, in base64. */
export type FileLine = { readonly step: FileStep } | { readonly file: string }

/** Who is told of each step. */
export type Told = (step: FileStep) => void
