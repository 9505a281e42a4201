import { expect, it } from 'vitest'
import { inGroups, slipsOf } from '../../shared/codes.ts'

it('a slip shows its code in two groups, and carries it after the # of its address, which no server sees', () => {
  expect(inGroups('K7QF9MXWAC')).toBe('K7QF9-MXWAC')
  expect(slipsOf('https://enkat.example/e/ABCD3467', ['K7QF9MXWAC'])).toEqual([
    { code: 'K7QF9-MXWAC', url: 'https://enkat.example/e/ABCD3467#K7QF9-MXWAC' },
  ])
})
