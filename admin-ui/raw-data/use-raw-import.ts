import { useState } from 'preact/hooks'
import * as v from 'valibot'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import { insatserIn } from '../../shared/raw-data/insatser-in.ts'
import { type ColumnUse, type Mapping, mappingSchema } from '../../shared/raw-data/mapping.ts'
import type { DryRun, Plan, RawDataTargets } from '../../shared/raw-data/plan.ts'
import { suggestMapping } from '../../shared/raw-data/suggest.ts'
import { type FileSeen, placeOf } from '../../shared/raw-data/table.ts'
import { rawDataText as words } from '../../shared/text/raw-data.ts'
import { api } from '../api.ts'
import { type Act, useAct } from '../parts/act.tsx'
import { useLeaveWarning } from '../parts/leave-warning.ts'
import { wholeNumber } from '../parts/whole-number.ts'
import { ApiError } from '../request.ts'

/** A file that has been looked at, and how it is read so far. */
export interface ReadFile {
  readonly file: File
  readonly seen: FileSeen
  readonly mapping: Mapping
}

export interface TypedMatperiod {
  readonly name: string
  readonly opensOn: string
  readonly closesOn: string
}
export type TypedCounts = Readonly<Record<'enrolled' | 'offered' | 'papper', string>>
export const noCounts: TypedCounts = { enrolled: '', offered: '', papper: '' }

export interface RawImport {
  readonly targets: RawDataTargets
  readonly questionnaire: Questionnaire
  readonly read: ReadFile | null
  readonly matperiod: TypedMatperiod
  /** By insats; blank is all as one. */
  readonly counts: ReadonlyMap<string, TypedCounts>
  /** What the last check found; null where something has changed since. */
  readonly found: DryRun | null
  readonly looking: Act
  readonly checking: Act
  choose(questionnaire: Questionnaire): void
  look(file: File, where?: Readonly<Record<string, string>>): void
  loadMapping(file: Blob): void
  setColumn(index: number, use: ColumnUse | null): void
  setMatperiod(change: Partial<TypedMatperiod>): void
  setCounts(insats: string | null, counts: TypedCounts): void
  check(): void
  add(): void
}

/** All that is chosen and typed on the way from a file to a mätperiod; nothing of it is kept when the page is left. */
export function useRawImport(targets: RawDataTargets, onAdded: (id: string) => void): RawImport {
  const [questionnaire, setQuestionnaire] = useState(firstOf(targets))
  const [read, setRead] = useState<ReadFile | null>(null)
  const [matperiod, setTyped] = useState<TypedMatperiod>({ name: '', opensOn: '', closesOn: '' })
  const [counts, setCounts] = useState<ReadonlyMap<string, TypedCounts>>(new Map())
  const [checked, setChecked] = useState<{ readonly plan: string; readonly found: DryRun } | null>(null)
  const looking = useAct()
  const checking = useAct()
  useLeaveWarning(read !== null)
  const suggest = (seen: FileSeen, of: Questionnaire) => suggestMapping(seen, of, targets.insatser)
  const plan = read && planOf(read, questionnaire, targets, matperiod, counts)

  const look = (file: File, where: Readonly<Record<string, string>> = {}) => {
    setChecked(null)
    return looking.run(async () => {
      const seen = await api.lookAtRawData(file, where)
      setRead({ file, seen, mapping: suggest(seen, questionnaire) })
    })
  }
  return {
    targets,
    questionnaire,
    read,
    matperiod,
    counts,
    found: checked && JSON.stringify(plan) === checked.plan ? checked.found : null,
    looking,
    checking,
    choose(chosen) {
      setQuestionnaire(chosen)
      if (read) setRead({ ...read, mapping: suggest(read.seen, chosen) })
    },
    look: (file, where) => {
      // Another file that cannot be read must not leave the one before it to be imported.
      if (file !== read?.file) setRead(null)
      void look(file, where)
    },
    loadMapping: (file) =>
      void looking.run(async () => {
        const mapping = await readMapping(file)
        const { id, version } = mapping.questionnaire
        const known = targets.questionnaires.find((one) => one.id === id && one.version === version)
        if (!known) throw new ApiError(422, 'file', words.noQuestionnaire(id, version))
        setQuestionnaire(known)
        if (!read) throw new ApiError(422, 'file', words.file.missing)
        const sheet = mapping.sheet === undefined ? {} : { sheet: mapping.sheet }
        const seen = await api.lookAtRawData(read.file, { ...sheet, headerRow: String(mapping.headerRow) })
        setRead({ ...read, seen, mapping: fitting(mapping, seen) })
      }),
    setColumn(index, use) {
      const column = read?.seen.columns[index]
      if (!read || !column) return
      const rest = read.mapping.columns.filter((one) => placeOf(read.seen, one) !== index)
      setRead({ ...read, mapping: { ...read.mapping, columns: use ? [...rest, use] : rest } })
    },
    setMatperiod: (change) => setTyped({ ...matperiod, ...change }),
    setCounts: (insats, typed) => setCounts(new Map([...counts, [insats ?? '', typed]])),
    check: () =>
      void checking.run(async () => {
        if (!read) return
        if (!plan) throw new ApiError(422, 'form', words.matperiod.notCount)
        setChecked({ plan: JSON.stringify(plan), found: await api.checkRawData(read.file, plan) })
      }),
    add: () =>
      void checking.run(async () => {
        if (!read || !plan) return
        onAdded((await api.importRawData(read.file, plan)).matperiod)
      }),
  }
}

/** There is always one: the library's. */
function firstOf({ questionnaires }: RawDataTargets): Questionnaire {
  const [first] = questionnaires
  if (!first) throw new Error('no questionnaire')
  return first
}

/** A saved mapping without what this file does not have. */
function fitting(mapping: Mapping, seen: FileSeen): Mapping {
  return { ...mapping, columns: mapping.columns.filter((use) => placeOf(seen, use) >= 0) }
}

async function readMapping(file: Blob): Promise<Mapping> {
  try {
    return v.parse(mappingSchema, JSON.parse(await file.text()))
  } catch {
    throw new ApiError(422, 'file', words.begin.notMapping)
  }
}

/** What is sent; null where a count is no number. */
function planOf(
  { seen, mapping }: ReadFile,
  questionnaire: Questionnaire,
  { insatser }: RawDataTargets,
  matperiod: TypedMatperiod,
  counts: ReadonlyMap<string, TypedCounts>,
): Plan | null {
  const { id, version } = questionnaire
  const rows = insatserIn(seen, mapping, questionnaire, insatser).flatMap(({ insats, rows }) => {
    const typed = counts.get(insats ?? '') ?? noCounts
    const read = [typed.enrolled, typed.offered, typed.papper].map(wholeNumber)
    const [enrolled, offered, papper] = read
    // One that nobody answered for, and nothing is said of, did not take part.
    if (rows === 0 && read.every((count) => count === null)) return []
    return [{ insats, enrolled, offered, papper: papper ?? 0 }]
  })
  if (rows.some(({ enrolled, offered }) => enrolled === undefined || offered === undefined)) return null
  return {
    mapping: { ...mapping, questionnaire: { id, version } },
    matperiod: { ...matperiod, intake: rows as Plan['matperiod']['intake'] },
  }
}
