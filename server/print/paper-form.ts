import { byWhoTypes, legalRows } from '../../shared/text/information.ts'
import { printText } from '../../shared/text/print.sv.ts'
import { type About, headOf, nameOf, titleOf } from './about.ts'
import type { Document } from './document.ts'
import { paperSections } from './paper-questions.ts'

/** One line of what is to be known before answering: what it is about, and the rest. */
interface Line {
  readonly lead: string
  readonly rest: string
}

/**
 * The questionnaire to fill in with a pen. Every print of it is the same, so no sheet can be told from another.
 *
 * @param large for those who see poorly: at least 16 points
 */
export function paperForm(about: About, { large = false } = {}): Document {
  const { matperiod, insats, speaker } = about
  const { say } = speaker
  const { questionnaire, insatser, whoTypes } = matperiod
  const title = speaker.read(questionnaire.title)
  const day = speaker.day(matperiod.closesOn)
  const heading = insats === null ? title : say('paperTitle', { title, insats })
  return {
    template: 'paperForm',
    data: {
      ...headOf(about, titleOf(about, printText.title.paperForm(nameOf(about)))),
      large,
      heading,
      information: informationOf(about),
      legal: legalOf(about),
      how: { lead: say('fillInLead'), rest: say('fillIn') },
      sections: paperSections({
        questionnaire,
        insatser: insatser.map(({ name }) => name),
        insats,
        speaker,
      }),
      end: {
        lead: say('paperEndLead'),
        rest: `${say('paperEnd', { day })} ${say(byWhoTypes[whoTypes].opened)}`,
      },
      footer: say('paperFooter', { title: heading, day }),
      pageOf: say('pageOf', { page: '{0}', pages: '{1}' }),
    },
  }
}

/** What the web page says first, but for what is not true of a paper. */
function informationOf({ matperiod, insats, speaker: { say } }: About): readonly Line[] {
  const { forbund, questionnaire, whoTypes } = matperiod
  const anyRequired = questionnaire.questions.some(({ required }) => required)
  // Who works with the participant may know their hand: that they do not see it is said where others type.
  const anonymous = whoTypes === 'own-insats' ? 'paperAnonymousOwnInsats' : 'paperAnonymous'
  return [
    {
      lead: say('whoAsksLead', { forbund: forbund.name }),
      rest: insats === null ? say('whoAsksAny') : say('whoAsks', { insats }),
    },
    { lead: say('voluntaryLead'), rest: say(anyRequired ? 'voluntaryRequired' : 'voluntary') },
    { lead: say('anonymousLead'), rest: say(anonymous) },
    { lead: say('readByLead'), rest: say(byWhoTypes[whoTypes].read) },
    {
      lead: say('storedLead'),
      rest: insats === null ? say('paperStoredAny') : say('paperStored', { insats }),
    },
  ]
}

function legalOf({ matperiod: { forbund }, speaker }: About): readonly Line[] {
  return legalRows
    .filter((row) => forbund.settings[row] !== '')
    .map((row) => ({ lead: speaker.say(row), rest: forbund.settings[row] }))
}
