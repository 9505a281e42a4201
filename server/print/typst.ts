import { createRequire } from 'node:module'
import type { Told } from '../../shared/file-step.ts'
import { coverageOfAll, readFonts } from './fonts.ts'

/** What is to be printed: a template's source, what it imports, and what it is to say. */
export interface PrintJob {
  readonly source: string
  /** Sources that templates import, by path. */
  readonly shared: Readonly<Record<string, string>>
  /** JSON; never part of a source. */
  readonly data: string
}

/** What is used of the native package, which tells no types of its own. */
interface Compiler {
  addSource(path: string, source: string): void
  compile(given: { mainFileContent: string; inputs: Record<string, string> }): {
    readonly result: object | null
    takeError(): object | null
    takeWarnings(): object | null
  }
  fetchDiagnostics(of: object): readonly { readonly message: string }[]
  pdf(document: object, options: { pdfStandard: 'ua-1' }): Uint8Array
  plainSvg(document: object): string
  evictCache(maxAge: number): void
}
interface NativePackage {
  readonly NodeCompiler: {
    create(given: { workspace: string; fontArgs: readonly { fontBlobs: readonly Buffer[] }[] }): Compiler
  }
}

export interface Typst {
  /** A tagged PDF/UA-1. The same job gives the same bytes. */
  pdf(job: PrintJob, told?: Told): Uint8Array
  /** The pages below each other, as SVG. */
  svg(job: PrintJob): string
}

/** Where templates and what they import are said to lie: nothing is read from there. */
const workspace = '/print'

/** Load Typst and the fonts. A few dozen megabytes that stay for as long as the process lives. */
export function openTypst(): Typst {
  const native = createRequire(import.meta.url)(
    '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
  ) as NativePackage
  const fonts = readFonts()
  const isCovered = coverageOfAll(fonts)
  const isMissing = (character: string) => !isCovered(character)
  const compiler = native.NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts.flat() }] })

  function compiled<T>({ source, shared, data }: PrintJob, read: (document: object) => T): T {
    for (const [path, text] of Object.entries(shared)) compiler.addSource(`${workspace}/${path}`, text)
    const inputs = { data, missing: missingIn(data, isMissing) }
    const outcome = compiler.compile({ mainFileContent: source, inputs })
    // A font that is not there is only a warning to Typst.
    const faults = [outcome.takeError(), outcome.takeWarnings()].flatMap((found) =>
      found ? compiler.fetchDiagnostics(found).map(({ message }) => message) : [],
    )
    if (!outcome.result || faults.length > 0) throw new Error(`Typst: ${faults.join('; ')}`)
    const made = read(outcome.result)
    compiler.evictCache(0)
    return made
  }
  return {
    pdf(job, told) {
      told?.({ doing: 'pages' })
      return compiled(job, (document) => {
        told?.({ doing: 'packing' })
        return compiler.pdf(document, { pdfStandard: 'ua-1' })
      })
    },
    svg: (job) => compiled(job, (document) => compiler.plainSvg(document)),
  }
}

const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u

/** The characters of a text that the fonts have no sign for, as a regular expression for Typst; blank where there are none. */
function missingIn(text: string, isMissing: (character: string) => boolean): string {
  const missing = [...new Set(text)].filter((character) => !invisible.test(character) && isMissing(character))
  const escaped = missing.map((character) => `\\x{${character.codePointAt(0)?.toString(16)}}`)
  return escaped.length > 0 ? `[${escaped.join('')}]+` : ''
}
