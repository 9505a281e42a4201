import { compareText } from '../../shared/text/compare.ts'
import { ApiError } from '../request.ts'

const words = compareText.files
/** Far more than any förbund's totals take. */
const maxBytes = 2_000_000

/**
 * What a chosen file holds, so far as can be told before it is sent: the server says the rest.
 *
 * @throws {ApiError} with what to do, in words
 */
export async function readComparisonFile(file: Blob): Promise<{ readonly forbund: string }> {
  if (file.size > maxBytes) throw refusal(words.tooLarge)
  const content = parsed(await file.text())
  if (!isComparison(content)) throw refusal(words.notComparison)
  return content
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw refusal(words.notJson)
  }
}

function isComparison(content: unknown): content is { format: string; forbund: string } {
  return (
    typeof content === 'object' &&
    content !== null &&
    'format' in content &&
    content.format === 'deltagarenkat/comparison@1' &&
    'forbund' in content &&
    typeof content.forbund === 'string'
  )
}

function refusal(message: string): ApiError {
  return new ApiError(422, 'file', message)
}
