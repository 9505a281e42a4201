import type { WhoTypes } from '../../shared/matperiod.ts'
import { text } from '../../shared/text/admin.ts'
import { setupWords as words } from '../../shared/text/setup.ts'
import { Reply, useAct } from '../parts/act.tsx'

const inOrder: readonly WhoTypes[] = ['other-insats', 'kansli', 'own-insats']

interface WhoTypesProps {
  readonly whoTypes: WhoTypes
  save(whoTypes: WhoTypes): Promise<void>
}

/** Who types in the papers, saved as it is picked. */
export function WhoTypesSection({ whoTypes, save }: WhoTypesProps) {
  const act = useAct()
  const pick = (picked: WhoTypes) =>
    act.run(async () => {
      await save(picked)
      return text.common.saved
    })
  return (
    <section>
      <h2>{words.whoTypes}</h2>
      <p class="hint">{words.whoTypesHint}</p>
      <fieldset class="plain-set">
        <legend class="unseen">{words.whoTypes}</legend>
        {inOrder.map((one) => (
          <label key={one} class="check">
            <input type="radio" name="who-types" checked={one === whoTypes} onChange={() => pick(one)} />
            {words.whoTypesOption[one]}
          </label>
        ))}
      </fieldset>
      <Reply act={act} />
    </section>
  )
}
