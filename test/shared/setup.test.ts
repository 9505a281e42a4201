import { describe, expect, it } from 'vitest'
import { openDemoStudy } from '../../server/demo/study.ts'
import { missingTexts } from '../../shared/complete-texts.ts'
import { inForce } from '../../shared/insatser.ts'
import { disagreements } from '../../shared/offers.ts'
import { behindGoal, sumProgress } from '../../shared/progress.ts'
import { suggestDays, suggestName } from '../../shared/setup.ts'
import { setupChecks } from '../../shared/setup-checks.ts'
import { checkStudy } from '../../shared/study.ts'

const checked = checkStudy(openDemoStudy('2026-03-10'))
if (!checked.ok) throw new Error(checked.faults.join())
const { questionnaire } = checked.study
const autumn = { opensOn: '2025-10-07', closesOn: '2025-11-07' }

describe('a new mätperiod', () => {
  it('is suggested on the same weekdays a year later, as long as the last one', () => {
    expect(suggestDays(autumn, '2026-03-10')).toEqual({ opensOn: '2026-10-06', closesOn: '2026-11-06' })
  })

  it('is suggested as many years on as it takes to lie ahead', () => {
    expect(suggestDays(autumn, '2026-10-06').opensOn).toBe('2026-10-06')
    expect(suggestDays(autumn, '2026-10-07').opensOn).toBe('2027-10-05')
  })

  it('is suggested in two weeks, for about a month, where there is none before', () => {
    expect(suggestDays(null, '2026-03-10')).toEqual({ opensOn: '2026-03-24', closesOn: '2026-04-24' })
  })

  it('has the last one’s name with its own year, and a number where that is taken', () => {
    const last = { name: 'Hösten 2025', opensOn: '2025-10-07' }
    expect(suggestName(last, '2026-10-06', [])).toBe('Hösten 2026')
    expect(suggestName(last, '2026-10-06', ['Hösten 2026', 'Hösten 2026 (2)'])).toBe('Hösten 2026 (3)')
    expect(suggestName({ ...last, name: 'Första' }, '2026-03-10', [])).toBe('Våren 2026')
    expect(suggestName(null, '2026-10-06', [])).toBe('Hösten 2026')
  })
})

describe('an insats', () => {
  it('is in force in every year that its own years touch', () => {
    const during = (fromYear: number | null, toYear: number | null) =>
      inForce({ fromYear, toYear }, '2025-11-01', '2026-02-01')
    expect([during(null, null), during(2026, null), during(null, 2025)]).toEqual([true, true, true])
    expect([during(2027, null), during(null, 2024)]).toEqual([false, false])
  })
})

