import { useState } from 'preact/hooks'
import { compareVersions } from '../../shared/comparable.ts'
import { PaperFace } from '../../shared/paper-face.tsx'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import type { QuestionnaireFault } from '../../shared/questionnaire-check.ts'
import type { WeakSpot } from '../../shared/questionnaire-weak-spots.ts'
import { questionnairesText } from '../../shared/text/questionnaires.ts'
import { Checks } from './checks.tsx'
import { Comparing } from './comparing.tsx'
import { Phone } from './phone.tsx'

const words = questionnairesText.aside

/** Where the preview stands on the page. */
export const previewId = 'forhandsvisning'

interface AsideProps {
  readonly questionnaire: Questionnaire
  readonly revision: number
  readonly before: Questionnaire | null
  readonly insatser: readonly string[]
  readonly faults: readonly QuestionnaireFault[]
  readonly spots: readonly WeakSpot[]
  /** The id of the question that is open, which the phone shows too. */
  readonly open: string | null
  onJump(question: string): void
}

type View = 'phone' | 'paper' | 'checks' | 'compare'

/** What the questions become, and what could be better, one view at a time. */
export function Aside(props: AsideProps) {
  const { questionnaire, revision, before, insatser, faults, spots, open, onJump } = props
  const [view, setView] = useState<View>('phone')
  const found = faults.length + spots.length
  const views: readonly (readonly [View, string])[] = [
    ['phone', words.phone],
    ['paper', words.paper],
    ['checks', found === 0 ? words.checks : words.checksCount(found)],
    ['compare', words.compare],
  ]
  return (
    <section class="editor-aside" id={previewId} aria-label={words.title}>
      <div class="aside-views">
        {views.map(([name, label]) => (
          <button key={name} type="button" aria-pressed={view === name} onClick={() => setView(name)}>
            {label}
          </button>
        ))}
      </div>
      {view === 'phone' && <Phone questionnaire={questionnaire} revision={revision} open={open} />}
      {view === 'paper' && (
        <>
          <p class="hint">{words.paperHint}</p>
          <PaperFace questionnaire={questionnaire} insatser={insatser} />
        </>
      )}
      {view === 'checks' && (
        <Checks questionnaire={questionnaire} faults={faults} spots={spots} onJump={onJump} />
      )}
      {view === 'compare' && (
        <Comparing
          version={before?.version ?? null}
          comparisons={before ? compareVersions(before, questionnaire) : []}
          questions={questionnaire.questions}
          onJump={onJump}
        />
      )}
    </section>
  )
}
