import { barFaults, hasOtherLabels, partFaults } from './drawings.ts'
import { all, type Element, textOf } from './html.ts'
import { type Page, placed, whereOf } from './html-page.ts'
import { numberOf } from './labels.ts'
import { countedOf, questionOf } from './setting.ts'
import { barFacts, basesOf, groupFacts, rowFacts, shareFacts, shareNamed } from './told.ts'

/** A question as the page shows it: its table, its drawing, its figures, its shares and its groups. */
export function readQuestion(on: Page, section: Element) {
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

/** "96,8 %", "Svar 3–5: 61 av alla 63 som svarade på enkäten.", and a thin bar as long. */
export function readShare(on: Page, share: Element, asked: string | null) {
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

/** The words of a drawing, and its bars: all of one scale, or they tell something else than the words. */
function readChart(on: Page, id: string, chart: Element) {
  const words = textOf(all(chart, 'desc')[0])
  const { facts, unread, understood, bars } = barFacts(whereOf(on), id, words)
  on.facts.push(...facts)
  on.odd.push(...unread, ...barFaults(chart, bars).map((fault) => `${id}, chart: ${fault}`))
  if (understood && !hasOtherLabels(chart, words)) on.taken.add(chart)
}

/** A question's groups: a line each, with n, mean and median, and a column for each option, or a lozenge. */
export function readGroups(on: Page, id: string, table: Element) {
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
    const faults = isWithheld ? [] : partFaults(headers.slice(1), cells)
    on.odd.push(...faults.map((fault) => `${id}, ${name}: ${fault}`))
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
