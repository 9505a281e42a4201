import { inflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Forbund } from '../../admin-ui/api.ts'
import { docxParts } from '../support/bilaga-tables.ts'
import { dialects } from '../support/databases.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const neighbour = {
  ...exampleStudy,
  forbund: { name: 'Grannförbundet', kommuner: ['Västerby'] },
  insatser: [],
  intake: [],
  responses: [],
  texts: [],
}
const forbund = exampleStudy.forbund.name
const wine = { accent: '#7a1f5c', bar: '#a8327e' }

describe.each(dialects)('the colours of a bilaga, on %s', (dialect) => {
  let server: TestServer
  let kansli: Fetch
  let id: string
  const colours = async (fetch = kansli) => ((await (await fetch('/api/forbund')).json()) as Forbund).colours
  const choose = (colours: unknown, fetch = kansli) =>
    fetch('/api/forbund/colours', { method: 'PUT', json: { colours } })
  const file = async (format: string) =>
    Buffer.from(await (await kansli(`/api/matperioder/${id}/bilaga/${format}`)).arrayBuffer())

  beforeAll(async () => {
    server = await startServer(dialect, { now: '2026-06-01T09:00:00Z' })
    id = await server.importStudy(exampleStudy)
    await server.importStudy(neighbour)
    kansli = await server.signIn({ email: 'kansli@example.se', roles: ['kansli'], forbund })
  })
  afterAll(() => server.stop())

  it('are the product’s until the kansli chooses, are the förbund’s own, and can be taken back', async () => {
    const foreign = { email: 'granne@example.se', roles: ['kansli'], forbund: 'Grannförbundet' } as const
    const neighbours = await server.signIn(foreign)
    expect(await colours()).toBeNull()
    expect((await choose(wine)).status).toBe(204)
    expect(await colours()).toEqual(wine)
    expect(await colours(neighbours)).toBeNull()
    expect((await choose(null)).status).toBe(204)
    expect(await colours()).toBeNull()
    const log = (await (await kansli('/api/audit?action=colours-changed')).json()) as unknown[]
    expect(log.length).toBe(2)
  })

  it('are refused where they are too light or no colours, and are the kansli’s to choose', async () => {
    const light = await choose({ ...wine, accent: '#ffcc00' })
    expect(light.status).toBe(422)
    expect(((await light.json()) as { faults: string[] }).faults).toEqual([
      'Rubriker: färgen är för ljus för att synas på vitt. Kontrasten är 1,5 och minst 4,5 behövs. Välj en mörkare.',
    ])
    expect((await choose({ ...wine, bar: '#fff}</style><script>' })).status).toBe(422)
    expect(await colours()).toBeNull()
    const staff = await server.signIn({ email: 'personal@example.se', roles: ['insatspersonal'], forbund })
    expect((await choose(wine, staff)).status).toBe(403)
  })

  it('stand in headings, headers of tables and bars: in Word as its theme’s, on the page and in PDF', async () => {
    await choose(wine)
    const word = docxParts(await file('docx'))
    expect(word['word/theme/theme1.xml']).toContain('<a:accent1><a:srgbClr val="7A1F5C"/></a:accent1>')
    const accents = word['word/styles.xml']?.match(/<w:color w:val="7A1F5C" w:themeColor="accent1"\/>/g)
    expect(accents?.length).toBeGreaterThan(5)
    expect(word['word/document.xml']).not.toContain('7A1F5C')
    const html = (await file('html')).toString()
    expect(html).toContain(':root { --accent: #7a1f5c }')
    expect(html).toContain('fill="#a8327e"')
    // 0x7a, 0x1f and 0x5c of 255.
    expect(drawnIn(await file('pdf'))).toMatch(/0\.478\d* 0\.121\d* 0\.360\d* /)
    await choose(null)
    expect(drawnIn(await file('pdf'))).not.toMatch(/0\.478\d* 0\.121\d* 0\.360\d* /)
  })
})

/** What all pages of a PDF are drawn by. */
function drawnIn(pdf: Buffer): string {
  const streams = pdf.toString('latin1').matchAll(/\nstream\n([\s\S]*?)\nendstream/g)
  return [...streams]
    .map(([, stream = '']) => {
      try {
        return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')
      } catch {
        // A font, or whatever is not packed.
        return ''
      }
    })
    .join('\n')
}
