import { useState } from 'preact/hooks'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import type { OpenedQuestionnaire } from '../../shared/questionnaires.ts'
import { beginHistory, change, redo, undo } from './history.ts'
import { useAutosave } from './use-autosave.ts'

/** Makes a questionnaire of another; `within` names the field, so that writing in it is one step to undo. */
export type Change = (make: (questionnaire: Questionnaire) => Questionnaire, within?: string | null) => void

/** A version as it is edited: as it is now, every step back and forth, and how its saving goes. */
export function useDraft(opened: OpenedQuestionnaire, editable: boolean) {
  const [history, setHistory] = useState(() => beginHistory(opened.questionnaire))
  const saving = useAutosave(history.present, opened.revision, editable)
  const edit: Change = (make, within = null) => setHistory((now) => change(now, make(now.present), within))
  return {
    draft: history.present,
    edit,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    undo: () => setHistory(undo),
    redo: () => setHistory(redo),
    saving,
    /** Show what somebody else saved; what was here is one step back. */
    take(theirs: OpenedQuestionnaire) {
      saving.follow(theirs.questionnaire, theirs.revision)
      edit(() => theirs.questionnaire)
    },
  }
}

export type Draft = ReturnType<typeof useDraft>
