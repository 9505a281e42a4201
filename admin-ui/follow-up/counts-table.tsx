import { useId } from 'preact/hooks'
import type { FollowUp, InsatsFollowUp } from '../../shared/follow-up.ts'
import { type Day, dayOf } from '../../shared/stockholm.ts'
import { text } from '../../shared/text/admin.ts'
import { dayInWords, decimal, percentOf } from '../../shared/text/format.ts'
import { progressWords } from '../../shared/text/progress.ts'
import { api, type Counts } from '../api.ts'
import { RateBar } from '../parts/rate-bar.tsx'
import { paths } from '../paths.ts'
import { countsOf } from './counts.ts'
import { answeredInWords, rateInWords } from './stepped.ts'
import { useCounts } from './use-counts.ts'

interface CountsTableProps {
  readonly followUp: FollowUp
  /** After each save: rates and totals follow. */
  onSaved(): void
}

/** Per insats: enrolled, offered and answered, with the rate against the goal; the first two edited in place. */
export function CountsTable({ followUp, onSaved }: CountsTableProps) {
  const { id, insatser, state, opensOn, rolling } = followUp
  const words = wordsOf(followUp)
  // One day for all: the first one of the mätperiod, or today while it is yet to come.
  const proposedDay = state === 'upcoming' || rolling ? dayOf(new Date()) : opensOn
  const save = async (insats: string, counts: Counts) => {
    await api.saveCounts(id, insats, counts)
    onSaved()
  }
  return (
    <table class="counts">
      <caption class="unseen">{text.followUp.counts}</caption>
      <thead>
        <tr>
          <th scope="col">{text.followUp.insats}</th>
          <th scope="col">{words.enrolled}</th>
          <th scope="col">{text.followUp.enrolledOn}</th>
          <th scope="col">{words.offered}</th>
          <th scope="col">{text.followUp.answeredColumn}</th>
          <th scope="col">{text.followUp.rate}</th>
        </tr>
      </thead>
      <tbody>
        {insatser.map((insats) =>
          state === 'settled' ? (
            <SettledRow key={insats.id} insats={insats} followUp={followUp} />
          ) : (
            <CountsRow
              key={insats.id}
              insats={insats}
              followUp={followUp}
              proposedDay={proposedDay}
              save={(counts) => save(insats.id, counts)}
            />
          ),
        )}
      </tbody>
      {insatser.length > 1 && <TotalRow followUp={followUp} />}
    </table>
  )
}

/** Where each is offered the survey at several occasions the counts grow all along. */
function wordsOf({ rolling }: FollowUp) {
  const { enrolled, offered, soFar } = text.followUp
  return rolling ? soFar : { enrolled, offered }
}

interface RowProps {
  readonly insats: InsatsFollowUp
  readonly followUp: FollowUp
}

function CountsRow({
  insats,
  followUp,
  proposedDay,
  save,
}: RowProps & { proposedDay: Day; save: (counts: Counts) => Promise<void> }) {
  const { draft, status, edit, commit, undo } = useCounts(countsOf(insats), proposedDay, save)
  const id = useId()
  const field = (name: 'enrolled' | 'enrolledOn' | 'offered') => ({
    id: `${id}-${name}`,
    value: draft[name],
    onInput: (event: Event) => edit({ [name]: (event.currentTarget as HTMLInputElement).value }),
    onChange: commit,
    ...(status.kind === 'fault' && status.field === name
      ? { 'aria-invalid': true, 'aria-describedby': `${id}-status` }
      : {}),
  })
  return (
    <>
      <tr>
        <th scope="row">{insats.name}</th>
        <td>
          <CellLabel for={`${id}-enrolled`} field={wordsOf(followUp).enrolled} insats={insats.name} />
          <input class="number" inputMode="numeric" autocomplete="off" {...field('enrolled')} />
        </td>
        <td>
          <CellLabel for={`${id}-enrolledOn`} field={text.followUp.enrolledOn} insats={insats.name} />
          <input type="date" {...field('enrolledOn')} />
        </td>
        <td>
          <CellLabel for={`${id}-offered`} field={wordsOf(followUp).offered} insats={insats.name} />
          <input class="number" inputMode="numeric" autocomplete="off" {...field('offered')} />
        </td>
        <AnsweredCells insats={insats} followUp={followUp} />
      </tr>
      <tr class="counts-notes">
        <td colSpan={6}>
          <OffersLink insats={insats} followUp={followUp} />
          <p id={`${id}-status`} role="status" class={status.kind === 'fault' ? 'fault' : 'quiet'}>
            {status.kind === 'saving' && text.common.saving}
            {status.kind === 'saved' && text.common.saved}
            {status.kind === 'undone' && text.common.undone}
            {status.kind === 'fault' && status.message}
          </p>
          {status.kind === 'saved' && (
            <button type="button" class="link" onClick={() => undo(status.before)}>
              {text.common.undo}
            </button>
          )}
          {status.kind === 'fault' && status.field === null && (
            <button type="button" class="link" onClick={commit}>
              {text.common.tryAgain}
            </button>
          )}
          <Warnings insats={insats} />
        </td>
      </tr>
    </>
  )
}

