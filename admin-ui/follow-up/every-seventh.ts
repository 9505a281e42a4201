import { daysBetween, type ProgressPoint } from '../../shared/progress.ts'

/** One point a week, counted from the first, and always the last: a year is told in fifty lines and not in 365. */
export function everySeventh(points: readonly ProgressPoint[]): readonly ProgressPoint[] {
  const first = points[0]
  if (!first) return []
  const weekOf = ({ day }: ProgressPoint) => Math.floor(daysBetween(first.day, day) / 7)
  return points.filter((point, index) => {
    const before = points[index - 1]
    return !before || weekOf(before) < weekOf(point) || index === points.length - 1
  })
}
