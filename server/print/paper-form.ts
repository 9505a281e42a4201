import type { ForbundSettings } from '../../shared/forbund.ts'
import { printText } from '../../shared/text/print.sv.ts'
import { surveyText } from '../../shared/text/survey.sv.ts'
import { type About, headOf, nameOf } from './about.ts'
import type { Document } from './document.ts'
import { paperSections } from './paper-questions.ts'

const words = printText.paperForm
const legalRows: readonly (keyof ForbundSettings)[] = [
  'controller',
  'legalBasis',
  'dataProtectionOfficer',
  'destroyed',
  'contact',
]

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
  const { matperiod, insats } = about
  const { questionnaire, insatser, whoTypes, closesOn } = matperiod
  const heading = words.title(questionnaire.title.sv, insats)
  return {
    template: 'paperForm',
    data: {
      ...headOf(about, printText.title.paperForm(nameOf(about))),
      large,
      heading,
      information: informationOf(about),
      legal: legalOf(about),
      how: words.how,
      sections: paperSections({ questionnaire, insatser: insatser.map(({ name }) => name), insats }),
      end: { lead: words.end.lead, rest: words.end.rest(whoTypes, closesOn) },
      footer: words.footer(heading, closesOn),
      pageOf: words.pageOf,
    },
  }
}

/** What the web page says first, but for what is not true of a paper. */
function informationOf({ matperiod, insats }: About): readonly Line[] {
  const { forbund, questionnaire, whoTypes } = matperiod
  const { whoAsks, voluntary, stored } = surveyText
  const anyRequired = questionnaire.questions.some(({ required }) => required)
  return [
    { lead: whoAsks.lead(forbund.name), rest: whoAsks.rest(insats) },
    { lead: voluntary.lead, rest: voluntary.rest(anyRequired) },
    { lead: words.anonymous.lead, rest: words.anonymous.rest[whoTypes] },
    { lead: words.typed.lead, rest: words.typed.rest[whoTypes] },
    { lead: stored.lead, rest: words.stored(insats) },
  ]
}

function legalOf({ matperiod: { forbund } }: About): readonly Line[] {
  return legalRows
    .filter((row) => forbund.settings[row] !== '')
    .map((row) => ({ lead: surveyText.legal[row], rest: forbund.settings[row] }))
}
