import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { styleText } from '../../survey-ui/style.ts'
import { builtScript, builtStyle } from './build.ts'
import { pageOf, realView } from './fixture.tsx'

describe('the first view of the real questionnaire', () => {
  it('is at most 6 KB gzip in two requests: the page and its script', async () => {
    const [script, style] = await Promise.all([builtScript(), builtStyle()])
    const page = pageOf(realView).replace(styleText, () => style)

    const bytes = { page: gzipSync(page).length, script: gzipSync(script).length }

    expect(page).toContain(style)
    expect(page.match(/ (?:src|href)="(?!#|data:)/g)).toHaveLength(1)
    expect(script).not.toMatch(/\bimport\b/)
    expect(bytes.page + bytes.script, JSON.stringify(bytes)).toBeLessThanOrEqual(6144)
  })
})
