import type { Language } from '../account.ts'
import { roundNear, roundRatio } from '../statistics/round.ts'
import { type Day, dayOf } from '../stockholm.ts'
import { language } from './language.ts'

/** Narrow no-break space: keeps a figure in one piece and with its sign. */
const thin = '\u202f'
const minus = '\u2212'
const enDash = '\u2013'

/** How a language writes figures and days. */
interface Style {
  readonly point: string
  readonly group: string
  readonly beforePercent: string
  readonly months: readonly string[]
  /** Between a day and its time. */
  readonly at: string
  readonly clockPoint: string
  readonly and: string
}

const styles: Readonly<Record<Language, Style>> = {
  sv: {
    point: ',',
    group: thin,
    beforePercent: thin,
    months: 'januari februari mars april maj juni juli augusti september oktober november december'.split(
      ' ',
    ),
    at: ' kl. ',
    clockPoint: '.',
    and: 'och',
  },
  en: {
    point: '.',
    group: ',',
    beforePercent: '',
    months: 'January February March April May June July August September October November December'.split(
      ' ',
    ),
    at: ' at ',
    clockPoint: ':',
    and: 'and',
  },
}
const style = styles[language]

const collator = new Intl.Collator('sv', { numeric: true })

/** A number as Swedish writes it, or the language of the page: decimal comma, half up, trailing zeros dropped, a thin space in thousands. 4.5 is "4,5". */
export function decimal(value: number, maxDecimals = 2): string {
  const [whole = '0', fraction = ''] = roundNear(Math.abs(value), maxDecimals).toFixed(maxDecimals).split('.')
  const kept = fraction.replace(/0+$/, '')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, style.group)
  const digits = kept === '' ? grouped : `${grouped}${style.point}${kept}`
  return value < 0 && /[1-9]/.test(digits) ? minus + digits : digits
}

/** A percentage with at most one decimal: 63.5 is "63,5 %". */
export function percent(value: number): string {
  return `${decimal(value, 1)}${style.beforePercent}%`
}

/** A share of counts, in percent with at most this many decimals, half up: 0.2875 is "28,8 %". */
export function percentOf(share: number, decimals = 1): string {
  return `${decimal(share * 100, decimals)}${style.beforePercent}%`
}

/** A count of a base in whole percent, half up, rounded once: 51 of 101 is "50 %". `null` where the base is 0. */
export function wholePercent(count: number, base: number): string | null {
  const rounded = roundRatio(count * 100, base, 0)
  return rounded === null ? null : percent(rounded)
}

/** A day in words: "7 oktober 2025". */
export function dayInWords(day: Day): string {
  const { date, month, year } = partsOf(day)
  return `${date} ${month} ${year}`
}

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', timeStyle: 'short' })

/** An instant as the clock in Stockholm shows it: "7 oktober 2025 kl. 09.30". */
export function momentInWords(instant: Date): string {
  return `${dayInWords(dayOf(instant))}${style.at}${clockTime(instant)}`
}

/** The time of an instant in Stockholm: "10.32". */
export function clockTime(instant: Date): string {
  return clock.format(instant).replace(':', style.clockPoint)
}

/** Two days as one range, nothing said twice: "7 oktober–7 november 2025". */
export function dayRange(from: Day, to: Day): string {
  if (from === to) return dayInWords(from)
  const first = partsOf(from)
  const last = partsOf(to)
  if (first.year !== last.year) return `${dayInWords(from)}${enDash}${dayInWords(to)}`
  const start = first.month === last.month ? String(first.date) : `${first.date} ${first.month}`
  return `${start}${enDash}${dayInWords(to)}`
}

/** The same words, to begin a sentence or a column with. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Names in a row: "Orangeriet, Samkraft och Tidsam". */
export function listed(names: readonly string[], last = style.and): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`
}

/** A range of numbers, or one of them alone: "3–5". */
export function numberRange(from: number, to: number): string {
  return from === to ? decimal(from) : `${decimal(from)}${enDash}${decimal(to)}`
}

/** Swedish order: å, ä, ö last, "2" before "10". For `toSorted`. */
export function compareSwedish(a: string, b: string): number {
  return collator.compare(a, b)
}

function partsOf(day: Day) {
  const [year = '', month = '', date = ''] = day.split('-')
  return { year: Number(year), month: style.months[Number(month) - 1] ?? month, date: Number(date) }
}
