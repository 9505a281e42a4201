import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeDemo } from './demo.ts'
import { linesOf, type Part } from './figures.ts'
import { measureSubmissions } from './submissions.ts'

const folder = await mkdtemp(join(tmpdir(), 'bench-'))
try {
  const demoDir = join(folder, 'demo')
  const open = await makeDemo(demoDir)
  const parts: Part[] = []
  for (const measure of [() => measureSubmissions(demoDir, open, folder)]) {
    const part = await measure()
    parts.push(part)
    console.log(linesOf(part))
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
