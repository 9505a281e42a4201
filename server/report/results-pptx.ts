import pptx from 'pptxgenjs'
import { describeRows } from '../../shared/chart/describe-rows.ts'
import type { Published } from '../../shared/disclosure/published.ts'
import { isWithheld, type QuestionResult, type Report, type Row } from '../../shared/results.ts'
import { bilagaText } from '../../shared/text/bilaga-document.sv.ts'
import { decimal, percent } from '../../shared/text/format.ts'
import { resultsText } from '../../shared/text/results.sv.ts'
import { seminarText } from '../../shared/text/seminar.sv.ts'
import { snapshotsText } from '../../shared/text/snapshots.sv.ts'
import { toSchema } from './pptx-to-schema.ts'
import { xmlText } from './xml-text.ts'

// The package is made for a loader that hands out its default differently.
const Presentation = ('default' in pptx ? pptx.default : pptx) as typeof pptx

const lang = 'sv-SE'
const ink = '20241F'
const quiet = '525C56'
const accent = '0F5540'
const steps = ['D5E8DF', 'A3CBB9', '6BA58E', '3B7D64', '17523D']
const optOut = '80867F'
/** Inches, on a slide of 13.33 by 7.5. */
const left = 0.7
const width = 11.9

type Deck = InstanceType<typeof Presentation>
type Slide = ReturnType<Deck['addSlide']>

/** Kinds of slides, by where their title stands: a real one, by which PowerPoint lists them and reads them out. */
const kinds = { opening: 2.2, question: 0.35 } as const

/** Results as slides: one of what they are of, and one of each question with a chart that PowerPoint draws and can change. */
export async function resultsPptx(report: Published<Report>): Promise<Uint8Array<ArrayBuffer>> {
  const { results, forbund, minGroup } = report
  const deck = new Presentation()
  deck.layout = 'LAYOUT_WIDE'
  deck.title = xmlText(resultsText.title(results.matperiod.name))
  deck.subject = deck.title
  deck.author = xmlText(forbund)
  deck.company = xmlText(forbund)
  for (const [name, y] of Object.entries(kinds)) {
    const options = { name: 'title', type: 'title', align: 'left', ...titleAt(y) } as const
    deck.defineSlideMaster({ title: name, objects: [{ placeholder: { options, text: '' } }] })
  }
  addOpening(deck, report)
  for (const question of results.questions) {
    if (question.kind !== 'text') addQuestion(deck, question, minGroup)
  }
  const file = await deck.write({ outputType: 'uint8array' })
  return toSchema(file as Uint8Array)
}

function addOpening(deck: Deck, { results, forbund }: Published<Report>): void {
  const slide = addTitled(deck, 'opening', resultsText.title(results.matperiod.name))
  write(slide, forbund, { y: 1.6, h: 0.6, fontSize: 20, color: quiet })
  const opening = seminarText.opening(results.respondents, results.enrolled)
  write(slide, opening, { y: 3.6, h: 1, fontSize: 22, color: ink })
  if (results.preliminary) {
    write(slide, snapshotsText.preliminaryNote, { y: 4.8, h: 1, fontSize: 18, color: quiet })
  }
}

function addQuestion(deck: Deck, question: QuestionResult, minGroup: number): void {
  const { text, rows, answered, mean, n, shares } = question
  const slide = addTitled(deck, 'question', text)
  // Of nobody there are no shares, and a bar of none would say that there are.
  if (rows && rows.length > 0 && answered !== 0) addChart(deck, slide, question, rows)
  if (isWithheld(question)) {
    write(slide, resultsText.hiddenTable, { y: 2, h: 0.6, fontSize: 20, color: quiet })
  }
  const figures = [
    ...(typeof mean === 'number' ? [seminarText.mean(decimal(mean), n ?? 0)] : []),
    ...(typeof mean !== 'number' && answered !== null ? [seminarText.answered(answered)] : []),
    ...(shares ?? []).map(
      (share) => `${share.percent === null ? '–' : percent(share.percent)} ${share.label}.`,
    ),
  ]
  write(slide, figures.join(' '), { y: 6.5, h: 0.7, fontSize: 16, color: ink })
  if (rows) slide.addNotes(xmlText(`${describeRows(rows)}. ${bilagaText.hiddenNote(minGroup)}`))
}

function addTitled(deck: Deck, kind: keyof typeof kinds, title: string): Slide {
  const slide = deck.addSlide({ masterName: kind })
  slide.addText(xmlText(title), { placeholder: 'title', lang, ...titleAt(kinds[kind]) })
  return slide
}

interface Place {
  readonly y: number
  readonly h: number
  readonly fontSize: number
  readonly color: string
}

function write(slide: Slide, words: string, place: Place): void {
  slide.addText(xmlText(words), { x: left, w: width, valign: 'top', lang, ...place })
}

/** Bars from the top down on a scale of 0 to 100 %, the figure at the end of each. */
function addChart(deck: Deck, slide: Slide, question: QuestionResult, rows: readonly Row[]): void {
  const counted = rows.filter(({ optOut }) => !optOut).length
  const colourOf = (row: Row, at: number) => {
    if (row.optOut) return optOut
    if (question.kind !== 'scale') return '2F6F57'
    return steps[counted < 2 ? 4 : Math.round((at * 4) / (counted - 1))] ?? accent
  }
  slide.addChart(
    deck.ChartType.bar,
    [
      {
        name: xmlText(bilagaText.table.percent),
        labels: rows.map(({ label }) => xmlText(label)),
        values: rows.map(({ percent }) => percent ?? 0),
      },
    ],
    {
      x: left,
      y: 1.6,
      w: width,
      h: 4.8,
      altText: xmlText(`${question.text} ${describeRows(rows)}`),
      barDir: 'bar',
      chartColors: rows.map(colourOf),
      // Its types know but one of the two that it writes.
      catAxisOrientation: 'maxMin' as 'minMax',
      catAxisLabelFontSize: 16,
      catAxisLabelColor: ink,
      valAxisHidden: true,
      valAxisMinVal: 0,
      valAxisMaxVal: 100,
      valGridLine: { style: 'none' },
      showValue: true,
      dataLabelFontSize: 16,
      dataLabelColor: ink,
      dataLabelFormatCode: 'General" %"',
      showLegend: false,
      lang,
    },
  )
}

function titleAt(y: number) {
  return {
    x: left,
    y,
    w: width,
    h: 1.1,
    fontSize: 30,
    bold: true,
    color: accent,
    valign: 'top',
    fit: 'shrink',
  } as const
}
