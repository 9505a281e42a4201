// `npm run bench`: measures what the product promises, prints it and writes docs/benchmarks.md.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureBilaga } from './bilaga.ts'
import { makeDemo } from './demo.ts'
import { documentOf } from './document.ts'
import { linesOf, type Part } from './figures.ts'
import { measurePage } from './participant-page.ts'
import { measureReading } from './reading.ts'
import { measureResults } from './results.ts'
import { measureStart } from './start-up.ts'
import { measureSubmissions } from './submissions.ts'

const folder = await mkdtemp(join(tmpdir(), 'bench-'))
try {
  const demoDir = join(folder, 'demo')
  const open = await makeDemo(demoDir)
  const parts: Part[] = []
  for (const measure of [
    // A hundred thousand forms leave the disk busy for a while, and what a large bilaga is made of stays: last.
    () => measurePage(demoDir, open),
    () => measureReading(demoDir),
    () => measureStart(demoDir, open),
    () => measureResults(folder, demoDir),
    () => measureSubmissions(demoDir, open, folder),
    () => measureBilaga(demoDir, open),
  ]) {
    const part = await measure()
    parts.push(part)
    console.log(linesOf(part))
  }
  await writeFile(join(import.meta.dirname, '../../docs/benchmarks.md'), documentOf(parts, new Date()))
} finally {
  await rm(folder, { recursive: true, force: true })
}
