import type { Migration } from 'kysely/migration'
import * as first from './0001-first.ts'
import * as audit from './0002-audit.ts'
import * as accounts from './0003-accounts.ts'
import * as codes from './0004-codes.ts'
import * as logo from './0005-logo.ts'
import * as rounds from './0006-rounds.ts'
import * as questionnaires from './0007-questionnaires.ts'
import * as reviews from './0009-reviews.ts'
import * as kiosk from './0010-kiosk.ts'
import * as privacyPapers from './0011-privacy-papers.ts'
import * as snapshots from './0012-snapshots.ts'
import * as textsAndGallring from './0013-texts-and-gallring.ts'
import * as comparing from './0014-comparing.ts'
import * as entered from './0016-entered.ts'
import * as tokens from './0018-tokens.ts'
import * as readerLinks from './0019-reader-links.ts'
import * as seminar from './0020-seminar.ts'
import * as bilaga from './0021-bilaga.ts'
import * as feedback from './0022-feedback.ts'
import * as colours from './0023-colours.ts'

/** Every migration in order; one that has been run anywhere never changes. */
export const migrations: Record<string, Migration> = {
  '0001-first': first,
  '0002-audit': audit,
  '0003-accounts': accounts,
  '0004-codes': codes,
  '0005-logo': logo,
  '0006-rounds': rounds,
  '0007-questionnaires': questionnaires,
  '0009-reviews': reviews,
  '0010-kiosk': kiosk,
  '0011-privacy-papers': privacyPapers,
  '0012-snapshots': snapshots,
  '0013-texts-and-gallring': textsAndGallring,
  '0014-comparing': comparing,
  '0016-entered': entered,
  '0018-tokens': tokens,
  '0019-reader-links': readerLinks,
  '0020-seminar': seminar,
  '0021-bilaga': bilaga,
  '0022-feedback': feedback,
  '0023-colours': colours,
}
