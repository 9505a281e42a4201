import type { QuestionnaireSummary } from '../../shared/questionnaires.ts'
import { languageName } from '../../shared/text/language-name.ts'
import { questionnairesText } from '../../shared/text/questionnaires.ts'
import { api } from '../api.ts'
import { DataTable } from '../parts/data-table.tsx'
import { Heading } from '../parts/heading.tsx'
import { paths } from '../paths.ts'
import { Loaded, useResource } from '../resource.tsx'
import { Begin } from './begin.tsx'

const words = questionnairesText.list

/** Every version of the förbund's questionnaires, and the ways to begin a new one. */
export function QuestionnairesPage() {
  const resource = useResource('questionnaires', api.questionnaires)
  return (
    <>
      <Heading title={questionnairesText.title} />
      <p class="lead">{questionnairesText.lead}</p>
      <Loaded resource={resource}>
        {({ questionnaires, library }) => (
          <>
            <section>
              <h2>{words.title}</h2>
              {questionnaires.length === 0 ? (
                <p class="empty">{words.empty}</p>
              ) : (
                <Versions questionnaires={questionnaires} />
              )}
            </section>
            <Begin library={library} />
          </>
        )}
      </Loaded>
    </>
  )
}

function Versions({ questionnaires }: { questionnaires: readonly QuestionnaireSummary[] }) {
  return (
    <DataTable
      caption={words.title}
      rows={questionnaires}
      rowKey={({ id, version }) => `${id} ${version}`}
      columns={[
        {
          key: 'title',
          header: words.columns.title,
          rowHeader: true,
          cell: ({ id, version, title }) => (
            <a href={paths.questionnaire(id, version)}>
              {title || words.noName}, {words.version(version)}
            </a>
          ),
          sortBy: ({ title }) => title,
        },
        {
          key: 'audience',
          header: words.columns.audience,
          cell: ({ audience }) => audience,
          sortBy: ({ audience }) => audience,
        },
        { key: 'state', header: words.columns.state, cell: stateInWords },
        {
          key: 'languages',
          header: words.columns.languages,
          cell: ({ languages }) =>
            languages
              .map(({ language, written, of, awaiting }) =>
                words.language(languageName(language), written, of, awaiting),
              )
              .join(', '),
        },
        {
          key: 'questions',
          header: words.columns.questions,
          numeric: true,
          cell: ({ questions }) => questions,
        },
      ]}
    />
  )
}

function stateInWords({ usedBy, frozen, complete, locked }: QuestionnaireSummary): string {
  const names = usedBy.map(({ name }) => name)
  const used = names.length > 0
  const state = frozen
    ? words.usedBy(names)
    : used
      ? words.draftUsedBy(names)
      : complete
        ? words.draft
        : words.incomplete
  return locked ? `${state}. ${words.locked}` : state
}
