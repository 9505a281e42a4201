import { DistributionBar } from '../../shared/chart/distribution-bar.tsx'
import { screenPalette, stepPaint } from '../../shared/chart/palette.ts'
import type { QuestionResult } from '../../shared/results.ts'
import { decimal } from '../../shared/text/format.ts'
import { resultsText } from '../../shared/text/results.ts'
import { Lozenge } from '../parts/lozenge.tsx'
import type { GroupFace, GroupTable } from '../results/groups.ts'

interface GroupBarsProps {
  readonly question: QuestionResult
  readonly table: GroupTable
  readonly minGroup: number
}

/** Every insats as one bar in parts, in the mätperiod's order; what is withheld is withheld here too. */
export function GroupBars({ question, table, minGroup }: GroupBarsProps) {
  const { columns, lines } = table
  const measured = question.mean !== undefined
  // Of several ticks the parts are no whole.
  const drawn = columns.length > 1 && question.kind !== 'choices'
  const steps = columns.filter(({ optOut }) => !optOut).length
  return (
    <>
      <table class="group-bars">
        <caption class="unseen" lang="sv">
          {question.text}
        </caption>
        <thead>
          <tr>
            <th scope="col">{resultsText.intakeColumns.insats}</th>
            {drawn && <th scope="col">{resultsText.distribution}</th>}
            <th scope="col" class="figure">
              {measured ? resultsText.mean : resultsText.answeredShort}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, label, face }, line) => (
            <tr key={key}>
              <th scope="row" lang="sv">
                {label}
              </th>
              {drawn && (
                <td class="group-bar">
                  {face.kind === 'counts' ? (
                    <>
                      <DistributionBar
                        id={`bars-${question.id}-${line}`}
                        parts={columns.map(({ optOut }, at) => ({ count: face.counts[at] ?? 0, optOut }))}
                      />
                      <span class="unseen">
                        {columns
                          .map(({ label }, at) => `${label}: ${decimal(face.counts[at] ?? 0)}`)
                          .join(', ')}
                      </span>
                    </>
                  ) : null}
                </td>
              )}
              <td class="figure">{face.kind === 'hidden' ? <Lozenge /> : figureOf(face, measured)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {drawn && (
        <ul class="group-legend" aria-hidden="true">
          {columns.map(({ key, label, optOut }, at) => (
            <li key={key} lang="sv">
              <svg aria-hidden="true" viewBox="0 0 12 12" width="12" height="12">
                <rect
                  width="12"
                  height="12"
                  fill={optOut ? screenPalette.paper : stepPaint(screenPalette, at, steps)}
                  stroke={optOut ? screenPalette.optOut : screenPalette.edge}
                />
                {optOut && <path d="M0 12L12 0" stroke={screenPalette.optOut} stroke-width="2" />}
              </svg>{' '}
              {label}
            </li>
          ))}
        </ul>
      )}
      {lines.some(({ face }) => face.kind === 'hidden') && (
        <p class="slide-figures">
          <Lozenge /> {resultsText.hidden(minGroup)}
        </p>
      )}
    </>
  )
}

function figureOf(face: Exclude<GroupFace, { kind: 'hidden' }>, measured: boolean): string {
  const figure = measured ? face.mean : face.n
  return figure === null ? '–' : decimal(figure)
}
