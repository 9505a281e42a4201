import { LineChart } from '../../shared/chart/line-chart.tsx'
import type { FollowUp, InsatsFollowUp } from '../../shared/follow-up.ts'
import type { ProgressPoint } from '../../shared/progress.ts'
import { dayInWords, percentOf, wholePercent } from '../../shared/text/format.ts'
import { progressWords as words } from '../../shared/text/progress.ts'
import { everySeventh } from './every-seventh.ts'

/** How each insats goes over the weeks against its goal, and a word on those that are behind. */
export function Weeks({ followUp }: { followUp: FollowUp }) {
  const { insatser, total, progress, goals } = followUp
  const goal = goals.responseRate
  return (
    <section id="vecka-for-vecka">
      <h2>{words.title}</h2>
      <p class="hint">{words.lead}</p>
      {goal !== undefined && <Behind insatser={insatser} goal={percentOf(goal)} />}
      <ul class="weeks">
        {insatser.length > 1 && (
          <WeeksItem
            id="weeks-all"
            name={words.all}
            title={words.chartAll}
            progress={progress}
            offered={total.offered}
            followUp={followUp}
          />
        )}
        {insatser.map((insats) => (
          <WeeksItem
            key={insats.id}
            id={`weeks-${insats.id}`}
            name={insats.name}
            title={words.chart(insats.name)}
            progress={insats.progress}
            offered={insats.offered}
            followUp={followUp}
          />
        ))}
      </ul>
    </section>
  )
}

function Behind({ insatser, goal }: { insatser: readonly InsatsFollowUp[]; goal: string }) {
  const lines = insatser.flatMap(({ id, name, answered, offered, behind }) =>
    behind === null || offered === null
      ? []
      : [{ id, name, why: words.behindWhy({ answered, offered, goal }, behind) }],
  )
  if (lines.length === 0) return null
  return (
    <div class="message">
      {lines.map(({ id, name, why }) => (
        <p key={id}>
          <strong>{words.behind(name)}.</strong> {why}
        </p>
      ))}
    </div>
  )
}

interface WeeksItemProps {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly progress: readonly ProgressPoint[]
  readonly offered: number | null
  readonly followUp: FollowUp
}

function WeeksItem({ id, name, title, progress, offered, followUp }: WeeksItemProps) {
  const { opensOn, closesOn, goals } = followUp
  const rateOf = (answered: number) =>
    answered === 0 ? words.steppedCount(0) : (wholePercent(answered, offered ?? 0) ?? '')
  const last = progress.at(-1)
  return (
    <li>
      <h3>{name}</h3>
      {offered === null || offered === 0 ? (
        <p class="quiet">{words.noOffered}</p>
      ) : last === undefined ? (
        <p class="quiet">{words.notYet}</p>
      ) : (
        <>
          <LineChart
            id={id}
            title={title}
            description={words.points(
              everySeventh(progress).map(({ day, answered }) => words.point(day, rateOf(answered))),
            )}
            points={progress.map(({ day, answered }) => ({ day, share: answered / offered }))}
            from={{ day: opensOn, label: dayInWords(opensOn).replace(/ \d{4}$/, '') }}
            to={{ day: closesOn, label: dayInWords(closesOn).replace(/ \d{4}$/, '') }}
            last={rateOf(last.answered)}
            goal={
              goals.responseRate === undefined
                ? undefined
                : { share: goals.responseRate, label: words.goal(percentOf(goals.responseRate)) }
            }
          />
          <details>
            <summary>
              {words.asTable}
              <span class="unseen">, {name}</span>
            </summary>
            <WeeksTable caption={title} progress={everySeventh(progress)} rateOf={rateOf} />
          </details>
        </>
      )}
    </li>
  )
}

interface WeeksTableProps {
  readonly caption: string
  readonly progress: readonly ProgressPoint[]
  rateOf(answered: number): string
}

function WeeksTable({ caption, progress, rateOf }: WeeksTableProps) {
  return (
    <table>
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.day}</th>
          <th scope="col" class="figure">
            {words.answered}
          </th>
          <th scope="col" class="figure">
            {words.rate}
          </th>
        </tr>
      </thead>
      <tbody>
        {progress.map(({ day, answered }) => (
          <tr key={day}>
            <th scope="row">{dayInWords(day)}</th>
            <td class="figure">{words.steppedCount(answered)}</td>
            <td class="figure">{answered === 0 ? '–' : rateOf(answered)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
