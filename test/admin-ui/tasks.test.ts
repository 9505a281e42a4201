import { describe, expect, it } from 'vitest'
import { tasksOf } from '../../admin-ui/start/tasks.ts'
import type { FollowUp, InsatsFollowUp } from '../../shared/follow-up.ts'

const insats = (name: string, more: Partial<InsatsFollowUp> = {}): InsatsFollowUp => ({
  id: name.toLowerCase(),
  name,
  kommun: null,
  enrolled: 30,
  enrolledOn: '2026-10-01',
  offered: 20,
  answered: 5,
  responseRate: 0.25,
  coverage: 0.6667,
  papper: 0,
  link: { code: 'ABCD2345', url: 'https://enkat.example/e/ABCD2345' },
  exceeds: false,
  ...more,
})
const followUp = (more: Partial<FollowUp> = {}): FollowUp => ({
  id: 'm1',
  name: 'Hösten 2026',
  title: 'Deltagarenkät',
  state: 'open',
  opensOn: '2026-10-01',
  closesOn: '2026-11-07',
  whoTypes: 'other-insats',
  goals: { responseRate: 0.6 },
  insatser: [insats('Orangeriet')],
  total: { enrolled: 30, offered: 20, answered: 5, responseRate: 0.25, coverage: 0.6667 },
  link: null,
  piles: [],
  sittings: [],
  ...more,
})
const personal = { roles: ['insatspersonal'] } as const
const kansli = { roles: ['kansli'] } as const
const titles = (...given: Parameters<typeof tasksOf>) => tasksOf(...given).map(({ title }) => title)

describe('what is mine to do now', () => {
  it('is nothing when no mätperiod is open or waits to be settled', () => {
    expect(tasksOf(personal, [])).toEqual([])
    expect(tasksOf(kansli, [followUp({ state: 'settled' })])).toEqual([])
  })

  it('is to offer the survey, while it is open', () => {
    expect(titles(personal, [followUp()])).toEqual(['Erbjud enkäten till alla i Orangeriet'])
    expect(titles(kansli, [followUp()])).toEqual(['Se till att alla inskrivna erbjuds enkäten'])
    expect(titles(personal, [followUp({ state: 'closed' })])).toEqual([])
  })

  it('is first to finish a pile begun, then to fill in counts', () => {
    const given = followUp({
      insatser: [
        insats('Orangeriet', { offered: null }),
        insats('Samkraft', { enrolled: null }),
        insats('Tidsam'),
      ],
      piles: [{ id: 'tidsam', name: 'Tidsam' }],
      sittings: [{ id: 's1', insats: 'Tidsam', sheets: 3, typist: null }],
    })
    expect(tasksOf(personal, [given]).map(({ title, href }) => [title, href])).toEqual([
      ['Gör klart bunten med 3 blad', '/admin/buntar/s1'],
      ['Fyll i hur många som är inskrivna och erbjudna i Orangeriet och Samkraft', '/admin/matperioder/m1'],
      ['Erbjud enkäten till alla i Orangeriet, Samkraft och Tidsam', '/admin/matperioder/m1'],
    ])
  })

  it('is to type in papers, named by their pile where there is only one', () => {
    const pile = { id: 'tidsam', name: 'Tidsam' }
    const mixed = { id: null, name: null }
    const closed = (piles: FollowUp['piles']) => titles(personal, [followUp({ state: 'closed', piles })])
    expect(closed([pile, mixed])).toEqual(['Skriv in pappersenkäter från Tidsam'])
    expect(closed([pile, { id: 'samkraft', name: 'Samkraft' }])).toEqual(['Skriv in pappersenkäter'])
    expect(closed([mixed])).toEqual([])
  })

  it('is for the kansli to see to what others have typed and not approved, once the survey has closed', () => {
    const sittings = [
      { id: 's1', insats: 'Tidsam', sheets: 2, typist: 'a@example.se' },
      { id: 's2', insats: null, sheets: 1, typist: 'b@example.se' },
    ]
    expect(titles(kansli, [followUp({ sittings })])).toEqual(['Se till att alla inskrivna erbjuds enkäten'])
    const closed = tasksOf(kansli, [followUp({ state: 'closed', sittings })])
    expect(closed.map(({ title, href }) => [title, href])).toEqual([
      ['Se till att 3 blad som andra har skrivit in blir godkända', '/admin/matperioder/m1#pappersenkater'],
      ['Fastställ Hösten 2026', '/admin/matperioder/m1/faststall'],
    ])
  })

  it('is still to type in a pile that somebody else has begun', () => {
    const given = followUp({
      state: 'closed',
      piles: [{ id: 'tidsam', name: 'Tidsam' }],
      sittings: [{ id: 's1', insats: 'Tidsam', sheets: 2, typist: 'a@example.se' }],
    })
    expect(titles(kansli, [given])).toContain('Skriv in pappersenkäter från Tidsam')
  })

  it('is for the kansli alone to settle what has closed', () => {
    expect(titles(kansli, [followUp({ state: 'closed' })])).toEqual(['Fastställ Hösten 2026'])
    expect(titles(personal, [followUp({ state: 'closed' })])).toEqual([])
  })

  it('is to check a count that more have answered than were offered', () => {
    const given = followUp({ state: 'closed', insatser: [insats('Orangeriet', { exceeds: true })] })
    expect(titles(personal, [given])).toEqual(['Kontrollera antalet erbjudna i Orangeriet'])
  })
})
