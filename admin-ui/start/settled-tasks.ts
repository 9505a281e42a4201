import type { AfterSettling } from '../../shared/gallring.ts'
import { gallringText } from '../../shared/text/gallring-page.ts'
import { textsText } from '../../shared/text/texts.ts'
import { paths } from '../paths.ts'
import type { Task } from './tasks.ts'

/** What is the kansli's to do with settled mätperioder: texts first, for somebody may have asked for help. */
export function settledTasks(settled: readonly AfterSettling[]): readonly Task[] {
  return [
    ...settled
      .filter(({ unread }) => unread > 0)
      .map(({ id, name, unread }) => ({
        title: textsText.task(unread, name),
        why: textsText.taskWhy,
        href: paths.texts(id),
      })),
    ...settled.flatMap(({ id, name, due }) =>
      due.map(({ part, on }) => ({
        title: gallringText.task(part, name),
        why: gallringText.taskWhy(part, on),
        href: paths.gallring(id),
      })),
    ),
  ]
}
