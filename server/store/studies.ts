import { canonicalJson } from '../../shared/canonical-json.ts'
import { stateOf } from '../../shared/matperiod.ts'
import { smallestGroup } from '../../shared/preset.ts'
import { Problem } from '../../shared/problem.ts'
import { insatsQuestion, type Questionnaire } from '../../shared/questionnaire.ts'
import { asFile, fromFile } from '../../shared/reviews.ts'
import type { Study } from '../../shared/study.ts'
import { type Protect, protectApart } from '../protecting.ts'
import { newId, newLink } from '../random.ts'
import type { Actor } from './audit.ts'
import type { Database, OpenDatabase } from './database.ts'
import { listForbund, makeForbund } from './forbund.ts'
import { refuseDestroyed } from './gallring.ts'
import { inOrderOfKeys } from './insert-once.ts'
import { readMatperiod } from './matperioder.ts'
import { intakeOf } from './reports.ts'
import { eachResponse, readTexts } from './responses.ts'
import { addReviews, readReviews } from './reviews.ts'
import { settle } from './settling.ts'
import type { Tables } from './tables.ts'

interface Importing {
  readonly now: Date
  readonly demo?: boolean
  /** Whoever imports it; null for the operator's command line. */
  readonly actor?: string | null
  /** Of a study that is settled at once. */
  readonly protect?: Protect
}

/**
 * Make a study within a transaction: förbund and insatser are matched by name or made, the questionnaire
 * is used or made, the mätperiod is made with its links and answers, and settled at once where its dates
 * have passed.
 *
 * @returns the mätperiod's id
 * @throws {Problem} `refused` with every fault, where the study contradicts what is already there
 */
export async function importStudy(
  trx: Database,
  kind: OpenDatabase['kind'],
  study: Study,
  { now, demo = false, actor = null, protect = protectApart }: Importing,
): Promise<string> {
  const forbundId = await matchForbund(trx, study, demo)
  const faults: string[] = []
  const insatsIds = await matchInsatser(trx, forbundId, study, faults)
  await matchQuestionnaire(trx, forbundId, study, faults, { at: now, actor })
  const matperiodId = await makeMatperiod(trx, forbundId, study, faults)
  if (faults.length > 0) throw new Problem('refused', faults)

  await makeIntake(trx, matperiodId, study, insatsIds)
  const idOf = (insats: string | null) => (insats === null ? null : (insatsIds.get(insats) ?? null))
  const responses = study.responses.map(({ insats, answers }) => ({
    matperiod_id: matperiodId,
    key: newId(),
    insats_id: idOf(insats),
    answers: JSON.stringify(answers),
  }))
  const texts = study.texts.map(({ insats, question, text }) => ({
    matperiod_id: matperiodId,
    key: newId(),
    insats_id: idOf(insats),
    question,
    text,
  }))
  await insertInOrderOfKeys(trx, 'response', responses)
  await insertInOrderOfKeys(trx, 'free_text', texts)
  const { matperiod } = study
  if (stateOf({ ...matperiod, status: 'ready' }, now) === 'closed') {
    await settle(trx, kind, matperiodId, { at: now, actor }, protect)
  }
  return matperiodId
}

/** The random keys make the order, so that the file's order of responses is not the study's. */
async function insertInOrderOfKeys(
  trx: Database,
  table: 'response' | 'free_text',
  rows: readonly Tables['response' | 'free_text'][],
): Promise<void> {
  const ordered = inOrderOfKeys(rows)
  for (let from = 0; from < ordered.length; from += 1000) {
    await trx
      .insertInto(table as 'response')
      .values(ordered.slice(from, from + 1000) as readonly Tables['response'][])
      .execute()
  }
}

