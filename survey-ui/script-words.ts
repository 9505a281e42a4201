import { surveyText } from '../shared/text/survey.sv.ts'

/** The words of the script in their order. It holds none itself: they come with the page, in its language. */
export type ScriptWords = readonly [
  begin: string,
  next: string,
  skip: string,
  back: string,
  progress: string,
  answered: string,
  sending: string,
  retrySoon: string,
  retryLater: string,
  retryNow: string,
  takeBack: string,
]

/** The script's words in one attribute, `|` between them; {0} and {1} stand for numbers. */
export function scriptWords(): string {
  const words: ScriptWords = [
    surveyText.begin,
    surveyText.next,
    surveyText.skip,
    surveyText.back,
    surveyText.progress('{0}', '{1}'),
    surveyText.answered('{0}', '{1}'),
    surveyText.sending,
    surveyText.retrySoon,
    surveyText.retryLater('{0}'),
    surveyText.retryNow,
    surveyText.takeBack,
  ]
  return words.join('|')
}
