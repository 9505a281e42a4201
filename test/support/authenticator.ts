import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** What a browser is asked, as far as a key answers it. */
export interface Asked {
  readonly challenge: string
}

/** What a test has a key do otherwise than keys do. */
export interface Odd {
  /** Whose page it was; the product's own where it is not given. */
  readonly origin?: string
  readonly rpId?: string
  /** Whether the key saw its owner's finger, face or code. */
  readonly verified?: boolean
  readonly counter?: number
}

/** A passkey in software: it answers what a browser and its key would, and does as it is told. */
export interface Authenticator {
  readonly id: string
  /** What registers it. */
  register(asked: Asked, odd?: Odd): object
  /** What signs in with it. */
  signIn(asked: Asked, odd?: Odd): object
}

const present = 0x01
const verifiedFlag = 0x04
const withKey = 0x40

/** @see Web Authentication, level 2: sections 6.1, 6.5.1 and 8.7; RFC 9052 for the key */
export function newAuthenticator(publicUrl: string): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const rawId = randomBytes(16)
  const id = rawId.toString('base64url')
  let used = 0

  const clientData = (type: string, { challenge }: Asked, { origin = publicUrl }: Odd) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const authData = (more: Buffer, flags: number, odd: Odd) => {
    const { rpId = new URL(publicUrl).hostname, verified = true, counter = used } = odd
    const counted = Buffer.alloc(4)
    counted.writeUInt32BE(counter)
    const flag = Buffer.from([present | (verified ? verifiedFlag : 0) | flags])
    return Buffer.concat([createHash('sha256').update(rpId).digest(), flag, counted, more])
  }
  const answer = (response: Readonly<Record<string, Buffer>>) => ({
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response: Object.fromEntries(
      Object.entries(response).map(([name, bytes]) => [name, bytes.toString('base64url')]),
    ),
  })

  return {
    id,
    register(asked, odd = {}) {
      // A map in CBOR: EC2, ES256, P-256, x and y.
      const key = Buffer.concat([
        Buffer.from('a5010203262001215820', 'hex'),
        Buffer.from(x, 'base64url'),
        Buffer.from('225820', 'hex'),
        Buffer.from(y, 'base64url'),
      ])
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, rawId.length]), rawId, key])
      const data = authData(credential, withKey, odd)
      const attestationObject = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
        Buffer.from([data.length]),
        data,
      ])
      return answer({ clientDataJSON: clientData('webauthn.create', asked, odd), attestationObject })
    },
    signIn(asked, odd = {}) {
      used += 1
      const clientDataJSON = clientData('webauthn.get', asked, odd)
      const authenticatorData = authData(Buffer.alloc(0), 0, odd)
      const signed = Buffer.concat([authenticatorData, createHash('sha256').update(clientDataJSON).digest()])
      return answer({ clientDataJSON, authenticatorData, signature: sign('sha256', signed, privateKey) })
    },
  }
}
