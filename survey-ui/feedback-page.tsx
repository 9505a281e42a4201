import { BarChart } from '../shared/chart/bar-chart.tsx'
import { DistributionBar } from '../shared/chart/distribution-bar.tsx'
import type { Row } from '../shared/results.ts'
import { feedbackPageText as words } from '../shared/text/feedback-page.sv.ts'
import { speakerOf } from '../shared/text/speakers.ts'
import { Document } from './document.tsx'
import css from './feedback.css?inline'
import { styleText } from './style.ts'

/** "Så svarade ni, det här gör vi" in words, before it is a page or a paper: every figure as it is read. */
export interface FeedbackPaper {
  readonly forbund: string
  readonly demo: boolean
  /** A mätperiod's name. */
  readonly matperiod: string
  /** What says that it is no more than a draft; null where it is published. */
  readonly draft: string | null
  readonly greeting: string
  /** How many answered, a thought a sentence. */
  readonly answered: readonly string[]
  readonly questions: readonly ToldQuestion[]
  readonly promises: readonly ToldPromise[]
  /** How to reach the office; blank where nobody has said. */
  readonly contact: string
}

export interface ToldQuestion {
  readonly id: string
  readonly text: string
  /** "61 av 63", and what they are; none where all the answers tell it. */
  readonly lines: readonly { readonly figure: string; readonly words: string }[]
  /** What the lines count. */
  readonly notes: readonly string[]
  /** Whether its options are steps: then it is one bar in parts, else a bar for each. */
  readonly scale: boolean
  /** Every option, in the words of lättläst Swedish. */
  readonly rows: readonly Row[]
  /** What the ends of a bar in parts stand for. */
  readonly ends: readonly [first: string, last: string]
}

export interface ToldPromise {
  /** Blank where it is not written yet. */
  readonly text: string
  /** "Gjort."; null until it is known. */
  readonly outcome: string | null
  readonly note: string
}

/** What those who were asked get back: one column, large and calm, whole without scripts. */
export function FeedbackPage({ paper }: { paper: FeedbackPaper }) {
  const { forbund, demo, matperiod, draft, greeting, answered, questions, contact } = paper
  return (
    <Document
      speaker={speakerOf('sv')}
      title={words.documentTitle(matperiod)}
      name={forbund}
      demo={demo}
      css={`${styleText}${css}`}
    >
      {draft && <p class="draft">{draft}</p>}
      <h1>{words.title}</h1>
      <p>{words.about(matperiod)}</p>
      {greeting && <p class="greeting">{greeting}</p>}
      <h2>{words.answers}</h2>
      {answered.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {questions.map((question) => (
        <Told key={question.id} question={question} />
      ))}
      <Promises promises={paper.promises} />
      <footer>
        <p>{words.anonymous}</p>
        {contact && <p>{words.contact(contact)}</p>}
      </footer>
    </Document>
  )
}

function Told({ question }: { question: ToldQuestion }) {
  const { id, text, lines, notes, scale, rows, ends } = question
  return (
    <section>
      <h3>{text}</h3>
      {lines.map(({ figure, words }) => (
        <p key={words}>
          <strong>{figure}</strong> {words}
        </p>
      ))}
      {scale ? (
        <>
          <DistributionBar id={`s-${id}`} parts={rows} width={328} height={28} />
          <p class="ends">
            <span>{ends[0]}</span> <span>{ends[1]}</span>
          </p>
        </>
      ) : (
        <BarChart id={`s-${id}`} title={text} rows={rows} width={328} />
      )}
      {notes.map((note) => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
      {scale && (
        <details open={lines.length === 0}>
          <summary>{words.all}</summary>
          <ul>
            {rows.map(({ value, label, count }) => (
              <li key={value}>{words.row(label, count)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** Each with what came of it, where that is known. */
export function Promises({ promises }: { promises: readonly ToldPromise[] }) {
  return (
    <div class="promises">
      <h2>{words.promises}</h2>
      <ol>
        {promises.map(({ text, outcome, note }, at) => (
          <li key={at}>
            <p>{text || words.unwritten}</p>
            {(outcome || note) && (
              <p>
                {outcome && <b>{outcome}</b>} {note}
              </p>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}
