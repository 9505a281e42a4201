import { keptMark } from '../shared/codes.ts'
import type { Fields } from '../shared/paper.ts'
import { Problem } from '../shared/problem.ts'
import { codesText } from '../shared/text/codes.sv.ts'
import { openSecret, sealSecret } from './sign-in/totp.ts'
import { checkSheetCode, findSheetCode } from './store/codes.ts'
import type { Database } from './store/database.ts'
import type { OwnedSitting } from './store/paper.ts'

const use = 'sheet code'

/**
 * A code typed from a sheet, checked, as its typist's page keeps it: what is stored of it, sealed, so that
 * the page can send it again and again without the code.
 *
 * @throws {Problem} `refused` where the code is unknown, used, or on another sheet; `code-key-lost`
 */
export async function takeSheetCode(
  db: Database,
  { keyDir, secret }: { readonly keyDir: string; readonly secret: string },
  sitting: OwnedSitting,
  sheetId: string,
  typed: string,
): Promise<string> {
  const nullifier = await checkSheetCode(db, keyDir, sitting, typed)
  if (nullifier === null) throw new Problem('refused', [codesText.sheet.refused.unknown])
  const refusal = await findSheetCode(db, sitting, sheetId, nullifier)
  if (refusal !== null) throw new Problem('refused', [codesText.sheet.refused[refusal]])
  return sealedCode(secret, nullifier)
}

/** What is stored of a sheet's code, as its typist's page keeps it. */
export function sealedCode(secret: string, nullifier: string): string {
  return keptMark + sealSecret(secret, Buffer.from(nullifier, 'hex'), use)
}

/**
 * What is to be stored of the code in a sheet's field.
 *
 * @returns null where the sheet has none
 * @throws {Problem} `bad-request` for what was not sealed here
 */
export function openSealedCode(secret: string, [field = '']: Fields[string] = []): string | null {
  if (field === '') return null
  const kept = field.startsWith(keptMark) ? openSecret(secret, field.slice(keptMark.length), use) : null
  if (kept) return kept.toString('hex')
  throw new Problem('bad-request')
}
