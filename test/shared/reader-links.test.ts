import { expect, it } from 'vitest'
import { asPublished } from '../../shared/disclosure/published.ts'
import { isView, type ReaderView, readerLinkEnd, readerPart } from '../../shared/reader-links.ts'
import type { SnapshotFile } from '../../shared/snapshots.ts'
import { reportOf } from '../support/results-of.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const head = {
  format: 'deltagarenkat/snapshot@1',
  id: '1',
  number: 1,
  kind: 'final',
  madeAt: '',
  sha256: '',
} as const
const report = asPublished<SnapshotFile>({ ...reportOf(exampleStudy), ...head })
const view = (shows: ReaderView['shows'], kommun: string | null = null) =>
  readerPart(report, { audience: 'styrelse', shows, kommun })
/** The insatser whose own groups or rows are told. */
const told = ({ results, intake }: SnapshotFile) => [
  ...new Set([
    ...intake.map(({ insats }) => insats),
    ...results.breakdowns
      .filter(({ by }) => by === 'insats')
      .flatMap(({ groups }) => groups.map(({ label }) => label)),
  ]),
]
const byOf = ({ results }: SnapshotFile) => [...new Set(results.breakdowns.map(({ by }) => by))].toSorted()

it('shows a styrgrupp the insatser of its own kommun, and everybody else’s only in the whole', () => {
  const { insatser } = exampleStudy
  const norrby = insatser.filter(({ kommun }) => kommun === 'Norrby').map(({ name }) => name)
  expect(norrby.length).toBeGreaterThan(0)
  expect(told(view('whole')).toSorted()).toEqual(insatser.map(({ name }) => name).toSorted())
  expect(told(view('kommun', 'Norrby')).toSorted()).toEqual(norrby.toSorted())
  expect(told(view('totals'))).toEqual([])
})

it('leaves out insatser and kommuner where the whole alone is shown, and keeps the groups of participants', () => {
  const places = ['insats', 'kommun']
  expect(byOf(view('whole')).filter((by) => places.includes(by))).not.toEqual([])
  expect(byOf(view('totals'))).toEqual(byOf(view('whole')).filter((by) => !places.includes(by)))
  expect(view('totals').results.questions).toEqual(report.results.questions)
  const hidden = view('totals').results.hidden.map(({ by }) => by)
  expect(hidden.filter((by) => by !== null && places.includes(by))).toEqual([])
})

it('knows no view that shows samordnare more than their own, or one kommun without its name', () => {
  expect(isView({ audience: 'samordnare', shows: 'whole', kommun: null })).toBe(false)
  expect(isView({ audience: 'samordnare', shows: 'kommun', kommun: null })).toBe(false)
  expect(isView({ audience: 'public', shows: 'totals', kommun: 'Norrby' })).toBe(false)
  expect(isView({ audience: 'samordnare', shows: 'kommun', kommun: 'Norrby' })).toBe(true)
})

it('ends for the reason that does not pass, whatever else is so', () => {
  const link = { withdrawn: null, expiresOn: '2026-03-10' }
  const taken = { ...link, withdrawn: { at: '', by: null } }
  expect(readerLinkEnd(link, true, '2026-03-10')).toBeNull()
  expect(readerLinkEnd(link, false, '2026-03-10')).toBe('not-released')
  expect(readerLinkEnd(link, false, '2026-03-11')).toBe('expired')
  expect(readerLinkEnd(taken, true, '2026-03-11')).toBe('withdrawn')
})
