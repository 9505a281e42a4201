import { describe, expect, it } from 'vitest'
import {
  grantRefusals,
  insatserByKommun,
  inviteRefusals,
  nothing,
  sameGrant,
  sentGrant,
  withValue,
} from '../../admin-ui/people/grant.ts'
import { byEmail, reachInWords, rolesInWords, signedInDay } from '../../admin-ui/people/words.ts'
import { followsMatperioder, governs } from '../../admin-ui/roles.ts'
import type { Person } from '../../shared/people.ts'

const insatser = [
  { id: 'o', name: 'Orangeriet', kommun: 'Älvsbyn' },
  { id: 't', name: 'Tidsam', kommun: null },
  { id: 's', name: 'Samkraft', kommun: 'Boden' },
  { id: 'a', name: 'Ågården', kommun: 'Boden' },
]
const person = (email: string): Person => ({
  id: email,
  email,
  roles: ['insatspersonal'],
  insatser: ['o'],
  kommuner: [],
  state: 'active',
  signedInAt: null,
  secondFactor: false,
  acts: [],
})

describe('what an account may do', () => {
  it('needs a role, and what the role is for', () => {
    const fields = (...given: Parameters<typeof grantRefusals>) =>
      grantRefusals(...given).map(({ field }) => field)
    expect(fields(nothing)).toEqual(['roles'])
    expect(fields({ ...nothing, roles: ['insatspersonal', 'samordnare'] })).toEqual(['insatser', 'kommuner'])
    expect(fields({ ...nothing, roles: ['kansli', 'drift'] })).toEqual([])
    expect(fields({ roles: ['insatspersonal'], insatser: ['o'], kommuner: [] })).toEqual([])
  })

  it('is given to an address, blanks around it aside', () => {
    const kansli = { ...nothing, roles: ['kansli'] } as const
    const refused = (email: string) => inviteRefusals(email, kansli).map(({ field }) => field)
    for (const wrong of ['', 'anna', 'anna@kommun', 'anna berg@kommun.se']) {
      expect([wrong, ...refused(wrong)]).toEqual([wrong, 'email'])
    }
    expect(refused(' anna@kommun.se ')).toEqual([])
  })

  it('is sent without what belongs to a role that was taken back', () => {
    const ticked = { roles: ['samordnare'], insatser: ['o'], kommuner: ['Boden'] } as const
    expect(sentGrant(ticked)).toEqual({ roles: ['samordnare'], insatser: [], kommuner: ['Boden'] })
    expect(sentGrant({ ...ticked, roles: ['insatspersonal'] })).toEqual({
      roles: ['insatspersonal'],
      insatser: ['o'],
      kommuner: [],
    })
  })

  it('is the same in whatever order it is ticked', () => {
    const first = { roles: ['kansli', 'drift'], insatser: ['o', 's'], kommuner: [] } as const
    expect(sameGrant(first, { roles: ['drift', 'kansli'], insatser: ['s', 'o'], kommuner: [] })).toBe(true)
    expect(sameGrant(first, { ...first, insatser: ['o'] })).toBe(false)
    expect(sameGrant(first, { ...first, insatser: ['o', 't'] })).toBe(false)
  })

  it('holds a value once, however often it is ticked', () => {
    expect(withValue(['a', 'b'], 'a', true)).toEqual(['b', 'a'])
    expect(withValue(['a', 'b'], 'a', false)).toEqual(['b'])
    expect(withValue(['b'], 'a', false)).toEqual(['b'])
  })
})

describe('the insatser to choose from', () => {
  it('stand by kommun, the Swedish way, those of no kommun last', () => {
    expect(
      insatserByKommun(insatser).map(({ kommun, insatser }) => [kommun, insatser.map(({ name }) => name)]),
    ).toEqual([
      ['Boden', ['Samkraft', 'Ågården']],
      ['Älvsbyn', ['Orangeriet']],
      [null, ['Tidsam']],
    ])
  })
})

describe('people in a list', () => {
  it('stand by address, å, ä and ö last', () => {
    const people = ['öl@a.se', 'bo@a.se', 'åsa@a.se', 'Anna@a.se'].map(person)
    expect(byEmail(people).map(({ email }) => email)).toEqual(['Anna@a.se', 'bo@a.se', 'åsa@a.se', 'öl@a.se'])
  })

  it('have their roles in words, in the roles’ own order', () => {
    expect(rolesInWords(['drift', 'insatspersonal'])).toBe('Insatspersonal, drift')
    expect(rolesInWords(['kansli'])).toBe('Kansli')
  })

  it('reach the whole förbund, or kommuner and insatser by name', () => {
    const reach = (more: Partial<Person>) => reachInWords({ ...person('a@a.se'), ...more }, insatser)
    expect(reach({ roles: ['kansli'] })).toEqual(['Alla i förbundet'])
    expect(reach({ roles: ['samordnare'], insatser: [], kommuner: ['Älvsbyn', 'Boden'] })).toEqual([
      'Alla i Boden och Älvsbyn',
    ])
    expect(
      reach({ roles: ['samordnare', 'insatspersonal'], insatser: ['t', 'a'], kommuner: ['Älvsbyn'] }),
    ).toEqual(['Alla i Älvsbyn', 'Tidsam, Ågården'])
    expect(reach({ roles: ['drift'], insatser: [] })).toEqual([])
  })

  it('were last there on a day as it was in Stockholm', () => {
    expect(signedInDay({ signedInAt: '2026-03-09T23:30:00Z' })).toBe('2026-03-10')
    expect(signedInDay({ signedInAt: null })).toBeNull()
  })
})

describe('roles', () => {
  it('of every kind but drift follow mätperioder', () => {
    expect(followsMatperioder({ roles: ['drift'] })).toBe(false)
    expect(followsMatperioder({ roles: ['drift', 'insatspersonal'] })).toBe(true)
    expect(followsMatperioder({ roles: ['samordnare'] })).toBe(true)
  })

  it('of kansli and drift govern', () => {
    expect([governs({ roles: ['kansli'] }), governs({ roles: ['drift'] })]).toEqual([true, true])
    expect(governs({ roles: ['samordnare', 'insatspersonal'] })).toBe(false)
  })
})
