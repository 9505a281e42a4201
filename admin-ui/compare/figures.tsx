import type { ReferenceFigure } from '../../shared/comparisons.ts'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import { compareText } from '../../shared/text/compare.ts'
import { decimal, percent } from '../../shared/text/format.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { FigureForm } from './figure-form.tsx'

const words = compareText.figures

interface FiguresProps {
  readonly questionnaire: Questionnaire
  readonly figures: readonly ReferenceFigure[]
  reload(): Promise<void>
}

/** Figures typed in, each with its source: which there are, taking one away, and adding one. */
export function Figures({ questionnaire, figures, reload }: FiguresProps) {
  const act = useAct()
  const remove = (id: string) =>
    act.run(async () => {
      await api.removeFigure(id)
      await reload()
      return words.removed
    })
  const questionOf = (id: string) =>
    questionnaire.questions.find((question) => question.id === id)?.text.sv ?? id
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {figures.length === 0 ? (
        <p class="empty">{words.empty}</p>
      ) : (
        <DataTable
          caption={words.title}
          rows={figures}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'question',
              header: words.question,
              rowHeader: true,
              cell: ({ question }) => <span lang="sv">{questionOf(question)}</span>,
            },
            { key: 'value', header: words.value, numeric: true, cell: figureInWords },
            { key: 'source', header: words.source, cell: ({ source }) => <span lang="sv">{source}</span> },
            {
              key: 'act',
              header: words.act,
              cell: (figure) => (
                <button
                  type="button"
                  disabled={act.busy}
                  aria-label={words.removeOf(figureInWords(figure), figure.source)}
                  onClick={() => remove(figure.id)}
                >
                  {words.remove}
                </button>
              ),
            },
          ]}
        />
      )}
      <Reply act={act} />
      <FigureForm questionnaire={questionnaire} reload={reload} />
    </section>
  )
}

function figureInWords({ measure, value }: ReferenceFigure): string {
  return measure === 'share' ? percent(value) : decimal(value)
}
