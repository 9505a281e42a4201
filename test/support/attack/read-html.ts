import type { Reading } from './facts.ts'
import { all, type Element, elementsOf, parseHtml, textOf } from './html.ts'
import { type Page, placed, whereOf } from './html-page.ts'
import { readGroups, readQuestion, readShare } from './html-question.ts'
import { numberOf } from './labels.ts'
import { backgroundsOf, insatsId, type Setting } from './setting.ts'
import { goalFacts, intakeFacts, shareFacts, shareNamed, withoutKnown } from './told.ts'

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

/** How many answered; what was offered and how answers came says nothing of any answer. */
function readKeyFigures(on: Page, list: Element) {
  on.taken.add(list)
  const count = numberOf(textOf(all(list, 'dd.figure-large')[0]))
  const everybody = { people: {}, question: null, states: [] }
  if (count !== null) on.facts.push(placed(on, 'key figures', true).count(everybody, count))
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

/** Words with a digit, shown or for a screen reader, that nothing above has understood. */
function* unreadOf(element: Element, on: Page, known: readonly string[]): Iterable<string> {
  if (on.taken.has(element) || element.tag === 'script' || element.tag === 'style') return
  const spoken = ['aria-label', 'title', 'alt'].flatMap((name) => element.attributes[name] ?? [])
  for (const child of [...spoken, ...element.children]) {
    if (typeof child !== 'string') yield* unreadOf(child, on, known)
    else if (/\d/.test(withoutKnown(child, on.setting, known))) yield child
  }
}
