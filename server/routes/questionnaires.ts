import * as v from 'valibot'
import { Problem } from '../../shared/problem.ts'
import { draftSchema, type Questionnaire } from '../../shared/questionnaire.ts'
import { checkQuestionnaire } from '../../shared/questionnaire-check.ts'
import type { Beginning, Edited, OpenedQuestionnaire, Questionnaires } from '../../shared/questionnaires.ts'
import { asFile, fromFile, languageCode, questionnaireFileSchema } from '../../shared/reviews.ts'
import { revisionSchema, versionSchema } from '../../shared/revision.ts'
import { questionnairesText } from '../../shared/text/questionnaires.sv.ts'
import { actorOf, type Deps, type RouteContext } from '../context.ts'
import { parsed, takes } from '../json-body.ts'
import { fromLibrary, listLibrary } from '../library/library.ts'
import { newId } from '../random.ts'
import { writeAudit } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import { listUses, versionName } from '../store/questionnaire-uses.ts'
import {
  addDraft,
  insatsNames,
  listQuestionnaires,
  readQuestionnaire,
  removeDraft,
  saveDraft,
  versionBefore,
} from '../store/questionnaires.ts'
import { addReviews, copyReviews, readReviews, setReviews } from '../store/reviews.ts'

const key = { id: v.pipe(v.string(), v.maxLength(100)), version: versionSchema }
const beginningSchema = v.variant('from', [
  v.object({ from: v.literal('blank') }),
  v.object({ from: v.literal('library'), key: v.string() }),
  v.object({ from: v.literal('version'), ...key, questionnaire: v.optional(draftSchema) }),
  v.object({ from: v.literal('copy'), ...key }),
  v.object({ from: v.literal('file'), questionnaire: v.unknown() }),
])
const savedSchema = v.object({
  revision: revisionSchema,
  questionnaire: draftSchema,
})

const text = v.pipe(v.string(), v.trim(), v.maxLength(2000))
const reviewSchema = v.object({
  language: languageCode,
  texts: v.pipe(
    v.array(
      v.object({ place: v.pipe(v.string(), v.maxLength(500)), sv: text, text: v.pipe(text, v.nonEmpty()) }),
    ),
    v.nonEmpty(),
    v.maxLength(10_000),
  ),
  reviewed: v.boolean(),
})

/** An editor saves every second; the log tells of it once in each of these. */
const sittingMs = 30 * 60_000

/** The questionnaires of a förbund: what there is, what to begin from, and drafts as they are written. */
export function questionnaireRoutes({ database: { db }, clock }: Deps) {
  return {
    async list(c: RouteContext) {
      const questionnaires = await listQuestionnaires(db, c.var.user.forbundId, clock.now())
      return c.json({ questionnaires, library: listLibrary() } satisfies Questionnaires)
    },

    begin: takes(beginningSchema, async (c, beginning) => {
      const by = actorOf(c, clock)
      const made = await db.transaction().execute(async (trx) => {
        const { draft, reviewed = [] } = await draftFrom(trx, by.forbundId, beginning)
        const made = await addDraft(trx, by.forbundId, draft, by)
        if (isFromVersion(beginning)) await copyReviews(trx, by.forbundId, beginning, made)
        else await addReviews(trx, by.forbundId, made, reviewed, { ...by, actor: null })
        const detail = { version: made.version, from: beginning.from }
        await writeAudit(trx, { ...by, action: 'questionnaire-made', subject: nameOf(made), detail })
        return made
      })
      return c.json({ id: made.id, version: made.version }, 201)
    }),

    async show(c: RouteContext) {
      const { stored, user } = c.var
      const { complete: _, ...rest } = stored
      const uses = await listUses(db, user.forbundId, clock.now())
      return c.json({
        ...rest,
        usedBy: uses.get(versionName(stored.questionnaire)) ?? [],
        before: await versionBefore(db, user.forbundId, stored.questionnaire),
        reviews: await readReviews(db, user.forbundId, stored.questionnaire),
        insatser: await insatsNames(db, user.forbundId),
      } satisfies OpenedQuestionnaire)
    },

    save: takes(savedSchema, async (c, { revision, questionnaire }) => {
      const { id, version } = c.var.stored.questionnaire
      const draft = { ...questionnaire, id, version }
      const by = actorOf(c, clock)
      const saved = await db.transaction().execute(async (trx) => {
        const saved = await saveDraft(trx, by.forbundId, { revision, questionnaire: draft }, by)
        if (isNewSitting(saved.before, by)) {
          const detail = { version }
          await writeAudit(trx, { ...by, action: 'questionnaire-edited', subject: nameOf(draft), detail })
        }
        return saved
      })
      return c.json({ revision: saved.revision })
    }),

    /** That somebody has reviewed translations is no part of a version's content: one in use can be reviewed too. */
    review: takes(reviewSchema, async (c, change) => {
      const by = actorOf(c, clock)
      const reviews = await db.transaction().execute(async (trx) => {
        const { questionnaire } = await readQuestionnaire(trx, by.forbundId, c.var.stored.questionnaire)
        await setReviews(trx, by.forbundId, questionnaire, change, by)
        const { language, texts, reviewed } = change
        const place = texts.length === 1 ? (texts[0]?.place ?? null) : null
        const detail = { version: questionnaire.version, language, translations: texts.length, place }
        const action = reviewed ? 'translation-reviewed' : 'translation-review-withdrawn'
        await writeAudit(trx, { ...by, action, subject: nameOf(questionnaire), detail })
        return readReviews(trx, by.forbundId, questionnaire)
      })
      return c.json(reviews)
    }),

    async remove(c: RouteContext) {
      const { questionnaire, frozen } = c.var.stored
      if (frozen) throw new Problem('questionnaire-frozen')
      const by = actorOf(c, clock)
      await db.transaction().execute(async (trx) => {
        await removeDraft(trx, by.forbundId, questionnaire)
        const detail = { version: questionnaire.version }
        await writeAudit(trx, {
          ...by,
          action: 'questionnaire-removed',
          subject: nameOf(questionnaire),
          detail,
        })
      })
      return c.body(null, 204)
    },

    async file(c: RouteContext) {
      const { questionnaire } = c.var.stored
      const by = actorOf(c, clock)
      await db.transaction().execute(async (trx) => {
        const detail = { version: questionnaire.version }
        await writeAudit(trx, {
          ...by,
          action: 'questionnaire-exported',
          subject: nameOf(questionnaire),
          detail,
        })
      })
      const file = asFile(questionnaire, await readReviews(db, by.forbundId, questionnaire))
      const name = `${questionnaire.id}-${questionnaire.version}.json`
      c.header('Content-Disposition', `attachment; filename="${name}"`)
      return c.body(`${JSON.stringify(file, null, 2)}\n`, 200, {
        'Content-Type': 'application/json',
      })
    },
  }
}

