import { rawDataText } from '../../shared/text/raw-data.ts'
import { Reply } from '../parts/act.tsx'
import { Field } from '../parts/field.tsx'
import type { RawImport, ReadFile } from './use-raw-import.ts'
import { Working } from './working.tsx'

const words = rawDataText.begin

/** Which questionnaire the answers are to, and the file; then which sheet of it and which row of headings. */
export function BeginSection({ raw }: { raw: RawImport }) {
  const { targets, questionnaire, read, looking } = raw
  const keyOf = ({ id, version }: { id: string; version: number }) => `${id} ${version}`
  return (
    <section>
      <h2>{words.title}</h2>
      <Field id="raw-questionnaire" label={words.questionnaire} hint={words.questionnaireHint}>
        {(described) => (
          <select
            {...described}
            value={keyOf(questionnaire)}
            onChange={(event) => {
              const chosen = targets.questionnaires.find((one) => keyOf(one) === event.currentTarget.value)
              if (chosen) raw.choose(chosen)
            }}
          >
            {targets.questionnaires.map((one) => (
              <option key={keyOf(one)} value={keyOf(one)} lang="sv">
                {words.version(one.title.sv, one.version)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="raw-file" label={words.file} hint={words.fileHint}>
        {(described) => (
          <input
            {...described}
            type="file"
            accept=".csv,.tsv,.txt,.xlsx"
            disabled={looking.busy}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? []
              if (file) raw.look(file)
            }}
          />
        )}
      </Field>
      {looking.busy && <Working>{words.reading}</Working>}
      <Reply act={looking} />
      {read && <Where raw={raw} read={read} />}
    </section>
  )
}

function Where({ raw, read }: { raw: RawImport; read: ReadFile }) {
  const { seen, file } = read
  const sheet = seen.sheet === null ? {} : { sheet: seen.sheet }
  return (
    <>
      <p role="status">{words.seen(seen.rows, seen.columns.length)}</p>
      <div class="pair">
        {seen.sheets.length > 1 && (
          <Field id="raw-sheet" label={words.sheet}>
            {(described) => (
              <select
                {...described}
                value={seen.sheet ?? ''}
                onChange={(event) => raw.look(file, { sheet: event.currentTarget.value })}
              >
                {seen.sheets.map((name) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <Field id="raw-header" label={words.headerRow} hint={words.headerRowHint}>
          {(described) => (
            <input
              {...described}
              class="number"
              type="number"
              min={1}
              max={1000}
              value={seen.headerRow}
              onChange={(event) => {
                const headerRow = event.currentTarget.value
                if (/^[1-9]\d{0,3}$/.test(headerRow)) raw.look(file, { ...sheet, headerRow })
              }}
            />
          )}
        </Field>
      </div>
      <Field id="raw-mapping" label={words.mapping} hint={words.mappingHint}>
        {(described) => (
          <input
            {...described}
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const [mapping] = event.currentTarget.files ?? []
              if (mapping) raw.loadMapping(mapping)
              event.currentTarget.value = ''
            }}
          />
        )}
      </Field>
    </>
  )
}
