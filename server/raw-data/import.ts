import { stateOf } from '../../shared/matperiod.ts'
import { Problem } from '../../shared/problem.ts'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import { type Mapping, mappingFaults } from '../../shared/raw-data/mapping.ts'
import { type PlacedRows, placeRows } from '../../shared/raw-data/place.ts'
import { countByInsats, type DryRun, type Plan, studyOf } from '../../shared/raw-data/plan.ts'
import { placeOf, type RawTable } from '../../shared/raw-data/table.ts'
import { type CheckedStudy, checkStudy, type Study } from '../../shared/study.ts'
import { rawDataText } from '../../shared/text/raw-data.sv.ts'
import { fromLibrary, listLibrary } from '../library/library.ts'
import type { Database } from '../store/database.ts'
import { insatsNames, listQuestionnaires, readQuestionnaire } from '../store/questionnaires.ts'

/**
 * What answers from elsewhere can be read as answers to: every whole version of the förbund's, and of the library
 * what the förbund has no version of its own of.
 */
export async function mappableQuestionnaires(
  db: Database,
  forbundId: string,
  now: Date,
): Promise<readonly Questionnaire[]> {
  const own = await listQuestionnaires(db, forbundId, now)
  const whole = own.filter(({ complete }) => complete)
  const versions = whole.map(async (key) => (await readQuestionnaire(db, forbundId, key)).questionnaire)
  const library = listLibrary().flatMap(({ key }) => fromLibrary(key) ?? [])
  return [
    ...(await Promise.all(versions)),
    ...library.filter(
      ({ id, version }) => !own.some((known) => known.id === id && known.version === version),
    ),
  ]
}

export interface Placed {
  readonly questionnaire: Questionnaire
  readonly placed: PlacedRows
  readonly insatser: readonly string[]
}

/**
 * Place the rows of a table.
 *
 * @throws {Problem} `refused` where the mapping does not fit the table or any questionnaire
 */
export async function placeIn(
  db: Database,
  forbundId: string,
  table: RawTable,
  mapping: Mapping,
  now: Date,
): Promise<Placed> {
  const { id, version } = mapping.questionnaire
  const known = await mappableQuestionnaires(db, forbundId, now)
  const questionnaire = known.find((one) => one.id === id && one.version === version)
  if (!questionnaire) throw new Problem('refused', [rawDataText.noQuestionnaire(id, version)])
  const faults = mappingFaults(mapping, questionnaire, (use) => placeOf(table, use) >= 0)
  if (faults.length > 0)
    throw new Problem(
      'refused',
      faults.map(({ code, column }) => rawDataText.mappingFaults[code](column)),
    )
  const insatser = await insatsNames(db, forbundId)
  return { questionnaire, insatser, placed: placeRows(table, mapping, questionnaire, insatser) }
}

/** What would be made of a file, and what stands in the way. */
export function dryRun(
  table: RawTable,
  { questionnaire, placed, insatser }: Placed,
  plan: Plan,
  forbund: string,
  now: Date,
): { readonly found: DryRun; readonly study: Study | null } {
  const { responses, faults, empty } = placed
  const hindrances = hindrancesOf(placed, plan, now)
  const checked: CheckedStudy | null =
    faults.length > 0 || hindrances.length > 0
      ? null
      : checkStudy(studyOf(forbund, questionnaire, plan.matperiod, responses))
  const study = checked?.ok ? checked.study : null
  const counts = [...countByInsats(responses)]
  return {
    study,
    found: {
      rows: table.rows.length,
      responses: responses.length,
      faults,
      empty,
      notAsked: study ? notAskedIn(questionnaire, placed, study) : [],
      texts: study?.texts.length ?? 0,
      insatser: counts.map(([insats, count]) => ({
        insats,
        responses: count,
        isNew: insats !== null && !insatser.includes(insats),
      })),
      hindrances: checked && !checked.ok ? checked.faults : hindrances,
    },
  }
}

/** What the check of a study would say in the words of a file that nobody has seen. */
function hindrancesOf({ responses }: PlacedRows, { matperiod }: Plan, now: Date): readonly string[] {
  const counts = countByInsats(responses)
  const tooMuchPaper = matperiod.intake.flatMap(({ insats, papper }) =>
    papper > (counts.get(insats) ?? 0)
      ? [rawDataText.tooMuchPaper(insats, papper, counts.get(insats) ?? 0)]
      : [],
  )
  const isOver = stateOf({ ...matperiod, status: 'ready' }, now) === 'closed'
  return [
    ...(isOver ? [] : [rawDataText.notOver]),
    ...(responses.length === 0 ? [rawDataText.noResponses] : []),
    ...tooMuchPaper,
  ]
}

/** Answers that were given and are not taken, for their question's condition did not hold. */
function notAskedIn(
  { questions }: Questionnaire,
  { responses }: PlacedRows,
  study: Study,
): DryRun['notAsked'] {
  return questions.flatMap(({ id }) => {
    const given = responses.filter(({ answers }) => Object.hasOwn(answers, id)).length
    const taken =
      study.responses.filter(({ answers }) => Object.hasOwn(answers, id)).length +
      study.texts.filter(({ question }) => question === id).length
    return given > taken ? [{ question: id, count: given - taken }] : []
  })
}
