import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { csvCell } from '../../server/report/csv.ts'
import { resultsCsv } from '../../server/report/results-csv.ts'
import { resultsOf } from '../support/results-of.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

/** Read CSV back with semicolons, quotes doubled inside quotes: RFC 4180 but for the separator. */
function parse(csv: string): string[][] {
  const cells = csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r\n|$)/g)
  const lines: string[][] = [[]]
  for (const [, quoted, plain, end] of cells) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') lines.push([])
  }
  return lines.filter((line) => line.length > 1)
}

describe('results as CSV', () => {
  it('have as many columns on each line as there are headings, and decimal commas', () => {
    const lines = parse(resultsCsv(resultsOf(exampleStudy, ['insats'])))
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([11]))
    expect(lines).toContainEqual([
      'nojd',
      'Hur nöjd är du med insatsen hittills?',
      'Alla',
      'Alla',
      'Medelvärde',
      '',
      '',
      '',
      '3,9',
      '10',
      '',
    ])
  })

  it('say of a share what it counts, in the words of its options and never by their codes', () => {
    const shares = [{ label: { sv: 'fick hjälp' }, values: ['ja'], over: 'answered' }]
    const options = [
      { value: 'ja', label: { sv: 'Ja, mycket' } },
      { value: 'nej', label: { sv: 'Nej' } },
    ]
    const help = { id: 'fick', kind: 'choice', text: { sv: 'Fick du hjälp?' }, options, shares }
    const questionnaire = { ...exampleStudy.questionnaire, questions: [help] }
    const responses = ['ja', 'ja', 'ja', 'nej', 'nej', 'nej', 'nej'].map((fick) => ({ answers: { fick } }))
    const lines = parse(
      resultsCsv(resultsOf({ ...exampleStudy, questionnaire, responses, intake: [], texts: [] })),
    )
    const share = lines.find(([, , , , measure]) => measure === 'Andel')
    expect(share?.at(-1)).toBe('Svarade ”Ja, mycket”: 3 av de 7 som svarade på frågan.')
  })

  it('begin with a byte order mark, so that a spreadsheet reads å, ä and ö', () => {
    expect(resultsCsv(resultsOf(exampleStudy)).charCodeAt(0)).toBe(0xfeff)
  })

  it('say what is withheld, and hold no figure of it', () => {
    const responses = exampleStudy.responses.slice(0, 8)
    const intake = exampleStudy.intake.map((row, at) => ({ ...row, digital: [6, 2, 0][at] ?? 0, papper: 0 }))
    const lines = parse(resultsCsv(resultsOf({ ...exampleStudy, responses, intake }, ['insats'])))
    const hidden = lines.filter(([, , by]) => by === 'insats')
    expect(hidden).not.toEqual([])
    expect(hidden.map(([, , , , measure]) => measure)).toEqual(
      hidden.map(() => 'Visas inte, så att ingen kan kännas igen'),
    )
    for (const line of hidden) expect(line.slice(5)).toEqual(['', '', '', '', '', ''])
  })

  it('keep the rows of a background question whose measures are withheld by merging', () => {
    const age = { id: 'alder', kind: 'scale', min: 1, max: 5, background: true, text: { sv: 'Ålder' } }
    const questionnaire = { ...exampleStudy.questionnaire, questions: [age] }
    const responses = [1, 1, 1, 1, 1, 2, 3, 3, 3, 3, 3].map((alder) => ({ answers: { alder } }))
    const lines = parse(
      resultsCsv(resultsOf({ ...exampleStudy, questionnaire, responses, intake: [], texts: [] })),
    )
    const shown = lines
      .filter(([id]) => id === 'alder')
      .map(([, , , , measure, name, count]) => [measure, name, count])
    expect(shown).toContainEqual(['Svarsalternativ', '1 eller 2', '6'])
    expect(shown.map(([measure]) => measure)).not.toContain('Medelvärde')
  })

  it('run no naughty string as a formula, and keep it readable', () => {
    const file = new URL('../support/naughty-strings.base64.json', import.meta.url)
    const strings = (JSON.parse(readFileSync(file, 'utf8')) as string[]).map((text) =>
      Buffer.from(text, 'base64').toString(),
    )
    for (const text of [...strings, '=1+1', '+1', '-1', '@sum', '\t=1', ' =1', '|calc', '%x']) {
      const cell = csvCell(text)
      const [[read = ''] = []] = parse(`\uFEFF${cell};x\r\n`)
      expect([text, `'${text}`]).toContain(read)
      expect(read).not.toMatch(/^\s*[=+\-@]/)
    }
    expect(csvCell(-1.5)).toBe('-1,5')
  })
})
