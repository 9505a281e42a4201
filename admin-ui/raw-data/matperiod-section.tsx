import { insatserIn } from '../../shared/raw-data/insatser-in.ts'
import { decimal } from '../../shared/text/format.ts'
import { rawDataText } from '../../shared/text/raw-data.ts'
import { DataTable } from '../parts/data-table.tsx'
import { Field } from '../parts/field.tsx'
import { wholeNumber } from '../parts/whole-number.ts'
import { noCounts, type RawImport, type ReadFile, type TypedCounts } from './use-raw-import.ts'

const words = rawDataText.matperiod

/** What the mätperiod was called, when it was, and how many were enrolled and offered in each insats. */
export function MatperiodSection({ raw, read }: { raw: RawImport; read: ReadFile }) {
  const { matperiod, questionnaire, targets, counts } = raw
  const rows = insatserIn(read.seen, read.mapping, questionnaire, targets.insatser)
  const day = (key: 'opensOn' | 'closesOn') => (
    <Field id={`raw-${key}`} label={words[key]}>
      {(described) => (
        <input
          {...described}
          type="date"
          value={matperiod[key]}
          onInput={(event) => raw.setMatperiod({ [key]: event.currentTarget.value })}
        />
      )}
    </Field>
  )
  const count = (insats: string | null, key: keyof TypedCounts) => {
    const typed = counts.get(insats ?? '') ?? noCounts
    const wrong = wholeNumber(typed[key]) === undefined
    return (
      <input
        class="number"
        inputMode="numeric"
        autocomplete="off"
        aria-label={words.fieldOf(words[key], insats ?? words.whole)}
        {...(wrong ? { 'aria-invalid': true, 'aria-describedby': 'raw-counts-fault' } : {})}
        value={typed[key]}
        onInput={(event) => raw.setCounts(insats, { ...typed, [key]: event.currentTarget.value })}
      />
    )
  }
  const wrong = [...counts.values()].some((typed) =>
    Object.values(typed).some((field) => wholeNumber(field) === undefined),
  )
  return (
    <section>
      <h2>{words.title}</h2>
      <Field id="raw-name" label={words.name} hint={words.nameHint}>
        {(described) => (
          <input
            {...described}
            maxLength={200}
            autocomplete="off"
            value={matperiod.name}
            onInput={(event) => raw.setMatperiod({ name: event.currentTarget.value })}
          />
        )}
      </Field>
      <div class="pair">
        {day('opensOn')}
        {day('closesOn')}
      </div>
      <h3>{words.intake}</h3>
      <p>{words.intakeLead}</p>
      {wrong && (
        <p class="fault" id="raw-counts-fault">
          {words.notCount}
        </p>
      )}
      <DataTable
        caption={words.intake}
        rows={rows}
        rowKey={({ insats }) => insats ?? ''}
        columns={[
          {
            key: 'insats',
            header: words.insats,
            rowHeader: true,
            cell: ({ insats }) => insats ?? words.whole,
          },
          { key: 'rows', header: words.responses, numeric: true, cell: ({ rows }) => decimal(rows) },
          {
            key: 'enrolled',
            header: words.enrolled,
            numeric: true,
            cell: ({ insats }) => count(insats, 'enrolled'),
          },
          {
            key: 'offered',
            header: words.offered,
            numeric: true,
            cell: ({ insats }) => count(insats, 'offered'),
          },
          {
            key: 'papper',
            header: words.papper,
            numeric: true,
            cell: ({ insats }) => count(insats, 'papper'),
          },
        ]}
      />
    </section>
  )
}
