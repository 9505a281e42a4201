import type { Published } from '../../../shared/disclosure/published.ts'
import { figuresOf, withheld } from '../../../shared/figures.ts'
import type { Report } from '../../../shared/results.ts'
import { checkStudy } from '../../../shared/study.ts'
import { createTallier } from '../../../shared/tally.ts'

export interface Naive {
  readonly report: Published<Report>
  readonly results: Published<Report['results']>
}

/**
 * Plain "hide under 5", as most survey tools do it: a group of fewer than `minGroup` answers has no
 * figures, and everything else is shown as it is. For the attacker to break.
 */
export function naiveReport(file: unknown): Naive {
  const checked = checkStudy(file)
  if (!checked.ok) throw new Error(checked.faults.join('\n'))
  const { study } = checked
  const tallier = createTallier(study)
  for (const response of study.responses) tallier.add(response)
  const { total, breakdowns } = tallier.tally(new Map())
  // Such tools break down by one background at a time.
  const oneWay = breakdowns.filter(({ within }) => within === undefined)
  const { minGroup, name, opensOn, closesOn, goals } = study.matperiod
  const results = published<Report['results']>({
    format: 'deltagarenkat/results@1',
    matperiod: { name, opensOn, closesOn },
    respondents: total.respondents,
    enrolled: null,
    offered: null,
    responseRate: null,
    coverage: null,
    channels: { digital: total.respondents, papper: 0 },
    questions: total.questions.map((question) => figuresOf(question, total.respondents)),
    breakdowns: oneWay.map(({ by, groups }) => ({
      by,
      groups: groups.map((group) => ({
        value: group.value,
        label: String(group.value),
        respondents: group.respondents < minGroup ? null : group.respondents,
        questions: group.questions
          .filter(({ question }) => !question.background && question.kind !== 'text')
          .map((tally) =>
            tally.answered < minGroup
              ? { face: 'hidden' as const, ...withheld(tally.question) }
              : { face: 'whole' as const, ...figuresOf(tally, group.respondents) },
          ),
      })),
    })),
    hidden: [],
  })
  const report = {
    results,
    intake: [],
    forbund: study.forbund.name,
    questionnaire: study.questionnaire,
    minGroup,
    goals,
    rule: 'naive',
  }
  return { report: published<Report>(report), results }
}

/** Nothing has let these through: the renderers take no other type. */
function published<T>(figures: T): Published<T> {
  return figures as Published<T>
}
