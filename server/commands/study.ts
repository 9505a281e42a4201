import { readFile } from 'node:fs/promises'
import { Problem } from '../../shared/problem.ts'
import { asFile } from '../../shared/reviews.ts'
import { checkStudy } from '../../shared/study.ts'
import { writeAudit } from '../store/audit.ts'
import { readMatperiod } from '../store/matperioder.ts'
import { readReviews } from '../store/reviews.ts'
import { finishSettling } from '../store/settling.ts'
import { exportStudy, importStudy } from '../store/studies.ts'
import type { Command } from './command.ts'

export const importCommand: Command = {
  usage: 'import <study.json>',
  about: 'läs in en studie: förbund, insatser, mätperiod, enkät och svar',
  takes: 1,
  async run({ database, clock, config }, { positionals: [path = ''] }) {
    const checked = checkStudy(await readJson(path))
    if (!checked.ok) throw new Problem('refused', checked.faults)
    const now = clock.now()
    const matperiod = await database.db.transaction().execute(async (trx) => {
      const id = await importStudy(trx, database.kind, checked.study, { now })
      const { forbundId, name } = await readMatperiod(trx, id)
      const detail = { responses: checked.study.responses.length }
      await writeAudit(trx, {
        at: now,
        actor: null,
        forbundId,
        action: 'study-imported',
        subject: name,
        detail,
      })
      return id
    })
    await finishSettling(database, now, config.keyDir)
    return { json: { matperiod }, words: `Mätperioden är inläst: ${matperiod}` }
  },
}

export const exportCommand: Command = {
  usage: 'export <mätperiod>',
  about: 'skriv ut en fastställd mätperiod som studie (study@1)',
  takes: 1,
  async run({ database: { db }, clock }, { positionals: [id = ''] }) {
    const study = await exportStudy(db, id)
    const { forbundId, name: subject } = await readMatperiod(db, id)
    await db
      .transaction()
      .execute((trx) =>
        writeAudit(trx, { at: clock.now(), actor: null, forbundId, action: 'study-exported', subject }),
      )
    return { json: study, words: JSON.stringify(study, null, 1) }
  },
}

export const questionnaireCommand: Command = {
  usage: 'questionnaire <mätperiod>',
  about: 'skriv ut en mätperiods enkät, att läsa in någon annanstans',
  takes: 1,
  async run({ database: { db }, clock }, { positionals: [id = ''] }) {
    const { forbundId, questionnaire } = await readMatperiod(db, id)
    const file = asFile(questionnaire, await readReviews(db, forbundId, questionnaire))
    const { title, version } = questionnaire
    await db.transaction().execute((trx) =>
      writeAudit(trx, {
        at: clock.now(),
        actor: null,
        forbundId,
        action: 'questionnaire-exported',
        subject: title.sv,
        detail: { version },
      }),
    )
    return { json: file, words: JSON.stringify(file, null, 1) }
  },
}

/**
 * What a file of JSON holds.
 *
 * @throws {Problem} `refused`
 */
export async function readJson(path: string): Promise<unknown> {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch (error) {
    const why = error instanceof TypeError ? 'filen är inte i UTF-8' : 'filen kan inte läsas'
    throw new Problem('refused', [`${path}: ${why}`])
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Problem('refused', [
      `${path}: är inte JSON (${error instanceof Error ? error.message : error})`,
    ])
  }
}
