import { describe, expect, it } from 'vitest'
import { attack } from '../support/attack/attack.ts'
import { naiveReport } from '../support/attack/naive.ts'
import { readJson } from '../support/attack/read-json.ts'
import type { Setting } from '../support/attack/setting.ts'
import { reportOf } from '../support/results-of.ts'

/** What the attacker has found before, each as small as it can be: plain hiding tells it, the rule does not. */
const cases = {
  'an insats alone in its kommun by way of the kommun': study({
    questions: [choice('f1')],
    groups: [
      group(9, { insats: 'Orangeriet' }, { f1: ['ja', 'nej', 'delvis'] }),
      // Few of one kommun, and the least of the others keeps them company.
      group(4, { insats: 'Samkraft' }, { f1: ['ja', 'nej'] }),
      group(8, { insats: 'Tillsammans' }, { f1: ['ja', 'nej', 'delvis'] }),
    ],
  }),
  'what a question that is hidden for all has been answered by who was asked the next': study({
    questions: [choice('f1'), { ...choice('f2'), showIf: { question: 'f1', in: ['ja'] } }],
    groups: [
      group(12, { kon: 'kvinna' }, { f1: ['ja', 'ja', 'nej', 'delvis'], f2: ['ja', 'nej', 'delvis'] }),
      group(8, { kon: 'man' }, { f1: ['ja'], f2: ['ja', 'nej', 'delvis'] }),
    ],
  }),
  'how many are of a merged background by who was asked in each group of another': study({
    questions: [{ ...choice('f1'), showIf: { question: 'kon', in: ['man', 'annat'] } }],
    groups: [
      group(12, { kon: 'kvinna', alder: 'yngre' }, {}),
      group(12, { kon: 'kvinna', alder: 'aldre' }, {}),
      group(8, { kon: 'man', alder: 'yngre' }, { f1: ['ja', 'nej', 'delvis'] }),
      group(8, { kon: 'man', alder: 'aldre' }, { f1: ['ja', 'nej', 'delvis'] }),
      group(2, { kon: 'annat', alder: 'aldre' }, { f1: ['ja', 'nej'] }),
      group(3, { kon: 'vill-inte-uppge', alder: 'yngre' }, {}),
    ],
  }),
  'the number of one by the mean of all, near enough': study({
    smallBackground: 'show',
    questions: [{ id: 'f1', kind: 'number', text: { sv: 'Timmar i veckan' }, min: 0, max: 40 }],
    groups: [
      group(24, { kon: 'kvinna' }, { f1: [10, 36, 37, 38, 39, 11] }),
      group(17, { kon: 'man' }, { f1: [12, 20, 36, 37, 38, 39] }),
      group(1, { kon: 'annat' }, { f1: [38] }),
    ],
  }),
}

describe('nobody is told', () => {
  it.each(Object.entries(cases))('%s', (_, { file, setting, forms }) => {
    const plain = readJson(setting, naiveReport(file).results)
    const { results } = reportOf(file)
    const known = (facts: typeof plain.facts) => ({ setting, facts, forms, snapshots: 1 })

    expect(attack(known(plain.facts))).not.toEqual([])
    expect(attack(known(readJson(setting, results).facts))).toEqual([])
  })
})

type Answers = Record<string, string | number>

function choice(id: string) {
  return { id, kind: 'choice', text: { sv: `Fråga ${id}` }, options: options('ja', 'nej', 'delvis') }
}

function options(...values: readonly string[]) {
  return values.map((value) => ({ value, label: { sv: value } }))
}

/** So many respondents of one background, who give the answers in turn. */
function group(
  count: number,
  background: Record<string, string>,
  given: Record<string, readonly (string | number)[]>,
) {
  return Array.from({ length: count }, (_, at) => {
    const answers = Object.entries(given).map(([id, values]) => [id, values[at % values.length]] as const)
    const { insats = 'Orangeriet', ...rest } = background
    const all: Answers = { ...rest, ...Object.fromEntries(answers.map(([id, value]) => [id, value ?? ''])) }
    if ('f2' in all && all.f1 !== 'ja') delete all.f2
    return { insats, answers: all }
  })
}

function study({
  questions,
  groups,
  smallBackground = 'merge',
}: {
  smallBackground?: Setting['smallBackground']
  questions: readonly object[]
  groups: readonly ReturnType<typeof group>[]
}) {
  const responses = groups.flat()
  const insatser = [
    { name: 'Orangeriet', kommun: 'Norrby' },
    { name: 'Samkraft', kommun: 'Norrby' },
    { name: 'Tillsammans', kommun: 'Österby' },
  ].filter(({ name }) => responses.some(({ insats }) => insats === name))
  const background = { kind: 'choice', background: true }
  const questionnaire = {
    id: 'enkat',
    version: 1,
    title: { sv: 'Enkät' },
    audience: 'deltagare',
    questions: [
      {
        ...{ ...background, id: 'kon', text: { sv: 'Kön' }, options: options('kvinna', 'man', 'annat') },
        optOut: { value: 'vill-inte-uppge', label: { sv: 'Vill inte uppge' } },
      },
      { ...background, id: 'alder', text: { sv: 'Ålder' }, options: options('yngre', 'aldre') },
      { id: 'insats', kind: 'insats', background: true, text: { sv: 'Insats' } },
      ...questions,
    ],
  }
  const intake = [...insatser.map(({ name }) => name), null].map((insats) => {
    const came = responses.filter((response) => response.insats === insats).length
    const [enrolled, offered] = insats === null ? [null, null] : [came, came]
    return { insats, enrolled, offered, digital: came, papper: 0 }
  })
  return {
    file: {
      format: 'deltagarenkat/study@1',
      forbund: { name: 'Förbundet', kommuner: ['Norrby', 'Österby'] },
      insatser,
      matperiod: { name: 'Mätperiod', opensOn: '2025-10-01', closesOn: '2025-10-31', smallBackground },
      questionnaire,
      intake,
      responses,
    },
    setting: {
      questionnaire: questionnaire as unknown as Setting['questionnaire'],
      insatser,
      minGroup: 5,
      smallBackground,
    },
    forms: responses.map((response) => ({ ...response, since: 0 })),
  }
}
