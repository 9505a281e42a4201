import { useState } from 'preact/hooks'

interface CopyWords {
  readonly copied: string
  /** What is left to do where the browser copies nothing by itself. */
  readonly copyByHand: string
}

/**
 * Copying a text, and what to say of it.
 *
 * @param byHand marks the text, so that it can be copied by the keys
 */
export function useCopying(text: string, { copied, copyByHand }: CopyWords, byHand: () => void = () => {}) {
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid(copied)
    } catch {
      // Without a secure connection the browser copies nothing by itself.
      byHand()
      setSaid(copyByHand)
    }
  }
  return { said, copy }
}