async function matchForbund(trx: Database, { forbund }: Study, demo: boolean): Promise<string> {
  const [known] = await listForbund(trx, forbund.name)
  if (known && known.demo !== demo) {
    const what = known.demo ? 'ett demoförbund' : 'ett riktigt förbund'
    throw new Problem('refused', [
      `forbund.name: ”${forbund.name}” är ${what}; demo och verklighet blandas inte`,
    ])
  }
  const id = known?.id ?? (await makeForbund(trx, forbund.name, { demo }))
  const kommuner = forbund.kommuner.map((name, position) => ({ forbund_id: id, name, position }))
  if (kommuner.length > 0) {
    await trx
      .insertInto('kommun')
      .values(kommuner)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  return id
}

async function matchInsatser(
  trx: Database,
  forbundId: string,
  { insatser }: Study,
  faults: string[],
): Promise<ReadonlyMap<string, string>> {
  const known = await trx.selectFrom('insats').selectAll().where('forbund_id', '=', forbundId).execute()
  const ids = new Map<string, string>()
  for (const [index, { name, kommun }] of insatser.entries()) {
    const match = known.find((insats) => insats.name === name)
    if (match && kommun !== null && match.kommun !== kommun) {
      faults.push(`insatser[${index}].kommun: ”${name}” finns redan, i ${match.kommun ?? 'ingen kommun'}`)
    }
    const id = match?.id ?? newId()
    ids.set(name, id)
    if (!match) await trx.insertInto('insats').values({ id, forbund_id: forbundId, name, kommun }).execute()
  }
  return ids
}

async function matchQuestionnaire(
  trx: Database,
  forbundId: string,
  study: Study,
  faults: string[],
  by: Actor,
): Promise<void> {
  const { questionnaire, reviewed } = fromFile(study.questionnaire)
  if (await holdVersion(trx, forbundId, questionnaire)) {
    await addReviews(trx, forbundId, questionnaire, reviewed, by)
    return
  }
  const { id, version } = questionnaire
  faults.push(
    `questionnaire: ”${id}” version ${version} finns redan med annat innehåll; ge den ett nytt versionsnummer`,
  )
}

/** Hold a version, made now where there is none; gives whether it has this content. */
async function holdVersion(trx: Database, forbundId: string, questionnaire: Questionnaire): Promise<boolean> {
  const { id, version } = questionnaire
  const content = canonicalJson(questionnaire)
  // A draft of the same content is held as it is until the mätperiod has frozen it; it is whole, for the
  // study has just been checked with its own insatser.
  const { numUpdatedRows } = await trx
    .updateTable('questionnaire')
    .set({ complete: 1 })
    .where('forbund_id', '=', forbundId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('content', '=', content)
    .executeTakeFirstOrThrow()
  if (Number(numUpdatedRows) === 1) return true
  const made = await trx
    .insertInto('questionnaire')
    .values({ forbund_id: forbundId, id, version, content })
    .onConflict((conflict) => conflict.columns(['forbund_id', 'id', 'version']).doNothing())
    .returning('id')
    .execute()
  return made.length === 1
}

async function makeMatperiod(
  trx: Database,
  forbundId: string,
  { matperiod, questionnaire }: Study,
  faults: string[],
): Promise<string> {
  const id = newId().slice(0, 12)
  const made = await trx
    .insertInto('matperiod')
    .values({
      id,
      forbund_id: forbundId,
      name: matperiod.name,
      opens_on: matperiod.opensOn,
      closes_on: matperiod.closesOn,
      min_group: Math.max(matperiod.minGroup, smallestGroup(questionnaire)),
      small_background: matperiod.smallBackground,
      goals: JSON.stringify(matperiod.goals),
      languages: JSON.stringify([...new Set(['sv', ...matperiod.languages])]),
      who_types: matperiod.whoTypes ?? 'other-insats',
      status: 'ready',
      questionnaire_id: questionnaire.id,
      questionnaire_version: questionnaire.version,
      shuffled_at: null,
    })
    .onConflict((conflict) => conflict.columns(['forbund_id', 'name']).doNothing())
    .returning('id')
    .execute()
  if (made.length === 0)
    faults.push(`matperiod.name: ”${matperiod.name}” finns redan; ge mätperioden ett annat namn`)
  return id
}

async function makeIntake(
  trx: Database,
  matperiodId: string,
  { intake }: Study,
  insatsIds: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = intake.map(({ insats, enrolled, offered, papper }, position) => ({
    link: newLink(),
    matperiod_id: matperiodId,
    insats_id: insats === null ? null : (insatsIds.get(insats) ?? null),
    position,
    enrolled,
    enrolled_on: null,
    offered,
    papper,
  }))
  await trx.insertInto('intake').values(rows).execute()
}

/**
 * A settled mätperiod as a study file: importing it elsewhere gives equal results.
 *
 * @throws {Problem} `not-found`, `not-settled`, `answers-destroyed`
 */
export async function exportStudy(db: Database, matperiodId: string): Promise<unknown> {
  const matperiod = await readMatperiod(db, matperiodId)
  if (matperiod.status !== 'settled') throw new Problem('not-settled')
  await refuseDestroyed(db, matperiodId)
  const { name, opensOn, closesOn, minGroup, smallBackground, goals, languages, whoTypes } = matperiod
  const { forbundId, questionnaire } = matperiod
  const kommuner = await db
    .selectFrom('kommun')
    .select('name')
    .where('forbund_id', '=', forbundId)
    .orderBy('position')
    .execute()
  const asked = insatsQuestion(questionnaire)?.id ?? ''
  const responses: unknown[] = []
  const came = await eachResponse(db, matperiodId, ({ insats, answers }) => {
    const { [asked]: optedOut, ...rest } = answers
    responses.push(insats === null && optedOut === undefined ? { answers: rest } : { insats, answers: rest })
  })
  return {
    format: 'deltagarenkat/study@1',
    forbund: { name: matperiod.forbund.name, kommuner: kommuner.map((kommun) => kommun.name) },
    insatser: matperiod.insatser.map(({ name, kommun }) => (kommun === null ? { name } : { name, kommun })),
    matperiod: { name, opensOn, closesOn, minGroup, smallBackground, goals, languages, whoTypes },
    questionnaire: asFile(questionnaire, await readReviews(db, forbundId, questionnaire)),
    intake: intakeOf(matperiod, came),
    responses,
    texts: await readTexts(db, matperiodId),
  }
}
