import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** A file of an office program with the first of something in one of its parts changed. */
export function within(file: Uint8Array, name: RegExp, from: string | RegExp, to: string): Uint8Array {
  let done = false
  const parts = Object.entries(unzipSync(file)).map(([path, part]) => {
    if (done || !name.test(path)) return [path, part] as const
    const text = strFromU8(part)
    done = text.search(from) >= 0
    return [path, done ? strToU8(text.replace(from, to)) : part] as const
  })
  if (!done) throw new Error(`no ${from} in ${name}`)
  return zipSync(Object.fromEntries(parts))
}

/** Slides with the first figure of the workbook within a chart changed. */
export function withinChart(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file)
  const [name = '', workbook] = Object.entries(parts).find(([path]) => path.endsWith('.xlsx')) ?? []
  if (!workbook) throw new Error('no workbook')
  const changed = within(workbook, /sheet1\.xml/, /(<c r="B2"[^>]*><v>)[\d.]+/, '$17.5')
  return zipSync({ ...parts, [name]: changed })
}
