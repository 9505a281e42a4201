import { type Fact, factsAt, type Reading } from '../facts.ts'
import { all, type Element, textOf } from '../html.ts'
import { numberOf } from '../labels.ts'
import { countedOf, type Setting } from '../setting.ts'
import { barFacts, basesOf, rowFacts, shareNamed, type Where, withoutKnown } from '../told.ts'
import { type Archive, openArchive, relationsOf, wordsLeft } from './archive.ts'
import { readWorkbook } from './workbook.ts'

/** Parts that hold how slides look, and where their parts are. */
const looks =
  /^(\[Content_Types\]\.xml|.*\.rels|ppt\/(theme\/theme\d+|slideMasters\/.*|slideLayouts\/.*|notesMasters\/.*|presentation|presProps|viewProps|tableStyles)\.xml)$/

interface Deck {
  readonly where: Where
  readonly archive: Archive
  readonly facts: Fact[]
  /** Takes words that nothing else has. */
  readonly leave: (words: string) => void
  readonly read: Set<string>
}

/**
 * Reads results as slides: what stands on each, what its chart holds and is drawn from, the workbook within
 * the chart, what is read out in its place, and the notes.
 */
export function readPptx(
  setting: Setting,
  file: Uint8Array,
  { snapshot = 0, known }: { snapshot?: number; known: readonly string[] },
): Reading {
  const archive = openArchive(file)
  const unread: string[] = []
  const leave = (words: string) => {
    if (/\d/.test(withoutKnown(words, setting, known))) unread.push(`PPTX: ${words}`)
  }
  const deck: Deck = {
    where: { setting, source: 'PPTX', snapshot },
    archive,
    facts: [],
    leave,
    read: new Set(),
  }
  for (const name of archive.parts.keys()) if (/^ppt\/slides\/[^/]+\.xml$/.test(name)) readSlide(deck, name)
  wordsLeft([...archive.parts].filter(([name]) => !deck.read.has(name) && !looks.test(name))).forEach(leave)
  for (const name of archive.others.keys()) if (!deck.read.has(name)) leave(name)
  return { facts: deck.facts, unread }
}

function readSlide(deck: Deck, name: string) {
  const { archive, where } = deck
  const slide = archive.parts.get(name) as Element
  deck.read.add(name)
  const relations = relationsOf(archive, name)
  const texts = all(slide, 'a:p').map(wordsOf)
  const asked = where.setting.questionnaire.questions.find(({ text }) => text.sv === texts[0])
  for (const text of texts) if (!readLine(deck, asked?.id ?? null, text)) deck.leave(text)
  for (const { attributes } of all(slide, 'p:cnvpr')) {
    const said = [attributes.descr ?? '', attributes.title ?? '']
    const words = said[0]?.startsWith(`${asked?.text.sv} `)
      ? said[0].slice((asked?.text.sv.length ?? 0) + 1)
      : null
    if (!asked || words === null || !readBars(deck, asked.id, words)) said.forEach(deck.leave)
  }
  for (const { attributes } of all(slide, 'c:chart')) {
    readChart(deck, asked?.id ?? null, relations.get(attributes['r:id'] ?? '') ?? '')
  }
  for (const target of relations.values())
    if (target.startsWith('ppt/notesSlides/')) readNotes(deck, asked?.id, target)
}

/** Every word of a paragraph. A field is the slide's number, which the program writes. */
function wordsOf(paragraph: Element): string {
  return paragraph.children
    .filter((child) => typeof child === 'string' || child.tag !== 'a:fld')
    .map(textOf)
    .join('')
    .trim()
}

