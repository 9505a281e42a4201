import { type Fact, factsAt, type People, type Reading } from './facts.ts'
import { all, type Element, parseHtml, textOf } from './html.ts'
import { numberOf, peopleOf, valuesOf } from './labels.ts'
import { backgroundsOf, countedOf, insatsId, questionOf, type Setting } from './setting.ts'

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

/** How many answered; what was offered and how answers came says nothing of any answer. */
function readKeyFigures(on: Page, list: Element) {
  on.taken.add(list)
  const count = numberOf(textOf(all(list, 'dd.figure-large')[0]))
  const everybody = { people: {}, question: null, states: [] }
  if (count !== null) on.facts.push(placed(on, 'key figures', true).count(everybody, count))
}

/** "96,8 %", "Svar 3–5: 61 av alla 63 som svarade på enkäten.", and a thin bar as long. */
function readShare(on: Page, share: Element, asked: string | null) {
  const [head, definition] = all(share, 'p')
  const label = textOf(head).replace(/^(–|[\d,]+\s?%) /, '')
  const question =
    asked ??
    on.setting.questionnaire.questions.find(
      (question) => 'shares' in question && question.shares?.some((share) => share.label.sv === label),
    )?.id
  const parts = /^(?:Svar|Svarade) (.+): (\d+) av (?:alla|de) (\d+) som (.+?)\./.exec(textOf(definition))
  const values = question && parts?.[1] ? valuesOf(on.setting, question, parts[1]) : null
  if (!question || !parts || !values) return
  const of = countedOf(on.setting, question, {})
  const base =
    parts[4] === 'svarade på enkäten' ? of.everybody : parts[4] === 'tog ställning' ? of.stand : of.answered
  const at = placed(on, `share ${label}`, true)
  on.facts.push(at.count(of.options(values), Number(parts[2])), at.count(base, Number(parts[3])))
  const percent = numberOf(/^([\d,]+)\s?%/.exec(textOf(head))?.[1])
  if (percent !== null) on.facts.push(at.percent(of.options(values), base, percent, 1))
  on.taken.add(share)
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
      const [name = '', ...cells] = row.children.map(textOf)
      const cell = (header: string) =>
        numberOf(cells[headers.findIndex((text) => text.startsWith(header)) - 1])
      if (!on.setting.insatser.some((other) => other.name === name)) continue
      const people = { people: { [insats]: [name] }, question: null, states: [] }
      const [respondents, offered, rate] = [cell('Svar'), cell('Erbjudna'), cell('Svarsfrekvens')]
      if (respondents !== null) on.facts.push(at.count(people, respondents))
      if (offered === null || rate === null) continue
      const [low, high] = [((rate - 0.5) * offered) / 100, ((rate + 0.5) * offered) / 100]
      on.facts.push(at.between(people, Math.ceil(low - 1e-9), Math.ceil(high - 1e-9) - 1))
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
  if (all(section, 'p.quiet').some((note) => textOf(note).includes('Tabellen är dold'))) {
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
  const of = countedOf(on.setting, id, {})
  const at = placed(on, `${id}, table`, true)
  for (const row of all(table, 'tr')) {
    const [label, count, percent] = row.children.map(textOf)
    const total = label === 'Total'
    const values = total ? null : valuesOf(on.setting, id, label ?? '')
    if (!values && !total) continue
    on.taken.add(row)
    const counted = values ? of.options(values) : of.answered
    const [figure, share] = [numberOf(count), numberOf(percent)]
    if (figure !== null) on.facts.push(at.count(counted, figure))
    if (share !== null && values) on.facts.push(at.percent(counted, of.answered, share, 1))
  }
}

/** A share as a bar, with its goal. */
function readShareChart(on: Page, id: string, chart: Element) {
  const question = questionOf(on.setting, id)
  const title = textOf(all(chart, 'title')[0])
  const share = 'shares' in question ? question.shares?.find(({ label }) => label.sv === title) : undefined
  const [, count, percent] = / (\d+)(?: \(([\d,]+)\s?%\))?$/.exec(textOf(all(chart, 'desc')[0])) ?? []
  if (!share || count === undefined) return
  const of = countedOf(on.setting, id, {})
  const at = placed(on, `${id}, chart of ${title}`, true)
  on.facts.push(at.count(of.options(share.values), Number(count)))
  const base = { respondents: of.everybody, answered: of.answered, stand: of.stand }[share.over]
  const figure = numberOf(percent)
  if (figure !== null) on.facts.push(at.percent(of.options(share.values), base, figure, 1))
  on.taken.add(chart)
}

/** The goals of shares: how high they are, what came of them, and what that is counted over. */
function readGoals(on: Page, table: Element) {
  for (const row of all(table, 'tr')) {
    const [name = '', , actual, over] = row.children.map(textOf)
    for (const question of on.setting.questionnaire.questions) {
      const shares = 'shares' in question ? (question.shares ?? []) : []
      const share = shares.find(({ label }) => name === `Andel som ${label.sv}`)
      if (!share) continue
      const of = countedOf(on.setting, question.id, {})
      const at = placed(on, `goal ${name}`, true)
      const base = { respondents: of.everybody, answered: of.answered, stand: of.stand }[share.over]
      const [percent, count] = [numberOf(actual), numberOf(over)]
      if (count !== null) on.facts.push(at.count(base, count))
      if (percent !== null) on.facts.push(at.percent(of.options(share.values), base, percent, 1))
      on.taken.add(row)
    }
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
  const of = countedOf(on.setting, id, {})
  const at = placed(on, `${id}, chart`, true)
  const words = textOf(all(chart, 'desc')[0])
  const bars = [...words.matchAll(/(.+?): (\d+)(?: \(([\d,]+)\s?%\))?(?:, |$)/g)]
  const understood = bars.map(([text]) => text).join('') === words
  for (const [, label = '', count, percent] of bars) {
    const values = valuesOf(on.setting, id, label)
    if (!values) {
      on.odd.push(`${id}, chart: ${label}`)
      continue
    }
    on.facts.push(at.count(of.options(values), Number(count)))
    const share = numberOf(percent)
    if (share !== null) on.facts.push(at.percent(of.options(values), of.answered, share, 1))
  }
  const drawn = all(chart, 'g')
    .flatMap((bar) => all(bar, 'rect'))
    .map(({ attributes }) => Number(attributes.width))
  const told = bars.map(([, , , percent]) => numberOf(percent) ?? 0).filter((percent) => percent > 0)
  const longest = told.indexOf(Math.max(...told))
  const scale = (drawn[longest] ?? 0) / (told[longest] ?? 1)
  const isOdd =
    drawn.length !== told.length ||
    drawn.some((width, bar) => Math.abs(width - scale * (told[bar] ?? 0)) > 0.02)
  if (isOdd) on.odd.push(`${id}, chart: bars of ${drawn} for ${told} %`)
  // A label is broken into lines where it is drawn.
  const unbroken = (text: string) => text.replaceAll(' ', '')
  const labels = all(chart, 'text').filter(
    (text) => /\d/.test(textOf(text)) && !unbroken(words).includes(unbroken(textOf(text))),
  )
  if (understood && labels.length === 0) on.taken.add(chart)
}

/** A question's groups: a line each, with n, mean and median, and a column for each option, or a lozenge. */
function readGroups(on: Page, id: string, table: Element) {
  const headers = all(table, 'th')
    .filter(({ attributes }) => attributes.scope === 'col')
    .map(textOf)
  const options = headers.slice(1).map((header) => valuesOf(on.setting, id, header))
  const isMean = options.every((values) => values === null) && !headers.includes('Median')
  const isMerged = options.some((values) => (values?.length ?? 0) > 1)
  const face = isMean ? 'mean' : isMerged ? 'merged' : 'whole'
  on.taken.add(table)
  for (const row of all(table, 'tr')) {
    const [label = ''] = row.children.filter((child) => typeof child !== 'string')
    const name = textOf(label)
    if (name === headers[0]) continue
    const people = on.by === null ? null : peopleOf(on.setting, on.by, name)
    if (name === 'Alla') {
      readLine(on, id, {}, row, { headers, options, face: 'whole' })
      continue
    }
    if (!people) {
      on.odd.push(`${id}: a group ${name}`)
      continue
    }
    readLine(on, id, people, row, { headers, options, face })
  }
}

/** The columns of a table of groups. */
interface Columns {
  readonly headers: readonly string[]
  readonly options: readonly (readonly string[] | null)[]
  readonly face: string
}

/** A group's line, or that of everybody. */
function readLine(on: Page, id: string, people: People, row: Element, { headers, options, face }: Columns) {
  const [label, ...cells] = row.children.filter((child) => typeof child !== 'string')
  const name = textOf(label)
  const total = Object.keys(people).length === 0
  const of = countedOf(on.setting, id, people)
  const source = `HTML, ${id}, ${on.by} ${name}`
  const at = factsAt({ source, snapshot: on.snapshot, total, by: on.by ?? '' })
  if (all(row, 'td.withheld').length > 0) {
    on.facts.push(at.hidden(of.whole))
    return
  }
  if (!total) on.facts.push(at.shown(of.whole, face))
  const counts: number[] = []
  for (const [column, cell] of cells.entries()) {
    const figure = numberOf(textOf(cell))
    const values = options[column]
    if (values && figure !== null) {
      counts.push(figure)
      on.facts.push(at.count(of.options(values), figure))
      continue
    }
    const header = headers[column + 1]
    if (header === 'Fördelning') checkParts(on, `${id}, ${name}`, cell, counts)
    else if (figure === null) continue
    else if (header === 'Svarade') on.facts.push(at.count(of.answered, figure))
    else if (header === 'Tog ställning') on.facts.push(at.count(of.stand, figure))
    else if (header === 'Medelvärde') on.facts.push(at.mean(of.stand, figure, face === 'mean' ? 1 : 2))
    else if (header === 'Median') on.facts.push(at.median(of.stand, figure))
    else on.odd.push(`${id}, ${name}: ${header} ${figure}`)
  }
}

/** A bar's parts are as long as their counts, or they tell something else. */
function checkParts(on: Page, place: string, cell: Element, counts: readonly number[]) {
  const widths = all(cell, 'rect')
    .filter(({ attributes }) => attributes.x !== undefined)
    .map(({ attributes }) => Number(attributes.width))
  const shown = counts.filter((count) => count > 0)
  const [sum, length] = [shown, widths].map((parts) => parts.reduce((total, part) => total + part, 0))
  const isOdd =
    shown.length !== widths.length ||
    shown.some((count, part) => Math.abs((count / (sum ?? 1)) * (length ?? 0) - (widths[part] ?? 0)) > 0.01)
  if (isOdd) on.odd.push(`${place}: parts of ${widths} for ${counts}`)
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

/** Words less the texts of the questionnaire, the limit that everybody knows, and what is known to be no figure. */
function withoutKnown(words: string, setting: Setting, known: readonly string[]): string {
  const asked = setting.questionnaire.questions.flatMap(({ text, hint }) => [text.sv, hint?.sv ?? ''])
  return [...asked, ...known, `färre än ${setting.minGroup} sva`]
    .filter((text) => text !== '')
    .reduce((left, text) => left.replaceAll(text, ''), words)
}
