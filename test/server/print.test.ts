import { describe, expect, it } from 'vitest'
import type { About } from '../../server/print/about.ts'
import type { Document } from '../../server/print/document.ts'
import { card, envelopes, poster } from '../../server/print/material.ts'
import { paperForm } from '../../server/print/paper-form.ts'
import { createPrinter } from '../../server/print/printer.ts'
import { slips } from '../../server/print/slips.ts'
import { aboutWith } from '../support/about.ts'
import naughtyBase64 from '../support/naughty-strings.base64.json' with { type: 'json' }
import { readPdf, tight, wordsOf } from '../support/pdf.ts'

const printer = createPrinter()
const codes = Array.from({ length: 11 }, (_, index) => ({
  code: `ACDEFGHJ${String(index).padStart(2, '3')}`,
  url: `https://enkat.example.se/e/K7QF3MXW#ACDEFGHJ${index}`,
}))

/** Everything that can be printed, by name. */
const everything: Readonly<Record<string, (about: About) => Document | Promise<Document>>> = {
  'a poster, A4': (about) => poster(about, 'a4'),
  'a poster, A5': (about) => poster(about, 'a5'),
  'a table card': card,
  'a paper form': (about) => paperForm(about),
  'a paper form in large print': (about) => paperForm(about, { large: true }),
  'labels for envelopes': envelopes,
  'slips with codes': (about) => slips(about, codes),
}
const names = Object.keys(everything)
const printed = async (name: string, about: About) => {
  const document = await everything[name]?.(about)
  if (!document) throw new Error(name)
  return printer.print(document)
}

describe.each(names)('%s', (name) => {
  it('is a tagged PDF/UA-1 in Swedish with a title', async () => {
    const { objects, metadata } = readPdf(await printed(name, aboutWith()))
    const catalog = objects.find((object) => object.includes('/Type /Catalog'))
    expect(catalog).toMatch(/\/Lang \(sv\)/)
    expect(catalog).toMatch(/\/StructTreeRoot \d+ 0 R/)
    expect(catalog).toMatch(/\/Marked true/)
    expect(catalog).toMatch(/\/DisplayDocTitle true/)
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(metadata).toMatch(/<dc:title><rdf:Alt><rdf:li xml:lang="x-default">[^<]+Orangeriet</)
  })

  it('carries its fonts, and they are ours', async () => {
    const { objects } = readPdf(await printed(name, aboutWith()))
    const fonts = objects.filter((object) => object.includes('/Type /FontDescriptor'))
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) {
      expect(font).toMatch(/\/FontName \/[A-Z]{6}\+SourceSans3-(Regular|SemiBold|Bold)\s/)
      expect(font).toMatch(/\/FontFile[23] \d+ 0 R/)
    }
  })

  it('is the same every time, and does not tell when it was made', async () => {
    const first = await printed(name, aboutWith())
    expect(Buffer.from(await printed(name, aboutWith())).equals(Buffer.from(first))).toBe(true)
    // Another process, on another day, makes the same.
    const document = await everything[name]?.(aboutWith())
    const again = document && (await createPrinter().print(document))
    expect(Buffer.from(again ?? []).equals(Buffer.from(first))).toBe(true)
    expect(Buffer.from(first).toString('latin1')).not.toMatch(/CreationDate|ModDate|CreateDate|ModifyDate/)
  })
})

