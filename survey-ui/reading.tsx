import type { ComponentChildren } from 'preact'
import type { Speaker } from '../shared/text/speaker.ts'
import type { LanguageChoices } from './language-menu.tsx'

/** How a page is read: in which language, and whether the Swedish stands beneath. */
export interface Reading {
  readonly speaker: Speaker
  /** Who says the same in Swedish beneath each text; null where nobody does. */
  readonly beneath: Speaker | null
  /** Null where there is nothing to choose between. */
  readonly choices: LanguageChoices | null
}

/** A text as any speaker says it. */
export type Said = (speaker: Speaker) => string

/** A text, and the Swedish beneath it where that is wanted and another. */
export function Both({ reading: { speaker, beneath }, say }: { reading: Reading; say: Said }) {
  const own = say(speaker)
  const swedish = beneath && say(beneath)
  return (
    <>
      {own}
      {swedish && swedish !== own && <Beneath>{swedish}</Beneath>}
    </>
  )
}

export function Beneath({ children }: { children: ComponentChildren }) {
  return (
    <span class="sv" lang="sv" dir="ltr">
      {children}
    </span>
  )
}
