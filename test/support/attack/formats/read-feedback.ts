import { optionsOf, type Question } from '../../../../shared/questionnaire.ts'
import { type Fact, factsAt, type Reading } from '../facts.ts'
import { all, type Element, elementsOf, parseHtml, textOf } from '../html.ts'
import { countedOf, type Setting } from '../setting.ts'
import { basesOf, shareNamed } from '../told.ts'
import type { FilePaper } from './paper.ts'

const everybody = { people: {}, question: null, states: [] } as const

/**
 * Reads "Så svarade ni, det här gör vi", a line of it at a time, under the question that it stands under. A line
 * that holds a digit when all that is understood is taken out of it is unread.
 */
export function readFeedback(
  setting: Setting,
  lines: readonly string[],
  { source, known }: { readonly source: string; readonly known: readonly string[] },
): Reading {
  const facts: Fact[] = []
  const unread: string[] = []
  /** The figures that a drawing of the question is read out with. */
  const readOut = new Set<string>()
  const at = factsAt({ source, snapshot: 0, total: true })
  let question: Question | undefined
  for (const line of lines) {
    const asked = setting.questionnaire.questions.find(
      ({ text }) => text.sv === line || line.startsWith(`${text.sv} `),
    )
    question = asked ?? question
    if (asked?.text.sv === line) {
      readOut.clear()
      continue
    }
    // It writes them too.
    if (readOut.has(line)) continue
    let left = [...known, question?.text.sv ?? '']
      .filter(Boolean)
      .reduce((text, words) => text.replaceAll(words, ''), line)
    const take = (pattern: RegExp, factOf: (...figures: number[]) => readonly Fact[]) => {
      left = left.replaceAll(pattern, (_, ...groups) => {
        facts.push(...factOf(...groups.slice(0, -2).map(Number)))
        return ''
      })
    }
    if (question) takeAnswers(question)
    else {
      take(/^(\d+)(?: av \d+)? svarade på enkäten\./g, (count = 0) => [at.count(everybody, count)])
    }
    if (/\d/.test(left)) unread.push(`${source}: ${line}`)

    function takeAnswers(asked: Question) {
      const of = countedOf(setting, asked.id, {})
      for (const { label, values, over } of countedIn(setting, asked)) {
        take(
          new RegExp(`(\\d+) av (\\d+)\\s*${escaped(label)}(?: \\([^)]*\\))?\\.?`, 'g'),
          (count = 0, base = 0) => [at.count(of.options(values), count), at.count(basesOf(of)[over], base)],
        )
      }
      take(/(\d+) är alla som svarade på enkäten\./g, (base = 0) => [at.count(everybody, base)])
      take(/(\d+) är de som svarade på frågan\./g, (base = 0) => [at.count(of.answered, base)])
      take(/(\d+) är de som tog ställning\./g, (base = 0) => [at.count(of.stand, base)])
      // What a share counts is told by the questionnaire.
      left = left.replace(/De svarade [^.]*\./, '')
      for (const [label, value] of labelsOf(setting, asked)) {
        const words = `(?:Randigt betyder ”${escaped(label)}”|${escaped(label)}): (\\d+)(?: svar)?(?: \\([\\d,]+\\s?%\\))?`
        const pattern = new RegExp(words, 'g')
        for (const [told] of left.matchAll(pattern)) readOut.add(told.slice(told.lastIndexOf(': ') + 2))
        take(pattern, (count = 0) => [at.count(of.options([value]), count)])
        if (left.trim() === label) left = ''
      }
    }
  }
  return { facts, unread }
}

/** The lines of the page; its drawings are read out, or are parts as long as the lines beside them say. */
export function feedbackLines(html: string): readonly string[] {
  const isLine = ({ tag }: Element) => ['h3', 'p', 'li', 'title', 'summary', 'text', 'desc'].includes(tag)
  const [body = parseHtml(html)] = all(parseHtml(html), 'body')
  return [...elementsOf(body)].flatMap((element) => {
    if (element.attributes.class === 'ends') return element.children.map((end) => textOf(end))
    const aloud = ['aria-label', 'title', 'alt'].flatMap((name) => element.attributes[name] ?? [])
    return [...aloud, ...(isLine(element) ? [textOf(element)] : [])]
  })
}

/** The lines of the A4. */
export function paperLines({ items, beside }: FilePaper): readonly string[] {
  const lines = items.flatMap((item) => {
    if (item.kind === 'table') return [item.caption, ...item.rows.flat()]
    return item.kind === 'drawing' ? [item.alt] : [item.text]
  })
  return [...lines, ...beside]
}

function countedIn(setting: Setting, question: Question) {
  const shares = 'shares' in question ? (question.shares ?? []) : []
  const bands = 'bands' in question ? (question.bands ?? []) : []
  return [...shares, ...bands]
    .flatMap(({ label }) => shareNamed(setting, label.sv, question.id) ?? [])
    .map((share, at) => ({ ...share, label: [...shares, ...bands][at]?.label.sv ?? '' }))
}

/** The longest first: "11" is not a "1". */
function labelsOf({ insatser }: Setting, question: Question): readonly (readonly [string, string])[] {
  const names = insatser.map(({ name }) => name)
  const options = [...optionsOf(question, names), ...(question.optOut ? [question.optOut] : [])]
  return options
    .map(({ label, value }) => [label.sv, String(value)] as const)
    .toSorted(([a], [b]) => b.length - a.length)
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
