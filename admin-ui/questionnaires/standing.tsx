import type { OpenedQuestionnaire } from '../../shared/questionnaires.ts'
import { questionnairesText } from '../../shared/text/questionnaires.ts'
import { Message } from '../parts/message.tsx'

const words = questionnairesText.editor

/** Which version it is, whether it can be changed, and why not. */
export function Standing({ opened: { questionnaire, frozen, usedBy } }: { opened: OpenedQuestionnaire }) {
  const { version, locked, source } = questionnaire
  const names = usedBy.map(({ name }) => name)
  return (
    <>
      <p class="lead">
        {words.version(version)}
        {!frozen && `. ${words.draft}`}
        {source && `. ${words.source(source)}`}
      </p>
      {locked && <Message kind="note">{words.locked}</Message>}
      {frozen && <Message kind="note">{names.length > 0 ? words.frozen(names) : words.frozenBefore}</Message>}
      {!frozen && names.length > 0 && <Message kind="note">{words.draftUsed(names)}</Message>}
    </>
  )
}
