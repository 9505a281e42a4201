import type { Questionnaire } from '../../shared/questionnaire.ts'
import { api } from '../api.ts'
import { problemOf } from '../parts/failure.tsx'
import { mayBeUnsaved } from '../unsaved.ts'

/** What keeps a draft from being saved over what is stored: somebody else's save, or that it is in use now. */
export const conflicts: readonly string[] = ['draft-changed', 'questionnaire-frozen']

const longestWaitMs = 15_000

/**
 * Save a draft whose page has been left, however long the net is away: until then closing the tab warns, and
 * signing out waits. Where somebody else has written meanwhile, it becomes a version of its own.
 */
export function sendOff(draft: Questionnaire, revision: number): void {
  const warn = (event: BeforeUnloadEvent) => event.preventDefault()
  const keep = async (waitMs: number): Promise<void> => {
    try {
      await saveOrPart(draft, revision)
    } catch (thrown) {
      if (!problemOf(thrown).passing) return
      await new Promise((resolve) => setTimeout(resolve, waitMs))
      return keep(Math.min(waitMs * 2, longestWaitMs))
    }
  }
  addEventListener('beforeunload', warn)
  const kept = keep(1000)
  const release = mayBeUnsaved(() => kept)
  void kept.finally(() => {
    release()
    removeEventListener('beforeunload', warn)
  })
}

async function saveOrPart(draft: Questionnaire, revision: number): Promise<void> {
  try {
    await api.saveQuestionnaire(draft, revision)
  } catch (thrown) {
    if (!conflicts.includes(problemOf(thrown).code)) throw thrown
    const { id, version } = draft
    await api.beginQuestionnaire({ from: 'version', id, version, questionnaire: draft })
  }
}
