import type { Refusal } from '../answers.ts'
import type { Question } from '../questionnaire.ts'
import type { Key, Speaker } from './speaker.ts'

/** What to do about a refused answer, in a sentence or two, for the participant as for those who type papers. */
export function refusalText(refusal: Refusal, question: Question, speaker: Speaker): string {
  const { say } = speaker
  const limit = refusal.limit ?? 0
  const optOut = say('quoted', { text: question.optOut ? speaker.read(question.optOut.label) : '' })
  const orSkip = (text: string) => (question.required ? text : `${text} ${say('orSkip')}`)
  switch (refusal.code) {
    case 'required':
      return say(whatToDo[question.kind])
    case 'unknown-option':
      return orSkip(say('unknownOption'))
    case 'one-only':
      return question.kind === 'text' || question.kind === 'number'
        ? say('writeOrOptOut', { optOut })
        : say('onlyOne')
    case 'opt-out-alone':
      return say('optOutAlone', { optOut })
    case 'not-a-number':
      return orSkip(say('notANumber', { example: 7.5 }))
    case 'too-small':
      return orSkip(say('tooSmall', { limit }))
    case 'too-large':
      return orSkip(say('tooLarge', { limit }))
    case 'too-long':
      return say('tooLong', { limit, count: refusal.length ?? 0 })
  }
}

const whatToDo = {
  choice: 'pickOne',
  choices: 'pickSome',
  scale: 'pickOne',
  insats: 'pickOne',
  text: 'writeSome',
  number: 'writeNumber',
} as const satisfies Record<Question['kind'], Key>
