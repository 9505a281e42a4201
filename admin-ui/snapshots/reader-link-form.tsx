import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import {
  type NewReaderLink,
  type ReaderAudience,
  type ReaderView,
  readerLinkMonths,
} from '../../shared/reader-links.ts'
import { addMonths, dayOf, isDay } from '../../shared/stockholm.ts'
import { text } from '../../shared/text/admin.ts'
import { readerLinksText as words } from '../../shared/text/reader-links.ts'
import type { Act } from '../parts/act.tsx'
import { arrive } from '../parts/arrive.ts'
import { Field } from '../parts/field.tsx'
import { downloads } from '../paths.ts'

interface ReaderLinkFormProps {
  readonly snapshot: string
  /** Those that the result is released to, of those who read without an account. */
  readonly audiences: readonly ReaderAudience[]
  readonly kommuner: readonly string[]
  readonly act: Act
  onLeave(): void
  onMake(wanted: NewReaderLink): void
}

/** For whom, what they see and until when: as a link, or as a file. */
export function ReaderLinkForm({ snapshot, audiences, kommuner, act, onLeave, onMake }: ReaderLinkFormProps) {
  const [audience, setAudience] = useState<ReaderAudience>(audiences.at(-1) ?? 'public')
  const views = viewsOf(audience, kommuner)
  const [chosen, setChosen] = useState(0)
  const view = views[chosen] ?? views[0]
  const today = dayOf(new Date())
  const [expiresOn, setExpiresOn] = useState(addMonths(today, readerLinkMonths.usual))
  const [withCode, setWithCode] = useState(false)
  const [sent, setSent] = useState(false)
  const rightDay =
    isDay(expiresOn) && expiresOn >= today && expiresOn <= addMonths(today, readerLinkMonths.most)
  const submit = (event: Event) => {
    event.preventDefault()
    setSent(true)
    if (!rightDay) document.getElementById(`until-${snapshot}`)?.focus()
    else if (view) onMake({ ...view, expiresOn, withCode })
  }
  return (
    <form class="panel" onSubmit={submit} novalidate>
      <Choice legend={words.to}>
        {audiences.map((one, index) => (
          <label class="check" key={one}>
            <input
              ref={index === 0 ? arrive : null}
              type="radio"
              name={`to-${snapshot}`}
              checked={one === audience}
              onChange={() => {
                setAudience(one)
                setChosen(0)
              }}
            />
            {words.toWhom[one]}
          </label>
        ))}
      </Choice>
      <Choice legend={words.shows}>
        {views.map((one, index) => (
          <label class="check" key={`${one.shows} ${one.kommun}`}>
            <input
              type="radio"
              name={`shows-${snapshot}`}
              checked={one === view}
              onChange={() => setChosen(index)}
            />
            {words.showsWhat(one)}
          </label>
        ))}
      </Choice>
      <Field
        id={`until-${snapshot}`}
        label={words.expiresOn}
        hint={words.expiresHint(readerLinkMonths.most)}
        fault={sent && !rightDay ? words.expiresFault(readerLinkMonths.most) : undefined}
      >
        {(described) => (
          <input
            {...described}
            class="day"
            type="date"
            value={expiresOn}
            onInput={(event) => setExpiresOn(event.currentTarget.value)}
          />
        )}
      </Field>
      <label class="check">
        <input
          type="checkbox"
          checked={withCode}
          onChange={(event) => setWithCode(event.currentTarget.checked)}
          aria-describedby={`code-hint-${snapshot}`}
        />
        {words.withCode}
      </label>
      <p class="hint" id={`code-hint-${snapshot}`}>
        {words.withCodeHint}
      </p>
      <p class="actions">
        <button type="submit" class="primary" disabled={act.busy}>
          {act.busy ? text.common.saving : words.make}
        </button>
        {view && (
          <a class="button" href={downloads.readerFile(snapshot, view)} download>
            {words.file}
          </a>
        )}
        <button type="button" class="link" onClick={onLeave}>
          {text.common.cancel}
        </button>
      </p>
      <p class="hint">{words.fileHint}</p>
    </form>
  )
}

function Choice({ legend, children }: { legend: string; children: ComponentChildren }) {
  return (
    <fieldset class="plain-set">
      <legend>{legend}</legend>
      {children}
    </fieldset>
  )
}

/** What can be shown to somebody: to a styrgrupp its own kommun's insatser and no others. */
function viewsOf(audience: ReaderAudience, kommuner: readonly string[]): readonly ReaderView[] {
  const totals = { audience, shows: 'totals', kommun: null } as const
  if (audience !== 'samordnare') return [{ audience, shows: 'whole', kommun: null }, totals]
  return [...kommuner.map((kommun) => ({ audience, shows: 'kommun', kommun }) as const), totals]
}