function OffersLink({ insats, followUp }: RowProps) {
  return (
    <a
      class="offers-link"
      href={paths.offers(followUp.id, insats.id)}
      aria-label={progressWords.offersTitle(insats.name)}
    >
      {progressWords.offers}
    </a>
  )
}

function CellLabel(props: { for: string; field: string; insats: string }) {
  return (
    <label for={props.for} class="cell-label">
      {props.field}
      <span class="unseen">, {props.insats}</span>
    </label>
  )
}

function Warnings({ insats }: { insats: InsatsFollowUp }) {
  const { enrolled, offered, exceeds } = insats
  return (
    <>
      {exceeds && <p class="warning">{text.followUp.exceeds}</p>}
      {enrolled !== null && offered !== null && offered > enrolled && (
        <p class="warning">{text.followUp.moreOffered}</p>
      )}
    </>
  )
}

function AnsweredCells({ insats, followUp }: RowProps) {
  const { goals, state } = followUp
  const rate = rateInWords(insats.answered, insats.offered)
  return (
    <>
      <td>
        <span class="cell-label">{text.followUp.answeredColumn}</span>
        {answeredInWords(insats.answered)}
        {insats.papper !== null && insats.papper > 0 && (
          <span class="quiet block">{text.followUp.papper(answeredInWords(insats.papper))}</span>
        )}
      </td>
      <td class="rate">
        <span class="cell-label">{text.followUp.rate}</span>
        {insats.responseRate === null ? (
          <span class="quiet">{state === 'settled' ? text.common.unknown : text.followUp.noRate}</span>
        ) : (
          <>
            {rate ?? text.followUp.noRateYet}
            <RateBar share={insats.responseRate} goal={goals.responseRate} />
          </>
        )}
      </td>
    </>
  )
}

function SettledRow({ insats, followUp }: RowProps) {
  const figure = (count: number | null) => (count === null ? text.common.unknown : decimal(count))
  return (
    <tr>
      <th scope="row">{insats.name}</th>
      <td>
        <span class="cell-label">{wordsOf(followUp).enrolled}</span>
        {figure(insats.enrolled)}
      </td>
      <td>
        <span class="cell-label">{text.followUp.enrolledOn}</span>
        {insats.enrolledOn === null ? '' : dayInWords(insats.enrolledOn)}
      </td>
      <td>
        <span class="cell-label">{wordsOf(followUp).offered}</span>
        {figure(insats.offered)} <OffersLink insats={insats} followUp={followUp} />
      </td>
      <AnsweredCells insats={insats} followUp={followUp} />
    </tr>
  )
}

function TotalRow({ followUp }: { followUp: FollowUp }) {
  const { total, goals } = followUp
  const rate = rateInWords(total.answered, total.offered)
  return (
    <tfoot>
      <tr>
        <th scope="row">{text.followUp.total}</th>
        <td>
          <span class="cell-label">{wordsOf(followUp).enrolled}</span>
          {total.enrolled === null ? '–' : decimal(total.enrolled)}
        </td>
        <td />
        <td>
          <span class="cell-label">{wordsOf(followUp).offered}</span>
          {total.offered === null ? '–' : decimal(total.offered)}
        </td>
        <td>
          <span class="cell-label">{text.followUp.answeredColumn}</span>
          {answeredInWords(total.answered)}
        </td>
        <td class="rate">
          {rate}
          {total.responseRate !== null && <RateBar share={total.responseRate} goal={goals.responseRate} />}
          {goals.responseRate !== undefined && (
            <span class="quiet block">{text.followUp.rateGoal(percentOf(goals.responseRate))}</span>
          )}
        </td>
      </tr>
    </tfoot>
  )
}
