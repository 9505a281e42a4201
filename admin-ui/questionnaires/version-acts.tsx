import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import type { Beginning, OpenedQuestionnaire } from '../../shared/questionnaires.ts'
import { questionnairesText } from '../../shared/text/questionnaires.ts'
import { api } from '../api.ts'
import { Confirm } from '../parts/confirm.tsx'
import { problemOf } from '../parts/failure.tsx'
import { Message } from '../parts/message.tsx'
import { downloads, paths } from '../paths.ts'
import type { Draft } from './use-draft.ts'

const words = questionnairesText.editor

/** What can be done with a version as a whole. */
export function VersionActs({ opened, draft }: { opened: OpenedQuestionnaire; draft: Draft }) {
  const { route } = useLocation()
  const [problem, setProblem] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const { id, version, locked } = opened.questionnaire
  const attempt = (act: () => Promise<void>) => () =>
    act().catch((error: unknown) => setProblem(problemOf(error).message))
  const begin = async (beginning: Beginning) => {
    await draft.saving.save()
    const made = await api.beginQuestionnaire(beginning)
    route(paths.questionnaire(made.id, made.version))
  }
  const remove = async () => {
    setAsked(false)
    await api.removeQuestionnaire(id, version)
    route(paths.questionnaires)
  }
  return (
    <section class="version-acts">
      <p class="actions">
        {opened.frozen && (
          <button
            type="button"
            class="primary"
            onClick={attempt(() => begin({ from: 'version', id, version }))}
          >
            {words.newVersion}
          </button>
        )}
        {!locked && (
          <button type="button" onClick={attempt(() => begin({ from: 'copy', id, version }))}>
            {words.copy}
          </button>
        )}
        <a class="button" href={downloads.questionnaire(id, version)} download>
          {words.download}
        </a>
        {!opened.frozen && opened.usedBy.length === 0 && (
          <button type="button" onClick={() => setAsked(true)}>
            {words.remove}
          </button>
        )}
      </p>
      {problem && <Message kind="alert">{problem}</Message>}
      {asked && (
        <Confirm
          title={words.removeTitle}
          message={words.removeText(draft.draft.questions.length)}
          act={words.remove}
          onConfirm={attempt(remove)}
          onCancel={() => setAsked(false)}
        />
      )}
    </section>
  )
}
