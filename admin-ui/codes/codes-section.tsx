import type { FollowUp } from '../../shared/follow-up.ts'
import { codesText } from '../../shared/text/codes.ts'
import { paths } from '../paths.ts'

/** On a mätperiod's own page: whether codes are used, and the way to them while they can be used. */
export function CodesSection({ followUp, kansli }: { followUp: FollowUp; kansli: boolean }) {
  const { id, state, usesCodes } = followUp
  const words = codesText.section
  const mayChoose = kansli && (state === 'draft' || state === 'upcoming')
  if (state === 'settled' || state === 'closed' || !(usesCodes || mayChoose)) return null
  return (
    <section>
      <h2>{codesText.title}</h2>
      <p>{usesCodes ? words.on : words.off}</p>
      <p>
        <a class="button" href={paths.codes(id)}>
          {usesCodes ? words.go : words.choose}
        </a>
      </p>
    </section>
  )
}
