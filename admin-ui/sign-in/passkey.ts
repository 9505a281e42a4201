import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { signInText } from '../../shared/text/sign-in.ts'
import { api, type Codes } from '../api.ts'
import { ApiError } from '../request.ts'

const words = signInText.passkey

/**
 * Sign in with a passkey, or go on with one after a password.
 *
 * @throws {ApiError} in words; with code `cancelled` where its owner changed their mind
 */
export async function signInWithPasskey(): Promise<void> {
  needSupport()
  const optionsJSON = await api.passkeySignInOptions()
  const response = await startAuthentication({ optionsJSON }).catch((error: unknown) => {
    throw explained(error, optionsJSON.rpId, words.signInCancelled)
  })
  await api.passkeySignIn(response)
}

/**
 * Make a passkey on the device and add it to the account.
 *
 * @throws {ApiError} as `signInWithPasskey`
 */
export async function makePasskey(name: string): Promise<Codes> {
  needSupport()
  const optionsJSON = await api.passkeyOptions()
  const response = await startRegistration({ optionsJSON }).catch((error: unknown) => {
    throw explained(error, optionsJSON.rp.id, words.cancelled)
  })
  return api.addPasskey(name, response)
}

function needSupport(): void {
  if (!browserSupportsWebAuthn()) throw refusal('unsupported', words.unsupported)
}

/** What the browser says of a passkey, in words; what is no refusal of its is left as it is. */
function explained(error: unknown, host: string | undefined, cancelled: string): unknown {
  if (!(error instanceof Error)) return error
  // Browsers tell nobody whether there was no passkey, no time or no wish: all are the same to a site.
  if (error.name === 'NotAllowedError' || error.name === 'AbortError') return refusal('cancelled', cancelled)
  if (error.name === 'SecurityError') {
    return refusal('elsewhere', words.elsewhere(host ?? '', location.hostname))
  }
  if (error.name === 'InvalidStateError') return refusal('known', words.known)
  if (error.name === 'ConstraintError') return refusal('unverified', words.unverified)
  if (error.name === 'NotSupportedError' || error.name === 'UnknownError') {
    return refusal('failed', words.failed)
  }
  return error
}

const refusal = (code: string, message: string) => new ApiError(400, code, message)
