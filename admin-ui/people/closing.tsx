import { useState } from 'preact/hooks'
import type { Person } from '../../shared/people.ts'
import { text } from '../../shared/text/admin.ts'
import { peopleText } from '../../shared/text/people.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { Message } from '../parts/message.tsx'
import { ReasonDialog } from './reason-dialog.tsx'

const words = peopleText.closing

/** Close somebody's account, or open it again. */
export function Closing({ person, onChanged }: { person: Person; onChanged: () => Promise<void> }) {
  const { id, email, acts } = person
  const [asking, setAsking] = useState(false)
  const [done, setDone] = useState<{ readonly what: 'closed' | 'reopened' } | null>(null)
  const reopening = useAct()
  const may = acts.includes('close') ? 'close' : acts.includes('reopen') ? 'reopen' : null
  if (!may) return null

  const close = async (reason: string) => {
    await api.closePerson(id, reason)
    setAsking(false)
    setDone({ what: 'closed' })
    await onChanged()
  }
  const reopen = () => {
    setDone(null)
    void reopening.run(async () => {
      await api.reopenPerson(id)
      setDone({ what: 'reopened' })
      await onChanged()
    })
  }

  return (
    <section class="act">
      <h2>{words[may].title}</h2>
      <p>{words[may].means}</p>
      <p class="actions">
        <button
          type="button"
          disabled={reopening.busy}
          onClick={may === 'close' ? () => setAsking(true) : reopen}
        >
          {words[may].act}
        </button>
      </p>
      <Reply act={reopening} />
      {done && (
        <Message kind="done" focus={done}>
          {words[done.what]}{' '}
          {done.what === 'closed' && (
            <button type="button" class="link" onClick={reopen}>
              {text.common.undo}
            </button>
          )}
        </Message>
      )}
      {asking && (
        <ReasonDialog
          title={words.ask}
          message={words.does(email)}
          act={words.close.act}
          required={false}
          onConfirm={close}
          onCancel={() => setAsking(false)}
        />
      )}
    </section>
  )
}
