import { type Logo, logoMaxBytes } from '../../shared/logo.ts'
import { Problem } from '../../shared/problem.ts'
import { logoText } from '../../shared/text/logo.sv.ts'
import { svgFault } from './svg-content.ts'

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** A small file can say that it is enormous, and would then be so in memory. */
const maxPixels = 4_000_000

/**
 * A file as a logo, by what is in it and not by what it is called.
 *
 * @throws {Problem} `too-large`, `refused` for what is neither SVG nor PNG, or does more than be looked at
 */
export function parseLogo(file: Uint8Array): Logo {
  if (file.length > logoMaxBytes) throw new Problem('too-large')
  const content = Buffer.from(file)
  if (content.subarray(0, 8).equals(pngSignature)) {
    const isWhole = content.length > 24 && content.toString('latin1', 12, 16) === 'IHDR'
    const pixels = isWhole ? content.readUInt32BE(16) * content.readUInt32BE(20) : 0
    if (pixels === 0 || pixels > maxPixels) throw new Problem('refused', [logoText.faults.pixels])
    return { format: 'png', content }
  }
  const fault = svgFault(content)
  if (fault) throw new Problem('refused', [logoText.faults[fault]])
  return { format: 'svg', content }
}
