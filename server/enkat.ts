import { parseArgs } from 'node:util'
import { Problem } from '../shared/problem.ts'
import { problemText } from '../shared/text/problems.sv.ts'
import { auditCommand } from './commands/audit.ts'
import { backupCommand, restoreCommand } from './commands/backup.ts'
import { type Command, type Given, UsageError } from './commands/command.ts'
import { demoCommand } from './commands/demo.ts'
import {
  linksCommand,
  listCommand,
  resultsCommand,
  settleCommand,
  statusCommand,
} from './commands/matperiod.ts'
import { importRawCommand } from './commands/raw-data.ts'
import { exportCommand, importCommand, questionnaireCommand } from './commands/study.ts'
import { userCommand } from './commands/user.ts'
import { ConfigError, readConfig } from './config.ts'
import { readSecret } from './secret.ts'
import { isBusy, openDatabase } from './store/database.ts'

/** The command line: the operator's, who has the database anyway. */
const commands: Readonly<Record<string, Command>> = {
  import: importCommand,
  'import-raw': importRawCommand,
  export: exportCommand,
  questionnaire: questionnaireCommand,
  results: resultsCommand,
  links: linksCommand,
  status: statusCommand,
  matperioder: listCommand,
  settle: settleCommand,
  demo: demoCommand,
  user: userCommand,
  backup: backupCommand,
  restore: restoreCommand,
  audit: auditCommand,
}

const exitRefused = 1
const exitUsage = 2

async function main(): Promise<void> {
  process.umask(0o077)
  const [name = '', ...rest] = process.argv.slice(2)
  if (['help', '--help', '-h'].includes(name)) {
    process.stdout.write(`${usage()}\n`)
    return
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new UsageError(name === '' ? 'Vilket kommando?' : `Kommandot ${name} finns inte.`)
  const { given, json } = argumentsOf(command, rest)
  const config = readConfig(process.env)
  const database = await openDatabase(config.database)
  try {
    const clock = { now: () => new Date() }
    const told = await command.run({ database, clock, config, secret: () => readSecret(config) }, given)
    process.stdout.write(`${json ? JSON.stringify(told.json, null, 1) : told.words}\n`)
  } finally {
    await database.close()
  }
}

function argumentsOf(command: Command, rest: readonly string[]): { given: Given; json: boolean } {
  const known = Object.fromEntries(
    (command.options ?? []).map((option) => [option, { type: 'string' as const, multiple: true as const }]),
  )
  try {
    const { positionals, values } = parseArgs({
      args: [...rest],
      allowPositionals: true,
      options: { ...known, json: { type: 'boolean' } },
    })
    if (positionals.length !== command.takes) throw new UsageError('Fel antal argument.')
    const { json = false, ...options } = values as Record<string, string[]> & { json?: boolean }
    return { given: { positionals, options }, json }
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError('En växel är okänd eller saknar värde.')
  }
}

function usage(): string {
  const lines = Object.values(commands).map(({ usage, about }) => `  enkat ${usage}\n      ${about}`)
  return ['Användning: npm run -s enkat -- <kommando> [--json]', ...lines].join('\n')
}

main().catch((error: unknown) => {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n\n${usage()}\n`)
    process.exitCode = exitUsage
    return
  }
  const faults = faultsOf(error)
  process.stderr.write(`${faults.join('\n')}\n`)
  process.exitCode = exitRefused
})

function faultsOf(error: unknown): readonly string[] {
  if (error instanceof ConfigError) return error.faults
  if (error instanceof Problem) {
    const { title, message } = problemText[error.code]
    if (error.code === 'not-found')
      return ['Mätperioden finns inte. `enkat matperioder` listar dem som finns.']
    return error.faults.length > 0 ? error.faults : [`${title}. ${message}`]
  }
  if (isBusy(error))
    return ['Databasen är upptagen av en annan process. Inget har ändrats; försök igen om en stund.']
  // What the system says (a folder that is missing, a database that does not answer) is said in its own words.
  return [error instanceof Error && 'code' in error ? error.message || String(error.code) : String(error)]
}
