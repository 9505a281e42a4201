import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { faultsOf } from '../../shared/faults.ts'
import { Problem } from '../../shared/problem.ts'
import { type Mapping, mappingSchema } from '../../shared/raw-data/mapping.ts'
import type { RowFault } from '../../shared/raw-data/place.ts'
import { type ImportedMatperiod, importedSchema } from '../../shared/raw-data/plan.ts'
import { rawDataText } from '../../shared/text/raw-data.sv.ts'
import { dryRun, placeIn } from '../raw-data/import.ts'
import { readRawFile } from '../raw-data/read.ts'
import { writeAudit } from '../store/audit.ts'
import { listForbund } from '../store/forbund.ts'
import { finishSettling } from '../store/settling.ts'
import { importStudy } from '../store/studies.ts'
import { type Command, type Given, UsageError } from './command.ts'
import { readJson } from './study.ts'

export const importRawCommand: Command = {
  usage:
    'import-raw <fil.csv|fil.xlsx> --mapping <mappning.json> --name <mätperiod> --opens-on <dag> --closes-on <dag> [--forbund <namn>] [--intake <insats>=<inskrivna>/<erbjudna>[/<papper>] …]',
  about: 'läs in svar från ett annat verktyg, en rad per person, enligt en mappning',
  takes: 1,
  options: ['mapping', 'name', 'opens-on', 'closes-on', 'forbund', 'intake'],
  async run({ database, clock, config }, given) {
    const matperiod = matperiodOf(given)
    const mapping = await readMapping(one(given, 'mapping'))
    const [path = ''] = given.positionals
    const { table } = await readRawFile(await bytesOf(path), mapping)
    const forbund = await forbundOf(database.db, given.options.forbund?.[0])
    const now = clock.now()
    const placed = await placeIn(database.db, forbund.id, table, mapping, now)
    const { found, study } = dryRun(table, placed, { mapping, matperiod }, forbund.name, now)
    if (!study) throw new Problem('refused', [...found.faults.map(inWords), ...found.hindrances])
    const id = await database.db.transaction().execute(async (trx) => {
      const id = await importStudy(trx, database.kind, study, { now, demo: forbund.demo })
      const detail = { responses: study.responses.length }
      const entry = { at: now, actor: null, forbundId: forbund.id }
      await writeAudit(trx, { ...entry, action: 'study-imported', subject: matperiod.name, detail })
      return id
    })
    await finishSettling(database, now, config.keyDir)
    const { responses, rows, empty } = found
    return {
      json: { matperiod: id, rows, responses, empty: empty.length },
      words: `Mätperioden är inläst: ${id} (${responses} svar av ${rows} rader)`,
    }
  },
}

/** One fault for each value that cannot be placed: which rows, which column, the value, and what to do. */
function inWords({ rows, column, value, code }: RowFault): string {
  return `rad ${rows.join(', ')}, kolumn ”${column}”, ”${value}”: ${rawDataText.faults[code]}`
}

function one({ options }: Given, name: string): string {
  const [value] = options[name] ?? []
  if (value === undefined) throw new UsageError(`Växeln --${name} saknas.`)
  return value
}

function matperiodOf(given: Given): ImportedMatperiod {
  const intake = (given.options.intake ?? []).map((written) => {
    const found = /^(.*)=(\d*)\/(\d*)(?:\/(\d+))?$/.exec(written)
    if (!found)
      throw new UsageError(`--intake ${written}: skriv insats=inskrivna/erbjudna, som Orangeriet=46/40.`)
    const [, insats = '', enrolled = '', offered = '', papper = '0'] = found
    const count = (digits: string) => (digits === '' ? null : Number(digits))
    return {
      insats: insats || null,
      enrolled: count(enrolled),
      offered: count(offered),
      papper: Number(papper),
    }
  })
  const written = {
    name: one(given, 'name'),
    opensOn: one(given, 'opens-on'),
    closesOn: one(given, 'closes-on'),
    intake,
  }
  return checked(importedSchema, written)
}

async function readMapping(path: string): Promise<Mapping> {
  return checked(mappingSchema, await readJson(path))
}

function checked<S extends v.GenericSchema>(schema: S, input: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, input)
  if (!result.success) throw new Problem('refused', faultsOf(result.issues))
  return result.output
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch {
    throw new Problem('refused', [`${path}: filen kan inte läsas`])
  }
}

async function forbundOf(db: Parameters<typeof listForbund>[0], name: string | undefined) {
  const found = await listForbund(db, name)
  const [only] = found
  if (found.length > 1) throw new UsageError('Det finns flera förbund: säg vilket med --forbund.')
  if (!only) throw new Problem('refused', ['Förbundet finns inte.'])
  return only
}
