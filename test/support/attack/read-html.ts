import { type Fact, factsAt, type Reading } from './facts.ts'
import { all, type Element, elementsOf, parseHtml, textOf } from './html.ts'
import { numberOf } from './labels.ts'
import { backgroundsOf, countedOf, insatsId, questionOf, type Setting } from './setting.ts'
import {
  barFacts,
  basesOf,
  goalFacts,
  groupFacts,
  intakeFacts,
  rowFacts,
  shareFacts,
  shareNamed,
  type Where,
  withoutKnown,
} from './told.ts'

/**
 * Reads the page of results as it is shown, its drawings and the words for screen readers too. Whatever
 * holds a digit and is not understood is unread: a figure that nobody has thought of.
 *
 * @param by the breakdown that the page was asked for, if any
 * @param known words with digits that are no figures, as the mätperiod's name
 */
export function readHtml(
  setting: Setting,
  html: string,
  by: string | null,
  { snapshot = 0, known = [] }: { snapshot?: number; known?: readonly string[] } = {},
): Reading {
  const page = parseHtml(html)
  const on: Page = { setting, by, snapshot, facts: [], taken: new Set(), odd: [] }
  for (const list of all(page, 'dl.key-figures')) readKeyFigures(on, list)
  for (const rest of all(page, 'p.rest')) on.taken.add(rest)
  for (const list of all(page, 'ul.shares'))
    for (const share of all(list, 'div.share')) readShare(on, share, null)
  for (const section of all(page, 'div.intake')) readIntake(on, section)
  for (const table of all(page, 'table'))
    if (textOf(all(table, 'caption')[0]) === 'Målen') readGoals(on, table)
  for (const list of all(page, 'ul.notices')) readNotices(on, list)
  for (const section of all(page, 'section.result')) readQuestion(on, section)
  readSplits(on, page)
  for (const table of all(page, 'table'))
    if (textOf(all(table, 'caption')[0]).startsWith('Osäkerhet')) readIntervals(on, table)
  return { facts: on.facts, unread: [...on.odd, ...unreadOf(page, on, known)] }
}

interface Page {
  readonly setting: Setting
  readonly by: string | null
  readonly snapshot: number
  readonly facts: Fact[]
  /** Elements that are understood, with all that is in them. */
  readonly taken: Set<Element>
  readonly odd: string[]
}

const placed = ({ snapshot }: Page, source: string, total: boolean) =>
  factsAt({ source: `HTML, ${source}`, snapshot, total })

const whereOf = ({ setting, snapshot }: Page): Where => ({ setting, source: 'HTML', snapshot })

/** How many answered; what was offered and how answers came says nothing of any answer. */
function readKeyFigures(on: Page, list: Element) {
  on.taken.add(list)
  const count = numberOf(textOf(all(list, 'dd.figure-large')[0]))
  const everybody = { people: {}, question: null, states: [] }
  if (count !== null) on.facts.push(placed(on, 'key figures', true).count(everybody, count))
}

/** "96,8 %", "Svar 3–5: 61 av alla 63 som svarade på enkäten.", and a thin bar as long. */
function readShare(on: Page, share: Element, asked: string | null) {
  const [head, definition] = all(share, 'p').map(textOf)
  const read = shareFacts(whereOf(on), [head ?? '', definition ?? ''], asked)
  if (!read) return
  on.facts.push(...read)
  on.taken.add(share)
  const percent = numberOf(/^([\d,]+)\s?%/.exec(head ?? '')?.[1])
  for (const bar of all(share, 'rect.rate-fill')) {
    const drawn = Number(bar.attributes.width) / 2
    if (Math.abs(drawn - Math.min(100, percent ?? 0)) > 1e-6)
      on.odd.push(`a bar of ${drawn} % beside ${percent} %`)
  }
}

/** Insats for insats: how many were enrolled, offered and answered. */
function readIntake(on: Page, section: Element) {
  const insats = insatsId(on.setting)
  const at = placed(on, 'intake', false)
  for (const table of all(section, 'table')) {
    const headers = all(table, 'th')
      .filter(({ attributes }) => attributes.scope === 'col')
      .map(textOf)
    for (const row of all(table, 'tr')) {
      on.facts.push(...(intakeFacts(whereOf(on), headers, row.children.map(textOf)) ?? []))
    }
    on.taken.add(table)
  }
  for (const note of all(section, 'p')) {
    const count = /^(\d+) svar utan angiven insats/.exec(textOf(note))?.[1]
    const none = backgroundsOf(on.setting).find(({ id }) => id === insats)?.others
    if (!count || !none) continue
    on.facts.push(at.count({ people: { [insats]: none }, question: null, states: [] }, Number(count)))
    on.taken.add(note)
  }
}

