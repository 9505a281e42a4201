import { Problem } from '../../shared/problem.ts'
import { rawDataText } from '../../shared/text/raw-data.sv.ts'

/**
 * A text file as text, whatever it was saved in: UTF-8, UTF-16 by its mark or its many nothings, else
 * Windows-1252, in which every byte is a letter.
 *
 * @throws {Problem} `refused` where it is no text
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes)
  if (text.includes('\0')) throw new Problem('refused', [rawDataText.file.notText])
  return text
}

function decode(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes)
  if (utf16) return new TextDecoder(utf16).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Text in Latin letters has nothing in every other byte of UTF-16. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 1000)
  const nothings = [0, 0]
  start.forEach((byte, index) => {
    if (byte === 0) nothings[index % 2] = (nothings[index % 2] ?? 0) + 1
  })
  const many = start.length / 4
  const [even = 0, odd = 0] = nothings
  if (odd > many && even === 0) return 'utf-16le'
  return even > many && odd === 0 ? 'utf-16be' : null
}
