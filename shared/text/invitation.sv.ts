import type { Day } from '../stockholm.ts'
import { dayInWords } from './format.ts'

/** What an invitation says; `insats` is null where the link is for every insats. */
export interface Invitation {
  readonly forbund: string
  readonly insats: string | null
  readonly url: string
  readonly closesOn: Day
  /** Which of several occasions it is for, in words. */
  readonly occasion: string | null
}

/** Words that stood by themselves, within a sentence. */
function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** What staff send to participants, in Swedish: plain letters in the short ones, so that they fit a text message. */
export const invitationText = {
  /** The same message, from the fullest wording to the shortest. */
  sms: ({ forbund, insats, url, closesOn, occasion }: Invitation): readonly string[] => {
    const about = `${insats ?? 'insatsen du deltar i'}${occasion === null ? '' : ` (${lowered(occasion)})`}`
    const until = `senast ${dayInWords(closesOn)}`
    return [
      `Hej. Vad tycker du om ${about}? Svara anonymt och frivilligt ${until}: ${url} Hälsningar ${forbund}`,
      `Hej. Vad tycker du om ${about}? Svara anonymt och frivilligt ${until}: ${url}`,
      `Vad tycker du om ${about}? Svara anonymt ${until}: ${url}`,
      `Svara anonymt på vår enkät ${until}: ${url}`,
    ]
  },
  mail: ({ forbund, insats, url, closesOn, occasion }: Invitation) => ({
    subject: `Vad tycker du om ${insats ?? 'insatsen du deltar i'}?`,
    text: [
      'Hej,',
      ...(occasion === null ? [] : [`Den här gången gäller det: ${lowered(occasion)}.`]),
      `${forbund} vill veta vad du tycker om ${insats ?? 'insatsen du deltar i'}, för att stödet ska bli bättre.`,
      `Svara här, senast ${dayInWords(closesOn)}:\n${url}`,
      'Det är frivilligt och påverkar inte din ersättning eller plats. Det är anonymt: det går inte att se vem som har svarat vad.',
      'Vill du hellre svara på papper? Säg till, så får du en pappersenkät.',
      'Vänliga hälsningar',
    ].join('\n\n'),
  }),
} as const
