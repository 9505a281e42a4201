import { kioskText } from '../shared/text/kiosk.sv.ts'
import type { ParticipantLanguage } from '../shared/text/languages.ts'
import type { PlainKey, Speaker } from '../shared/text/speaker.ts'
import { speakerOf } from '../shared/text/speakers.ts'
import { Document } from './document.tsx'
import type { Said } from './reading.tsx'

/** What the tablet's page shows. */
export interface KioskView {
  forbund: string
  /** Null where the form asks for it. */
  insats: string | null
  demo: boolean
  /** What the survey can be answered in, Swedish first. */
  languages: readonly ParticipantLanguage[]
  /** The address of the form, which opens within the page. */
  form: string
}

interface KioskPageProps {
  view: KioskView
  script: string
  styles: readonly string[]
}

const { refused, leave } = kioskText
const swedish = speakerOf('sv')

/** The page of a tablet that many answer on: a start, the survey in a frame, and the thanks, one at a time. */
export function KioskPage({ view, script, styles }: KioskPageProps) {
  const { insats, languages } = view
  const speakers = languages.map(({ code }) => speakerOf(code))
  const title: Said = ({ say }) => (insats === null ? say('kioskAny') : say('ask', { insats }))
  return (
    <Document
      speaker={swedish}
      title={title(swedish)}
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
        <Languages languages={languages} />
        <h1 tabIndex={-1}>
          <Each {...{ speakers }} say={title} />
        </h1>
        <Paragraphs {...{ speakers }} keys={['kioskLead', 'kioskWiped']} />
        <button type="button" id="begin" class="primary">
          <Each {...{ speakers }} say={({ say }) => say('begin')} />
        </button>
        <div role="status">
          <p id="away" hidden>
            <Each {...{ speakers }} say={({ say }) => say('kioskAway')} />
          </p>
          <p id="over" hidden>
            <Each {...{ speakers }} say={({ say }) => say('kioskOver')} />
          </p>
          <p id="waiting" lang="sv" dir="ltr" hidden>
            {kioskText.waiting}
          </p>
          <div id="refused" lang="sv" dir="ltr" hidden>
            <h2>{refused.title}</h2>
            <p>
              {refused.count} <b id="refused-count">0</b>
            </p>
            <p>{refused.text}</p>
          </div>
        </div>
      </div>
      <div id="survey" hidden>
        <h1>
          <Each {...{ speakers }} say={title} />
        </h1>
      </div>
      <Thanks id="thanks" {...{ speakers }} title="thanks" keys={['thanksAnonymous', 'kioskEmptied']} />
      <Thanks
        id="kept"
        {...{ speakers }}
        title="kioskKept"
        keys={['kioskKeptRest', 'kioskKeptFails', 'kioskKeptGo']}
      />
      <p id="staff" lang="sv" dir="ltr">
        <button type="button" id="leave">
          {leave.open}
        </button>
      </p>
      <StillThere speakers={speakers} />
      <Leaving />
    </Document>
  )
}

interface SpokenProps {
  speakers: readonly Speaker[]
}

/** A text in every language of the survey: the script shows the one that is chosen, Swedish until then. */
function Each({ speakers, say }: SpokenProps & { say: Said }) {
  return (
    <>
      {speakers.map((speaker) => {
        const { code, direction } = speaker.language
        return (
          <span key={code} class="said" lang={code} dir={direction} hidden={code !== 'sv'}>
            {say(speaker)}
          </span>
        )
      })}
    </>
  )
}

function Paragraphs({ speakers, keys }: SpokenProps & { keys: readonly PlainKey[] }) {
  return (
    <>
      {keys.map((key) => (
        <p key={key}>
          <Each speakers={speakers} say={({ say }) => say(key)} />
        </p>
      ))}
    </>
  )
}

/** A choice of language, each by its own name. Nothing where there is none. */
function Languages({ languages }: { languages: readonly ParticipantLanguage[] }) {
  if (languages.length < 2) return null
  return (
    <nav id="languages" aria-label={swedish.say('chooseLanguage')}>
      {languages.map(({ code, direction, name }) => (
        <button key={code} type="button" lang={code} dir={direction} aria-pressed={code === 'sv'}>
          {name}
        </button>
      ))}
    </nav>
  )
}

function Thanks({
  id,
  speakers,
  title,
  keys,
}: SpokenProps & { id: string; title: PlainKey; keys: readonly PlainKey[] }) {
  return (
    <div id={id} hidden>
      <h1 tabIndex={-1}>
        <Each speakers={speakers} say={({ say }) => say(title)} />
      </h1>
      <Paragraphs speakers={speakers} keys={keys} />
      <button type="button" class="done primary">
        <Each speakers={speakers} say={({ say }) => say('kioskDone')} />
      </button>
    </div>
  )
}

function StillThere({ speakers }: SpokenProps) {
  return (
    <dialog id="still" role="alertdialog" aria-labelledby="still-title" aria-describedby="still-text">
      <h2 id="still-title">
        <Each speakers={speakers} say={({ say }) => say('kioskStill')} />
      </h2>
      <p id="still-text">
        <Each speakers={speakers} say={({ say }) => say('kioskStillRest')} />
      </p>
      <p aria-hidden="true">
        <Each speakers={speakers} say={({ say }) => say('kioskSeconds')} /> <b id="seconds">30</b>
      </p>
      <button type="button" id="stay" class="primary">
        <Each speakers={speakers} say={({ say }) => say('kioskStay')} />
      </button>
    </dialog>
  )
}

function Leaving() {
  return (
    <dialog id="leaving" lang="sv" dir="ltr" aria-labelledby="leaving-title">
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
