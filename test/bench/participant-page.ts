import type { OpenMatperiod } from './demo.ts'
import { atMost, type Part, told } from './figures.ts'
import { fetchPacked, firstAnswer } from './http.ts'
import { startBuilt } from './processes.ts'

/** The first view of the demo's form as it goes over the net: the page, and what it makes a browser load. */
export async function measurePage(demoDir: string, open: OpenMatperiod): Promise<Part> {
  const server = await startBuilt(demoDir)
  try {
    const page = await firstAnswer(server.port, open.path)
    const loaded = await Promise.all(addressesIn(page.text).map((path) => fetchPacked(server.port, path)))
    const replies = [page, ...loaded]
    const bad = replies.find(({ status, encoding }) => status !== 200 || encoding !== 'gzip')
    if (bad)
      throw new Error(`a part of the page answered ${bad.status}, packed as ${bad.encoding || 'nothing'}`)
    const bytes = replies.reduce((sum, { bytes }) => sum + bytes, 0)
    return {
      title: 'The participant’s page',
      how: 'The first view of the demo’s open mätperiod as the built server sends it to a browser that takes gzip: bodies, without headers.',
      figures: [
        atMost('page and what it loads, packed', bytes, 6144, 'bytes'),
        atMost('requests', replies.length, 2, ''),
        told('of it the page', page.bytes, 'bytes'),
        told('of it the script', bytes - page.bytes, 'bytes'),
      ],
    }
  } finally {
    await server.stop()
  }
}

/** What a browser fetches by itself: every address in the page but those of links, forms and the page itself. */
function addressesIn(html: string): readonly string[] {
  const tags = html.match(/<(?:script|link|img|iframe|source|video|audio|object|embed)\b[^>]*>/g) ?? []
  const addresses = tags.flatMap((tag) => / (?:src|href|data)="([^"#][^"]*)"/.exec(tag)?.[1] ?? [])
  return addresses.filter((address) => !address.startsWith('data:'))
}
