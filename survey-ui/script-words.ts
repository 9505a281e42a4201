import type { Speaker } from '../shared/text/speaker.ts'

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
export function scriptWords({ say }: Speaker): string {
  const words: ScriptWords = [
    say('begin'),
    say('next'),
    say('skip'),
    say('back'),
    say('progress', { number: '{0}', of: '{1}' }),
    say('answered', { count: '{0}', of: '{1}' }),
    say('sending'),
    say('retrySoon'),
    say('retryLater', { seconds: '{0}' }),
    say('retryNow'),
    say('takeBack'),
  ]
  return words.join('|')
}
