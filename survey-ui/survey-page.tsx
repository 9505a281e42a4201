import { surveyText } from '../shared/text/survey.sv.ts'
import { Document } from './document.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Information } from './information.tsx'
import { QuestionList } from './question-list.tsx'
import { scriptWords } from './script-words.ts'
import type { FormState, SurveyView } from './view.ts'

/** The participant's page, whole without scripts: information, every question, and Skicka. */
export function SurveyPage({ view, form }: { view: SurveyView; form: FormState }) {
  const title = surveyText.pageTitle(view.questionnaire.title.sv, view.forbund.name)
  const isBack = form.refusals.length > 0 || form.notice !== undefined || form.code?.refusal !== undefined
  return (
    <Document
      title={isBack ? surveyText.refusedTitle(title) : title}
      name={view.insats === null ? view.forbund.name : `${view.insats} · ${view.forbund.name}`}
      demo={view.demo}
      script={view.script}
      words={scriptWords()}
    >
      <ErrorSummary questionnaire={view.questionnaire} form={form} />
      <h1>{view.questionnaire.title.sv}</h1>
      <form method="post" action={view.action} autocomplete="off">
        <input type="hidden" name="_key" value={form.submitKey} />
        <Information view={view} form={form} />
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
