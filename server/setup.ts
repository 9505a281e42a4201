import { missingTexts } from '../shared/complete-texts.ts'
import { inForce } from '../shared/insatser.ts'
import { smallestGroup } from '../shared/preset.ts'
import { insatsQuestion, optionsOf, type Question, type Questionnaire } from '../shared/questionnaire.ts'
import type {
  InsatsChoice,
  QuestionAim,
  QuestionnaireChoice,
  Setup,
  SetupView,
  SharePlan,
} from '../shared/setup.ts'
import { setupChecks } from '../shared/setup-checks.ts'
import type { Day } from '../shared/stockholm.ts'
import { participantLanguages } from '../shared/text/languages.ts'
import { papersAreSeen } from './privacy.ts'
import type { Database } from './store/database.ts'
import { readPromised } from './store/feedback.ts'
import { listInsatser } from './store/insatser.ts'
import type { WholeMatperiod } from './store/matperioder.ts'
import { readReviews } from './store/reviews.ts'
import { listQuestionnaires, readSetup } from './store/setup.ts'

/** A draft as its pages show it. */
export async function setupView(db: Database, matperiod: WholeMatperiod, today: Day): Promise<SetupView> {
  const { forbundId, forbund, questionnaire } = matperiod
  const known = (await listInsatser(db, forbundId)).insatser
  const setup = inOrderOf(known, await readSetup(db, matperiod))
  const names = setup.insatser.map(({ id }) => known.find((insats) => insats.id === id)?.name ?? '')
  const reviews = await readReviews(db, forbundId, questionnaire)
  return {
    forbund: forbund.name,
    today,
    setup,
    questionnaires: (await listQuestionnaires(db, forbundId)).map(choiceOf),
    insatser: known
      .map(
        ({ id, name, kommun, fromYear, toYear }): InsatsChoice => ({
          id,
          name,
          kommun,
          inForce: inForce({ fromYear, toYear }, setup.opensOn, setup.closesOn),
        }),
      )
      .filter((insats) => insats.inForce || setup.insatser.some(({ id }) => id === insats.id)),
    checks: setupChecks(setup, {
      questionnaire,
      reviews,
      names,
      settings: forbund.settings,
      papersSeen: await papersAreSeen(db, forbundId),
      today,
    }),
    promised: await readPromised(db, matperiod),
  }
}

/** The insatser of a draft stand as those of the förbund do. */
function inOrderOf(known: readonly { readonly id: string }[], setup: Setup): Setup {
  const place = (id: string) => known.findIndex((insats) => insats.id === id)
  return { ...setup, insatser: setup.insatser.toSorted((a, b) => place(a.id) - place(b.id)) }
}

function choiceOf(questionnaire: Questionnaire): QuestionnaireChoice {
  const { id, version, title, audience, questions } = questionnaire
  return {
    id,
    version,
    title: title.sv,
    audience,
    questions: questions.length,
    languages: participantLanguages
      .map(({ code }) => code)
      .filter((code) => code !== 'sv' && missingTexts(questionnaire, [code]).size === 0),
    asksInsats: insatsQuestion(questionnaire) !== undefined,
    smallestGroup: smallestGroup(questionnaire),
    shares: questions.flatMap(sharesOf),
    aims: questions.flatMap(aimsOf),
  }
}

function aimsOf(question: Question): readonly QuestionAim[] {
  const { id, kind, text, background } = question
  const shares = 'shares' in question ? (question.shares ?? []) : []
  const hasLevel = !background && (kind === 'scale' || kind === 'number' || shares.length > 0)
  if (shares.length === 0 && !hasLevel) return []
  const goals = shares.map(({ label, goal }) => ({ label: label.sv, goal }))
  return [{ question: id, text: text.sv, shares: goals, hasLevel }]
}

function sharesOf(question: Question): readonly SharePlan[] {
  if (!('shares' in question)) return []
  const words = optionsOf(question, [])
  return (question.shares ?? []).map(({ label, values, over, goal }) => ({
    label: label.sv,
    question: question.text.sv,
    values,
    over,
    goal,
    options:
      question.kind === 'scale'
        ? null
        : values.map((value) => words.find((option) => option.value === value)?.label.sv ?? String(value)),
  }))
}
