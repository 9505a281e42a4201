import type { Refusal } from '../shared/answers.ts'
import type { ForbundSettings } from '../shared/forbund.ts'
import type { WhoTypes } from '../shared/matperiod.ts'
import type { Questionnaire } from '../shared/questionnaire.ts'
import type { Day } from '../shared/stockholm.ts'
import { surveyText } from '../shared/text/survey.sv.ts'
import { Document } from './document.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Information } from './information.tsx'
import { QuestionList } from './question-list.tsx'
import { scriptWords } from './script-words.ts'

/** What the page shows of a mätperiod. */
export interface SurveyView {
  questionnaire: Questionnaire
  /** The names of the insatser: the options of the insats question, values and words alike. */
  insatser: readonly string[]
  /** The insats that the link tells: its question is then not asked. */
  insats: string | null
  forbund: { name: string; settings: ForbundSettings }
  matperiod: { name: string; opensOn: Day; closesOn: Day; whoTypes: WhoTypes }
  /** The day after which free texts are read. */
  textsReadFrom: Day
  demo: boolean
  /** The form's own URL. */
  action: string
  /** URL of the built `enhance.ts`. */
  script: string
}

/** What one person's form holds: nothing at first, and all of it when it comes back. */
export interface FormState {
  submitKey: string
  fields: (question: string) => readonly string[]
  refusals: readonly Refusal[]
  /** Why a form without refusals comes back. */
  notice?: 'empty' | 'differs' | 'new-key' | 'busy'
}

/** The participant's page, whole without scripts: information, every question, and Skicka. */
export function SurveyPage({ view, form }: { view: SurveyView; form: FormState }) {
  const title = surveyText.pageTitle(view.questionnaire.title.sv, view.forbund.name)
  const isBack = form.refusals.length > 0 || form.notice !== undefined
  return (
    <Document
      title={isBack ? surveyText.refusedTitle(title) : title}
      name={view.insats === null ? view.forbund.name : `${view.forbund.name} · ${view.insats}`}
      demo={view.demo}
      script={view.script}
      words={scriptWords()}
    >
      <ErrorSummary questionnaire={view.questionnaire} form={form} />
      <h1>{view.questionnaire.title.sv}</h1>
      <form method="post" action={view.action} autocomplete="off">
        <input type="hidden" name="_key" value={form.submitKey} />
        <Information view={view} />
        <QuestionList view={view} form={form} />
        <div class="q" id="skicka">
          <h2>{surveyText.end}</h2>
          <p>{surveyText.endNote}</p>
        </div>
        <button type="submit">{surveyText.send}</button>
      </form>
    </Document>
  )
}

interface MessagePageProps {
  title: string
  paragraphs: readonly string[]
  demo: boolean
  link?: { href: string; label: string }
}

/** A calm page that says one thing: thanks, not open yet, closed, unknown link. */
export function MessagePage({ title, paragraphs, demo, link }: MessagePageProps) {
  return (
    <Document title={title} demo={demo}>
      <h1>{title}</h1>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {link && (
        <p>
          <a href={link.href}>{link.label}</a>
        </p>
      )}
    </Document>
  )
}
