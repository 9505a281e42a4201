import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import type { Context } from 'hono'
import * as v from 'valibot'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../context.ts'
import { takes } from '../json-body.ts'
import { beginSession } from '../sign-in/begin.ts'
import { ask, asked } from '../sign-in/challenge.ts'
import { credentialSchema } from '../sign-in/credential.ts'
import { signInOptions, verifySignIn } from '../sign-in/passkeys.ts'
import { notePasskeyUse, readPasskey } from '../store/passkeys.ts'

const answerSchema = v.object({ response: credentialSchema })

/** Signing in with a passkey: something one has, opened by something one is or knows, so it is enough alone. */
export function passkeyRoutes(deps: Deps) {
  const { database, config, clock } = deps
  const { db } = database
  return {
    async options(c: Context) {
      const options = await signInOptions(config.publicUrl)
      await ask(c, deps, { kind: 'passkey-sign-in', challenge: options.challenge })
      return c.json(options)
    },

    signIn: takes(answerSchema, async (c, { response }) => {
      const challenge = await asked(c, deps, db, 'passkey-sign-in')
      const passkey = await readPasskey(db, response.id)
      if (!challenge || !passkey) throw new Problem('passkey-refused')
      // The library checks the rest of what the browser sent.
      const answer = response as unknown as AuthenticationResponseJSON
      const { credential, accountId } = passkey
      const counter = await verifySignIn(config.publicUrl, challenge.challenge, answer, credential)
      await notePasskeyUse(db, credential.id, counter, clock.now())
      await beginSession(c, deps, { accountId, way: 'passkey', strong: true })
      return c.body(null, 204)
    }),
  }
}
