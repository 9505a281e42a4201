import { kioskText } from '../shared/text/kiosk.sv.ts'
import { speakerOf } from '../shared/text/speakers.ts'
import { Document } from './document.tsx'

/** What the tablet's page shows. */
export interface KioskView {
  forbund: string
  /** Null where the form asks for it. */
  insats: string | null
  demo: boolean
  /** The address of the form, which opens within the page. */
  form: string
}

interface KioskPageProps {
  view: KioskView
  script: string
  styles: readonly string[]
}

const { still, leave } = kioskText

/** The page of a tablet that many answer on: a start, the survey in a frame, and the thanks, one at a time. */
export function KioskPage({ view, script, styles }: KioskPageProps) {
  const title = kioskText.title(view.insats)
  return (
    <Document
      speaker={speakerOf('sv')}
      title={title}
      name={view.forbund}
      demo={view.demo}
      script={script}
      styles={styles}
      form={view.form}
    >
      <noscript>
        <p>{kioskText.noScript}</p>
      </noscript>
      <div id="start">
        <h1 tabIndex={-1}>{title}</h1>
        {kioskText.lead.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <button type="button" id="begin" class="primary">
          {kioskText.begin}
        </button>
        <div role="status">
          <p id="away" hidden>
            {kioskText.away}
          </p>
          <p id="waiting" hidden>
            {kioskText.waiting}
          </p>
        </div>
      </div>
      <div id="survey" hidden>
        <h1>{kioskText.form}</h1>
      </div>
      <Thanks id="thanks" {...kioskText.thanks} />
      <Thanks id="kept" {...kioskText.kept} />
      <p id="staff">
        <button type="button" id="leave">
          {leave.open}
        </button>
      </p>
      <StillThere />
      <Leaving />
    </Document>
  )
}

function Thanks({ id, title, paragraphs }: { id: string; title: string; paragraphs: readonly string[] }) {
  return (
    <div id={id} hidden>
      <h1 tabIndex={-1}>{title}</h1>
      {paragraphs.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <button type="button" class="done primary">
        {kioskText.done}
      </button>
    </div>
  )
}

function StillThere() {
  return (
    <dialog id="still" role="alertdialog" aria-labelledby="still-title" aria-describedby="still-text">
      <h2 id="still-title">{still.title}</h2>
      <p id="still-text">{still.text}</p>
      <p aria-hidden="true">
        <b id="seconds">30</b> {still.seconds}
      </p>
      <button type="button" id="stay" class="primary">
        {still.stay}
      </button>
    </dialog>
  )
}

function Leaving() {
  return (
    <dialog id="leaving" aria-labelledby="leaving-title">
      <form autocomplete="off">
        <h2 id="leaving-title">{leave.title}</h2>
        <p>
          <label for="pin">{leave.pin}</label>
        </p>
        <div>
          <input
            type="password"
            inputMode="numeric"
            autocomplete="off"
            id="pin"
            aria-describedby="pin-hint"
          />
        </div>
        <p id="pin-hint">{leave.hint}</p>
        <div role="alert">
          <p class="e" id="wrong" hidden>
            {leave.wrong}
          </p>
          <p class="e" id="slow" hidden>
            {leave.slow}
          </p>
          <p class="e" id="no-reply" hidden>
            {leave.away}
          </p>
          <p class="e" id="unsent" hidden>
            {leave.unsent}
          </p>
        </div>
        <button type="submit">{leave.go}</button>
        <button type="button" id="back">
          {leave.back}
        </button>
      </form>
    </dialog>
  )
}
