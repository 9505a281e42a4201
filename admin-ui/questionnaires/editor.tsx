import { useMemo, useState } from 'preact/hooks'
import { checkQuestionnaire } from '../../shared/questionnaire-check.ts'
import { weakSpots } from '../../shared/questionnaire-weak-spots.ts'
import type { OpenedQuestionnaire } from '../../shared/questionnaires.ts'
import { questionnairesText } from '../../shared/text/questionnaires.ts'
import { Heading } from '../parts/heading.tsx'
import { paths } from '../paths.ts'
import { Languages } from '../translations/languages-line.tsx'
import { Aside } from './aside.tsx'
import { HeadFields } from './head-fields.tsx'
import { historyKeys } from './history-keys.ts'
import { QuestionList } from './question-list.tsx'
import { Standing } from './standing.tsx'
import { Toolbar } from './toolbar.tsx'
import { useDraft } from './use-draft.ts'
import { VersionActs } from './version-acts.tsx'

const words = questionnairesText.editor

/** The questions, and beside them what they become on a phone and on paper, and what could be better. */
export function Editor({ opened }: { opened: OpenedQuestionnaire }) {
  const editable = !opened.frozen && !opened.questionnaire.locked
  const draft = useDraft(opened, editable)
  const [open, setOpen] = useState<string | null>(null)
  const questionnaire = draft.draft
  const { insatser } = opened
  const faults = useMemo(() => checkQuestionnaire(questionnaire, insatser), [questionnaire])
  const spots = useMemo(() => weakSpots(questionnaire, insatser), [questionnaire])
  const jump = (id: string) => {
    setOpen(id)
    document.getElementById(`fraga-${id}`)?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act wherever in the editor one is.
    <div class="editor" onKeyDown={historyKeys(draft, editable)}>
      <p class="crumb">
        <a href={paths.questionnaires}>{words.back}</a>
      </p>
      <Heading title={words.title(questionnaire.title.sv)} />
      <Standing opened={opened} />
      <Languages questionnaire={questionnaire} reviews={opened.reviews} />
      {editable && <Toolbar draft={draft} />}
      <div class="editor-halves">
        <div class="editor-questions">
          {editable && (
            <HeadFields
              questionnaire={questionnaire}
              edit={draft.edit}
              faults={faults.filter(({ question }) => question === null)}
            />
          )}
          <QuestionList
            draft={draft}
            editable={editable}
            open={open}
            onOpen={setOpen}
            insatser={insatser}
            faults={faults}
            spots={spots}
          />
          <VersionActs opened={opened} draft={draft} />
        </div>
        <Aside
          questionnaire={questionnaire}
          revision={draft.saving.revision}
          before={opened.before}
          insatser={insatser}
          faults={faults}
          spots={spots}
          open={open}
          onJump={jump}
        />
      </div>
    </div>
  )
}
