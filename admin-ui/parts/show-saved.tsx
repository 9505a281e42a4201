import { text } from '../../shared/text/admin.ts'
import type { Act } from './act.tsx'

/** Codes of what was not saved because another had saved meanwhile. */
const overtaken: readonly string[] = ['draft-changed', 'gallring-changed']

/** Where another has saved meanwhile: what they saved, at a press, in place of what is written here. */
export function ShowSaved({ act: { said }, onShow }: { act: Act; onShow(): void }) {
  if (said?.kind !== 'alert' || !overtaken.includes(said.error.code)) return null
  return (
    <p>
      {text.common.copyFirst}{' '}
      <button type="button" class="link" onClick={onShow}>
        {text.common.showSaved}
      </button>
    </p>
  )
}
