import type { Config } from '../config.ts'
import type { Clock } from '../context.ts'
import type { OpenDatabase } from '../store/database.ts'

/** What a command works with. */
export interface CommandDeps {
  readonly database: OpenDatabase
  readonly clock: Clock
  readonly config: Config
  secret(): Promise<string>
}

/** The arguments and options that were given, checked against what the command takes. */
export interface Given {
  readonly positionals: readonly string[]
  readonly options: Readonly<Record<string, readonly string[]>>
}

/** What a command tells: one JSON value, and the same in words. */
export interface Told {
  readonly json: unknown
  readonly words: string
}

export interface Command {
  /** What it takes, as the usage shows it. */
  readonly usage: string
  readonly about: string
  /** How many arguments it takes. */
  readonly takes: number
  /** Options that take a value, which may be given several times. */
  readonly options?: readonly string[]
  run(deps: CommandDeps, given: Given): Promise<Told>
}

/** The command line was wrong: said with the usage, exit 2. */
export class UsageError extends Error {}
