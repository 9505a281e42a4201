import type { Promised } from '../feedback.ts'
import type { Day } from '../stockholm.ts'
import { promisedText, promiseInWords } from './feedback-page.sv.ts'
import { isInSwedish, type Speaker } from './speaker.ts'

/** What an invitation says, and who says it; `insats` is null where the link is for every insats. */
export interface Invitation {
  readonly speaker: Speaker
  readonly forbund: string
  readonly insats: string | null
  readonly url: string
  readonly closesOn: Day
  /** At which of several occasions it is answered, in words; null where there is one. */
  readonly occasion: string | null
  /** What was promised after an earlier one, and where that is told; null where nothing was. */
  readonly promised: (Promised & { readonly url: string }) | null
}

/** The same text message, from the fullest wording to the shortest. In Swedish its letters are plain ones. */
export function smsWordings(invitation: Omit<Invitation, 'promised'>): readonly string[] {
  const { speaker, forbund, insats, url, closesOn } = invitation
  const { say } = speaker
  const day = speaker.day(closesOn)
  const ask = leadOf(invitation) + questionOf({ speaker, insats })
  const answer = say('smsAnswer', { day, url })
  return [
    `${say('smsHello')} ${ask} ${answer} ${say('smsRegards', { forbund })}`,
    `${say('smsHello')} ${ask} ${answer}`,
    `${ask} ${say('smsAnswerShort', { day, url })}`,
    say('smsShortest', { day, url }),
  ]
}

/** A mail to paste. What was promised is Swedish, and told in Swedish mails. */
export function mailOf({ speaker, forbund, insats, url, closesOn, occasion, promised }: Invitation) {
  const { say } = speaker
  return {
    subject: questionOf({ speaker, insats }),
    text: [
      say('mailHello'),
      ...(occasion === null ? [] : [`${occasion}.`]),
      insats === null ? say('mailWhyAny', { forbund }) : say('mailWhy', { forbund, insats }),
      `${say('mailAnswer', { day: speaker.day(closesOn) })}\n${url}`,
      say('mailAnonymous'),
      say('mailPaper'),
      ...(promised && isInSwedish(speaker) ? [reminder(promised)] : []),
      say('mailRegards'),
    ].join('\n\n'),
  }
}

function reminder({ matperiod, promises, url }: NonNullable<Invitation['promised']>): string {
  const lines = promises.map((promise) => `– ${promiseInWords(promise)}`)
  return [promisedText.mail(matperiod), ...lines, promisedText.more(url)].join('\n')
}

/** What stands before it where there are several occasions. */
export function leadOf({ occasion }: Pick<Invitation, 'occasion'>): string {
  return occasion === null ? '' : `${occasion}. `
}

/** What is asked first wherever somebody is to be reached. */
export function questionOf({ speaker: { say }, insats }: Pick<Invitation, 'speaker' | 'insats'>): string {
  return insats === null ? say('askAny') : say('ask', { insats })
}
