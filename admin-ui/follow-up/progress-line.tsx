import type { Progress } from '../../shared/follow-up.ts'
import { text } from '../../shared/text/admin.ts'
import { percentOf, wholePercent } from '../../shared/text/format.ts'
import { RateBar } from '../parts/rate-bar.tsx'
import { answeredInWords, rateInWords } from './stepped.ts'

interface ProgressLineProps {
  readonly progress: Progress
  readonly goal: number | undefined
}

/** How far a mätperiod has come: answers, the rate as a thin bar with its goal, and the coverage. */
export function ProgressLine({ progress, goal }: ProgressLineProps) {
  const { answered, offered, enrolled, responseRate } = progress
  const rate = rateInWords(answered, offered)
  const offeredShare = offered === null || enrolled === null ? null : wholePercent(offered, enrolled)
  return (
    <div class="progress">
      <p class="progress-figures">
        <strong>{answeredInWords(answered)}</strong>
        {` ${text.followUp.answers} `}
        {offered !== null && text.followUp.ofOffered(offered)}
      </p>
      {responseRate !== null && <RateBar share={responseRate} goal={goal} />}
      <p class="quiet">
        {responseRate === null ? text.followUp.noTotal : rate && `${text.followUp.rate} ${rate}. `}
        {goal !== undefined && responseRate !== null && `${text.followUp.rateGoal(percentOf(goal))}. `}
        {offered !== null &&
          enrolled !== null &&
          offeredShare !== null &&
          text.followUp.coverageSentence(offered, enrolled, offeredShare)}
      </p>
    </div>
  )
}
