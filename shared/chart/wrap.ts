/**
 * A text broken into lines of at most so many characters, at spaces; a longer word is cut. A drawing
 * has no layout of its own, and both a table and its chart must break alike to stay in step.
 */
export function wrapLabel(label: string, maxChars: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of label.split(' ').flatMap((part) => cut(part, maxChars))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length <= maxChars || line === '') {
      line = longer
    } else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}

function cut(word: string, maxChars: number): readonly string[] {
  if (word.length <= maxChars) return [word]
  return [`${word.slice(0, maxChars - 1)}-`, ...cut(word.slice(maxChars - 1), maxChars)]
}
