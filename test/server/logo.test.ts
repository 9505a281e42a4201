import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import QRCode from 'qrcode'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDemoStudy } from '../../server/demo/study.ts'
import { parseLogo } from '../../server/print/logo-content.ts'
import { readBackup, writeBackup } from '../../server/store/backup.ts'
import { openDatabase } from '../../server/store/database.ts'
import { readLogo } from '../../server/store/logo.ts'
import type { AuditEntry } from '../../shared/audit.ts'
import type { FollowUp } from '../../shared/follow-up.ts'
import { mark } from '../support/about.ts'
import { dialects, freshDatabase } from '../support/databases.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'

const png = await QRCode.toBuffer('en bild', { width: 200 })
const svgWith = (inner: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" ${attributes}>${inner}<path d="M0 0h9v9z"/></svg>`

describe('a logo', () => {
  it.each([
    ['a drawing', mark],
    [
      'one with an XML head and a comment',
      `<?xml version="1.0" encoding="UTF-8"?>\n<!-- Gjord i dag -->\n${mark}\n`,
    ],
    [
      'one that points within itself',
      svgWith('<defs><path id="a" d="M0 0h1"/></defs><use href="#a" fill="url(#b)"/>'),
    ],
    [
      'one that a drawing program made',
      svgWith(
        '<sodipodi:namedview id="n"/><metadata><rdf:RDF/></metadata><g inkscape:label="Lager 1"/>',
        'xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
      ),
    ],
    ['one with a style', svgWith('<style>.a { fill: #0f5540; stroke: url(#g) }</style>')],
  ])('may be %s', (_, svg) => {
    expect(parseLogo(Buffer.from(svg)).format).toBe('svg')
  })

  it('may be a PNG, whatever it is called', () => {
    expect(parseLogo(png).format).toBe('png')
  })

  it.each([
    ['a script', svgWith('<script>alert(1)</script>')],
    [
      'a script under another name',
      svgWith('<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'),
    ],
    [
      'a script in a page',
      svgWith('<foreignObject><script xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'),
    ],
    ['an act', svgWith('<g onload="alert(1)"/>')],
    ['an act, unquoted', svgWith('<g onload=alert(1) />')],
    ['a script that is led to', svgWith('<a href="javascript:alert(1)"><path d="M0 0"/></a>')],
    ['a picture from elsewhere', svgWith('<image href="https://example.com/a.png" width="1" height="1"/>')],
    ['a file of the machine', svgWith('<image href="/etc/passwd" width="1" height="1"/>')],
    ['a part of another drawing', svgWith('<use xlink:href="https://example.com/a.svg#a"/>')],
    ['a style from elsewhere', svgWith('<style>@import "https://example.com/a.css";</style>')],
    [
      'a style from elsewhere, in a style',
      svgWith('<style><style></style>@import "https://example.com/a.css";</style>'),
    ],
    ['remarks that never end', svgWith('<!--'.repeat(40_000))],
    ['a style with an address', svgWith('<style>.a { fill: url(https://example.com/a) }</style>')],
    ['an address, written so as not to be seen', svgWith('<g style="fill: u\\72l(https://example.com/a)"/>')],
    ['an address in signs', svgWith('<use href="&#104;ttps://example.com/a#b"/>')],
    ['a font from elsewhere', svgWith('<style>@font-face { src: url(#a) }</style>')],
    ['a change over time', svgWith('<set attributeName="href" to="https://example.com"/>')],
    ['an entity', `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${svgWith('<desc>&a;</desc>')}`],
    ['a style sheet beside', `<?xml-stylesheet href="https://example.com/a.css"?>${mark}`],
    ['text, whose font is not ours', svgWith('<text>Förbundet</text>')],
    ['something else than a drawing', '<html><svg></svg></html>'],
    ['a PDF', '%PDF-1.7'],
    ['nothing', ''],
  ])('is refused with %s', (_, svg) => {
    expect(() => parseLogo(Buffer.from(svg))).toThrow()
  })

  it('is refused when it is large, as a file or as a picture', () => {
    expect(() => parseLogo(Buffer.from(svgWith('<desc/>'.repeat(40_000))))).toThrow('too-large')
    const enormous = Buffer.from(png)
    enormous.writeUInt32BE(50_000, 16)
    expect(() => parseLogo(enormous)).toThrow('bildpunkter')
  })
})

describe.each(dialects)('the logo of a förbund, on %s', (dialect) => {
  let server: TestServer
  let kansli: Fetch
  let poster: string
  const put = (fetch: Fetch, body: string | Uint8Array<ArrayBuffer>) =>
    fetch('/api/forbund/logo', { method: 'PUT', body })
  const size = async () => (await (await kansli(poster)).arrayBuffer()).byteLength

  beforeAll(async () => {
    server = await startServer(dialect, { now: '2026-11-10T09:00:00Z' })
    const id = await server.importStudy(openDemoStudy('2026-11-10'))
    kansli = await server.signIn({ email: 'kansli@example.se', roles: ['kansli'] })
    const { insatser } = (await (await kansli(`/api/matperioder/${id}`)).json()) as FollowUp
    poster = `/api/matperioder/${id}/insatser/${insatser[0]?.id}/print/affisch-a4.pdf`
  })
  afterAll(() => server.stop())

  it('is chosen, seen, printed and taken away, and each is written down', async () => {
    const without = await size()
    expect((await kansli('/api/forbund/logo')).status).toBe(204)
    expect((await put(kansli, mark)).status).toBe(204)
    const shown = await kansli('/api/forbund/logo')
    expect(await shown.text()).toBe(mark)
    expect(shown.headers.get('Content-Type')).toBe('image/svg+xml')
    expect(shown.headers.get('Content-Security-Policy')).toContain('sandbox')
    expect(await size()).toBeGreaterThan(without)

    expect((await put(kansli, new Uint8Array(png))).status).toBe(204)
    expect((await kansli('/api/forbund/logo')).headers.get('Content-Type')).toBe('image/png')
    expect(await size()).toBeGreaterThan(without)
    expect(await (await kansli('/api/forbund')).json()).toMatchObject({ logo: true })

    for (let time = 0; time < 2; time += 1) {
      expect((await kansli('/api/forbund/logo', { method: 'DELETE' })).status).toBe(204)
    }
    expect(await size()).toBe(without)
    const log = (await (await kansli('/api/audit')).json()) as AuditEntry[]
    const acts = log.map(({ action }) => action).filter((action) => action.startsWith('logo-'))
    expect(acts).toEqual(['logo-removed', 'logo-set', 'logo-set'])
  })

  it('is refused in words when it cannot be printed, and the one before stays', async () => {
    await put(kansli, mark)
    const broken = new Uint8Array(png)
    broken.fill(7, 60, 200)
    const script = svgWith('<script/>')
    for (const file of [broken, script, 'inget']) {
      const reply = await put(kansli, file)
      expect(reply.status).toBe(422)
      expect(((await reply.json()) as { faults: string[] }).faults[0]).toMatch(/Spara|försök/)
    }
    expect((await put(kansli, svgWith('<desc/>'.repeat(40_000)))).status).toBe(413)
    expect(await (await kansli('/api/forbund/logo')).text()).toBe(mark)
  })

  it('is in the backup', async () => {
    await put(kansli, mark)
    const file = join(await mkdtemp(join(tmpdir(), 'logo-')), 'kopia')
    await writeBackup(server.database, file, server.clock.now())
    const fresh = await freshDatabase(dialect)
    const restored = await openDatabase(fresh.config)
    await restored.db.transaction().execute((trx) => readBackup(trx, file))
    const { id } = await restored.db.selectFrom('forbund').select('id').executeTakeFirstOrThrow()
    expect(Buffer.from((await readLogo(restored.db, id))?.content ?? []).toString()).toBe(mark)
    await restored.close()
    await fresh.remove()
  })
})
