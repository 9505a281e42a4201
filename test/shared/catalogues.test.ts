import { describe, expect, it, vi } from 'vitest'
import { signInWays } from '../../shared/account.ts'
import * as adminSv from '../../shared/text/admin.sv.ts'
import * as auditSv from '../../shared/text/audit.sv.ts'
import * as backupsSv from '../../shared/text/backups.sv.ts'
import * as compareSv from '../../shared/text/compare.sv.ts'
import * as feedbackSv from '../../shared/text/feedback.sv.ts'
import * as gallringSv from '../../shared/text/gallring-page.sv.ts'
import * as peopleSv from '../../shared/text/people.sv.ts'
import * as problemsSv from '../../shared/text/problems.sv.ts'
import * as profileSv from '../../shared/text/profile.sv.ts'
import * as resultsSv from '../../shared/text/results.sv.ts'
import * as signInSv from '../../shared/text/sign-in.sv.ts'
import * as textsSv from '../../shared/text/texts.sv.ts'

/** What a module is on a page in a language. */
async function onPage<T>(lang: string, load: () => Promise<T>): Promise<T> {
  vi.stubGlobal('document', { documentElement: { lang } })
  vi.resetModules()
  const loaded = await load()
  vi.unstubAllGlobals()
  return loaded
}

const catalogues = await onPage(
  'en',
  async () =>
    [
      ['admin', adminSv, await import('../../shared/text/admin.en.ts')],
      ['audit', auditSv, await import('../../shared/text/audit.en.ts')],
      ['backups', backupsSv, await import('../../shared/text/backups.en.ts')],
      ['compare', compareSv, await import('../../shared/text/compare.en.ts')],
      ['feedback', feedbackSv, await import('../../shared/text/feedback.en.ts')],
      ['gallring', gallringSv, await import('../../shared/text/gallring-page.en.ts')],
      ['people', peopleSv, await import('../../shared/text/people.en.ts')],
      ['problems', problemsSv, await import('../../shared/text/problems.en.ts')],
      ['profile', profileSv, await import('../../shared/text/profile.en.ts')],
      ['results', resultsSv, await import('../../shared/text/results.en.ts')],
      ['sign-in', signInSv, await import('../../shared/text/sign-in.en.ts')],
      ['texts', textsSv, await import('../../shared/text/texts.en.ts')],
    ] as const,
)

type Call = readonly unknown[]

const day = '2026-11-09'
const instant = '2026-11-09T08:30:00Z'
const emails = ['a@example.se', 'b@example.se']

const receipt = {
  part: 'texts',
  at: instant,
  decision: { decidedOn: day, number: '2026/17' },
}
const counts = { paper: 1, texts: 1, unread: 2, published: 3, responses: 4, nullifiers: 5 }

/** What a function is called with, by its place, where numbers will not do. */
const calls: Readonly<Record<string, readonly Call[]>> = {
  'admin.text.common.columnSort': [['Name']],
  'admin.text.start.nothingUpcoming': [['H26', day]],
  'admin.text.start.manyInsatser': [
    [6, []],
    [6, ['Boden', 'Kalix']],
  ],
  'admin.text.start.shareWhy': [[day]],
  'admin.text.start.papers': [[null], ['Orangeriet']],
  'admin.text.start.invitedWhy': [
    [emails.slice(0, 1), 0],
    [emails, 3],
  ],
  'admin.text.followUp.open': [[day]],
  'admin.text.followUp.upcoming': [['2026-10-09', day]],
  'admin.text.followUp.closed': [[day]],
  'admin.text.followUp.settled': [['2026-10-09', day]],
  'admin.text.followUp.sitting': [
    ['Orangeriet', 1, null],
    ['Orangeriet', 3, 'a@example.se'],
  ],
  'admin.text.sitting.numberHint': [[''], ['kr']],
  'admin.text.sitting.approveText': [
    [1, null],
    [3, 'Orangeriet'],
  ],
  'admin.text.settle.check.counts.not': [[['Orangeriet', 'Samkraft']]],
  'admin.text.settle.check.sittings.not': [[['a@example.se: 1']]],
  'audit.auditText.detail': [[{ enrolled: 24, way: 'passkey', role: 'kansli, drift', reason: null }]],
  'backups.backupsText.at': [[instant]],
  'backups.backupsText.taskOld': [[day]],
  'compare.compareText.files.closed': [[day]],
  'feedback.feedbackText.published': [[instant]],
  'gallring.gallringText.decision': [[day, '2026/17']],
  'gallring.gallringText.decided': [[day, '2026/17']],
  'gallring.gallringText.at': [[instant]],
  'gallring.gallringText.backups': [[day]],
  'gallring.gallringText.gone': [[receipt]],
  'gallring.gallringText.task': [
    ['paper', 'H26'],
    ['texts', 'H26'],
    ['responses', 'H26'],
  ],
  'gallring.gallringText.taskWhy': [
    ['paper', day],
    ['texts', day],
  ],
  'gallring.gallringText.when.paper': [[day]],
  'gallring.gallringText.confirm.paper': [[counts]],
  'gallring.gallringText.when.texts': [[day]],
  'gallring.gallringText.confirm.texts': [[counts]],
  'gallring.gallringText.when.responses': [[day]],
  'gallring.gallringText.confirm.responses': [[counts]],
  'gallring.gallringText.holds.paper': [[counts]],
  'gallring.gallringText.holds.texts': [[counts]],
  'gallring.gallringText.holds.responses': [[counts]],
  'gallring.gallringText.destroyedCounts.keys': [[counts]],
  'gallring.gallringText.destroyedCounts.paper': [[counts]],
  'gallring.gallringText.destroyedCounts.texts': [[counts]],
  'gallring.gallringText.destroyedCounts.responses': [[counts]],
  'people.peopleText.list.wholeKommuner': [[['Boden', 'Kalix']]],
  'people.peopleText.link.once': [[instant]],
  'people.peopleText.person.seen': [[day]],
  'profile.profileText.passkeys.added': [[instant]],
  'profile.profileText.passkeys.used': [[null], [instant]],
  'profile.profileText.sessions.started': signInWays.map((way) => [way, instant]),
  'profile.profileText.sessions.seen': [[instant]],
  'profile.profileText.sessions.endOf': [['Firefox', instant]],
  'results.resultsText.period': [['2026-10-09', day]],
  'results.resultsText.options': [[['A', 'B']]],
  'results.resultsText.change.lead': [
    [5, 1, 0, 'H25'],
    [0, 2, 1, 'H25'],
  ],
  'results.resultsText.change.marked': [[['A', 'B']]],
  'results.resultsText.beside.matperiod': [['H25', 58, '40 %']],
  'results.resultsText.look.goal': [['A', 'B']],
  'results.resultsText.allHidden': [[['A', 'B']]],
  'sign-in.signInText.recovery.printed': [['a@example.se', new Date(instant)]],
}
/** One of something, and many. */
const numbers: readonly Call[] = [
  [1, 1, 1],
  [3, 24, 5],
]

