import { useState } from 'preact/hooks'
import { useRoute } from 'preact-iso/router'
import {
  disagreements,
  type OfferedPart,
  type OfferedParts,
  type Offers,
  offeredParts,
  offerReasons,
  offerWays,
} from '../../shared/offers.ts'
import { text } from '../../shared/text/admin.ts'
import { decimal } from '../../shared/text/format.ts'
import { progressWords as words } from '../../shared/text/progress.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { Field } from '../parts/field.tsx'
import { Heading } from '../parts/heading.tsx'
import { numberField, wholeNumber } from '../parts/whole-number.ts'
import { paths } from '../paths.ts'
import { Loaded, useResource } from '../resource.tsx'

/** How the survey was offered in one insats: by which ways, and why not to some. */
export function OffersPage() {
  const { id = '', insats = '' } = useRoute().params
  const resource = useResource(`${id} ${insats}`, () => api.offers(id, insats))
  return (
    <Loaded resource={resource}>
      {(offers) => (
        <>
          <p class="back">
            <a href={paths.matperiod(id)}>{offers.matperiod}</a>
          </p>
          <Heading title={words.offersTitle(offers.insats)} />
          <p>{words.offersCounts(offers.enrolled, offers.offered)}</p>
          {offers.settled ? (
            <SettledOffers offers={offers} />
          ) : (
            <OffersForm offers={offers} save={(parts) => api.saveOffers(id, insats, parts)} />
          )}
        </>
      )}
    </Loaded>
  )
}

type Typed = Readonly<Record<OfferedPart, string>>

function OffersForm({ offers, save }: { offers: Offers; save: (parts: OfferedParts) => Promise<void> }) {
  const [typed, setTyped] = useState(
    () => Object.fromEntries(offeredParts.map((part) => [part, numberField(offers.parts[part])])) as Typed,
  )
  const [sent, setSent] = useState(false)
  const act = useAct()
  const wrong = offeredParts.filter((part) => wholeNumber(typed[part]) === undefined)
  const parts = partsOf(typed)
  const submit = (event: Event) => {
    event.preventDefault()
    setSent(true)
    const [first] = wrong
    if (first) return document.getElementById(`offers-${first}`)?.focus()
    void act.run(async () => {
      await save(parts)
      return text.common.saved
    })
  }
  const field = (part: OfferedPart) => (
    <Field
      key={part}
      id={`offers-${part}`}
      label={words.parts[part]}
      fault={sent && wrong.includes(part) ? words.wholeNumber : undefined}
    >
      {(described) => (
        <input
          {...described}
          class="number"
          inputMode="numeric"
          autocomplete="off"
          value={typed[part]}
          onInput={(event) => {
            act.clear()
            setTyped({ ...typed, [part]: event.currentTarget.value })
          }}
        />
      )}
    </Field>
  )
  const { ways, reasons } = disagreements({ ...offers, parts })
  return (
    <form class="offers" onSubmit={submit} novalidate>
      <p class="hint">{words.offersLead}</p>
      <fieldset class="plain-set">
        <legend>{words.ways}</legend>
        <div class="offer-fields">{offerWays.map(field)}</div>
        {ways && <p class="warning">{words.waysDiffer(ways.sum, ways.offered)}</p>}
      </fieldset>
      <fieldset class="plain-set">
        <legend>{words.reasons}</legend>
        <div class="offer-fields">{offerReasons.map(field)}</div>
        {reasons && <p class="warning">{words.reasonsDiffer(reasons.sum, reasons.left)}</p>}
      </fieldset>
      <p class="actions">
        <button type="submit" class="primary" disabled={act.busy}>
          {act.busy ? text.common.saving : words.save}
        </button>
      </p>
      <Reply act={act} />
    </form>
  )
}

function SettledOffers({ offers: { parts } }: { offers: Offers }) {
  const counted = offeredParts.filter((part) => parts[part] !== undefined)
  return (
    <>
      <p class="hint">{words.settled}</p>
      {counted.length === 0 ? (
        <p class="empty">{words.noParts}</p>
      ) : (
        <dl class="facts">
          {counted.map((part) => (
            <div key={part}>
              <dt>{words.parts[part]}</dt>
              <dd>{decimal(parts[part] ?? 0)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

/** What is typed as counts; an empty field is not counted. */
function partsOf(typed: Typed): OfferedParts {
  return Object.fromEntries(
    offeredParts.flatMap((part) => {
      const count = wholeNumber(typed[part])
      return count === null || count === undefined ? [] : [[part, count]]
    }),
  )
}
