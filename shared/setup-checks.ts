import { missingTexts } from './complete-texts.ts'
import type { ForbundSettings } from './forbund.ts'
import { insatsQuestion, type Questionnaire } from './questionnaire.ts'
import { questionnaireFaults } from './questionnaire-faults.ts'
import { awaitingReview, type Review } from './reviews.ts'
import type { Setup, SetupCheck } from './setup.ts'
import type { Day } from './stockholm.ts'

/** What a draft is held against. */
export interface SetupContext {
  readonly questionnaire: Questionnaire
  /** The translations of it that have been reviewed. */
  readonly reviews: readonly Review[]
  /** The chosen insatser, in the order of the setup. */
  readonly names: readonly string[]
  readonly settings: ForbundSettings
  /** Whether a data protection officer has seen the privacy papers as they are now. */
  readonly papersSeen: boolean
  readonly today: Day
}

/** What must be in place before a mätperiod is made ready, and what is well to have, each with what is missing. */
export function setupChecks(
  setup: Setup,
  { questionnaire, reviews, names, settings, papersSeen, today }: SetupContext,
): readonly SetupCheck[] {
  const check = (
    code: SetupCheck['code'],
    ok: boolean,
    missing: readonly string[] = [],
    level: SetupCheck['level'] = 'stop',
  ): SetupCheck => ({ code, level, ok, missing })

  const contradictions: string[] = []
  questionnaireFaults(questionnaire, names, (path, message) => contradictions.push(`${path}: ${message}`))
  const lacking = [...missingTexts(questionnaire, setup.languages)].flatMap(([language, questions]) =>
    questions.map((question) => `${question} (${language})`),
  )
  const unreviewed = setup.languages.filter(
    (language) => awaitingReview(questionnaire, language, reviews).length > 0,
  )
  const blank = (Object.keys(settings) as (keyof ForbundSettings)[]).filter(
    (field) => settings[field].trim() === '',
  )
  const uncounted = setup.insatser.flatMap(({ enrolled }, index) =>
    enrolled === null ? [names[index] ?? ''] : [],
  )
  return [
    check('dates', setup.opensOn >= today),
    check('questionnaire', contradictions.length === 0, contradictions),
    check('insatser', names.length > 0 || insatsQuestion(questionnaire) === undefined),
    check('texts', lacking.length === 0, lacking),
    check('review', unreviewed.length === 0, unreviewed, 'warning'),
    check('gallring', setup.gallring !== null),
    check('privacy', blank.length === 0, blank),
    check('papers', papersSeen, [], 'advised'),
    check('counts', uncounted.length === 0, uncounted, 'warning'),
  ]
}
