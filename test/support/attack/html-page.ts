import { type Fact, factsAt } from './facts.ts'
import type { Element } from './html.ts'
import type { Setting } from './setting.ts'
import type { Where } from './told.ts'

/** A page as far as it is read. */
export interface Page {
  readonly setting: Setting
  readonly by: string | null
  readonly snapshot: number
  readonly facts: Fact[]
  /** Elements that are understood, with all that is in them. */
  readonly taken: Set<Element>
  readonly odd: string[]
}

export const placed = ({ snapshot }: Page, source: string, total: boolean) =>
  factsAt({ source: `HTML, ${source}`, snapshot, total })

export const whereOf = ({ setting, snapshot }: Page): Where => ({ setting, source: 'HTML', snapshot })
