import type { ForbundSettings } from '../forbund.ts'
import type { Gallring } from '../matperiod.ts'
import { dayInWords } from '../text/format.ts'
import type { PaperSettings } from './settings.ts'

/** Where a blank is filled in. */
export type BlankPlace = 'settings' | 'papers' | 'matperiod'

/** What the papers take from the settings, each by the name it has in a paper and the page it is filled in on. */
export const blanks = {
  controller: { label: 'personuppgiftsansvarig', at: 'settings' },
  contact: { label: 'så når man kansliet', at: 'settings' },
  legalBasis: { label: 'rättslig grund', at: 'settings' },
  dataProtectionOfficer: { label: 'dataskyddsombud', at: 'settings' },
  destroyed: { label: 'när svaren förstörs', at: 'settings' },
  organisationNumber: { label: 'organisationsnummer', at: 'papers' },
  address: { label: 'postadress', at: 'papers' },
  operation: { label: 'vem som sköter servern', at: 'papers' },
  operator: { label: 'driftsleverantör', at: 'papers' },
  subprocessors: { label: 'underbiträden', at: 'papers' },
  storagePlace: { label: 'var uppgifterna lagras', at: 'papers' },
  gallring: { label: 'gallringsbeslut', at: 'matperiod' },
} as const satisfies Record<string, { label: string; at: BlankPlace }>
export type Blank = keyof typeof blanks

export function isBlank(name: string): name is Blank {
  return Object.hasOwn(blanks, name)
}

const places: Record<BlankPlace, string> = {
  settings: 'under Inställningar',
  papers: 'under Integritetspapper',
  matperiod: 'på mätperiodens sista kontroll',
}

/** What stands in a paper where a setting is missing. */
export function markerOf(blank: Blank): string {
  return `[Fyll i: ${blanks[blank].label} – ${places[blanks[blank].at]}]`
}

/** What is known of a förbund, by blank; an empty text is missing. `name` is always known. */
export type Facts = Readonly<Record<Blank | 'name', string>>

export interface Known {
  readonly name: string
  readonly settings: ForbundSettings
  readonly paperSettings: PaperSettings
  /** The newest that is noted of any mätperiod. */
  readonly gallring: Gallring | null
}

const ownOperation = 'Förbundet sköter servern självt.'
const nobody = 'ingen, för förbundet sköter servern självt'

/** What the papers say of a förbund. */
export function factsOf({ name, settings, paperSettings, gallring }: Known): Facts {
  const { operatedBy, operator, subprocessors, ...more } = paperSettings
  const own = operatedBy === 'own'
  return {
    name,
    ...settings,
    ...more,
    operation:
      operatedBy === '' ? '' : own ? ownOperation : 'Servern sköts av någon annan för förbundets räkning.',
    operator: own ? nobody : operator,
    subprocessors: own ? nobody : subprocessors,
    gallring: gallring ? `beslut ${gallring.number} den ${dayInWords(gallring.decidedOn)}` : '',
  }
}
