/**
 * What is made of a key, made once and kept for those who ask again; of more than so many, those that were made
 * first are forgotten first. For what never changes.
 */
export function kept<T>(most: number, make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const all = new Map<string, Promise<T>>()
  return (key) => {
    const known = all.get(key)
    if (known) return known
    const made = make(key)
    all.set(key, made)
    made.catch(() => all.delete(key))
    const [oldest = key] = all.keys()
    if (all.size > most) all.delete(oldest)
    return made
  }
}
