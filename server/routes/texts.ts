import * as v from 'valibot'
import type { Known } from '../../shared/mask-suggestions.ts'
import { maskKinds } from '../../shared/masking.ts'
import { Problem } from '../../shared/problem.ts'
import { isPlainText } from '../../shared/questionnaire.ts'
import { dayOf } from '../../shared/stockholm.ts'
import { textsText } from '../../shared/text/texts.sv.ts'
import { type TextDecision, type Texts, themeMaxLength } from '../../shared/texts.ts'
import { actorOf, type Deps, param, type RouteContext } from '../context.ts'
import { takes } from '../json-body.ts'
import { writeAudit } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import { listReceipts } from '../store/gallring.ts'
import { holdSettled, type WholeMatperiod } from '../store/matperioder.ts'
import { listMembers } from '../store/people.ts'
import { readThrough, saveDecision } from '../store/texts.ts'
import { addTheme, listThemes, removeTheme } from '../store/themes.ts'

const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))
const decisionSchema = v.object({
  revision: place,
  masks: v.nullable(
    v.pipe(
      v.array(
        v.pipe(
          v.object({ from: place, to: place, kind: v.picklist(maskKinds) }),
          v.check(({ from, to }) => from < to, 'mask'),
        ),
      ),
      v.maxLength(10_000),
    ),
  ),
  published: v.boolean(),
  handled: v.boolean(),
  themes: v.pipe(v.array(v.string()), v.maxLength(1000)),
})
const themeSchema = v.object({
  name: v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty(textsText.themeMissing),
    v.maxLength(themeMaxLength, textsText.themeLong),
    v.check(isPlainText, 'plain text'),
  ),
})

/** Reading free texts: what is masked, who may read them, and what they are about. */
export function textRoutes({ database: { db }, clock }: Deps) {
  /** @throws {Problem} `texts-destroyed` */
  async function withTexts(trx: Database, matperiod: WholeMatperiod) {
    await holdSettled(trx, matperiod.id)
    const receipts = await listReceipts(trx, matperiod.id)
    if (receipts.some(({ part }) => part === 'texts')) throw new Problem('texts-destroyed')
  }

  return {
    async show(c: RouteContext) {
      const { matperiod } = c.var
      const { questionnaire, forbund, minGroup } = matperiod
      const texts = await readThrough(db, matperiod, await readKnown(db, matperiod))
      const receipt = (await listReceipts(db, matperiod.id)).find(({ part }) => part === 'texts')
      return c.json({
        matperiod: matperiod.name,
        questions: questionnaire.questions
          .filter(({ kind }) => kind === 'text')
          .map(({ id, text }) => ({ id, text: text.sv })),
        themes: await listThemes(db, matperiod.id),
        texts,
        contact: forbund.settings.contact,
        minGroup,
        destroyedOn: receipt ? dayOf(new Date(receipt.at)) : null,
      } satisfies Texts)
    },

    save: takes(decisionSchema, async (c, sent) => {
      const { matperiod } = c.var
      const known = await readKnown(db, matperiod)
      const { after } = await db.transaction().execute(async (trx) => {
        const saved = await saveDecision(trx, matperiod, param(c, 'text'), sent, known)
        for (const mark of marksOf(saved.before, saved.after)) {
          await writeAudit(trx, {
            ...actorOf(c, clock),
            action: 'text-marked',
            subject: matperiod.name,
            detail: { mark },
          })
        }
        return saved
      })
      return c.json({ revision: sent.revision + 1, masked: after.masked })
    }),

    addTheme: takes(themeSchema, async (c, { name }) => {
      const { matperiod } = c.var
      const id = await db.transaction().execute(async (trx) => {
        await withTexts(trx, matperiod)
        // Its name is somebody's reading of what was written, and no matter for the log.
        await writeAudit(trx, { ...actorOf(c, clock), action: 'theme-added', subject: matperiod.name })
        return addTheme(trx, matperiod.id, name)
      })
      return c.json({ id }, 201)
    }),

    async removeTheme(c: RouteContext) {
      const { matperiod } = c.var
      await db.transaction().execute(async (trx) => {
        await withTexts(trx, matperiod)
        await removeTheme(trx, matperiod.id, param(c, 'theme'))
        await writeAudit(trx, { ...actorOf(c, clock), action: 'theme-removed', subject: matperiod.name })
      })
      return c.body(null, 204)
    },
  }
}

/** Whom and what a förbund's texts may name. */
async function readKnown(db: Database, { forbundId, insatser }: WholeMatperiod): Promise<Known> {
  const members = await listMembers(db, forbundId)
  const kommuner = await db.selectFrom('kommun').select('name').where('forbund_id', '=', forbundId).execute()
  return {
    emails: members.map(({ email }) => email),
    kommuner: kommuner.map(({ name }) => name),
    insatser: insatser.map(({ name }) => name),
  }
}

/** What the log tells of a decision: who lets others read, and what is handled; never of which text. */
function marksOf(before: TextDecision, after: TextDecision): readonly string[] {
  const isRemasked =
    before.published && after.published && JSON.stringify(before.masks) !== JSON.stringify(after.masks)
  return [
    ...(before.published === after.published ? [] : [after.published ? 'published' : 'withdrawn']),
    ...(isRemasked ? ['remasked'] : []),
    ...(before.handled === after.handled ? [] : [after.handled ? 'handled' : 'unhandled']),
  ]
}
