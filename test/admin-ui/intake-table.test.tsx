import { renderToString } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { IntakeTable } from '../../admin-ui/results/intake-table.tsx'
import { asPublished } from '../../shared/disclosure/published.ts'
import { readerPart } from '../../shared/reader-links.ts'
import { resultsText } from '../../shared/text/results.ts'
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
const report = asPublished({ ...reportOf(exampleStudy), ...head })
const without = /utan angiven insats/

it('counts those who named no insats in the whole alone: in a part the rest are in insatser that are not shown', () => {
  const named = report.intake.reduce((sum, { respondents }) => sum + (respondents ?? 0), 0)
  const unnamed = report.results.respondents - named
  expect(unnamed).toBeGreaterThan(0)
  expect(renderToString(<IntakeTable report={report} />)).toContain(resultsText.withoutInsats(unnamed))
  const part = readerPart(report, { audience: 'samordnare', shows: 'kommun', kommun: 'Norrby' })
  expect(part.intake.length).toBeGreaterThan(0)
  expect(renderToString(<IntakeTable report={part} />)).not.toMatch(without)
})
