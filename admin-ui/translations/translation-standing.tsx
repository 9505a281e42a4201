import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import type { OpenedQuestionnaire } from '../../shared/questionnaires.ts'
import { translationsText as words } from '../../shared/text/translations.ts'
import { api } from '../api.ts'
import { problemOf } from '../parts/failure.tsx'
import { Message } from '../parts/message.tsx'
import { paths } from '../paths.ts'

interface TranslationStandingProps {
  readonly opened: OpenedQuestionnaire
  readonly language: string | null
}

/** Whether a version can be translated, and what to do instead where it cannot. */
export function TranslationStanding({ opened, language }: TranslationStandingProps) {
  const { route } = useLocation()
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { id, version, locked } = opened.questionnaire
  const begin = async () => {
    setBusy(true)
    try {
      const made = await api.beginQuestionnaire({ from: 'version', id, version })
      route(paths.translations(made.id, made.version, language ?? ''))
    } catch (error) {
      setProblem(problemOf(error).message)
      setBusy(false)
    }
  }
  return (
    <>
      {locked && <Message kind="note">{words.locked}</Message>}
      {opened.frozen && (
        <Message kind="note">
          <p>{words.frozen}</p>
          <p>{words.frozenNext}</p>
          <p class="actions">
            <button type="button" class="primary" disabled={busy} onClick={begin}>
              {words.newVersion}
            </button>
          </p>
        </Message>
      )}
      {problem && <Message kind="alert">{problem}</Message>}
    </>
  )
}
