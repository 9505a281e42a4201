/** A whole number as it is typed, null where the field is empty, undefined where it holds anything else. */
export function wholeNumber(field: string): number | null | undefined {
  const plain = field.replace(/[\s\u00a0\u202f]/g, '')
  if (plain === '') return null
  return /^\d{1,6}$/.test(plain) ? Number(plain) : undefined
}

/** A number as a field shows it. */
export function numberField(count: number | null | undefined): string {
  return count === null || count === undefined ? '' : String(count)
}
