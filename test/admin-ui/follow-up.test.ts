import { describe, expect, it } from 'vitest'
import { countsFrom, draftOf } from '../../admin-ui/follow-up/counts.ts'
import { answeredInWords, rateInWords } from '../../admin-ui/follow-up/stepped.ts'

describe('answers so far', () => {
  it('are told in steps of five', () => {
    expect([0, 5, 10, 1000].map((count) => answeredInWords(count))).toEqual([
      'färre än 5',
      'minst 5',
      'minst 10',
      'minst 1\u202f000',
    ])
  })

  it('give a least rate, and none from fewer than five', () => {
    expect(rateInWords(10, 25)).toBe('minst 40\u202f%')
    expect([rateInWords(0, 25), rateInWords(10, null), rateInWords(10, 0)]).toEqual([null, null, null])
  })
})

describe('counts typed in', () => {
  const draft = { enrolled: '37', enrolledOn: '2026-10-01', offered: '28' }

  it('are whole numbers, spaces allowed', () => {
    expect(countsFrom({ ...draft, enrolled: ' 1 037 ' }, '2026-09-01')).toEqual({
      enrolled: 1037,
      enrolledOn: '2026-10-01',
      offered: 28,
    })
  })

  it('are unknown where nothing is written', () => {
    expect(countsFrom({ enrolled: '', enrolledOn: '', offered: '' }, '2026-09-01')).toEqual({
      enrolled: null,
      enrolledOn: null,
      offered: null,
    })
  })

  it('are counted on the proposed day unless another is given', () => {
    expect(countsFrom({ ...draft, enrolledOn: '' }, '2026-09-01')).toMatchObject({ enrolledOn: '2026-09-01' })
  })

  it('that are no numbers are told of by their field', () => {
    for (const wrong of ['tjugo', '-1', '2,5', '1e3', '1234567']) {
      expect(countsFrom({ ...draft, enrolled: wrong }, '2026-09-01')).toEqual({ fault: 'enrolled' })
      expect(countsFrom({ ...draft, offered: wrong }, '2026-09-01')).toEqual({ fault: 'offered' })
    }
  })

  it('come back to their fields as they were', () => {
    expect(draftOf({ enrolled: 37, enrolledOn: '2026-10-01', offered: null })).toEqual({
      enrolled: '37',
      enrolledOn: '2026-10-01',
      offered: '',
    })
  })
})
