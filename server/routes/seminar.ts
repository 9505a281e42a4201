import { Problem } from '../../shared/problem.ts'
import { seminarNoteSchema } from '../../shared/seminar.ts'
import { type Deps, param, type RouteContext } from '../context.ts'
import { takes } from '../json-body.ts'
import { readSeminar, saveSeminarNote } from '../store/seminar.ts'

/** What is written before a seminar. What it shows is the result, as it is read everywhere. */
export function seminarRoutes({ database: { db } }: Deps) {
  return {
    async show(c: RouteContext) {
      return c.json(await readSeminar(db, c.var.matperiod.id))
    },

    save: takes(seminarNoteSchema, async (c, note) => {
      const { id, questionnaire, status } = c.var.matperiod
      if (status !== 'settled') throw new Problem('not-settled')
      const question = param(c, 'question')
      if (!questionnaire.questions.some((asked) => asked.id === question)) throw new Problem('not-found')
      await saveSeminarNote(db, id, question, note)
      return c.json({ revision: note.revision + 1 })
    }),
  }
}
