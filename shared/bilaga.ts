import * as v from 'valibot'
import { isPlainText } from './questionnaire.ts'
import { revisionSchema } from './revision.ts'

/** The parts that a bilaga may have, in the order in which they stand at first. */
export const bilagaParts = ['korthet', 'fragor', 'insatser', 'mal', 'jamforelse', 'metod'] as const
export type BilagaPart = (typeof bilagaParts)[number]

/** The files a bilaga is had as. */
export const bilagaFormats = ['docx', 'pdf', 'html'] as const
export type BilagaFormat = (typeof bilagaFormats)[number]

/** What the kansli decides of a bilaga. */
export type BilagaChoices = Readonly<v.InferOutput<typeof bilagaChoicesSchema>>

const words = (longest: number) =>
  v.pipe(v.string(), v.trim(), v.maxLength(longest), v.check(isPlainText, 'plain text'))

export const bilagaChoicesSchema = v.object({
  /** Those that are in it, in order; each once. */
  parts: v.pipe(
    v.array(v.picklist(bilagaParts)),
    v.minLength(1, 'Välj minst en del.'),
    v.check((parts) => new Set(parts).size === parts.length, 'each part once'),
  ),
  /** Paragraphs of one's own, parted by blank lines. */
  introduction: words(8000),
  /** By question. */
  comments: v.record(v.string(), words(4000)),
  status: v.picklist(['draft', 'final']),
  /** Of its own title: the annual report that it is put into decides. */
  headingLevel: v.picklist([1, 2, 3]),
  /** A page of its own with the title, and a table of contents. */
  cover: v.boolean(),
})

export const firstChoices: BilagaChoices = {
  parts: [...bilagaParts],
  introduction: '',
  comments: {},
  status: 'draft',
  headingLevel: 1,
  cover: false,
}

/** What is decided of a mätperiod's bilaga, and how many times it has been saved. */
export interface SavedBilaga {
  readonly choices: BilagaChoices
  readonly revision: number
}

export const savedBilagaSchema = v.object({
  choices: bilagaChoicesSchema,
  revision: revisionSchema,
})

/** All that the page about a bilaga shows. */
export interface BilagaView extends SavedBilaga {
  readonly matperiod: string
  /** Those that have a table of their own and can be commented on. */
  readonly questions: readonly { readonly id: string; readonly text: string }[]
  /** The paragraph of figures for the annual report. */
  readonly paragraph: string
  /** Whether the result is final, and the bilaga may be. */
  readonly settled: boolean
}
