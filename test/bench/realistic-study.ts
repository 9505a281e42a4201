import bilaga from '../../server/demo/bilaga2-2025.json' with { type: 'json' }
import { diceOf } from '../support/attack/random-study.ts'

/** The real questionnaire and its margins, with 40-120 respondents, a few unanswered, and leanings by insats. */
export function realisticStudy(seed: number): unknown {
  const { unit: random } = diceOf(seed)
  const { questionnaire, insatser, matperiod, published } = bilaga
  const size = 40 + Math.floor(random() * 81)
  const pick = (rows: readonly { readonly value: string; readonly antal: number }[], leaning = 0) => {
    const weights = rows.map(({ antal }, at) => antal * Math.exp((leaning * at) / rows.length) + 0.001)
    let at = random() * weights.reduce((sum, weight) => sum + weight, 0)
    const found = rows.findIndex((_, index) => {
      at -= weights[index] ?? 0
      return at <= 0
    })
    return rows[Math.max(0, found)]?.value ?? ''
  }
  const leanings = new Map(insatser.map(({ name }) => [name, random() * 2 - 1]))
  const responses = Array.from({ length: size }, () => {
    const insats = pick(published.insats.rows)
    const answers: Record<string, string | number> = {}
    for (const { id, kind } of questionnaire.questions) {
      if (id === 'insats' || random() < 0.02) continue
      const rows = published[id as keyof typeof published].rows
      const value = pick(rows, kind === 'scale' ? leanings.get(insats) : 0)
      answers[id] = kind === 'scale' && /^\d$/.test(value) ? Number(value) : value
    }
    return { insats: insats === 'vet-ej' ? null : insats, answers }
  })
  return {
    format: 'deltagarenkat/study@1',
    forbund: bilaga.forbund,
    insatser,
    matperiod: { ...matperiod, name: `Slumpad ${seed}` },
    questionnaire,
    responses,
  }
}
