import { Document } from './document.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Information } from './information.tsx'
import { formId, LanguageMenu } from './language-menu.tsx'
import { QuestionList } from './question-list.tsx'
import { Both, type Reading } from './reading.tsx'
import { scriptWords } from './script-words.ts'
import type { FormState, SurveyView } from './view.ts'

/** The participant's page, whole without scripts: information, every question, and Skicka. */
export function SurveyPage({ view, form }: { view: SurveyView; form: FormState }) {
  const { questionnaire, forbund, insats, reading } = view
  const { speaker } = reading
  const { say } = speaker
  const title = say('pageTitle', { title: speaker.read(questionnaire.title), forbund: forbund.name })
  const isBack = form.refusals.length > 0 || form.notice !== undefined || form.code?.refusal !== undefined
  return (
    <Document
      speaker={speaker}
      title={isBack ? say('refusedTitle', { title }) : title}
      name={insats === null ? forbund.name : `${insats} · ${forbund.name}`}
      demo={view.demo}
      script={view.script}
      words={scriptWords(speaker)}
    >
      <LanguageMenu reading={reading} withForm />
      <ErrorSummary view={view} form={form} />
      <h1>
        <Both reading={reading} say={({ read }) => read(questionnaire.title)} />
      </h1>
      <form method="post" action={view.action} autocomplete="off" id={reading.choices ? formId : undefined}>
        <input type="hidden" name="_key" value={form.submitKey} />
        <Information view={view} form={form} />
        <QuestionList view={view} form={form} />
        <div class="q" id="skicka">
          <h2>
            <Both reading={reading} say={({ say }) => say('end')} />
          </h2>
          <p>
            <Both reading={reading} say={({ say }) => say('endNote')} />
          </p>
        </div>
        <button type="submit">{say('send')}</button>
      </form>
    </Document>
  )
}

interface MessagePageProps {
  reading: Reading
  title: string
  paragraphs: readonly string[]
  demo: boolean
  link?: { href: string; label: string }
}

/** A calm page that says one thing: thanks, not open yet, closed, unknown link. */
export function MessagePage({ reading, title, paragraphs, demo, link }: MessagePageProps) {
  return (
    <Document speaker={reading.speaker} title={title} demo={demo}>
      <LanguageMenu reading={reading} />
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
