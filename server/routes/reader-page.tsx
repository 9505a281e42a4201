import type { Context } from 'hono'
import { Problem } from '../../shared/problem.ts'
import { readerPart } from '../../shared/reader-links.ts'
import { readerPageText as words } from '../../shared/text/reader-page.sv.ts'
import { MessagePage } from '../../survey-ui/survey-page.tsx'
import { type Deps, param } from '../context.ts'
import { page } from '../page.ts'
import { swedishReading } from '../reading.ts'
import { resultsHtml } from '../report/results-html.tsx'
import { selfContained } from '../security.ts'
import { ReaderCodePage } from '../start/reader-code-page.tsx'
import { readForbund } from '../store/forbund.ts'
import { countGuess, forgetGuesses } from '../store/guesses.ts'
import { isCodeOf, readReaderLink, type StoredReaderLink } from '../store/reader-links.ts'
import { readPublished, readSnapshot } from '../store/snapshots.ts'
import { asFile } from './reader-links.ts'

/** Wrong codes at one link in a quarter of an hour: of 25⁸ codes nobody guesses one so. */
const mostTries = 10

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

  async function result(c: Context, link: StoredReaderLink, as: 'page' | 'file') {
    const report = readerPart(await readPublished(db, link.snapshotId), link)
    const { forbundId } = await readSnapshot(db, link.snapshotId)
    const { demo } = await readForbund(db, forbundId)
    const styleText = assets.adminStyleText
    const save = as === 'page' && link.codeHash === null ? `${c.req.path}/resultat.html` : null
    const html = resultsHtml({ report, view: link, styleText, demo, save })
    if (as === 'file') return asFile(c, report, html)
    c.header('Content-Security-Policy', selfContained(html))
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
      return link.codeHash === null ? result(c, link, 'page') : askForCode(c, null, 200)
    },

    /** The file of a link without a code; one with a code asks for it first. */
    async file(c: Context) {
      const link = await open(c)
      if (link instanceof Response) return link
      if (link.codeHash !== null) return c.redirect(c.req.path.replace(/\/[^/]*$/, ''), 303)
      return result(c, link, 'file')
    },

    async enter(c: Context) {
      const link = await open(c)
      if (link instanceof Response) return link
      const { kod, som } = await c.req.parseBody()
      const as = som === 'fil' ? 'file' : 'page'
      if (link.codeHash === null) return result(c, link, as)
      if (typeof kod !== 'string' || kod.trim() === '') return askForCode(c, 'missing', 422)
      const right = await tryCode(link, kod)
      if (right === null) return askForCode(c, 'slowDown', 429)
      return right ? result(c, link, as) : askForCode(c, 'wrong', 403)
    },
  }
}
