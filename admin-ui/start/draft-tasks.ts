import type { MatperiodSummary } from '../../shared/follow-up.ts'
import { setupWords } from '../../shared/text/setup.ts'
import { paths } from '../paths.ts'
import type { Task } from './tasks.ts'

/** Drafts of mätperioder, which only those who make them see. */
export function draftTasks(matperioder: readonly MatperiodSummary[]): readonly Task[] {
  return matperioder
    .filter(({ state }) => state === 'draft')
    .map(({ id, name }) => ({
      title: setupWords.resume(name),
      why: setupWords.resumeWhy,
      href: paths.setup(id),
    }))
}
