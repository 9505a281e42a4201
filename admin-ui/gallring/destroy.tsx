import { useState } from 'preact/hooks'
import type { GallringView, PlannedGallring } from '../../shared/gallring.ts'
import { gallringText as words } from '../../shared/text/gallring-page.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { Confirm } from '../parts/confirm.tsx'
import { Field } from '../parts/field.tsx'
import { Opens } from '../parts/opens.tsx'

interface DestroyProps {
  readonly id: string
  readonly view: GallringView
  reload(): Promise<void>
}

/** What is left to destroy, each part in numbers with its act. */
export function Destroy({ id, view, reload }: DestroyProps) {
  const act = useAct()
  const destroy = ({ part, counts }: PlannedGallring) =>
    act.run(async () => {
      try {
        await api.destroyPart(id, part, counts)
      } finally {
        await reload()
      }
      return words.destroyed
    })
  return (
    <section class="screen-only">
      <h2>{words.left}</h2>
      {view.plan.length === 0 && <p>{words.nothingLeft}</p>}
      <Reply act={act} />
      <ul class="gallring-parts">
        {view.plan.map((planned) => (
          <Part
            key={planned.part}
            planned={planned}
            decided={view.decision !== null}
            busy={act.busy}
            onDestroy={() => destroy(planned)}
          />
        ))}
      </ul>
    </section>
  )
}

interface PartProps {
  readonly planned: PlannedGallring
  readonly decided: boolean
  readonly busy: boolean
  onDestroy(): Promise<void>
}

function Part({ planned: { part, on, may, counts }, decided, busy, onDestroy }: PartProps) {
  const isEmpty = (counts[part] ?? 0) === 0
  return (
    <li>
      <h3>{words.parts[part]}</h3>
      <p>{words.holds[part](counts)}</p>
      <p class="hint">
        {words.when[part](on)} {!decided ? words.needsDecision : may ? '' : words.wait}
      </p>
      {decided && may && !(part === 'paper' && isEmpty) && (
        <Opens act={words.act[part]} busy={busy}>
          {({ leave }) => (
            <Ask
              title={words.confirmTitle[part]}
              message={words.confirm[part](counts)}
              act={words.act[part]}
              asksWord={part !== 'paper'}
              busy={busy}
              onConfirm={onDestroy}
              onCancel={leave}
            />
          )}
        </Opens>
      )}
    </li>
  )
}

interface AskProps {
  readonly title: string
  readonly message: string
  readonly act: string
  /** Whether one word is to be written first. */
  readonly asksWord: boolean
  readonly busy: boolean
  onConfirm(): Promise<void>
  onCancel(): void
}

function Ask({ asksWord, onConfirm, ...rest }: AskProps) {
  const [word, setWord] = useState('')
  const [fault, setFault] = useState<string>()
  const confirm = () => {
    if (asksWord && word.trim().toLowerCase() !== words.word) {
      setFault(words.wordMissing)
      return document.getElementById('ordet')?.focus()
    }
    void onConfirm()
  }
  return (
    <Confirm {...rest} onConfirm={confirm}>
      {asksWord && (
        <Field id="ordet" label={words.wordLabel} fault={fault}>
          {(described) => (
            <input
              {...described}
              autocomplete="off"
              value={word}
              onInput={(event) => setWord(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
    </Confirm>
  )
}
