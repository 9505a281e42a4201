import { useState } from 'preact/hooks'
import { dayOf } from '../../shared/stockholm.ts'
import { roleNames } from '../../shared/text/people.ts'
import { tokensText as words } from '../../shared/text/tokens.ts'
import type { TokenSummary } from '../../shared/tokens.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { Confirm } from '../parts/confirm.tsx'
import { CopyLink } from '../parts/copy-link.tsx'
import { Message } from '../parts/message.tsx'
import { Opens } from '../parts/opens.tsx'
import { paths } from '../paths.ts'
import { TokenForm } from './token-form.tsx'

interface TokensSectionProps {
  readonly tokens: readonly TokenSummary[]
  onChanged(): Promise<void>
}

/** One's own tokens: making one, which is shown this once, and taking any of them away. */
export function TokensSection({ tokens, onChanged }: TokensSectionProps) {
  const act = useAct()
  const [made, setMade] = useState<{ name: string; token: string } | null>(null)
  const [removing, setRemoving] = useState<TokenSummary | null>(null)
  const remove = ({ id, name }: TokenSummary) => {
    setRemoving(null)
    setMade(null)
    return act.run(async () => {
      await api.removeToken(id)
      await onChanged()
      return words.removed(name)
    })
  }
  return (
    <section>
      <h2>{words.title}</h2>
      <p>
        {words.lead} <a href={paths.api}>{words.guide}</a>.
      </p>
      {tokens.length > 0 && (
        <ul class="own-list">
          {tokens.map((token) => (
            <TokenItem key={token.id} token={token} busy={act.busy} onRemove={() => setRemoving(token)} />
          ))}
        </ul>
      )}
      <Opens act={words.begin} busy={act.busy} onOpen={() => setMade(null)}>
        {({ leave, done }) => (
          <TokenForm
            busy={act.busy}
            onLeave={leave}
            onMake={(wanted) =>
              act.run(async () => {
                const { token } = await api.makeToken(wanted)
                setMade({ name: wanted.name, token })
                done()
                await onChanged()
              })
            }
          />
        )}
      </Opens>
      <Reply act={act} />
      {made && (
        <Message kind="done" focus={made}>
          <p>
            <strong>{words.made}</strong> {words.once}
          </p>
          <CopyLink url={made.token} label={words.label(made.name)} words={words} />
        </Message>
      )}
      {removing && (
        <Confirm
          title={words.removeTitle(removing.name)}
          message={words.removeText}
          act={words.remove}
          onConfirm={() => void remove(removing)}
          onCancel={() => setRemoving(null)}
        />
      )}
    </section>
  )
}

interface TokenItemProps {
  readonly token: TokenSummary
  readonly busy: boolean
  onRemove(): void
}

function TokenItem({ token, busy, onRemove }: TokenItemProps) {
  const { name, role, forbund, expiresOn, madeAt, usedOn } = token
  return (
    <li>
      <div>
        <p class="own-name">
          {name}
          {expiresOn < dayOf(new Date()) && <span class="mark">{words.expired}</span>}
        </p>
        <p class="quiet">{words.facts(roleNames[role], forbund, expiresOn)}</p>
        <p class="quiet">{words.used(madeAt, usedOn)}</p>
      </div>
      <div class="own-acts">
        <button
          type="button"
          class="link"
          disabled={busy}
          aria-label={words.removeOf(name)}
          onClick={onRemove}
        >
          {words.remove}
        </button>
      </div>
    </li>
  )
}