function readQuestion(on: Page, section: Element) {
  const id = section.attributes.id?.replace(/^fraga-/, '') ?? ''
  const of = countedOf(on.setting, id, {})
  const at = placed(on, id, true)
  if (all(section, 'p.quiet').some((note) => textOf(note).includes('Svaren är dolda'))) {
    on.facts.push(at.hidden(of.whole))
  }
  for (const table of all(section, 'table.rows')) readRows(on, id, table)
  for (const chart of all(section, 'svg.bar-chart')) {
    if (chart.attributes['aria-labelledby']?.startsWith('andel-')) readShareChart(on, id, chart)
    else readChart(on, id, chart)
  }
  for (const list of all(section, 'dl.figures')) {
    for (const figure of all(list, 'div')) {
      const [name, value] = [textOf(all(figure, 'dt')[0]), numberOf(textOf(all(figure, 'dd')[0]))]
      on.taken.add(figure)
      if (value === null) continue
      if (name === 'Medelvärde') on.facts.push(at.mean(of.stand, value, 2))
      else if (name === 'Median') on.facts.push(at.median(of.stand, value))
      else if (name === 'Tog ställning') on.facts.push(at.count(of.stand, value))
      // It is worked out of the rows of the table, and of nothing else.
      else if (name === 'Standardavvikelse' && all(section, 'table.rows').length > 0) continue
      else on.odd.push(`${id}: ${name} ${value}`)
    }
  }
  for (const note of all(section, 'p.quiet')) readAnswered(on, id, note)
  for (const share of all(section, 'div.share')) readShare(on, share, id)
  for (const table of all(section, 'table.groups')) readGroups(on, id, table)
}

/** "Besvarade frågan 61 av 63. 2 hoppade över. 4 fick inte frågan." */
function readAnswered(on: Page, id: string, note: Element) {
  const words = textOf(note)
  const parts = /^Besvarade frågan (\d+) av (\d+)\./.exec(words)
  if (!parts) return
  on.taken.add(note)
  const of = countedOf(on.setting, id, {})
  const at = placed(on, `${id}, answered`, true)
  on.facts.push(at.count(of.answered, Number(parts[1])))
  on.facts.push(at.count(of.asked, Number(parts[2])))
  const counted = (pattern: RegExp) => Number(pattern.exec(words)?.[1] ?? 0)
  on.facts.push(at.count(of.unanswered, counted(/(\d+) hoppade över/)))
  const noStand = /(\d+) tog inte ställning/.exec(words)?.[1]
  const { optOut } = questionOf(on.setting, id)
  if (noStand && optOut) on.facts.push(at.count(of.options([optOut.value]), Number(noStand)))
  if (questionOf(on.setting, id).showIf)
    on.facts.push(at.count(of.notAsked, counted(/(\d+) fick inte frågan/)))
}

/** The table of options with count and percent; its foot is how many answered. */
function readRows(on: Page, id: string, table: Element) {
  for (const row of all(table, 'tr')) {
    const read = rowFacts(whereOf(on), id, row.children.map(textOf))
    if (!read) continue
    on.taken.add(row)
    on.facts.push(...read)
  }
}

/** A share as a bar, with its goal. */
function readShareChart(on: Page, id: string, chart: Element) {
  const title = textOf(all(chart, 'title')[0])
  const share = shareNamed(on.setting, title, id)
  const [, count, percent] = / (\d+)(?: \(([\d,]+)\s?%\))?$/.exec(textOf(all(chart, 'desc')[0])) ?? []
  if (!share || count === undefined) return
  const of = countedOf(on.setting, id, {})
  const at = placed(on, `${id}, chart of ${title}`, true)
  on.facts.push(at.count(of.options(share.values), Number(count)))
  const base = basesOf(of)[share.over]
  const figure = numberOf(percent)
  if (figure !== null) on.facts.push(at.percent(of.options(share.values), base, figure, 1))
  on.taken.add(chart)
}

