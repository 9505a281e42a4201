import { cpus, release, totalmem } from 'node:os'
import Sqlite from 'better-sqlite3'
import { type Part, sectionOf } from './figures.ts'

/** The benchmarks as a document: machine, date and every figure. */
export function documentOf(parts: readonly Part[], now: Date): string {
  return `${[
    '# Benchmarks',
    '',
    'Written by `npm run bench`, which measures everything in one run and side by side. Ratios are to be trusted more than',
    'times: the machine is small and may be doing other things.',
    '',
    ...machine(now).map((line) => `- ${line}`),
    ...parts.flatMap((part) => ['', sectionOf(part)]),
  ].join('\n')}\n`
}

function machine(now: Date): readonly string[] {
  const cores = cpus()
  const sqlite = new Sqlite(':memory:').prepare('select sqlite_version()').pluck().get()
  return [
    `Date: ${now.toISOString().slice(0, 10)}`,
    `Machine: ${cores.length} cores (${cores[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB memory`,
    `Linux ${release().split('-')[0]}, Node ${process.versions.node}, SQLite ${String(sqlite)}`,
  ]
}
