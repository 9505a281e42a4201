import { type Language, languages } from '../account.ts'

/**
 * What is read here: a page says it at its root, and the server, which writes for everybody, writes Swedish.
 * It never changes under a reader: choosing another language loads the page anew.
 */
export const language: Language = languages.find((known) => known === rootLanguage()) ?? 'sv'

function rootLanguage(): string | undefined {
  return typeof document === 'undefined' ? undefined : document.documentElement.lang
}

/** A catalogue of the same texts, in whatever words: functions take what they take in Swedish. */
export type Texts<T> = T extends string
  ? string
  : T extends (...given: infer A) => infer R
    ? (...given: A) => Texts<R>
    : { readonly [K in keyof T]: Texts<T[K]> }

/** The texts of a language. */
export function spoken<T>(texts: Readonly<Record<Language, T>>): T {
  return texts[language]
}