/** Names, signs, keys on a keyboard, and words that are the same in both. */
const alike: readonly string[] = [
  'admin.text.common.product',
  'admin.text.nav.start',
  'admin.text.followUp.downloadOf',
  'results.resultsText.percent',
  'results.resultsText.totalRow',
  'results.resultsText.median',
  'admin.text.sitting.keys.next',
  'admin.text.sitting.keys.clear',
  'admin.text.sitting.keys.text',
  'admin.text.sitting.optOutShort',
  'admin.text.sitting.textShort',
  'admin.text.sitting.blank',
  'profile.profileText.language.title.sv',
  'profile.profileText.language.title.en',
  'profile.profileText.language.names.sv',
  'profile.profileText.language.names.en',
  'profile.profileText.passkeys.title',
  'sign-in.signInText.enrolment.passkey',
  ...Array.from({ length: 8 }, (_, key) => `texts.textsText.keyList.${key}.0`),
]

/** What stays Swedish in the midst of English: names, and the word that is explained. */
const names = /Deltagarenkät|Samordningsförbundet Södra Norrbotten|Språk|fastställa/g
const swedish = /[åäö]|\b(och|inte|eller|att|som|av|det|kan|har|Spara)\b/i

/** Every text by its place, and of a function what it gives at each call. */
function textsOf(place: string, entry: unknown): readonly (readonly [place: string, text: string])[] {
  if (typeof entry === 'string') return [[place, entry]]
  if (typeof entry === 'function') {
    return (calls[place] ?? numbers).flatMap((call) => textsOf(place, entry(...call)))
  }
  if (typeof entry !== 'object' || entry === null) throw new TypeError(`${place} is no text`)
  return Object.entries(entry).flatMap(([key, value]) => textsOf(`${place}.${key}`, value))
}

describe.each(catalogues)('the catalogue %s', (name, sv, en) => {
  const inSwedish = textsOf(name, sv)
  const inEnglish = textsOf(name, en)

  it('has in English every text that it has in Swedish, and no more', () => {
    const placesOf = (texts: typeof inSwedish) => texts.map(([place]) => place).toSorted()
    expect(inSwedish.length).toBeGreaterThan(0)
    expect(placesOf(inEnglish)).toEqual(placesOf(inSwedish))
  })

  it('has no text that is empty, or that a value is missing in', () => {
    const lacking = [...inSwedish, ...inEnglish].filter(
      ([, text]) => text.trim() === '' || /undefined|NaN|\[object/.test(text),
    )
    expect(lacking).toEqual([])
  })

  it('says nothing in Swedish in English', () => {
    const left = inEnglish.filter(([, text]) => swedish.test(text.replace(names, '')))
    expect(left).toEqual([])
  })

  it('has no text that was left as it is in Swedish', () => {
    const same = inEnglish
      .filter(([place, text]) => inSwedish.some((other) => other[0] === place && other[1] === text))
      .map(([place]) => place)
    expect(same.filter((place) => !alike.includes(place))).toEqual([])
  })

  it('never shouts', () => {
    expect([...inSwedish, ...inEnglish].filter(([, text]) => text.includes('!'))).toEqual([])
  })
})

describe('the language of a page', () => {
  it.each([
    ['en', 'Survey round', 'Office', '63.5%'],
    ['sv', 'Mätperiod', 'Kansli', '63,5\u202f%'],
    // What is not known is Swedish.
    ['fi', 'Mätperiod', 'Kansli', '63,5\u202f%'],
  ])('that says it is %s picks the words and the figures', async (lang, matperiod, kansli, figure) => {
    const { text, roleNames, percent } = await onPage(lang, async () => ({
      ...(await import('../../shared/text/admin.ts')),
      ...(await import('../../shared/text/people.ts')),
      ...(await import('../../shared/text/format.ts')),
    }))
    expect([text.start.columns.name, roleNames.kansli, percent(63.5)]).toEqual([matperiod, kansli, figure])
  })
})
