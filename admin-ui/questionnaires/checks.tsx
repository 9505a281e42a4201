import type { Questionnaire } from '../../shared/questionnaire.ts'
import type { QuestionnaireFault } from '../../shared/questionnaire-check.ts'
import { readingLevel, type WeakSpot } from '../../shared/questionnaire-weak-spots.ts'
import { questionnairesText } from '../../shared/text/questionnaires.ts'
import { faultInWords } from './fault-in-words.ts'

const words = questionnairesText.checks

interface ChecksProps {
  readonly questionnaire: Questionnaire
  readonly faults: readonly QuestionnaireFault[]
  readonly spots: readonly WeakSpot[]
  onJump(question: string): void
}

/** What must be mended before use, and what is worth a look, each with the way to its question. */
export function Checks({ questionnaire, faults, spots, onJump }: ChecksProps) {
  const { questions } = questionnaire
  const level = readingLevel(questionnaire)
  const place = (index: number | null) => {
    const id = index === null ? undefined : questions[index]?.id
    if (id === undefined || index === null) return <span class="quiet">{words.whole}</span>
    return (
      <button type="button" class="link" onClick={() => onJump(id)}>
        {words.toQuestion(index + 1)}
      </button>
    )
  }
  return (
    <>
      {faults.length > 0 ? (
        <>
          <h3>{words.faults}</h3>
          <ul class="check-list check-list-faults">
            {faults.map((fault) => (
              <li key={`${fault.question} ${fault.field} ${fault.message}`}>
                {faultInWords(fault)} {place(fault.question)}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{words.noFaults}</p>
      )}
      <h3>{words.spots}</h3>
      <p class="hint">{spots.length > 0 ? words.spotsLead : words.noSpots}</p>
      <ul class="check-list">
        {spots.map(({ code, question, detail }) => {
          const { what, why } = words.weakSpots[code](detail)
          return (
            <li key={`${question} ${code} ${detail}`}>
              <strong>{what}.</strong> {why} {place(question)}
            </li>
          )
        })}
      </ul>
      {level !== null && (
        <p class="hint">
          {words.lix(level, words.lixWords[stepOf(level)] ?? '')} {words.lixHow}
        </p>
      )}
    </>
  )
}

/** Björnsson's five steps, from 0: under 30, to 40, to 50, to 60, and above. */
function stepOf(level: number): number {
  return Math.min(4, Math.max(0, Math.floor(level / 10) - 2))
}
