/** Saves what a page holds and has not saved yet. */
type Save = () => Promise<void>

const holders = new Set<Save>()

/** Tell that a page may hold something unsaved, and how to save it. Call what it gives when the page is left. */
export function mayBeUnsaved(save: Save): () => void {
  holders.add(save)
  return () => holders.delete(save)
}

/** Save all that pages hold. Rejects where something could not be saved. */
export async function saveAll(): Promise<void> {
  await Promise.all([...holders].map((save) => save()))
}
