import { useState } from 'preact/hooks'
import { BarChart } from '../shared/chart/bar-chart.tsx'
import { paletteOf } from '../shared/chart/palette.ts'
import {
  type Colours,
  type ColourUse,
  colourFault,
  contrastToWhite,
  leastContrast,
  productColours,
} from '../shared/colours.ts'
import { coloursText as words } from '../shared/text/colours.ts'
import { api } from './api.ts'
import { Reply, useAct } from './parts/act.tsx'
import { Field } from './parts/field.tsx'

const uses = ['accent', 'bar'] as const

/** The colours of the förbund's bilaga: chosen, held against white, and seen as they will be. */
export function ColoursSection({ saved }: { saved: Colours | null }) {
  const [own, setOwn] = useState(saved !== null)
  const [typed, setTyped] = useState<Colours>(saved ?? productColours)
  /** Faults are told when it is to be saved: who types a colour has not got it wrong yet. */
  const [asked, setAsked] = useState(false)
  const act = useAct()
  const colours = { accent: plain(typed.accent), bar: plain(typed.bar) }

  const submit = (event: Event) => {
    event.preventDefault()
    const wrong = uses.find((use) => colourFault(use, colours[use]))
    setAsked(wrong !== undefined)
    if (wrong) return document.getElementById(`colour-${wrong}`)?.focus()
    void act.run(async () => {
      await api.saveColours(colours)
      setOwn(true)
      return words.saved
    })
  }
  const reset = () =>
    act.run(async () => {
      await api.saveColours(null)
      setOwn(false)
      setTyped(productColours)
      return words.wasReset
    })

  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <form class="colours" onSubmit={submit} novalidate>
        <div>
          {uses.map((use) => (
            <ColourField
              key={use}
              use={use}
              value={typed[use]}
              asked={asked}
              onChange={(value) => {
                act.clear()
                setAsked(false)
                setTyped({ ...typed, [use]: value })
              }}
            />
          ))}
        </div>
        <Sample accent={usable('accent', colours)} bar={usable('bar', colours)} />
        <p class="actions">
          <button type="submit" disabled={act.busy}>
            {words.save}
          </button>
          {own && (
            <button type="button" disabled={act.busy} onClick={reset}>
              {words.reset}
            </button>
          )}
        </p>
      </form>
      <Reply act={act} />
    </section>
  )
}

/** In place of one that could not be saved, the product's own. */
function usable(use: ColourUse, colours: Colours): string {
  return colourFault(use, colours[use]) === null ? colours[use] : productColours[use]
}

function plain(colour: string): string {
  return colour.trim().toLowerCase()
}

function faultInWords(use: ColourUse, colour: string): string | undefined {
  const fault = colourFault(use, colour)
  if (fault === null) return undefined
  const name = words.names[use]
  return fault === 'form'
    ? words.faults.form(name)
    : words.faults.light(name, contrastToWhite(colour), leastContrast[use])
}

interface ColourFieldProps {
  readonly use: ColourUse
  readonly value: string
  readonly asked: boolean
  onChange(value: string): void
}

/** A colour as it is written, which the förbund's graphic profile says, or picked. */
function ColourField({ use, value, asked, onChange }: ColourFieldProps) {
  const colour = plain(value)
  const isColour = colourFault(use, colour) !== 'form'
  const name = words.names[use]
  return (
    <Field
      id={`colour-${use}`}
      label={name}
      hint={words.hints[use]}
      fault={asked ? faultInWords(use, colour) : undefined}
    >
      {(described) => (
        <>
          <span class="colour">
            <input
              {...described}
              type="text"
              size={9}
              maxLength={9}
              autocomplete="off"
              spellcheck={false}
              value={value}
              onInput={(event) => onChange(event.currentTarget.value)}
            />
            <input
              type="color"
              aria-label={words.pick(name)}
              value={isColour ? colour : productColours[use]}
              onInput={(event) => onChange(event.currentTarget.value)}
            />
          </span>
          <p class="quiet">
            {isColour ? words.contrast(contrastToWhite(colour), leastContrast[use]) : '\u00a0'}
          </p>
        </>
      )}
    </Field>
  )
}

const sampleRows = [10, 15, 25, 30, 20].map((percent, at) => ({
  value: at + 1,
  label: String(at + 1),
  count: percent,
  percent,
}))

/** A heading, the header of a table and bars, on white as they are printed. */
function Sample({ accent, bar }: Colours) {
  const [name, count] = words.sampleColumns
  return (
    <figure class="colours-sample">
      <figcaption>{words.sample}</figcaption>
      <div aria-hidden="true" style={{ color: accent }}>
        <p class="colours-heading">{words.sampleHeading}</p>
        <p class="colours-header" style={{ borderColor: accent }}>
          <span>{name}</span> <span>{count}</span>
        </p>
        <BarChart
          id="colours-sample"
          title={words.sampleHeading}
          rows={sampleRows}
          scale
          width={288}
          palette={paletteOf(bar)}
        />
      </div>
    </figure>
  )
}
