import { describe, expect, it } from 'vitest'
import { type Blank, blanks, type Facts, factsOf, markerOf } from '../../shared/privacy/blanks.ts'
import { fillPaper } from '../../shared/privacy/fill.ts'
import { paperIds } from '../../shared/privacy/paper.ts'
import { paperOf, papers } from '../../shared/privacy/papers.ts'
import { blankPaperSettings } from '../../shared/privacy/settings.ts'
import { asMarkdown, asText } from '../../shared/privacy/written.ts'
import { texts } from '../../shared/text/participant/sv.ts'

const all = Object.keys(blanks) as Blank[]
const factsWith = (value: (blank: Blank) => string): Facts => ({
  name: 'Förbundet',
  ...(Object.fromEntries(all.map((blank) => [blank, value(blank)])) as Record<Blank, string>),
})
const nothing = factsWith(() => '')
const everything = factsWith((blank) => `«${blank}»`)
const settings = {
  controller: 'a',
  contact: 'b',
  legalBasis: 'c',
  dataProtectionOfficer: 'd',
  destroyed: 'e',
}

describe('the privacy papers', () => {
  it.each(paperIds)('%s stands in docs/integritet as its source has it', async (id) => {
    // Where it differs on purpose: run this test with -u.
    const paper = fillPaper(paperOf(id), { ...nothing, name: '[förbundet]' })
    await expect(asMarkdown(paper)).toMatchFileSnapshot(`../../docs/integritet/${id}.md`)
  })

  it('use every setting that is asked for', () => {
    const used = new Set(papers.flatMap((paper) => fillPaper(paper, nothing).missing))
    expect([...used].toSorted()).toEqual(all.toSorted())
  })

  it.each(paperIds)('%s marks what is missing, and nothing when all is known', (id) => {
    const blank = fillPaper(paperOf(id), nothing)
    expect(blank.missing.length).toBeGreaterThan(0)
    for (const missing of blank.missing) expect(asText(blank)).toContain(markerOf(missing))

    const whole = fillPaper(paperOf(id), everything)
    expect(whole.missing).toEqual([])
    expect(asText(whole)).not.toContain('[Fyll i')
    for (const known of blank.missing) expect(asText(whole)).toContain(`«${known}»`)
  })

  it('take what a förbund wrote as it stands, braces and signs of Markdown too', () => {
    const odd = factsWith(() => 'a {contact} | *b* <i>')
    const paper = fillPaper(paperOf('registerforteckning'), odd)
    expect(asText(paper)).toContain('a {contact} | *b* <i>')
    expect(asMarkdown(paper)).toContain('a {contact} \\| \\*b\\* \\<i\\>')
  })

  it('weigh the nine criteria, and conclude what the list of IMY does where two are met', () => {
    const text = asText(fillPaper(paperOf('konsekvensbedomning'), everything))
    for (let number = 1; number <= 9; number += 1)
      expect(text).toMatch(new RegExp(`^${number}\\. .+\t.+\t.+$`, 'm'))
    expect(text).toContain('gör en konsekvensbedömning före den första öppningen')
  })

  it('tell participants what their page tells them, word for word', () => {
    const text = asText(fillPaper(paperOf('information-till-deltagare'), everything))
    for (const words of [texts.anonymous, texts.storedAny, texts.voluntary]) expect(text).toContain(words)
    for (const setting of Object.keys(settings)) expect(text).toContain(`«${setting}»`)
  })

  it('ask for no provider where the förbund runs the server itself', () => {
    const known = { name: 'F', settings, gallring: null }
    const own = factsOf({ ...known, paperSettings: { ...blankPaperSettings, operatedBy: 'own' } })
    expect(own.operator).toContain('förbundet sköter servern självt')
    const other = factsOf({ ...known, paperSettings: { ...blankPaperSettings, operatedBy: 'other' } })
    expect(fillPaper(paperOf('bitradesavtal'), other).missing).toEqual(
      expect.arrayContaining(['operator', 'subprocessors']),
    )
    const unsaid = factsOf({ ...known, paperSettings: blankPaperSettings })
    expect(fillPaper(paperOf('bitradesavtal'), unsaid).missing).toContain('operation')
  })

  it('name the newest decision on destruction by its number and day', () => {
    const gallring = { number: '§ 4', decidedOn: '2026-01-20' }
    const facts = factsOf({ name: 'F', settings, paperSettings: blankPaperSettings, gallring })
    expect(facts.gallring).toBe('beslut § 4 den 20 januari 2026')
  })
})
