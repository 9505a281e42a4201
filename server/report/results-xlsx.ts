import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import writeExcelFile from 'write-excel-file/node'
import type { Published } from '../../shared/disclosure/published.ts'
import {
  firstBreakdown,
  type GroupQuestionResult,
  isWithheld,
  type QuestionResult,
  type Report,
} from '../../shared/results.ts'
import { bilagaText } from '../../shared/text/bilaga-document.sv.ts'
import { resultFilesText } from '../../shared/text/result-files.sv.ts'
import { resultsText } from '../../shared/text/results.sv.ts'
import { snapshotsText } from '../../shared/text/snapshots.sv.ts'
import { groupColumn } from './group-column.ts'
import { xmlText } from './xml-text.ts'

/** A figure as a number, a text as text, never read as a formula. */
type Cell = string | number | null
type Line = readonly Cell[]

interface Sheet {
  readonly name: string
  readonly lines: readonly Line[]
}

const words = bilagaText.table
const { measures } = resultFilesText

/** Results as a workbook: a sheet of what they are of, and one of each question with its groups of insatser. */
export async function resultsXlsx(report: Published<Report>): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = [
    aboutSheet(report),
    ...report.results.questions.map((question, at) => questionSheet(report, question, at)),
  ]
  const names = new Set<string>()
  const written = writeExcelFile(
    sheets.map(({ name, lines }) => ({
      sheet: uniqueName(name, names),
      columns: [{ width: 44 }, ...Array.from({ length: 11 }, () => ({ width: 14 }))],
      data: lines.map((line) => line.map(cellOf)),
    })),
    { fontFamily: 'Calibri', fontSize: 11 },
  )
  return unmarked(new Uint8Array(await written.toBuffer()))
}

function aboutSheet({ results, forbund, minGroup, rule, intake }: Published<Report>): Sheet {
  const { matperiod, respondents, enrolled, offered } = results
  const columns = resultsText.intakeColumns
  return {
    name: matperiod.name,
    lines: [
      [forbund],
      [resultsText.title(matperiod.name)],
      [resultsText.period(matperiod.opensOn, matperiod.closesOn)],
      ...(results.preliminary ? [[snapshotsText.preliminaryNote]] : []),
      [],
      [columns.insats, columns.enrolled, columns.offered, columns.respondents],
      ...intake.map(
        ({ insats, ...row }): Line => [insats, row.enrolled, row.offered, withheld(row.respondents)],
      ),
      [resultsText.all, enrolled, offered, respondents],
      [],
      ...Object.values(resultsText.definitions).map((definition): Line => [definition]),
      [resultsText.rule(minGroup, rule)],
      [bilagaText.hiddenNote(minGroup)],
    ],
  }
}

function questionSheet(report: Published<Report>, question: QuestionResult, at: number): Sheet {
  const { text, rows, answered, unanswered, notAsked, n, mean, median, shares, bands } = question
  const counted = [...(shares ?? []), ...(bands ?? [])]
  return {
    name: `${at + 1} ${text}`,
    lines: [
      [text],
      [],
      ...(isWithheld(question) ? [[resultsText.hiddenTable]] : []),
      ...(rows && rows.length > 0
        ? [
            [words.name, words.count, words.percent],
            ...rows.map((row): Line => [row.label, row.count, row.percent]),
            [words.total, answered, null],
            [],
          ]
        : []),
      ...figure(resultsText.answeredShort, answered),
      ...figure(measures.unanswered, unanswered),
      ...figure(measures.notAsked, notAsked),
      ...figure(resultsText.n, n),
      ...figure(resultsText.mean, mean),
      ...figure(resultsText.median, median),
      ...(counted.length > 0 ? [[]] : []),
      ...counted.map((share): Line => [share.label, share.count, share.percent, share.base]),
      ...groupLines(report, question.id),
    ],
  }
}

function figure(name: string, value: number | null | undefined): readonly Line[] {
  return value === null || value === undefined ? [] : [[name, value]]
}

/** The question's groups of insatser, or of kommuner, in the face that they are shown in. */
function groupLines(report: Published<Report>, id: string): readonly Line[] {
  const by = firstBreakdown(report)
  const groups = report.results.breakdowns.find((table) => table.by === by && !table.within)?.groups ?? []
  const told = groups.flatMap(({ label, questions }) => {
    const own = questions.find((question) => question.id === id)
    return own ? [{ label, own }] : []
  })
  const shown = told.find(({ own }) => own.face !== 'hidden')?.own
  if (!shown) return []
  const headers = (shown.rows ?? shown.merged ?? []).map(({ label }) => label)
  return [
    [],
    [groupColumn({ by }), resultsText.answeredShort, resultsText.mean, resultsText.median, ...headers],
    ...told.map(({ label, own }): Line => [label, ...groupCells(own, headers.length)]),
  ]
}

function groupCells(own: GroupQuestionResult, columns: number): Line {
  if (own.face === 'hidden') return Array.from({ length: 3 + columns }, () => bilagaText.hidden)
  const counts = (own.rows ?? own.merged ?? []).map(({ count }) => count)
  return [own.answered, own.mean ?? null, own.median ?? null, ...counts]
}

function withheld(count: number | null): Cell {
  return count ?? bilagaText.hidden
}

function cellOf(cell: Cell) {
  if (cell === null) return null
  return typeof cell === 'number'
    ? { value: cell, type: Number }
    : { value: marked(xmlText(cell)), type: String, wrap: true, alignVertical: 'top' as const }
}

/**
 * The library looks texts up in an object, and takes words that every object knows for there already: such a
 * word is marked on its way through it.
 */
const mark = '\uE000'
const known: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype))

function marked(text: string): string {
  return known.has(text) ? mark + text : text
}

function unmarked(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(file)
  const name = 'xl/sharedStrings.xml'
  const texts = strFromU8(parts[name] ?? new Uint8Array())
  const plain = texts.replace(new RegExp(`>${mark}(${[...known].join('|')})<`, 'g'), '>$1<')
  return plain === texts
    ? new Uint8Array(file)
    : new Uint8Array(zipSync({ ...parts, [name]: strToU8(plain) }))
}

/** At most 31 characters, none that a sheet's name may not have, and no two alike. */
function uniqueName(wanted: string, taken: Set<string>): string {
  const plain =
    xmlText(wanted)
      .replace(/[\\/?*[\]:'\n\t]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim() || '–'
  for (let copy = 1; ; copy += 1) {
    const ending = copy === 1 ? '' : ` ${copy}`
    // As a workbook counts them: a sign outside the first plane is two, and never parted.
    const name = `${plain.slice(0, 28 - ending.length).replace(/[\uD800-\uDBFF]$/, '')}${ending}`
    if (taken.has(name.toLowerCase())) continue
    taken.add(name.toLowerCase())
    return name
  }
}
