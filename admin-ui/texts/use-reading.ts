import { useRef, useState } from 'preact/hooks'
import { textsText } from '../../shared/text/texts.ts'
import type { ReadText, TextDecision, Texts } from '../../shared/texts.ts'
import { api } from '../api.ts'
import { type Act, useAct } from '../parts/act.tsx'
import { problemOf } from '../parts/failure.tsx'

/** A decision to be changed, from how it is when its turn comes. */
type Change = (text: ReadText) => Partial<TextDecision>

export interface Reading {
  readonly texts: readonly ReadText[]
  readonly act: Act
  readonly mayUndo: boolean
  /** Save what is decided of a text; changes wait for each other, so that none is made from an old one. */
  decide(id: string, change: Change): void
  /** Note that a text has been read, where nothing else is decided of it. */
  markRead(id: string): void
  /** Put back what was before the last decision. */
  undo(): void
}

/** Reading through: the texts as they stand, and every decision saved as it is made. */
export function useReading(matperiod: string, first: Texts, reload: () => Promise<void>): Reading {
  const [texts, setTexts] = useState(first.texts)
  const [undoable, setUndoable] = useState(0)
  const latest = useRef(first.texts)
  const before = useRef<{ id: string; decision: TextDecision }[]>([])
  const queue = useRef(Promise.resolve())
  const act = useAct()

  const save = async (id: string, change: Change, undoing: boolean, reading: boolean) => {
    const text = latest.current.find((one) => one.id === id)
    if (!text || (reading && text.revision > 0)) return
    const { masks, published, handled, themes, revision } = text
    const decision = { masks, published, handled, themes }
    const wanted = { ...decision, ...change(text) }
    try {
      const saved = await api.saveText(matperiod, id, { ...wanted, revision })
      latest.current = latest.current.map((one) => (one.id === id ? { ...one, ...wanted, ...saved } : one))
      setTexts(latest.current)
      if (!undoing && !reading) before.current.push({ id, decision })
      setUndoable(before.current.length)
      act.clear()
    } catch (error) {
      const problem = problemOf(error)
      act.refuse(problem)
      // As somebody else has left it: what was done here can be done again.
      if (problem.code === 'text-changed') {
        latest.current = (await api.texts(matperiod)).texts
        setTexts(latest.current)
      } else if (problem.code === 'texts-destroyed') await reload()
    }
  }
  const enqueue = (work: () => Promise<void>) => {
    queue.current = queue.current.then(work)
  }
  return {
    texts,
    act,
    mayUndo: undoable > 0,
    decide: (id, change) => enqueue(() => save(id, change, false, false)),
    markRead: (id) => enqueue(() => save(id, () => ({}), false, true)),
    undo: () =>
      enqueue(async () => {
        const last = before.current.pop()
        if (!last) return
        await save(last.id, () => last.decision, true, false)
        void act.run(async () => textsText.undone)
      }),
  }
}
