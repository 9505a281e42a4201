import { startServer, type TestServer } from '../server.ts'
import { attack } from './attack.ts'
import type { Breach } from './breach.ts'
import type { Fact } from './facts.ts'
import { naiveReport } from './naive.ts'
import { kansliAccount, lastDay, type PublishedStudy, publish, publishChain } from './publish.ts'
import type { RandomStudy } from './random-study.ts'
import { readJson } from './read-json.ts'
import { untrue } from './truth.ts'

/** What came of one mätperiod that was published, or of one whose answers came in several snapshots. */
export interface Outcome {
  readonly breaches: readonly Breach[]
  /** Figures that no reader knows how to take: what they tell is not attacked. */
  readonly unread: readonly string[]
  /** What was read and is not so: a fault of the readers, or of the product. */
  readonly untrue: readonly string[]
}

/** Of the groups and questions that plain hiding of small groups would show, how many are. */
export interface Price {
  readonly plain: number
  readonly whole: number
  /** In any face, whole ones too. */
  readonly shown: number
}

/** Publishes mätperioder by the product itself, one after another, and attacks each. */
export class Campaign {
  readonly #server: TestServer

  private constructor(server: TestServer) {
    this.#server = server
  }

  static async begin(): Promise<Campaign> {
    return new Campaign(await startServer('sqlite', { now: lastDay.answering }))
  }

  async single(
    study: RandomStudy,
    formats: 'few' | 'every' = 'few',
  ): Promise<Outcome & { readonly price: Price }> {
    const id = await this.#server.importStudy(study.file)
    const kansli = await this.#server.signIn(kansliAccount)
    const published = await publish(kansli, id, study, formats)
    return { ...outcomeOf(published), price: priceOf(study, published) }
  }

  async chain(study: RandomStudy): Promise<Outcome> {
    return outcomeOf(await publishChain(this.#server, study))
  }

  end(): Promise<void> {
    return this.#server.stop()
  }
}

function outcomeOf(published: PublishedStudy): Outcome {
  const { setting, facts, forms, unread } = published
  return { breaches: attack(published), unread, untrue: untrue(setting, facts, forms) }
}

function priceOf({ setting, file }: RandomStudy, { facts }: PublishedStudy): Price {
  const keyOf = ({ of }: Fact) => JSON.stringify([of.people, of.question])
  const faces = new Map(
    facts.flatMap((fact) => (fact.kind === 'shown' ? [[keyOf(fact), fact.face] as const] : [])),
  )
  const plain = new Set(
    readJson(setting, naiveReport(file).results)
      .facts.filter((fact) => fact.kind === 'shown' && Object.keys(fact.of.people).length > 0)
      .map(keyOf),
  )
  const shown = [...plain].flatMap((key) => faces.get(key) ?? [])
  return { plain: plain.size, shown: shown.length, whole: shown.filter((face) => face === 'whole').length }
}
