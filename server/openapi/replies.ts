import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import type { Codes, Forbund, NewTotp, Welcome } from '../../admin-ui/api.ts'
import type { Profile, SignedIn } from '../../shared/account.ts'
import type { AuditEntry } from '../../shared/audit.ts'
import type { Backups } from '../../shared/backups.ts'
import type { BilagaView } from '../../shared/bilaga.ts'
import type { CodesOverview, IssuedCodes } from '../../shared/codes.ts'
import type { Comparisons } from '../../shared/comparisons.ts'
import type { FeedbackView } from '../../shared/feedback.ts'
import type { Check, FollowUp, MatperiodSummary } from '../../shared/follow-up.ts'
import type { AfterSettling, GallringView } from '../../shared/gallring.ts'
import type { Insatser } from '../../shared/insatser.ts'
import type { KioskLink } from '../../shared/kiosk.ts'
import type { Offers } from '../../shared/offers.ts'
import type { Sitting } from '../../shared/paper.ts'
import type { MadeLink, People } from '../../shared/people.ts'
import type { PrivacyView } from '../../shared/privacy/view.ts'
import type { ProblemCode } from '../../shared/problem.ts'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import type { OpenedQuestionnaire, Questionnaires } from '../../shared/questionnaires.ts'
import type { DryRun, RawDataTargets } from '../../shared/raw-data/plan.ts'
import type { FileSeen } from '../../shared/raw-data/table.ts'
import type { Reach } from '../../shared/reach.ts'
import type { MadeReaderLink, ReaderLinks } from '../../shared/reader-links.ts'
import type { Review } from '../../shared/reviews.ts'
import type { SeminarNotes } from '../../shared/seminar.ts'
import type { SetupView } from '../../shared/setup.ts'
import type { SnapshotFile, SnapshotsOverview } from '../../shared/snapshots.ts'
import type { PublishedTexts, Texts } from '../../shared/texts.ts'
import type { MadeToken } from '../../shared/tokens.ts'

/**
 * Every reply in JSON that is no exchange format, by the name it is documented under. The schemas beside it,
 * `replies.json`, are made of these types, with what is said of their fields. A test fails where they are not the
 * same; `npm test -- test/server/openapi.test.ts -u` writes them anew.
 */
export interface Replies {
  readonly AfterSettlingList: readonly AfterSettling[]
  readonly Anew: { readonly link: MadeLink }
  readonly Approved: { readonly approved: number }
  readonly Backups: Backups
  readonly BilagaView: BilagaView
  readonly Checklist: readonly Check[]
  readonly CodeCount: { readonly issued: number }
  readonly CodesOverview: CodesOverview
  readonly Comparisons: Comparisons
  readonly DryRun: DryRun
  readonly FeedbackView: FeedbackView
  readonly FileSeen: FileSeen
  readonly FollowUp: FollowUp
  readonly Forbund: Forbund
  readonly GallringView: GallringView
  readonly ImportedStudy: { readonly matperiod: string }
  readonly Insatser: Insatser
  readonly Invited: { readonly id: string; readonly link: MadeLink }
  readonly IssuedCodes: IssuedCodes
  readonly KioskList: readonly KioskLink[]
  readonly Log: readonly AuditEntry[]
  readonly Made: { readonly id: string }
  readonly MadeLink: MadeLink
  readonly MadeReaderLink: MadeReaderLink
  readonly MadeToken: MadeToken
  readonly MatperiodList: readonly MatperiodSummary[]
  readonly NewTotp: NewTotp
  readonly Offers: Offers
  readonly OpenedQuestionnaire: OpenedQuestionnaire
  readonly PasskeyQuestion: PublicKeyCredentialCreationOptionsJSON | PublicKeyCredentialRequestOptionsJSON
  readonly People: People
  readonly PrivacyView: PrivacyView
  /** What is replied where a rule is broken. */
  readonly Problem: {
    readonly code: ProblemCode | 'broken'
    /** In the language of whoever asks, as `message` is. */
    readonly title: string
    readonly message: string
    /** What was found wrong, each in a sentence of its own, in Swedish. */
    readonly faults: readonly string[]
  }
  readonly Profile: Profile
  readonly PublishedTexts: PublishedTexts
  readonly QuestionnaireKey: Pick<Questionnaire, 'id' | 'version'>
  readonly Questionnaires: Questionnaires
  readonly RawDataTargets: RawDataTargets
  readonly Reach: Reach
  readonly ReaderLinks: ReaderLinks
  readonly RecoveryCodes: Codes
  readonly ReviewList: readonly Review[]
  readonly Revision: { readonly revision: number }
  readonly SavedText: { readonly revision: number; readonly masked: string }
  readonly SeminarNotes: SeminarNotes
  readonly SetupView: SetupView
  /** Null where nobody is. */
  readonly SignedIn: SignedIn | null
  readonly Sitting: Sitting
  readonly SnapshotFile: SnapshotFile
  readonly SnapshotsOverview: SnapshotsOverview
  readonly TakenCode: { readonly code: string }
  readonly Texts: Texts
  readonly Welcome: Welcome
}
