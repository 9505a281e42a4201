import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What browsers load, by the names that the build gave. */
export interface Assets {
  readonly folder: string
  readonly surveyScript: string
  readonly adminScript: string
  readonly adminStyles: readonly string[]
}

/**
 * Read the built files' names.
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
  return {
    folder,
    surveyScript: entry('survey-ui/enhance.ts').file,
    adminScript: admin.file,
    adminStyles: admin.css,
  }
}
