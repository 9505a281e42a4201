import { placeOf } from '../../shared/raw-data/table.ts'
import { listed } from '../../shared/text/format.ts'
import { rawDataText } from '../../shared/text/raw-data.ts'
import { saveFile } from '../parts/save-file.ts'
import { ColumnCard } from './column-card.tsx'
import type { RawImport, ReadFile } from './use-raw-import.ts'

const words = rawDataText.columns

/** Every column of the file: which question it is, and what its texts stand for. */
export function ColumnsSection({ raw, read }: { raw: RawImport; read: ReadFile }) {
  const { questionnaire, targets } = raw
  const { seen, mapping } = read
  const unread = questionnaire.questions.filter(
    ({ id }) => !mapping.columns.some(({ question }) => question === id),
  )
  const { id, version } = questionnaire
  const save = () => {
    const saved = { ...mapping, questionnaire: { id, version } }
    const file = new Blob([JSON.stringify(saved, null, 1)], { type: 'application/json' })
    saveFile(file, words.fileName(questionnaire.title.sv))
  }
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {unread.length > 0 && (
        <p class="quiet">{words.notRead(listed(unread.map(({ text }) => `”${text.sv}”`)))}</p>
      )}
      <ol class="plain raw-columns">
        {seen.columns.map((column, index) => (
          <li key={`${column.letter} ${column.column}`}>
            <ColumnCard
              column={column}
              use={mapping.columns.find((use) => placeOf(seen, use) === index) ?? null}
              others={mapping.columns.filter((use) => placeOf(seen, use) !== index)}
              questionnaire={questionnaire}
              insatser={targets.insatser}
              faults={raw.found?.faults.filter((fault) => fault.column === column.column) ?? []}
              onChange={(use) => raw.setColumn(index, use)}
            />
          </li>
        ))}
      </ol>
      <p class="actions">
        <button type="button" onClick={save}>
          {words.save}
        </button>
      </p>
      <p class="hint">{words.saveHint}</p>
    </section>
  )
}
