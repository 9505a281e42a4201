import { stateOf } from '../../shared/matperiod.ts'
import { Problem } from '../../shared/problem.ts'
import { withBreakdowns } from '../../shared/results.ts'
import { text } from '../../shared/text/admin.sv.ts'
import { dayRange } from '../../shared/text/format.ts'
import { publicAddress } from '../public-address.ts'
import { listMatperioder, readMatperiod } from '../store/matperioder.ts'
import { countResponses } from '../store/responses.ts'
import { settleChecked } from '../store/settling.ts'
import { readLatest } from '../store/snapshots.ts'
import type { Command } from './command.ts'
import { resultsInWords } from './results-in-words.ts'

export const listCommand: Command = {
  usage: 'matperioder',
  about: 'lista mätperioderna',
  takes: 0,
  async run({ database: { db }, clock }) {
    const now = clock.now()
    const list = (await listMatperioder(db)).map(
      ({ id, name, forbund, title, opensOn, closesOn, status }) => ({
        id,
        name,
        forbund,
        title,
        opensOn,
        closesOn,
        state: stateOf({ status, opensOn, closesOn }, now),
      }),
    )
    const words = list.map(
      ({ id, name, forbund, state, opensOn, closesOn }) =>
        `${id}  ${name}, ${dayRange(opensOn, closesOn)}, ${text.states[state].toLowerCase()}  (${forbund})`,
    )
    return { json: list, words: words.join('\n') || 'Inga mätperioder finns. Börja med import eller demo.' }
  },
}

export const linksCommand: Command = {
  usage: 'links <mätperiod>',
  about: 'de öppna länkarna, en per insats och en för hela mätperioden',
  takes: 1,
  async run({ database: { db }, config }, { positionals: [id = ''] }) {
    const { insatser, open } = await readMatperiod(db, id)
    const links = [
      ...insatser.map(({ name, link }) => ({ insats: name, link })),
      { insats: null, link: open.link },
    ]
      // A draft has none yet.
      .filter(({ link }) => link !== '')
      .map(({ insats, link }) => ({ insats, url: publicAddress(config.publicUrl, link) }))
    return {
      json: links,
      words: links.map(({ insats, url }) => `${url}  ${insats ?? 'hela mätperioden'}`).join('\n'),
    }
  },
}

export const statusCommand: Command = {
  usage: 'status <mätperiod>',
  about: 'hur det går, med exakta antal',
  takes: 1,
  async run({ database: { db }, clock }, { positionals: [id = ''] }) {
    const matperiod = await readMatperiod(db, id)
    const came = await countResponses(db, id)
    const insatser = [
      ...matperiod.insatser.map(({ id, name, enrolled, offered }) => ({
        insats: name as string | null,
        enrolled,
        offered,
        answered: came.get(id) ?? 0,
      })),
      { insats: null, enrolled: null, offered: null, answered: came.get(null) ?? 0 },
    ]
    const state = stateOf(matperiod, clock.now())
    const line = ({ insats, enrolled, offered, answered }: (typeof insatser)[number]) =>
      `${insats ?? 'ingen insats'}: ${enrolled ?? '–'} inskrivna, ${offered ?? '–'} erbjudna, ${answered} svar`
    return { json: { state, insatser }, words: [text.states[state], ...insatser.map(line)].join('\n') }
  },
}

export const settleCommand: Command = {
  usage: 'settle <mätperiod>',
  about: 'fastställ en mätperiod som har stängt',
  takes: 1,
  async run({ database, clock, config }, { positionals: [id = ''] }) {
    const matperiod = await readMatperiod(database.db, id)
    const rewritten = await settleChecked(
      database,
      matperiod,
      { at: clock.now(), actor: null },
      config.keyDir,
    )
    const words = rewritten
      ? 'Mätperioden är fastställd, och svaren är skrivna i ny ordning.'
      : 'Mätperioden är fastställd. Svaren skrivs i ny ordning så snart ingen annan process läser databasen.'
    return { json: { matperiod: id, state: 'settled', rewritten }, words }
  },
}

export const resultsCommand: Command = {
  usage: 'results <mätperiod> [--by <bakgrundsfråga | kommun>]',
  about: 'det senaste resultatet, fastställt eller preliminärt (results@1)',
  takes: 1,
  options: ['by'],
  async run({ database: { db } }, { positionals: [id = ''], options: { by = [] } }) {
    await readMatperiod(db, id)
    const report = await readLatest(db, id)
    if (!report) throw new Problem('not-settled')
    const known = report.results.breakdowns.map((breakdown) => breakdown.by)
    const unknown = by.filter((one) => !known.includes(one))
    if (unknown.length > 0) {
      throw new Problem('refused', [
        `Går inte att dela upp på ${unknown.join(', ')}. Välj bland ${known.join(', ')}.`,
      ])
    }
    const results = withBreakdowns(report, by)
    return { json: results, words: resultsInWords(results) }
  },
}
