import { useState } from 'preact/hooks'
import { signInText } from '../../shared/text/sign-in.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { Heading } from '../parts/heading.tsx'
import { paths } from '../paths.ts'
import { ApiError } from '../request.ts'

const words = signInText.join

/** Saying yes to one more förbund, by a link that was handed over from there; whoever comes here is signed in. */
export function JoinPage() {
  const [token] = useState(() => location.hash.slice(1))
  const act = useAct()
  const join = () =>
    act.run(async () => {
      if (token === '') throw new ApiError(410, 'link-used', signInText.welcome.noToken)
      await api.join(token)
      // All that was on the page belongs to the förbund that is left.
      location.assign(paths.start)
    })
  return (
    <div class="narrow">
      <Heading title={words.title} />
      <p>{words.lead}</p>
      <Reply act={act} />
      <p class="actions">
        <button type="button" class="primary" disabled={act.busy} onClick={join}>
          {words.submit}
        </button>
        <a class="button" href={paths.start}>
          {words.later}
        </a>
      </p>
    </div>
  )
}
