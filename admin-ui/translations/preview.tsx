import { useState } from 'preact/hooks'
import { missingTexts } from '../../shared/complete-texts.ts'
import { PaperFace } from '../../shared/paper-face.tsx'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import { questionnairesText } from '../../shared/text/questionnaires.ts'
import { translationsText as words } from '../../shared/text/translations.ts'
import { previewId } from '../questionnaires/aside.tsx'
import { Phone } from '../questionnaires/phone.tsx'

interface PreviewProps {
  readonly questionnaire: Questionnaire
  readonly revision: number
  readonly insatser: readonly string[]
  readonly language: string
  /** The id of the question that is worked at, which the phone shows too. */
  readonly open: string | null
}

/** The participant's page and the paper in a language, with what is not translated in Swedish. */
export function Preview({ questionnaire, revision, insatser, language, open }: PreviewProps) {
  const [paper, setPaper] = useState(false)
  const { aside } = questionnairesText
  return (
    <section class="editor-aside" id={previewId} aria-label={words.preview}>
      <div class="aside-views">
        <button type="button" aria-pressed={!paper} onClick={() => setPaper(false)}>
          {aside.phone}
        </button>
        <button type="button" aria-pressed={paper} onClick={() => setPaper(true)}>
          {aside.paper}
        </button>
      </div>
      {paper ? (
        <PaperFace questionnaire={questionnaire} insatser={insatser} language={language} />
      ) : (
        <>
          {missingTexts(questionnaire, [language]).size > 0 && <p class="hint">{words.previewWhole}</p>}
          <Phone questionnaire={questionnaire} revision={revision} open={open} language={language} />
        </>
      )}
    </section>
  )
}
