import { contentOf, objectsOf, type PdfObject, signsOf, stringForm, textString } from './pdf.ts'

/** An element of a tagged PDF, as it is read out: a table, a row, a paragraph. */
export interface Tagged {
  /** The standard's name of what it is: Table, TR, P, Figure. */
  readonly type: string
  /** What a drawing is read out as. */
  readonly alt: string
  /** In order: elements, and what is drawn for this one. */
  readonly children: readonly (Tagged | Marked)[]
}

/** What is drawn in one mark: its words, and the lengths of filled rectangles. */
export interface Marked {
  readonly words: readonly string[]
  readonly widths: readonly number[]
}

/** A PDF by its tags, and the words that stand in no tag: running lines, headers that are repeated, bookmarks. */
export function readTagged(file: Uint8Array): { readonly root: Tagged; readonly beside: readonly string[] } {
  const objects = objectsOf(Buffer.from(file).toString('latin1'))
  const pages = new Map(
    [...objects]
      .filter(([, { head }]) => /\/Type \/Page\s/.test(head))
      .map(([id, page]) => [id, marksOf(page, objects)]),
  )
  const tagged = (id: string): Tagged => {
    const { head } = objects.get(id) ?? { head: '' }
    const [, own] = /\/Pg (\d+) 0 R/.exec(head) ?? []
    const [, children = ''] = /\/K (\[[^\]]*\]|\d+ 0 R|\d+)/.exec(head) ?? []
    const marked = (page: string | undefined, mark: string) => pages.get(page ?? '')?.marks.get(Number(mark))
    return {
      type: /\/S \/(\w+)/.exec(head)?.[1] ?? '',
      alt: altOf(head),
      children: [...children.matchAll(/<<[^>]*>>|(\d+) 0 R|(\d+)/g)].flatMap(
        ([whole, child, mark]): readonly (Tagged | Marked)[] => {
          if (child !== undefined) return [tagged(child)]
          const elsewhere = /\/Pg (\d+) 0 R/.exec(whole)?.[1]
          const found = marked(elsewhere ?? own, mark ?? /\/MCID (\d+)/.exec(whole)?.[1] ?? '')
          return found ? [found] : []
        },
      ),
    }
  }
  const [root = ''] = [...objects].find(([, { head }]) => head.includes('/Type /StructTreeRoot')) ?? []
  const titles = [...objects.values()].flatMap(({ head }) =>
    [...head.matchAll(new RegExp(`/(?:Title|T|Author|Subject|Keywords) (${stringForm})`, 'g'))].map(
      ([, title = '']) => textString(title),
    ),
  )
  // What a page is not drawn by itself with: a form, a picture, a file within, a note.
  const others = [...objects].flatMap(([id, { head }]) =>
    /\/(?:Subtype \/(?:Form|Image)|Type \/(?:EmbeddedFile|Annot))\b/.test(head) ? [`object ${id}`] : [],
  )
  return {
    root: tagged(root),
    beside: [...titles, ...others, ...[...pages.values()].flatMap(({ artifacts }) => artifacts)],
  }
}

function altOf(head: string): string {
  const [, alt] = new RegExp(`/Alt (${stringForm})`).exec(head) ?? []
  return alt === undefined ? '' : textString(alt)
}

const number = '-?[\\d.]+'
const token = new RegExp(
  [
    `/(?<tag>\\w+)\\s*(?:<<(?<properties>(?:${stringForm}|[^>])*)>>\\s*)?B[MD]C`,
    '(?<end>EMC)',
    '/(?<font>f\\d+) [\\d.]+ Tf',
    `(?<left>${number}) (?<top>${number}) m\\s(?<right>${number}) \\k<top> l\\s\\k<right> ${number} l\\s\\k<left> ${number} l\\sh\\s[Bf]`,
    `(?<string>${stringForm})`,
    '(?<show>T[jJ])',
  ].join('|'),
  'g',
)

interface Mark {
  readonly words: string[]
  readonly widths: number[]
  /** Read out in place of what is drawn. */
  readonly instead: boolean
}

/** What a page draws: by the number of each mark, and what is in none. */
function marksOf(page: PdfObject, objects: ReadonlyMap<string, PdfObject>) {
  const { content, fonts } = contentOf(page, objects)
  const marks = new Map<number, Marked>()
  const artifacts: string[] = []
  const open: Mark[] = [{ words: artifacts, widths: [], instead: false }]
  let letters: ReadonlyMap<string, string> = new Map()
  let waiting = ''
  for (const { groups = {} } of content.matchAll(token)) {
    const { tag, properties = '', end, font, left, right, string, show } = groups
    const within = open.at(-1) as Mark
    if (tag !== undefined) {
      const [, id] = /\/MCID (\d+)/.exec(properties) ?? []
      const [, actual] = new RegExp(`/ActualText (${stringForm})`).exec(properties) ?? []
      if (actual !== undefined) within.words.push(textString(actual))
      const own = id === undefined ? within : { words: [], widths: [] }
      if (id !== undefined) marks.set(Number(id), own)
      open.push({ ...own, instead: actual !== undefined || (id === undefined && within.instead) })
    } else if (end !== undefined) open.pop()
    else if (font !== undefined) letters = fonts.get(font) ?? new Map()
    else if (left !== undefined) within.widths.push(Number(right) - Number(left))
    else if (string !== undefined)
      waiting += signsOf(string)
        .map((sign) => letters.get(sign) ?? '')
        .join('')
    else if (show !== undefined) {
      if (!within.instead) within.words.push(waiting)
      waiting = ''
    }
  }
  return { marks, artifacts }
}
