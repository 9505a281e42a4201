import { type Counted, type Fact, type People, peopleInWords, roundsTo } from './facts.ts'
import { gave, stateOf } from './insiders.ts'
import { type Form, questionOf, type Setting } from './setting.ts'

/**
 * What a reader took wrongly: facts that are not true of the responses behind the artefact. It keeps
 * readers honest, for an attacker that believes something false finds what is not there, and misses what is.
 */
export function untrue(setting: Setting, facts: readonly Fact[], forms: readonly Form[]): readonly string[] {
  return facts.flatMap((fact) => {
    const came = forms.filter(({ since }) => since <= fact.snapshot)
    const wrong = faultOf(setting, fact, came)
    return wrong === null
      ? []
      : [`${fact.source}: ${peopleInWords(fact.of.people)} ${fact.of.question} ${fact.of.states}: ${wrong}`]
  })
}

function faultOf(setting: Setting, fact: Fact, came: readonly Form[]): string | null {
  const count = countOf(setting, fact.of, came)
  switch (fact.kind) {
    case 'count':
      return count >= fact.low && count <= fact.high ? null : `read ${fact.low} to ${fact.high}, is ${count}`
    case 'ratio':
    case 'mean': {
      const of = fact.kind === 'ratio' ? count : sumOf(setting, fact.of, came)
      const base = fact.kind === 'ratio' ? countOf(setting, fact.base, came) : count
      return roundsTo(of, base, fact.rounded) ? null : `read ${fact.rounded.value}, is ${of} of ${base}`
    }
    default:
      return null
  }
}

function countOf(setting: Setting, { people, question, states }: Counted, came: readonly Form[]): number {
  const among = came.filter((form) => isOf(setting, form, people))
  if (question === null) return among.length
  const asked = questionOf(setting, question)
  return among.filter((form) =>
    states.some((state) => state === stateOf(setting, form, question) || gave(setting, form, asked, state)),
  ).length
}

/** The sum of the values given, of a scale or a number. */
function sumOf(setting: Setting, { people, question, states }: Counted, came: readonly Form[]): number {
  return came
    .filter(
      (form) =>
        question !== null && isOf(setting, form, people) && states.includes(stateOf(setting, form, question)),
    )
    .reduce((sum, { answers }) => sum + Number(answers[question ?? '']), 0)
}

function isOf(setting: Setting, form: Form, people: People): boolean {
  return Object.entries(people).every(([by, values]) => values.includes(stateOf(setting, form, by)))
}