/** A line of a slide: null of its figures is left over. */
function readLine({ where, facts }: Deck, id: string | null, text: string): boolean {
  const { setting, snapshot } = where
  const at = factsAt({ source: `PPTX, slide of ${id}`, snapshot, total: true })
  const opening =
    /^(\d+)(?: av \d+ inskrivna svarade\. Vi vet inte vad de andra tycker\.| har svarat\.)$/.exec(text)
  if (id === null) {
    if (opening) facts.push(at.count({ people: {}, question: null, states: [] }, Number(opening[1])))
    return opening !== null
  }
  const of = countedOf(setting, id, {})
  if (text.startsWith('Svaren är dolda')) {
    facts.push(at.hidden(of.whole))
    return true
  }
  const own: Fact[] = []
  const rest = text
    .replace(/^Medelvärde ([\d,]+)\. (\d+) tog ställning\. ?/, (_, mean: string, n: string) => {
      own.push(at.mean(of.stand, numberOf(mean) ?? 0, 2), at.count(of.stand, Number(n)))
      return ''
    })
    .replace(/^(\d+) svarade på frågan\. ?/, (_, answered: string) => {
      own.push(at.count(of.answered, Number(answered)))
      return ''
    })
    .replace(/(?:([\d,]+)\s?%|–) ([^.]+)\. ?/g, (whole, percent: string | undefined, label: string) => {
      const share = shareNamed(setting, label, id)
      const level = numberOf(percent)
      if (!share) return whole
      if (level !== null) own.push(at.percent(of.options(share.values), basesOf(of)[share.over], level, 1))
      return ''
    })
  if (own.length === 0 || rest !== '') return false
  facts.push(...own)
  return true
}

function readBars({ where, facts, leave }: Deck, id: string, words: string): boolean {
  const read = barFacts(where, id, words)
  facts.push(...read.facts)
  read.unread.forEach(leave)
  return read.understood
}

/** What a chart is drawn from, twice: what it keeps itself, and the workbook within it. */
function readChart(deck: Deck, id: string | null, name: string) {
  const { archive } = deck
  const chart = archive.parts.get(name)
  deck.read.add(name)
  if (!chart) return
  const points = (tag: string) => all(chart, tag).flatMap((cache) => all(cache, 'c:pt').map(textOf))
  const labels = points('c:cat')
  const percents = points('c:val')
  readPercents(
    deck,
    id,
    labels.map((label, at) => [label, percents[at] ?? '']),
  )
  if (labels.length !== percents.length) deck.leave(`chart ${percents}`)
  for (const words of [...points('c:tx'), ...all(chart, 'a:t').map(textOf)]) deck.leave(words)
  for (const target of relationsOf(archive, name).values()) {
    const embedded = archive.others.get(target)
    if (!embedded) continue
    deck.read.add(target)
    const { sheets, beside } = readWorkbook(openArchive(embedded))
    for (const { rows } of sheets) {
      const [header = [], ...lines] = rows
      header.forEach(deck.leave)
      readPercents(deck, id, lines)
    }
    beside.forEach(deck.leave)
  }
}

/** Options with their percents. */
function readPercents(
  { where, facts, leave }: Deck,
  id: string | null,
  lines: readonly (readonly string[])[],
) {
  for (const line of lines) {
    const [label = '', percent, ...more] = line
    // None at all is drawn as nothing, which is not told apart from a percent that is unknown.
    const read = id === null ? null : rowFacts(where, id, [label, '', (percent ?? '').replace('.', ',')])
    if (read) facts.push(...read)
    else line.forEach(leave)
    more.forEach(leave)
  }
}

/** "Kvinna: 40 (63,5 %), Man: 20 (31,7 %). ◊ betyder att siffran är dold. …" */
function readNotes(deck: Deck, id: string | undefined, name: string) {
  const notes = deck.archive.parts.get(name)
  deck.read.add(name)
  if (!notes) return
  for (const text of all(notes, 'a:p').map(wordsOf)) {
    const [words = '', ...rest] = text.split('. ◊')
    if (id && words !== '' && readBars(deck, id, words)) rest.forEach(deck.leave)
    else deck.leave(text)
  }
}
