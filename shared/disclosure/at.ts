/**
 * The item at an index that is known to be there.
 *
 * @throws {RangeError} where it is not
 */
export function at<T>(items: readonly T[], index: number): T {
  const item = items[index]
  if (item === undefined) throw new RangeError(`no item ${index} of ${items.length}`)
  return item
}
