import { BarChart } from '../../shared/chart/bar-chart.tsx'
import { describeRows } from '../../shared/chart/describe-rows.ts'
import { DistributionBar } from '../../shared/chart/distribution-bar.tsx'
import { plainPalette } from '../../shared/chart/palette.ts'
import type { Logo } from '../../shared/logo.ts'
import { feedbackPageText as words } from '../../shared/text/feedback-page.sv.ts'
import { speakerOf } from '../../shared/text/speakers.ts'
import type { FeedbackPaper, ToldQuestion } from '../../survey-ui/feedback-page.tsx'
import { standalone } from '../report/bilaga/chart.tsx'
import { logoData } from './about.ts'
import type { Document } from './document.ts'
import { qrSvg } from './qr.ts'

/** An A4 to put up: the same that the page says, and the way to it where it is published. */
export async function feedbackDocument(
  paper: FeedbackPaper,
  { logo, url }: { readonly logo: Logo | null; readonly url: string | null },
): Promise<Document> {
  const { forbund, demo, matperiod, draft, greeting, answered, questions, promises } = paper
  return {
    template: 'feedback',
    data: {
      lang: 'sv',
      title: words.documentTitle(matperiod),
      forbund,
      logo: logo && logoData(logo),
      demo: demo ? speakerOf('sv').say('demo') : null,
      draft,
      heading: words.title,
      about: words.about(matperiod),
      greeting,
      answersHeading: words.answers,
      answered,
      questions: questions.map(printed),
      promisesHeading: words.promises,
      promises: promises.map((promise) => ({ ...promise, text: promise.text || words.unwritten })),
      anonymous: words.anonymous,
      page: url && {
        scan: words.scan,
        address: url.replace(/^https?:\/\//, ''),
        qr: await qrSvg(url),
        alt: words.qrAlt(url),
      },
    },
  }
}

function printed({ id, text, lines, notes, scale, rows, ends }: ToldQuestion) {
  const about = { id: `s-${id}`, palette: plainPalette }
  return {
    text,
    lines,
    // A page unfolds every answer; a paper has them only where nothing else tells the question.
    note: [...(scale && lines.length === 0 ? [words.rows(rows)] : []), ...notes].join(' '),
    svg: standalone(
      scale ? (
        <DistributionBar {...about} parts={rows} width={640} height={22} />
      ) : (
        <BarChart {...about} title={text} rows={rows} width={320} />
      ),
    ),
    alt: `${text} ${describeRows(rows)}`,
    ends: scale ? ends : null,
  }
}