/** The goals of shares: how high they are, what came of them, and what that is counted over. */
function readGoals(on: Page, table: Element) {
  for (const row of all(table, 'tr')) {
    const read = goalFacts(whereOf(on), row.children.map(textOf))
    if (!read) continue
    on.facts.push(...read)
    on.taken.add(row)
  }
}

/** Where to look: goals by their verdict, which the goals' table tells, and insatser that lag in a rate. */
function readNotices(on: Page, list: Element) {
  for (const line of all(list, 'li')) {
    const words = textOf(line)
    const isGoal = on.setting.questionnaire.questions.some((question) =>
      ('shares' in question ? (question.shares ?? []) : []).some(
        ({ label }) => words.replace(/: (delvis |inte )?uppnått$/i, '') === `Andel som ${label.sv}`,
      ),
    )
    const lags = on.setting.insatser.some(
      ({ name }) =>
        words.replace(/\d+\s?%/g, '#') === `${name}: # erbjöds enkäten, mot # i hela mätperioden` ||
        // Beside it stands the insats's own row, with what the rate is counted from.
        words.replace(/\d+\s?%/g, '#') === `${name}: svarsfrekvens #, mot # i hela mätperioden`,
    )
    if (isGoal || lags) on.taken.add(line)
  }
}

/** The words of a drawing, and its bars: all of one scale, or they tell something else than the words. */
function readChart(on: Page, id: string, chart: Element) {
  const words = textOf(all(chart, 'desc')[0])
  const { facts, unread, understood, bars } = barFacts(whereOf(on), id, words)
  on.facts.push(...facts)
  on.odd.push(...unread, ...barFaults(chart, bars).map((fault) => `${id}, chart: ${fault}`))
  if (understood && !hasOtherLabels(chart, words)) on.taken.add(chart)
}

/** Bars that are not as long as the percents they stand for, all on one scale. */
export function barFaults(chart: Element, bars: readonly { percent: number | null }[]): readonly string[] {
  const drawn = all(chart, 'g')
    .flatMap((bar) => all(bar, 'rect'))
    .map(({ attributes }) => Number(attributes.width))
  const told = bars.map(({ percent }) => percent ?? 0).filter((percent) => percent > 0)
  return lengthFaults(drawn, told)
}

/** Lengths that are not those of the percents, in order and on one scale. */
export function lengthFaults(drawn: readonly number[], told: readonly number[]): readonly string[] {
  const longest = told.indexOf(Math.max(...told))
  const scale = (drawn[longest] ?? 0) / (told[longest] ?? 1)
  const isOdd =
    drawn.length !== told.length ||
    drawn.some((width, bar) => Math.abs(width - scale * (told[bar] ?? 0)) > 0.02)
  return isOdd ? [`bars of ${drawn} for ${told} %`] : []
}

/** Whether figures are drawn that the words of a drawing do not say. A label is broken into lines where it is drawn. */
export function hasOtherLabels(chart: Element, words: string): boolean {
  const unbroken = (text: string) => text.replaceAll(' ', '')
  return all(chart, 'text').some(
    (text) => /\d/.test(textOf(text)) && !unbroken(words).includes(unbroken(textOf(text))),
  )
}

/** A question's groups: a line each, with n, mean and median, and a column for each option, or a lozenge. */
function readGroups(on: Page, id: string, table: Element) {
  const headers = all(table, 'th')
    .filter(({ attributes }) => attributes.scope === 'col')
    .map(textOf)
  on.taken.add(table)
  // "Orangeriet, efter kön: …", of a crossing.
  const caption = textOf(all(table, 'caption')[0])
  const within = on.setting.insatser.find(({ name }) => caption.startsWith(`${name}, efter `))?.name
  const lines = all(table, 'tr').flatMap((row) => {
    const [label, ...cells] = row.children.filter((child) => typeof child !== 'string')
    const name = textOf(label)
    if (name === headers[0]) return []
    const isWithheld = all(row, 'td.withheld').length > 0
    if (!isWithheld) checkParts(on, `${id}, ${name}`, headers.slice(1), cells)
    return [
      {
        name: within === undefined ? name : `${name}, ${within}`,
        cells: isWithheld ? ('withheld' as const) : cells.map(textOf),
      },
    ]
  })
  const read = groupFacts(whereOf(on), id, on.by ?? '', { headers: headers.slice(1), lines })
  on.facts.push(...read.facts)
  on.odd.push(...read.unread)
}

