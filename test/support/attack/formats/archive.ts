import { strFromU8, unzipSync } from 'fflate'
import { all, type Element, parseHtml } from '../html.ts'

/** A file of an office program: its parts of XML as trees, and what else it holds. */
export interface Archive {
  readonly parts: ReadonlyMap<string, Element>
  /** Pictures and files within, by name. */
  readonly others: ReadonlyMap<string, Uint8Array>
}

export function openArchive(file: Uint8Array): Archive {
  const files = Object.entries(unzipSync(file)).filter(([name]) => !name.endsWith('/'))
  const isXml = ([name]: [string, Uint8Array]) => /\.(xml|rels)$/.test(name)
  return {
    parts: new Map(files.filter(isXml).map(([name, part]) => [name, parseHtml(strFromU8(part))])),
    others: new Map(files.filter((file) => !isXml(file))),
  }
}

/** What a part points to, by the id of the relation; paths from the file's root. */
export function relationsOf({ parts }: Archive, name: string): ReadonlyMap<string, string> {
  const folder = name.replace(/[^/]*$/, '')
  const relations = parts.get(`${folder}_rels/${name.slice(folder.length)}.rels`)
  const target = (path: string) => new URL(path, `file:///${folder}`).pathname.slice(1)
  return new Map(
    (relations ? all(relations, 'relationship') : []).map(({ attributes }) => [
      attributes.Id ?? '',
      target(attributes.Target ?? ''),
    ]),
  )
}

/** The words of a part that nobody reads out of it otherwise: its texts and what is said in attributes. */
export function wordsWithin(element: Element | string): readonly string[] {
  if (typeof element === 'string') return element.trim() === '' ? [] : [element]
  const said = ['descr', 'title', 'alt'].flatMap((name) => element.attributes[name] ?? [])
  return [...said, ...element.children.flatMap(wordsWithin)]
}

/** What stands in parts that no reader reads, less what a program counts and says of itself there. */
export function wordsLeft(parts: Iterable<readonly [name: string, part: Element]>): readonly string[] {
  return [...parts].flatMap(([name, part]) =>
    wordsWithin(part).filter((words) => !name.startsWith('docProps/') || !program.test(words)),
  )
}

const program = /^(Slide \d+|Sheet\d|\d{1,2}|16\.0[03]00|\d{4}-\d\d-\d\dT[\d:.]+Z|On-screen Show \(16:9\))$/
