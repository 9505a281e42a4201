import type { Comparison } from '../../shared/comparable.ts'
import type { Question } from '../../shared/questionnaire.ts'
import { questionnairesText } from '../../shared/text/questionnaires.ts'

const words = questionnairesText.compare
const verdicts = ['broken', 'marked', 'new', 'gone'] as const

interface ComparingProps {
  /** The version that is compared with; null where there is none. */
  readonly version: number | null
  readonly comparisons: readonly Comparison[]
  readonly questions: readonly Question[]
  onJump(question: string): void
}

/** Which questions' figures can be read beside those of the version before, and what has changed in the others. */
export function Comparing({ version, comparisons, questions, onJump }: ComparingProps) {
  if (version === null) return <p class="empty">{words.none}</p>
  const same = comparisons.filter(({ verdict }) => verdict === 'same').length
  const numberOf = (id: string) => questions.findIndex((question) => question.id === id) + 1
  return (
    <>
      <p>
        {words.lead(version)} {words.same(same)}
      </p>
      {verdicts.map((verdict) => {
        const those = comparisons.filter((comparison) => comparison.verdict === verdict)
        if (those.length === 0) return null
        return (
          <section key={verdict}>
            <h3>{words.verdicts[verdict]}</h3>
            <ul class="check-list">
              {those.map(({ id, question, differences }) => (
                <li key={id}>
                  {question.text.sv}
                  {differences.length > 0 && (
                    <span class="quiet">
                      {' '}
                      ({differences.map((name) => words.differences[name]).join(', ')})
                    </span>
                  )}{' '}
                  {verdict !== 'gone' && (
                    <button type="button" class="link" onClick={() => onJump(id)}>
                      {questionnairesText.checks.toQuestion(numberOf(id))}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
