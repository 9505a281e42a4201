import { writeFileSync } from 'node:fs'
import { it } from 'vitest'
import { readingOf } from '../admin-ui/results/reading.ts'
import { earlierDemoStudy, settledDemoStudy } from '../server/demo/study.ts'
import { bilagaDocument } from '../server/print/bilaga.ts'
import { createPrinter } from '../server/print/printer.ts'
import { bilagaOf } from '../server/report/bilaga/document.ts'
import { bilagaDocx } from '../server/report/bilaga/docx.ts'
import { bilagaHtml } from '../server/report/bilaga/html.tsx'
import { firstChoices } from '../shared/bilaga.ts'
import { comparableQuestions } from '../shared/comparing.ts'
import { reportOf } from './support/results-of.ts'

it('makes', async () => {
  const report = {
    ...reportOf(settledDemoStudy()),
    format: 'deltagarenkat/snapshot@1',
    id: 'x',
    number: 1,
    kind: 'final',
    madeAt: '2025-11-20T10:00:00Z',
    sha256: 'ab'.repeat(32),
  } as never
  const before = reportOf(earlierDemoStudy(2024))
  const r = report as ReturnType<typeof reportOf>
  const earlier = [
    {
      id: 'e',
      name: before.results.matperiod.name,
      closesOn: '',
      respondents: before.results.respondents,
      responseRate: before.results.responseRate,
      questions: comparableQuestions(r.questionnaire, {
        questionnaire: before.questionnaire,
        questions: before.results.questions,
      }),
      byInsats: null,
    },
  ]
  const reading = readingOf(
    report,
    { earlier, others: { files: [], questions: [] }, figures: [] },
    {},
  ) as never
  const paper = bilagaOf(reading, {
    ...firstChoices,
    introduction: 'En egen inledning.\n\nOch ett stycke till.',
    cover: process.env.COVER === '1',
  })
  const printer = createPrinter()
  for (let i = 0; i < 3; i++) {
    let t = performance.now()
    const html = bilagaHtml(paper)
    console.log('html', Math.round(performance.now() - t))
    t = performance.now()
    const docx = await bilagaDocx(paper)
    console.log('docx', Math.round(performance.now() - t))
    t = performance.now()
    const pdf = await printer.print(bilagaDocument(paper))
    console.log('pdf', Math.round(performance.now() - t))
    writeFileSync('/tmp/bilaga.html', html)
    writeFileSync('/tmp/bilaga.docx', docx)
    writeFileSync('/tmp/bilaga.pdf', pdf)
  }
}, 100_000)
