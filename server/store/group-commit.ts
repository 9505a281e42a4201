import { isBusy } from './database.ts'

/**
 * Gather what arrives in the same turn of the event loop and commit it together: one synced commit
 * serves them all, and each is answered only when it is on disk. Where a commit fails, each is tried
 * alone, so that one bad row takes no other with it; where the database is held by another, all are told.
 *
 * @param commit stores rows in one transaction and gives a result per row, in their order
 */
export function groupCommit<Row, Result>(
  commit: (rows: readonly Row[]) => Promise<readonly Result[]>,
): (row: Row) => Promise<Result> {
  interface Waiting {
    readonly row: Row
    resolve(result: Result): void
    reject(error: unknown): void
  }
  const waiting: Waiting[] = []
  let working = false

  async function work(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting.splice(0, maxGroup)
      try {
        const results = await commit(group.map(({ row }) => row))
        for (const [index, { resolve }] of group.entries()) resolve(results[index] as Result)
      } catch (error) {
        for (const one of group) {
          if (group.length === 1 || isBusy(error)) one.reject(error)
          else await commit([one.row]).then(([result]) => one.resolve(result as Result), one.reject)
        }
      }
    }
    working = false
  }

  return (row) =>
    new Promise((resolve, reject) => {
      waiting.push({ row, resolve, reject })
      if (working) return
      working = true
      setImmediate(() => void work())
    })
}

/** Five columns a row at most: well under the number of parameters that one statement may have. */
const maxGroup = 500
