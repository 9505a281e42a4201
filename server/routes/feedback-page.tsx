import type { Context } from 'hono'
import type { Feedback } from '../../shared/feedback.ts'
import { feedbackPageText as words } from '../../shared/text/feedback-page.sv.ts'
import { FeedbackPage } from '../../survey-ui/feedback-page.tsx'
import { MessagePage } from '../../survey-ui/survey-page.tsx'
import { type Deps, param } from '../context.ts'
import { kept } from '../kept.ts'
import { page, pageText } from '../page.ts'
import { cleanTyped } from '../random.ts'
import { swedishReading } from '../reading.ts'
import { feedbackPaper } from '../report/feedback/paper.ts'
import { selfContained } from '../security.ts'
import { readShownFeedback } from '../store/feedback.ts'
import { readForbund } from '../store/forbund.ts'
import { readPublished } from '../store/snapshots.ts'

/** About 20 kB each. */
const mostDrawn = 64

/** What a published page is made of. */
interface Drawn {
  readonly snapshotId: string
  readonly content: Feedback
  readonly demo: boolean
  readonly contact: string
}

/** What those who were asked meet: no account, no cookie, and nothing noted of who reads. */
export function feedbackPageRoutes({ database: { db }, demo }: Pick<Deps, 'database' | 'demo'>) {
  /** Of what never changes: whether it is shown is decided before, each time. */
  const drawn = kept(mostDrawn, async (key) => {
    const { snapshotId, content, ...said } = JSON.parse(key) as Drawn
    const paper = feedbackPaper(await readPublished(db, snapshotId), content, { ...said, draft: false })
    return pageText(<FeedbackPage paper={paper} />)
  })

  return {
    async show(c: Context) {
      const says = ({ title, text }: { title: string; text: string }, status: 404 | 410) =>
        page(c, <MessagePage reading={swedishReading} {...{ title, demo }} paragraphs={[text]} />, status)
      const found = await readShownFeedback(db, cleanTyped(param(c, 'link')))
      if (found === undefined) return says(words.unknown, 404)
      if (found === null) return says(words.taken, 410)
      const { snapshotId, content, forbundId } = found
      const { settings, demo: isDemo } = await readForbund(db, forbundId)
      const what: Drawn = { snapshotId, content, demo: isDemo, contact: settings.contact }
      const html = await drawn(JSON.stringify(what))
      c.header('Content-Security-Policy', selfContained(html))
      return c.html(html)
    },
  }
}
