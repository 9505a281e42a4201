import { spoken } from './language.ts'
import { snapshotsText as english } from './snapshots.en.ts'
import { snapshotsText as swedish } from './snapshots.sv.ts'

export const snapshotsText = spoken({ sv: swedish, en: english })
