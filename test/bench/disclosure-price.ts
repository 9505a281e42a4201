// What disclosure control costs: of what hiding groups under minGroup would show in whole, how much is still shown
// in whole, and how much in some face. Prints a line for each breakdown.
//
// node run.mjs node test/bench/disclosure-price.ts [how many mätperioder] [the first seed]
import { loadSolver } from '../../server/solver.ts'
import { protect } from '../../shared/disclosure/protect.ts'
import { checkStudy } from '../../shared/study.ts'
import { createTallier } from '../../shared/tally.ts'
import { median } from './figures.ts'
import { realisticStudy } from './realistic-study.ts'

interface Price {
  plain: number
  whole: number
  some: number
}

const [many = 100, first = 1] = process.argv.slice(2).map(Number)
const solve = await loadSolver()
const byBreakdown = new Map<string, Price>()
const all: Price = { plain: 0, whole: 0, some: 0 }
const times: number[] = []
for (let seed = first; seed < first + many; seed += 1) addPriceOf(realisticStudy(seed))

const share = (part: number, of: number) => `${((100 * part) / of).toFixed(1)} %`
for (const [name, { plain, whole, some }] of [...byBreakdown, ['all', all] as const]) {
  console.log(
    `${name}: ${plain} shown by plain hiding, ${share(whole, plain)} whole, ${share(some, plain)} in some face`,
  )
}
console.log(`ms of processor: median ${Math.round(median(times))}, longest ${Math.round(Math.max(...times))}`)

function addPriceOf(file: unknown): void {
  const checked = checkStudy(file)
  if (!checked.ok) throw new Error(checked.faults.join('\n'))
  const { study } = checked
  const { forbund, matperiod, intake } = study
  const tallier = createTallier(study)
  for (const response of study.responses) tallier.add(response)
  const tally = tallier.tally(new Map())
  const began = process.cpuUsage()
  const { results } = protect(tally, { forbund: forbund.name, matperiod, intake, earlier: [] }, solve)
  const { user, system } = process.cpuUsage(began)
  times.push((user + system) / 1000)
  for (const { by, within, groups } of results.breakdowns) {
    const counted = tally.breakdowns.find((one) => one.by === by && one.within?.value === within?.value)
    const name = within ? `${by} within ${within.by}` : by
    const price = byBreakdown.get(name) ?? { plain: 0, whole: 0, some: 0 }
    byBreakdown.set(name, price)
    for (const [at, { questions }] of groups.entries()) {
      for (const { id, face } of questions) {
        const own = counted?.groups[at]?.questions.find(({ question }) => question.id === id)
        if ((own?.answered ?? 0) < matperiod.minGroup) continue
        for (const sum of [price, all]) {
          sum.plain += 1
          sum.whole += Number(face === 'whole')
          sum.some += Number(face !== 'hidden')
        }
      }
    }
  }
}
