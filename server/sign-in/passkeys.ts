import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type WebAuthnCredential,
} from '@simplewebauthn/server'
import type { Named } from '../../shared/account.ts'
import { Problem } from '../../shared/problem.ts'
import { pagesText } from '../../shared/text/pages.sv.ts'

/** Ed25519, ES256 and RS256: what every device has one of. */
const supportedAlgorithmIDs = [-8, -7, -257]

/** Whose passkeys they are: the address that people go to. */
function relyingParty(publicUrl: string) {
  return { expectedOrigin: publicUrl, expectedRPID: new URL(publicUrl).hostname }
}

/** What a browser needs to make a passkey: kept in the device, and opened by its owner's finger, face or code. */
export function registrationOptions(
  publicUrl: string,
  { accountId, email }: { readonly accountId: string; readonly email: string },
  known: readonly Named[],
) {
  return generateRegistrationOptions({
    rpName: pagesText.adminTitle,
    rpID: relyingParty(publicUrl).expectedRPID,
    userName: email,
    userDisplayName: email,
    userID: new TextEncoder().encode(accountId),
    attestationType: 'none',
    supportedAlgorithmIDs,
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** @throws {Problem} `passkey-refused` */
export async function verifyRegistration(
  publicUrl: string,
  expectedChallenge: string,
  response: RegistrationResponseJSON,
): Promise<WebAuthnCredential> {
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge,
    ...relyingParty(publicUrl),
    requireUserVerification: true,
    supportedAlgorithmIDs,
  }).catch(refuse)
  if (!verified) throw new Problem('passkey-refused')
  return registrationInfo.credential
}

/** What a browser needs to sign in with any of its passkeys for this address. */
export function signInOptions(publicUrl: string) {
  return generateAuthenticationOptions({
    rpID: relyingParty(publicUrl).expectedRPID,
    userVerification: 'required',
  })
}

/**
 * Check what a passkey signed; gives its counter.
 *
 * @throws {Problem} `passkey-refused`
 */
export async function verifySignIn(
  publicUrl: string,
  expectedChallenge: string,
  response: AuthenticationResponseJSON,
  credential: WebAuthnCredential,
): Promise<number> {
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge,
    ...relyingParty(publicUrl),
    credential,
    requireUserVerification: true,
  }).catch(refuse)
  if (!verified) throw new Problem('passkey-refused')
  return authenticationInfo.newCounter
}

/** Whatever the library finds wrong, the answer is the same. */
function refuse(): never {
  throw new Problem('passkey-refused')
}
