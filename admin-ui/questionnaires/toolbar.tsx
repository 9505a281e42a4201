import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import { text } from '../../shared/text/admin.ts'
import { clockTime } from '../../shared/text/format.ts'
import { questionnairesText } from '../../shared/text/questionnaires.ts'
import { api } from '../api.ts'
import { problemOf } from '../parts/failure.tsx'
import { Message } from '../parts/message.tsx'
import { paths } from '../paths.ts'
import type { ApiError } from '../request.ts'
import { previewId } from './aside.tsx'
import type { SaveState } from './use-autosave.ts'
import type { Draft } from './use-draft.ts'

const words = questionnairesText.editor

/** Whether all is saved, and the steps back and forth; in reach wherever on the page one is. */
export function Toolbar({ draft }: { draft: Draft }) {
  const { state } = draft.saving
  return (
    <>
      <section class="editor-tools" aria-label={words.tools}>
        <button type="button" aria-disabled={!draft.canUndo} onClick={draft.undo}>
          {words.undo}
        </button>
        <button type="button" aria-disabled={!draft.canRedo} onClick={draft.redo}>
          {words.redo}
        </button>
        <span class="save-state quiet" role="status">
          {stateInWords(state)}
        </span>
        <a class="to-preview" href={`#${previewId}`}>
          {words.toPreview}
        </a>
      </section>
      {state.kind === 'waiting' && <Message kind="alert">{words.waiting}</Message>}
      {state.kind === 'stopped' && (
        <Message kind="alert">
          <p>{words.stopped(state.error.message)}</p>
          <button type="button" onClick={() => void draft.saving.save().catch(() => {})}>
            {text.common.tryAgain}
          </button>
        </Message>
      )}
      {state.kind === 'conflict' && <Conflict draft={draft} error={state.error} />}
    </>
  )
}

function stateInWords(state: SaveState): string {
  switch (state.kind) {
    case 'saved':
      return state.at ? words.savedAt(clockTime(state.at)) : words.saved
    case 'saving':
      return words.saving
    default:
      return words.unsaved
  }
}

/** Two have written at once: nothing is thrown away before somebody says so. */
function Conflict({ draft, error }: { draft: Draft; error: ApiError }) {
  const { route } = useLocation()
  const [failure, setFailure] = useState<ApiError | null>(null)
  const { id, version } = draft.draft
  const attempt = (act: () => Promise<void>) => () =>
    act().catch((thrown: unknown) => setFailure(problemOf(thrown)))
  const keepBoth = async () => {
    const made = await api.beginQuestionnaire({ from: 'version', id, version, questionnaire: draft.draft })
    draft.saving.letGo()
    route(paths.questionnaire(made.id, made.version))
  }
  const takeTheirs = async () => draft.take(await api.questionnaire(id, version))
  return (
    <Message kind="alert" focus={error}>
      <p>{error.message}</p>
      {failure && <p>{failure.message}</p>}
      <p class="actions">
        <button type="button" class="primary" onClick={attempt(keepBoth)}>
          {words.keepBoth}
        </button>
        {error.code === 'draft-changed' && (
          <button type="button" onClick={attempt(takeTheirs)}>
            {words.takeTheirs}
          </button>
        )}
      </p>
    </Message>
  )
}
