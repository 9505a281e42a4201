import type { Split } from './splits.ts'

/** Words that hold the name of a split, which is Swedish where it is a question's. */
export function Named({ words, split }: { words: string; split: Pick<Split, 'name' | 'lang'> }) {
  const at = words.indexOf(split.name)
  if (split.lang === undefined || at < 0) return <>{words}</>
  return (
    <>
      {words.slice(0, at)}
      <span lang={split.lang}>{split.name}</span>
      {words.slice(at + split.name.length)}
    </>
  )
}
