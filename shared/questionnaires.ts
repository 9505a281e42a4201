import type { Named } from './account.ts'
import type { LanguageState } from './complete-languages.ts'
import type { MatperiodState } from './matperiod.ts'
import type { Questionnaire } from './questionnaire.ts'
import type { Review } from './reviews.ts'

/** A mätperiod that uses a version. */
export interface UsedBy extends Named {
  readonly state: MatperiodState
}

/** Who saved a draft last, and when (ISO 8601 in UTC); null for what came in whole. */
export interface Edited {
  readonly editedBy: string | null
  readonly editedAt: string | null
}

/** A version of a questionnaire in the list of them. */
export interface QuestionnaireSummary extends Pick<Questionnaire, 'id' | 'version' | 'audience'>, Edited {
  readonly title: string
  readonly questions: number
  readonly locked: boolean
  /** In use by a mätperiod that is no draft: it never changes again. */
  readonly frozen: boolean
  /** Nothing is missing: it can be used. */
  readonly complete: boolean
  readonly usedBy: readonly UsedBy[]
  readonly languages: readonly LanguageState[]
}

/** A questionnaire to begin from. */
export interface LibraryEntry extends Pick<Questionnaire, 'audience'> {
  readonly key: string
  readonly title: string
  /** What it is for, in a sentence. */
  readonly description: string
  readonly questions: number
}

export interface Questionnaires {
  readonly questionnaires: readonly QuestionnaireSummary[]
  readonly library: readonly LibraryEntry[]
}

/** A version as it is read and edited. */
export interface OpenedQuestionnaire extends Edited {
  readonly questionnaire: Questionnaire
  /** Grows by one with each save, so that two editors never overwrite each other. */
  readonly revision: number
  readonly frozen: boolean
  readonly usedBy: readonly UsedBy[]
  /** The version before it, to be compared with. */
  readonly before: Questionnaire | null
  /** The translations that have been reviewed; the others await it. */
  readonly reviews: readonly Review[]
  /** The förbund's insatser, for conditions and previews. */
  readonly insatser: readonly string[]
}

/** What a new version is made from. */
export type Beginning =
  | { readonly from: 'blank' }
  | { readonly from: 'library'; readonly key: string }
  /** The next version of the same questionnaire; with what stands in an editor, where that is given. */
  | {
      readonly from: 'version'
      readonly id: string
      readonly version: number
      readonly questionnaire?: Questionnaire | undefined
    }
  /** Another questionnaire, beginning as this one. */
  | { readonly from: 'copy'; readonly id: string; readonly version: number }
  /** A file of the exchange format. */
  | { readonly from: 'file'; readonly questionnaire: unknown }

/** Translations in a language, as whoever ticks them has them before them. */
export interface ReviewChange extends Pick<Review, 'language'> {
  readonly texts: readonly Pick<Review, 'place' | 'sv' | 'text'>[]
  /** Reviewed; or not, after all. */
  readonly reviewed: boolean
}
