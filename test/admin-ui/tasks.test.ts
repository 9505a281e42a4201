import { describe, expect, it } from 'vitest'
import { runningTasks } from '../../admin-ui/start/running-tasks.ts'
import { tasksOf } from '../../admin-ui/start/tasks.ts'
import type { FollowUp, InsatsFollowUp } from '../../shared/follow-up.ts'
import type { Person } from '../../shared/people.ts'

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
  progress: [],
  behind: null,
  ...more,
})
const followUp = (more: Partial<FollowUp> = {}): FollowUp => ({
  id: 'm1',
  name: 'Hösten 2026',
  title: 'Deltagarenkät',
  state: 'open',
  opensOn: '2026-10-01',
  closesOn: '2026-11-07',
  hasResults: false,
  whoTypes: 'other-insats',
  usesCodes: false,
  rolling: false,
  goals: { responseRate: 0.6 },
  insatser: [insats('Orangeriet')],
  total: { enrolled: 30, offered: 20, answered: 5, responseRate: 0.25, coverage: 0.6667 },
  progress: [],
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

  it('names a few insatser, and of many tells how many and where', () => {
    const many = [
      insats('Ett', { kommun: 'Älvsbyn' }),
      insats('Två', { kommun: 'Boden' }),
      insats('Tre', { kommun: 'Boden' }),
      insats('Fyra', { kommun: null }),
      insats('Fem', { kommun: 'Boden' }),
    ]
    const samordnare = { roles: ['samordnare'] } as const
    expect(titles(samordnare, [followUp({ insatser: many })])).toEqual([
      'Erbjud enkäten till alla i Ett, Två, Tre, Fyra och Fem',
    ])
    const more = [...many, insats('Sex', { kommun: 'Boden' })]
    expect(titles(samordnare, [followUp({ insatser: more })])).toEqual([
      'Erbjud enkäten till alla i 6 insatser i Boden och Älvsbyn',
    ])
    const nowhere = more.map((one) => ({ ...one, kommun: null }))
    expect(titles(samordnare, [followUp({ insatser: nowhere })])).toEqual([
      'Erbjud enkäten till alla i 6 insatser',
    ])
  })

  it('is for a samordnare as for insatspersonal: what has closed is the kansli’s to settle', () => {
    expect(titles({ roles: ['samordnare', 'drift'] }, [followUp({ state: 'closed' })])).toEqual([])
  })
})

describe('what is drift’s to do now', () => {
  const now = new Date('2026-03-10T09:00:00Z')
  const backup = (at: string) => ({ file: 'senaste.gz', at, bytes: 1 })
  const fresh = [backup('2026-03-09T09:00:00Z')]
  const invited = (email: string): Person => ({
    id: email,
    email,
    roles: ['kansli'],
    insatser: [],
    kommuner: [],
    state: 'invited',
    signedInAt: null,
    secondFactor: false,
    acts: [],
  })

  it('is nothing when a copy is fresh and nobody waits', () => {
    expect(runningTasks([{ ...invited('a@example.se'), state: 'active' }], fresh, now)).toEqual([])
  })

  it('is to make a copy when there is none, or none for seven days', () => {
    const whys = (at: string) => runningTasks([], [backup(at)], now).map(({ why }) => why)
    expect(runningTasks([], [], now)).toMatchObject([
      { title: 'Gör en säkerhetskopia', href: '#sakerhetskopior' },
    ])
    expect(whys('2026-03-03T09:00:00Z')).toEqual(['Den senaste är från 3 mars 2026.'])
    expect(whys('2026-03-03T09:00:01Z')).toEqual([])
  })

  it('is to see to invitations that nobody has opened', () => {
    const of = (...emails: readonly string[]) => runningTasks(emails.map(invited), fresh, now)
    expect(of('a@example.se')).toEqual([
      {
        title: 'Följ upp en inbjudan som väntar',
        why: 'a@example.se har inte loggat in än. Har länken gått ut gör du en ny.',
        href: '/admin/personer/a%40example.se',
      },
    ])
    expect(of('a@a.se', 'b@a.se', 'c@a.se')).toMatchObject([
      {
        title: 'Följ upp 3 inbjudningar som väntar',
        why: 'a@a.se, b@a.se och c@a.se har inte loggat in än. Har länken gått ut gör du en ny.',
        href: '/admin/personer',
      },
    ])
    expect(of('a@a.se', 'b@a.se', 'c@a.se', 'd@a.se')[0]?.why).toBe(
      'a@a.se, b@a.se och 2 till har inte loggat in än. Har länken gått ut gör du en ny.',
    )
  })
})
