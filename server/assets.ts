import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What browsers load, by the names that the build gave. */
export interface Assets {
  /** Their bytes by their paths, read once: a build made meanwhile does not change what a running server says. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
  readonly surveyScript: string
  readonly kioskScript: string
  readonly kioskStyles: readonly string[]
  readonly adminScript: string
  readonly adminStyles: readonly string[]
  /** What those hold, for a page that opens without a network. */
  readonly adminStyleText: string
}

/**
 * Read the built files.
 *
 * @param folder the build's client folder
 */
export function readAssets(folder: string): Assets {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<
    string,
    { file: string; css?: string[] }
  >
  const entry = (source: string) => {
    const found = manifest[source]
    if (!found) throw new Error(`The build has no ${source}`)
    return { file: `/${found.file}`, css: (found.css ?? []).map((file) => `/${file}`) }
  }
  const admin = entry('admin-ui/main.tsx')
  const kiosk = entry('survey-ui/kiosk.ts')
  const names = readdirSync(join(folder, 'assets'))
  const files = new Map(
    names.map((name) => [`/assets/${name}`, new Uint8Array(readFileSync(join(folder, 'assets', name)))]),
  )
  const textOf = (path: string) => new TextDecoder().decode(files.get(path))
  return {
    files,
    surveyScript: entry('survey-ui/enhance.ts').file,
    kioskScript: kiosk.file,
    kioskStyles: kiosk.css,
    adminScript: admin.file,
    adminStyles: admin.css,
    adminStyleText: admin.css.map(textOf).join('\n'),
  }
}