describe('the check before opening', () => {
  const setup = {
    name: 'Hösten 2026',
    questionnaire: { id: 'deltagarenkat', version: 1 },
    opensOn: '2026-10-06',
    closesOn: '2026-11-06',
    insatser: [{ id: 'o', enrolled: 12 }],
    goals: {},
    minGroup: 5,
    whoTypes: 'kansli',
    languages: ['sv'],
    gallring: { decidedOn: '2026-01-20', number: '§ 4' },
  } as const
  const settings = {
    controller: 'Styrelsen',
    contact: 'Kansliet',
    legalBasis: 'Allmänt intresse',
    dataProtectionOfficer: 'Ombudet',
    destroyed: 'Efter årsredovisningen',
  }
  const context = {
    questionnaire,
    reviews: [],
    names: ['Orangeriet'],
    settings,
    papersSeen: true,
    today: '2026-10-06',
  }
  const failing = (...given: Parameters<typeof setupChecks>) =>
    setupChecks(...given)
      .filter(({ ok }) => !ok)
      .map(({ code, level, missing }) => [code, level, missing])

  it('finds nothing where all is in place, the first day being today', () => {
    expect(failing(setup, context)).toEqual([])
  })

  it('stops what cannot be right, and only warns of enrolled that are not counted yet', () => {
    expect(failing({ ...setup, gallring: null }, { ...context, today: '2026-10-07' })).toEqual([
      ['dates', 'stop', []],
      ['gallring', 'stop', []],
    ])
    expect(failing({ ...setup, insatser: [] }, { ...context, names: [] })).toEqual([['insatser', 'stop', []]])
    expect(failing(setup, { ...context, settings: { ...settings, contact: ' ' } })).toEqual([
      ['privacy', 'stop', ['contact']],
    ])
    expect(failing(setup, { ...context, papersSeen: false })).toEqual([['papers', 'advised', []]])
    expect(failing({ ...setup, insatser: [{ id: 'o', enrolled: null }] }, context)).toEqual([
      ['counts', 'warning', ['Orangeriet']],
    ])
  })

  it('finds every question that lacks a text in a chosen language', () => {
    const sami = failing({ ...setup, languages: ['sv', 'se'] }, context)
    expect(sami).toMatchObject([['texts', 'stop', { length: questionnaire.questions.length + 1 }]])
    const question = { id: 'q', kind: 'text', maxLength: 10, text: { sv: 'Hur?', fi: 'Miten?' } } as const
    const whole = { title: { sv: 'En', fi: 'Yksi' }, questions: [question] }
    expect(missingTexts(whole, ['sv', 'fi'])).toEqual(new Map())
    const hinted = { ...whole, questions: [{ ...question, hint: { sv: 'Kort', fi: ' ' } }] }
    expect(missingTexts(hinted, ['sv', 'fi'])).toEqual(new Map([['fi', ['q']]]))
  })

  it('lets a questionnaire that asks for no insats be used without insatser', () => {
    const questions = [{ id: 'q', kind: 'text' as const, maxLength: 10, text: { sv: 'Hur?' } }]
    const given = { ...context, names: [], questionnaire: { ...questionnaire, questions } }
    expect(failing({ ...setup, insatser: [] }, given)).toEqual([])
  })
})

describe('an insats and its goal', () => {
  // Eight weeks, 50 offered, 60 %: 30 answers in all, 15 by half time.
  const pace = { offered: 50, goal: 0.6, opensOn: '2026-09-01', closesOn: '2026-10-26' }

  it('is behind when even all that the steps of five may hide would not be enough', () => {
    expect(behindGoal({ ...pace, answered: 10 }, '2026-09-29')).toEqual({
      expected: 15,
      weeks: 4,
      ofWeeks: 8,
    })
    expect(behindGoal({ ...pace, answered: 15 }, '2026-09-29')).toBeNull()
    // 11 to 14 may hide behind 10: of 14 wanted, it may have them all.
    expect(behindGoal({ ...pace, offered: 46, answered: 10 }, '2026-09-29')).toBeNull()
  })

  it('is not behind before a week has passed, without a goal, or without a count of offered', () => {
    expect(behindGoal({ ...pace, offered: 100, answered: 0 }, '2026-09-07')).toBeNull()
    expect(behindGoal({ ...pace, offered: 100, answered: 0 }, '2026-09-08')).toMatchObject({ weeks: 1 })
    expect(behindGoal({ ...pace, answered: 0, goal: undefined }, '2026-10-20')).toBeNull()
    expect(behindGoal({ ...pace, answered: 0, offered: null }, '2026-10-20')).toBeNull()
  })

  it('goes with the others as the sum of the last known of each', () => {
    const first = [
      { day: '2026-09-01', answered: 0 },
      { day: '2026-09-03', answered: 5 },
    ]
    expect(sumProgress([first, [{ day: '2026-09-02', answered: 5 }]])).toEqual([
      { day: '2026-09-01', answered: 0 },
      { day: '2026-09-02', answered: 5 },
      { day: '2026-09-03', answered: 10 },
    ])
  })
})

describe('how the survey was offered', () => {
  const given = { enrolled: 20, offered: 15, parts: { link: 10, paper: 5, absent: 5 } }

  it('agrees where the ways are the offered and the reasons are the rest', () => {
    expect(disagreements(given)).toEqual({ ways: null, reasons: null })
    expect(disagreements({ ...given, parts: {} })).toEqual({ ways: null, reasons: null })
    expect(disagreements({ ...given, offered: null })).toEqual({ ways: null, reasons: null })
  })

  it('is told where it does not', () => {
    expect(disagreements({ ...given, parts: { link: 17, absent: 2, other: 1 } })).toEqual({
      ways: { sum: 17, offered: 15 },
      reasons: { sum: 3, left: 5 },
    })
  })
})
