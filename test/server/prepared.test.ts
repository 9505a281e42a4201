import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { preparedOnce } from '../../server/store/prepared.ts'

it('a statement is prepared once, whatever became of the tables, but one that is being read row by row is not disturbed', () => {
  const database = new Sqlite(':memory:')
  database.exec('create table one (a); insert into one values (1), (2)')
  const { prepare, close } = preparedOnce(database)
  const all = 'select * from one order by a'

  expect(prepare(all)).toBe(prepare(all))
  const rows = prepare(all).iterate([])
  rows.next()
  expect(prepare(all).all([])).toEqual([{ a: 1 }, { a: 2 }])
  expect([...rows]).toEqual([{ a: 2 }])

  database.exec('alter table one add column b default 3')
  expect(prepare(all).all([])).toEqual([
    { a: 1, b: 3 },
    { a: 2, b: 3 },
  ])
  close()
  expect(database.open).toBe(false)
})