describe('what is put up and laid out', () => {
  it.each(names.slice(0, 3))('says where to go, the code to type and until when: %s', async (name) => {
    const pdf = readPdf(await printed(name, aboutWith()))
    for (const words of [
      'Samordningsförbundet Norr',
      'Vad tycker du om Orangeriet?',
      'enkat.example.se',
      'K7QF 3MXW',
      'Svara senast 7 november 2026',
    ]) {
      expect(wordsOf(pdf)).toContain(tight(words))
    }
    expect(pdf.alts).toContain('QR-kod som öppnar https://enkat.example.se/e/K7QF3MXW')
    expect(pdf.pages).toHaveLength(1)
  })

  it('is of the size it says', async () => {
    const size = async (name: string) =>
      readPdf(await printed(name, aboutWith())).pages[0]?.size.map(Math.round)
    expect(await size('a poster, A4')).toEqual([595, 842])
    expect(await size('a poster, A5')).toEqual([420, 595])
  })

  it('stays on its page with the longest of names', async () => {
    const insats = 'Arbetsmarknadsrehabiliteringssamordningsinsatsen '.repeat(6).trim()
    const forbund = {
      ...aboutWith().matperiod.forbund,
      name: 'Samordningsförbundet i Norra Norrland '.repeat(6),
    }
    const about = aboutWith({ insats, matperiod: { forbund } })
    for (const name of names.filter((name) => !name.includes('form'))) {
      const { pages } = readPdf(await printed(name, about))
      expect([name, pages.length]).toEqual([name, name === 'slips with codes' ? 2 : 1])
    }
  })

  it('says of a demo that it is one', async () => {
    const forbund = { ...aboutWith().matperiod.forbund, demo: true }
    for (const name of names) {
      const pdf = readPdf(await printed(name, aboutWith({ matperiod: { forbund } })))
      expect([name, wordsOf(pdf).includes(tight('Demo: uppgifterna är påhittade'))]).toEqual([name, true])
    }
  })
})

describe('slips', () => {
  it('are eight to a sheet, each with a code of its own', async () => {
    const pdf = readPdf(await printed('slips with codes', aboutWith()))
    expect(pdf.pages).toHaveLength(2)
    const first = tight(pdf.pages[0]?.runs.join('') ?? '')
    expect(codes.map(({ code }) => first.includes(code))).toEqual(codes.map((_, index) => index < 8))
    for (const { code } of codes) expect(wordsOf(pdf)).toContain(code)
  })
})

describe('names that are hard to print', () => {
  const naughty = naughtyBase64
    .map((line) => Buffer.from(line, 'base64').toString('utf8'))
    .filter((name) => name.trim() !== '' && !name.includes('\0') && name.isWellFormed())

  it('are printed as they are written, and do nothing else', async () => {
    expect(naughty.length).toBeGreaterThan(400)
    const said = await saidBy(naughty)
    for (const name of naughty) {
      // What the fonts have no sign for is read out from the box that stands for it.
      const missing = [...new Set(bare(name))].filter((letter) => !said.letters.includes(letter))
      expect([name, missing]).toEqual([name, []])
      if (/^[\x20-\x7eåäöÅÄÖéñüß]+$/.test(name)) expect(said.words).toContain(tight(name))
    }
  })

  it('are as good as any for an insats', async () => {
    for (const insats of naughty.filter((_, index) => index % 8 === 0)) {
      const pdf = readPdf(await printed('a table card', aboutWith({ insats, logo: null })))
      expect([insats, pdf.pages.length]).toEqual([insats, 1])
    }
  })

  /** What a paper form says that has these for texts, hints and answers. */
  async function saidBy(texts: readonly string[]) {
    const questions = texts.map((text, index) => ({
      id: `q${index}`,
      kind: 'choice' as const,
      text: { sv: text },
      hint: { sv: text },
      options: [{ value: 'a', label: { sv: text } }],
    }))
    const questionnaire = { ...aboutWith().matperiod.questionnaire, questions }
    const pdf = readPdf(await printed('a paper form', aboutWith({ matperiod: { questionnaire } })))
    expect(pdf.pages.length).toBeGreaterThan(texts.length / 12)
    return { words: wordsOf(pdf), letters: bare(wordsOf(pdf) + pdf.alts.join('')) }
  }

  /** Without what is drawn as nothing, or put together with its neighbour into one sign. */
  function bare(text: string): string {
    return text.normalize('NFKD').replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Z}\p{M}\u2010-]/gu, '')
  }
})

describe('the process that prints', () => {
  it('begins anew when it has been brought down', async () => {
    const broken = createPrinter()
    const document = await poster(aboutWith(), 'a4')
    const logo = { format: 'png', content: [1, 2, 3] }
    await expect(broken.print({ ...document, data: { ...document.data, logo } })).rejects.toThrow('Typst')
    expect((await broken.print(document)).length).toBeGreaterThan(1000)
  })
})