/** Columns of a table of groups that are no options. */
const measures = ['Svarade', 'Tog ställning', 'Medelvärde', 'Median']

/** Of a page that holds every way of splitting: the tables that are folded in below each question. */
function readSplits(on: Page, page: Element) {
  let id = ''
  for (const element of elementsOf(page)) {
    const { class: classes = '', id: place = '' } = element.attributes
    if (element.tag === 'section' && classes.split(' ').includes('result')) id = place.replace(/^fraga-/, '')
    if (element.tag !== 'details' || !classes.split(' ').includes('split')) continue
    const name = textOf(all(element, 'summary')[0]).replace(/^Efter | i varje .+$/g, '')
    const question = on.setting.questionnaire.questions.find(({ text }) => text.sv.toLowerCase() === name)
    const by = name === 'insats' ? insatsId(on.setting) : (question?.id ?? name)
    for (const table of all(element, 'table.groups')) readGroups({ ...on, by }, id, table)
  }
}

/** What the interval of each share would be: worked out of its count and what that is counted over, and of nothing else. */
function readIntervals(on: Page, table: Element) {
  for (const row of all(table, 'tr')) {
    const [name, percent, interval] = row.children.filter((child) => typeof child !== 'string')
    const definition = textOf(all(name as Element, 'span.definition')[0])
    const label = textOf(name).slice(0, -definition.length)
    const head = `${textOf(percent)} ${label}`
    const read = shareFacts(whereOf(on), [head, definition], shareNamed(on.setting, label)?.question ?? null)
    const [, count, base] = /: (\d+) av (?:alla|de) (\d+)/.exec(definition) ?? []
    if (!read || textOf(interval) !== intervalOf(Number(count), Number(base))) continue
    on.facts.push(...read)
    on.taken.add(row)
  }
}

/** Wilson's 95 % interval of a share, as it is printed. */
function intervalOf(count: number, base: number): string {
  if (base === 0) return '–'
  const z = 1.959963984540054
  const middle = count + z ** 2 / 2
  const half = z * Math.sqrt((count * (base - count)) / base + z ** 2 / 4)
  const words = (part: number) =>
    `${((100 * part) / (base + z ** 2)).toFixed(1).replace(/\.0$/, '').replace('.', ',')}\u202f%`
  return `${words(middle - half)}–${words(middle + half)}`
}

/** A bar's parts are as long as their counts, or they tell something else. */
function checkParts(on: Page, place: string, headers: readonly string[], cells: readonly Element[]) {
  const bar = cells[headers.indexOf('Fördelning')]
  if (!bar) return
  const widths = all(bar, 'rect')
    .filter(({ attributes }) => attributes.x !== undefined)
    .map(({ attributes }) => Number(attributes.width))
  const isCount = (cell: Element, at: number) => cell !== bar && !measures.includes(headers[at] ?? '')
  const shown = cells
    .filter(isCount)
    .map((cell) => numberOf(textOf(cell)) ?? 0)
    .filter((count) => count > 0)
  const [sum, length] = [shown, widths].map((parts) => parts.reduce((total, part) => total + part, 0))
  const isOdd =
    shown.length !== widths.length ||
    shown.some((count, part) => Math.abs((count / (sum ?? 1)) * (length ?? 0) - (widths[part] ?? 0)) > 0.01)
  if (isOdd) on.odd.push(`${place}: parts of ${widths} for ${shown}`)
}

/** Words with a digit, shown or for a screen reader, that nothing above has understood. */
function* unreadOf(element: Element, on: Page, known: readonly string[]): Iterable<string> {
  if (on.taken.has(element) || element.tag === 'script' || element.tag === 'style') return
  const spoken = ['aria-label', 'title', 'alt'].flatMap((name) => element.attributes[name] ?? [])
  for (const child of [...spoken, ...element.children]) {
    if (typeof child !== 'string') yield* unreadOf(child, on, known)
    else if (/\d/.test(withoutKnown(child, on.setting, known))) yield child
  }
}
