import type { Day } from '../stockholm.ts'
import type { Speaker } from './speaker.ts'

/** What an invitation says, and who says it; `insats` is null where the link is for every insats. */
export interface Invitation {
  readonly speaker: Speaker
  readonly forbund: string
  readonly insats: string | null
  readonly url: string
  readonly closesOn: Day
}

/** The same text message, from the fullest wording to the shortest. In Swedish its letters are plain ones. */
export function smsWordings({ speaker, forbund, insats, url, closesOn }: Invitation): readonly string[] {
  const { say } = speaker
  const day = speaker.day(closesOn)
  const ask = questionOf({ speaker, insats })
  const answer = say('smsAnswer', { day, url })
  return [
    `${say('smsHello')} ${ask} ${answer} ${say('smsRegards', { forbund })}`,
    `${say('smsHello')} ${ask} ${answer}`,
    `${ask} ${say('smsAnswerShort', { day, url })}`,
    say('smsShortest', { day, url }),
  ]
}

/** A mail to paste. */
export function mailOf({ speaker, forbund, insats, url, closesOn }: Invitation) {
  const { say } = speaker
  return {
    subject: questionOf({ speaker, insats }),
    text: [
      say('mailHello'),
      insats === null ? say('mailWhyAny', { forbund }) : say('mailWhy', { forbund, insats }),
      `${say('mailAnswer', { day: speaker.day(closesOn) })}\n${url}`,
      say('mailAnonymous'),
      say('mailPaper'),
      say('mailRegards'),
    ].join('\n\n'),
  }
}

/** What is asked first wherever somebody is to be reached. */
export function questionOf({ speaker: { say }, insats }: Pick<Invitation, 'speaker' | 'insats'>): string {
  return insats === null ? say('askAny') : say('ask', { insats })
}
