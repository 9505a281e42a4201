/**
 * A broken rule, by its code. Thrown anywhere, answered in one place (`server/app.tsx`), which gives
 * each code its status and its words. A refused answer of a form is not a problem but a value.
 */
export type ProblemCode =
  | 'bad-request'
  | 'not-signed-in'
  | 'not-recent'
  | 'wrong-password'
  | 'wrong-code'
  | 'wrong-current-password'
  | 'passkey-refused'
  | 'no-account'
  | 'other-account'
  | 'last-factor'
  | 'last-kansli'
  | 'person-changed'
  | 'slow-down'
  | 'provider-away'
  | 'provider-refused'
  | 'forbidden'
  | 'not-by-token'
  | 'cross-origin'
  | 'not-found'
  | 'unknown-link'
  | 'link-used'
  | 'kiosk-ended'
  | 'no-codes-now'
  | 'codes-too-late'
  | 'code-key-lost'
  | 'not-settled'
  | 'not-released'
  | 'nothing-new'
  | 'not-yet-settleable'
  | 'already-settled'
  | 'no-paper-now'
  | 'sitting-changed'
  | 'checks-missing'
  | 'sitting-empty'
  | 'not-draft'
  | 'no-questionnaire'
  | 'days-fixed'
  | 'insats-measured'
  | 'insats-used'
  | 'kommun-used'
  | 'draft-changed'
  | 'questionnaire-frozen'
  | 'questionnaire-locked'
  | 'questionnaire-used'
  | 'texts-not-ready'
  | 'text-changed'
  | 'texts-destroyed'
  | 'answers-destroyed'
  | 'no-gallring-decision'
  | 'gallring-not-due'
  | 'gallring-changed'
  | 'already-destroyed'
  | 'too-large'
  | 'unsupported-type'
  | 'too-many'
  | 'refused'

export class Problem extends Error {
  readonly code: ProblemCode
  /** What was found wrong, each in a sentence of its own, for input that has several faults. */
  readonly faults: readonly string[]

  constructor(code: ProblemCode, faults: readonly string[] = []) {
    super(faults.length > 0 ? faults.join('\n') : code)
    this.name = 'Problem'
    this.code = code
    this.faults = faults
  }
}
