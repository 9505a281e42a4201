import { parseResponse } from '../../shared/answers.ts'
import { offeredLanguages } from '../../shared/offered-languages.ts'
import { mapTexts } from '../../shared/placed-texts.ts'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import { addDays, dayOf } from '../../shared/stockholm.ts'
import { participantLanguages } from '../../shared/text/languages.ts'
import { questionnairesText } from '../../shared/text/questionnaires.sv.ts'
import { languageField } from '../../survey-ui/language-menu.tsx'
import { MessagePage, SurveyPage } from '../../survey-ui/survey-page.tsx'
import type { FormState, SurveyView } from '../../survey-ui/view.ts'
import type { Deps, RouteContext } from '../context.ts'
import { page } from '../page.ts'
import { newSubmitKey } from '../random.ts'
import { readingOf, swedishReading } from '../reading.ts'
import { readForbund } from '../store/forbund.ts'
import { insatsNames } from '../store/questionnaires.ts'
import { readForm } from './answer.tsx'

const words = questionnairesText.preview

/** The participant's own page with a version's questions: it answers as the real one does, and stores nothing. */
export function previewRoutes({ database: { db }, clock, assets }: Deps) {
  async function viewOf(c: RouteContext): Promise<SurveyView> {
    const { forbundId } = c.var.user
    const { name, settings, demo } = await readForbund(db, forbundId)
    const insatser = await insatsNames(db, forbundId)
    const opensOn = dayOf(clock.now())
    const closesOn = addDays(opensOn, 27)
    const { questionnaire } = c.var.stored
    const languages = offeredLanguages({
      languages: participantLanguages.map(({ code }) => code),
      questionnaire,
    })
    const reading = readingOf(c, languages, addressOf(c), { browserDecides: false })
    return {
      questionnaire: readable(questionnaire),
      reading,
      insatser: insatser.length > 0 ? insatser : [words.insats],
      insats: null,
      forbund: { name, settings },
      matperiod: { name: '', opensOn, closesOn, whoTypes: 'other-insats' },
      textsReadFrom: closesOn,
      demo,
      usesCodes: false,
      action: reading.address(addressOf(c)),
      script: assets.surveyScript,
    }
  }
  const fresh: FormState = { submitKey: '', fields: () => [], refusals: [] }

  return {
    show: async (c: RouteContext) =>
      page(c, <SurveyPage view={await viewOf(c)} form={{ ...fresh, submitKey: newSubmitKey() }} />),

    async submit(c: RouteContext) {
      const view = await viewOf(c)
      const posted = await readForm(c)
      const fields = (question: string) => posted.getAll(question).map(String)
      if (posted.has(languageField)) {
        const kept = { ...fresh, submitKey: newSubmitKey(), fields }
        return page(c, <SurveyPage view={view} form={kept} />)
      }
      const read = parseResponse(view.questionnaire, view.insatser, fields)
      if (read.ok) return c.redirect(`${addressOf(c)}/tack`, 303)
      const { refusals, empty } = read
      const form = {
        submitKey: newSubmitKey(),
        fields,
        refusals,
        ...(empty ? { notice: 'empty' as const } : {}),
      }
      return page(c, <SurveyPage view={view} form={form} />, 422)
    },

    thanks: (c: RouteContext) =>
      page(
        c,
        <MessagePage
          reading={swedishReading}
          title={words.thanks}
          paragraphs={[words.nothingSaved]}
          demo={false}
          link={{ href: addressOf(c), label: words.again }}
        />,
      ),
  }
}

function addressOf(c: RouteContext): string {
  const { id, version } = c.var.stored.questionnaire
  return `/api/questionnaires/${encodeURIComponent(id)}/${version}/preview`
}

/** A draft with a sign where a text is still to be written, so that nothing on the page is without a name. */
function readable(draft: Questionnaire): Questionnaire {
  return mapTexts(draft, (texts) => ({ ...texts, sv: texts.sv === '' ? words.blank : texts.sv }))
}