/** A version to be, and which of its translations have been reviewed already. */
interface Draft {
  readonly draft: Questionnaire
  readonly reviewed?: ReturnType<typeof fromFile>['reviewed']
}

function isFromVersion(beginning: Beginning): beginning is Beginning & { from: 'version' | 'copy' } {
  return beginning.from === 'version' || beginning.from === 'copy'
}

/**
 * What a new version begins as. Its version number is the least that it may get.
 *
 * @throws {Problem} `not-found`, `questionnaire-locked` for a copy that would loosen a locked instrument,
 * `refused` with every fault of a file
 */
async function draftFrom(trx: Database, forbundId: string, beginning: Beginning): Promise<Draft> {
  switch (beginning.from) {
    case 'blank':
      return {
        draft: {
          id: `enkat-${newId().slice(0, 8)}`,
          version: 1,
          title: { sv: questionnairesText.blankTitle },
          audience: 'deltagare',
          questions: [],
        },
      }
    case 'library': {
      const found = fromLibrary(beginning.key)
      if (!found) throw new Problem('not-found')
      return { draft: found }
    }
    case 'version': {
      const { questionnaire } = await readQuestionnaire(trx, forbundId, beginning)
      return { draft: { ...(beginning.questionnaire ?? questionnaire), id: beginning.id } }
    }
    case 'copy': {
      const { questionnaire } = await readQuestionnaire(trx, forbundId, beginning)
      if (questionnaire.locked) throw new Problem('questionnaire-locked')
      const title = { ...questionnaire.title, sv: questionnairesText.copyTitle(questionnaire.title.sv) }
      const id = `${questionnaire.id.slice(0, 80)}-${newId().slice(0, 8)}`
      return { draft: { ...questionnaire, id, version: 1, title } }
    }
    case 'file': {
      const { questionnaire, reviewed } = fromFile(parsed(questionnaireFileSchema, beginning.questionnaire))
      const faults = checkQuestionnaire(questionnaire, await insatsNames(trx, forbundId))
      if (faults.length === 0) return { draft: questionnaire, reviewed }
      const placeOf = ({ question, field }: (typeof faults)[number]) =>
        question === null ? field : `questions[${question}].${field}`
      throw new Problem(
        'refused',
        faults.map((fault) => `${placeOf(fault)}: ${fault.message}`),
      )
    }
  }
}

/** Whether somebody else wrote last, or long ago. */
function isNewSitting({ editedBy, editedAt }: Edited, by: { actor: string | null; at: Date }): boolean {
  return editedBy !== by.actor || editedAt === null || by.at.getTime() - Date.parse(editedAt) > sittingMs
}

function nameOf({ title, id }: Questionnaire): string {
  return title.sv || id
}
