import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import type { FollowUp, SittingSummary } from '../../shared/follow-up.ts'
import type { WhoTypes } from '../../shared/matperiod.ts'
import { text } from '../../shared/text/admin.ts'
import { api } from '../api.ts'
import { problemOf } from '../parts/failure.tsx'
import { Message } from '../parts/message.tsx'
import { paths } from '../paths.ts'

interface PaperProps {
  readonly followUp: FollowUp
  readonly kansli: boolean
  onChanged(): void
}

/** Who types in the papers and why, the sittings that wait for approval, and the piles that the reader may type. */
export function Paper({ followUp, kansli, onChanged }: PaperProps) {
  const { route } = useLocation()
  const [problem, setProblem] = useState<string | null>(null)
  const { id, state, whoTypes, piles, sittings } = followUp
  const open = async (insats: string | null) => {
    try {
      const sitting = await api.openSitting(id, insats)
      route(paths.sitting(sitting.id))
    } catch (error) {
      setProblem(problemOf(error).message)
    }
  }
  const begun = sittings.filter(({ sheets }) => sheets > 0)
  return (
    <section id="pappersenkater">
      <h2>{text.followUp.paper}</h2>
      {kansli && state !== 'settled' ? (
        <WhoTypesChoice followUp={followUp} onChanged={onChanged} />
      ) : (
        <p>{text.followUp.whoTypes[whoTypes]}</p>
      )}
      <p>{text.followUp.handwriting[whoTypes]}</p>
      {problem && <Message kind="alert">{problem}</Message>}
      {begun.length > 0 && (
        <>
          <h3>{text.followUp.sittings}</h3>
          <ul class="plain">
            {begun.map((sitting) => (
              <li key={sitting.id}>
                <a href={paths.sitting(sitting.id)}>{sittingInWords(sitting)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {piles.length > 0 && (
        <>
          <h3>{text.followUp.piles}</h3>
          <ul class="piles">
            {piles.map((pile) => (
              <li key={pile.id}>
                <button type="button" onClick={() => open(pile.id)}>
                  {pile.name === null ? text.followUp.mixedPile : text.followUp.pile(pile.name)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {piles.length === 0 && begun.length === 0 && <p class="quiet">{text.followUp.noPiles}</p>}
    </section>
  )
}

function sittingInWords({ insats, sheets, typist }: SittingSummary): string {
  return text.followUp.sitting(insats ?? text.followUp.mixedPileName, sheets, typist)
}

const inOrder: readonly WhoTypes[] = ['other-insats', 'kansli', 'own-insats']

function WhoTypesChoice({ followUp, onChanged }: { followUp: FollowUp; onChanged: () => void }) {
  const [picked, setPicked] = useState(followUp.whoTypes)
  const [said, setSaid] = useState('')
  const save = async (whoTypes: WhoTypes) => {
    setPicked(whoTypes)
    setSaid(text.common.saving)
    try {
      await api.saveWhoTypes(followUp.id, whoTypes)
      setSaid(text.common.saved)
      onChanged()
    } catch (error) {
      setPicked(followUp.whoTypes)
      setSaid(`${text.common.notSaved} ${problemOf(error).message}`)
    }
  }
  return (
    <fieldset class="plain-set">
      <legend>{text.followUp.whoTypesQuestion}</legend>
      {inOrder.map((whoTypes) => (
        <label key={whoTypes} class="check">
          <input
            type="radio"
            name="who-types"
            checked={picked === whoTypes}
            onChange={() => save(whoTypes)}
          />
          {text.followUp.whoTypesOption[whoTypes]}
        </label>
      ))}
      <p class="quiet" role="status">
        {said}
      </p>
    </fieldset>
  )
}
