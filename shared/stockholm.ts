/** A day in the calendar of Europe/Stockholm: "2025-10-07". */
export type Day = string

const calendar = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** The day that it is in Stockholm at an instant. */
export function dayOf(instant: Date): Day {
  return calendar.format(instant).slice(0, 10)
}

/** Kept, for every form that comes in asks for the same few days, and a calendar is slow. */
const startMs = new Map<Day, number>()

/** The instant at which a day begins in Stockholm; right on the days when the clock is moved too. */
export function startOf(day: Day): Date {
  const known = startMs.get(day) ?? findStartMs(day)
  startMs.set(day, known)
  return new Date(known)
}

function findStartMs(day: Day): number {
  const asIfUtc = Date.parse(`${day}T00:00:00Z`)
  const offsetMs = (instantMs: number) =>
    Date.parse(`${calendar.format(instantMs).replace(' ', 'T')}Z`) - instantMs
  // Stockholm is one or two hours ahead, and midnight is never skipped: one of the two answers fits.
  const guess = asIfUtc - offsetMs(asIfUtc)
  return asIfUtc - offsetMs(guess)
}

/** The day a number of days later, or earlier where it is negative. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The same date some months later; the last of the month where that month has no such date. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** Whether a text is a day that exists, in the years that a mätperiod can lie in. */
export function isDay(text: string): boolean {
  return /^(19|2\d)\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text
}
