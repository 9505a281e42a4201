import { text } from '../../shared/text/admin.ts'
import { paths } from '../paths.ts'

/** The way back, on the pages that are reached from a mätperiod. */
export function ToMatperiod({ id }: { id: string }) {
  return (
    <p class="screen-only">
      <a href={paths.matperiod(id)}>{text.common.toMatperiod}</a>
    </p>
  )
}
