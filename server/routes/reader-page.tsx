import type { Context } from 'hono'
import { Problem } from '../../shared/problem.ts'
import { type ReaderView, readerPart } from '../../shared/reader-links.ts'
import { readerPageText as words } from '../../shared/text/reader-page.sv.ts'
import { MessagePage } from '../../survey-ui/survey-page.tsx'
import { type Deps, param } from '../context.ts'
import { kept } from '../kept.ts'
import { page } from '../page.ts'
import { swedishReading } from '../reading.ts'
import { fileName, resultsHtml } from '../report/results-html.tsx'
import { selfContained } from '../security.ts'
import { ReaderCodePage } from '../start/reader-code-page.tsx'
import { readForbund } from '../store/forbund.ts'
import { countGuess, forgetGuesses } from '../store/guesses.ts'
import { isCodeOf, readReaderLink, type StoredReaderLink } from '../store/reader-links.ts'
import { readPublished, readSnapshot } from '../store/snapshots.ts'
import { readForm } from './answer.tsx'
import { asFile } from './reader-links.ts'

/** Wrong codes at one link in a quarter of an hour: of 25⁸ codes nobody guesses one so. */
const mostTries = 10

/** About 350 kB each. */
const mostDrawn = 16

/** What a page of a result is made of. */
interface Drawn extends ReaderView {
  readonly snapshotId: string
  readonly save: boolean
}

/** What is met at a link to a released result: no account, no cookie, and nothing noted of who reads. */
export function readerPageRoutes({ database: { db }, clock, secret, assets, demo }: Deps) {
  /** Gives the link of the path, or the page that says why it opens nothing. */
  async function open(c: Context): Promise<StoredReaderLink | Response> {
    const token = param(c, 'token')
    const found = await readReaderLink(db, secret, token, clock.now())
    const says = (title: string, paragraph: string, status: 404 | 410) =>
      page(c, <MessagePage reading={swedishReading} {...{ title, demo }} paragraphs={[paragraph]} />, status)
    if (!found) return says(words.unknown.title, words.unknown.text, 404)
    const { link, ended } = found
    if (ended === null) return link
    if (ended === 'expired') return says(words.expired.title, words.expired.text(link.expiresOn), 410)
    return says(words[ended].title, words[ended].text, 410)
  }

  /** What a link shows never changes; whether it is shown is decided before, each time. */
  const drawn = kept(mostDrawn, async (key) => {
    const { snapshotId, audience, shows, kommun, save } = JSON.parse(key) as Drawn
    const { forbundId } = await readSnapshot(db, snapshotId)
    const forbund = await readForbund(db, forbundId)
    const view = { audience, shows, kommun }
    const report = readerPart(await readPublished(db, snapshotId), view)
    const styleText = assets.adminStyleText
    const html = resultsHtml({ report, view, styleText, demo: forbund.demo, save })
    return { html, name: fileName(report), policy: selfContained(html) }
  })

  async function result(c: Context, link: StoredReaderLink, as: 'page' | 'file') {
    const { snapshotId, audience, shows, kommun, codeHash } = link
    const save = as === 'page' && codeHash === null
    const what: Drawn = { snapshotId, audience, shows, kommun, save }
    const { html, name, policy } = await drawn(JSON.stringify(what))
    if (as === 'file') return asFile(c, name, html)
    c.header('Content-Security-Policy', policy)
    return c.html(html)
  }

  function askForCode(
    c: Context,
    fault: 'missing' | 'wrong' | 'slowDown' | null,
    status: 200 | 403 | 422 | 429,
  ) {
    if (status === 429) c.header('Retry-After', '900')
    return page(c, <ReaderCodePage action={c.req.path} styles={assets.adminStyles} fault={fault} />, status)
  }

  /** Whether a code opens the link; null where it has been tried too often. */
  async function tryCode(link: StoredReaderLink, typed: string): Promise<boolean | null> {
    const about = `reader-link|${link.id}`
    try {
      await countGuess(db, secret, { about, most: mostTries }, clock.now())
    } catch (error) {
      if (error instanceof Problem && error.code === 'slow-down') return null
      throw error
    }
    const right = isCodeOf(secret, link, typed)
    if (right) await forgetGuesses(db, secret, about)
    return right
  }

  return {
    async show(c: Context) {
      const link = await open(c)
      if (link instanceof Response) return link
      const as = c.req.query('som') === 'fil' ? 'file' : 'page'
      return link.codeHash === null ? result(c, link, as) : askForCode(c, null, 200)
    },

    async enter(c: Context) {
      const link = await open(c)
      if (link instanceof Response) return link
      const form = await readForm(c)
      const kod = form.get('kod')
      const as = form.get('som') === 'fil' ? 'file' : 'page'
      if (link.codeHash === null) return result(c, link, as)
      if (typeof kod !== 'string' || kod.trim() === '') return askForCode(c, 'missing', 422)
      const right = await tryCode(link, kod)
      if (right === null) return askForCode(c, 'slowDown', 429)
      return right ? result(c, link, as) : askForCode(c, 'wrong', 403)
    },
  }
}
