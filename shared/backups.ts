/** The copies of the database that lie on the server. None can be fetched: they hold answers. */
export interface Backups {
  /** The newest first. */
  readonly backups: readonly Backup[]
}

export interface Backup {
  readonly file: string
  /** When it was made, ISO 8601 in UTC. */
  readonly at: string
}
