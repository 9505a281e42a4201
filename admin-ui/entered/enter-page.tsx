import { useState } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso/router'
import { enterableQuestions } from '../../shared/entered.ts'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import { enteredText } from '../../shared/text/entered.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { Field } from '../parts/field.tsx'
import { Heading } from '../parts/heading.tsx'
import { useLeaveWarning } from '../parts/leave-warning.ts'
import { paths } from '../paths.ts'
import { ApiError } from '../request.ts'
import { Loaded, useResource } from '../resource.tsx'
import { QuestionTable } from './question-table.tsx'
import { blankHead, reportOf, type TypedHead, type TypedTables } from './typed-report.ts'

const words = enteredText.page

/** The tables of an old report, typed in: what it was, where it stands, and the counts of each question. */
export function EnterPage() {
  const id = useRoute().params.id ?? ''
  const resource = useResource(id, () => api.report(id))
  return (
    <div class="compare">
      <Heading title={words.title} />
      <Loaded resource={resource}>
        {({ questionnaire }) => <EnterForm id={id} questionnaire={questionnaire} />}
      </Loaded>
    </div>
  )
}

function EnterForm({ id, questionnaire }: { id: string; questionnaire: Questionnaire }) {
  const { route } = useLocation()
  const [head, setHead] = useState<TypedHead>(blankHead)
  const [tables, setTables] = useState<TypedTables>(new Map())
  const act = useAct()
  useLeaveWarning(head !== blankHead || tables.size > 0)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const read = reportOf(questionnaire, head, tables)
    if (!read.ok) {
      act.refuse(new ApiError(422, 'form', read.fault))
      return
    }
    void act.run(async () => {
      await api.addEntered(read.report)
      route(paths.compare(id))
    })
  }
  const field = (
    key: keyof TypedHead,
    more: Readonly<Record<string, string | number>> = {},
    hint?: string,
  ) => (
    <Field id={`entered-${key}`} label={words[key]} hint={hint}>
      {(described) => (
        <input
          {...described}
          autocomplete="off"
          {...more}
          value={head[key]}
          onInput={(event) => setHead({ ...head, [key]: event.currentTarget.value })}
        />
      )}
    </Field>
  )
  return (
    <form onSubmit={submit} novalidate>
      <p class="lead">{words.lead(questionnaire.title.sv)}</p>
      <p>{enteredText.lead}</p>
      {field('name', { maxLength: 200 }, words.nameHint)}
      <div class="pair">
        {field('opensOn', { type: 'date' })}
        {field('closesOn', { type: 'date' })}
      </div>
      {field('source', { maxLength: 200 }, words.sourceHint)}
      {field('respondents', { class: 'number', inputMode: 'numeric' })}
      {enterableQuestions(questionnaire).map((question) => (
        <QuestionTable
          key={question.id}
          question={question}
          typed={tables.get(question.id) ?? {}}
          onChange={(typed) => setTables(new Map([...tables, [question.id, typed]]))}
        />
      ))}
      <Reply act={act} />
      <p class="actions">
        <button type="submit" class="primary" disabled={act.busy}>
          {words.save}
        </button>
        <a href={paths.compare(id)}>{words.back}</a>
      </p>
    </form>
  )
}
