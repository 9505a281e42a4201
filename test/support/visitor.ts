import { findAccount } from '../../server/store/accounts.ts'
import { removeTotp } from '../../server/store/second-factors.ts'
import type { SignedIn } from '../../shared/account.ts'

import { type Fetch, password, type TestAccount, type TestServer } from './server.ts'
import { codeOf } from './totp.ts'

/** Somebody's browser, as far as its cookies go: it keeps what it is given, and sends it back. */
export interface Visitor {
  readonly fetch: Fetch
  /** By their names. */
  readonly cookies: Map<string, string>
  send(method: string, path: string, json?: unknown): Promise<Response>
  /** Sends JSON by POST, and gives the status alone. */
  post(path: string, json?: unknown): Promise<number>
  /** The first step of signing in; gives its status. */
  signIn(email: string, given?: string): Promise<number>
  /** Whom the server says it is. */
  me(): Promise<SignedIn | null>
}

export function newVisitor(server: TestServer): Visitor {
  const cookies = new Map<string, string>()
  const fetch: Fetch = async (path, init = {}) => {
    const sent = [...cookies].map((pair) => pair.join('=')).join('; ')
    const headers = { ...(sent === '' ? {} : { Cookie: sent }), ...init.headers }
    const reply = await server.fetch(path, { ...init, headers })
    for (const line of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return reply
  }
  const send: Visitor['send'] = (method, path, json = {}) => fetch(path, { method, json })
  const post: Visitor['post'] = async (path, json) => (await send('POST', path, json)).status
  return {
    fetch,
    cookies,
    send,
    post,
    signIn: (email, given = password) => post('/api/sign-in', { email, password: given }),
    me: async () => (await (await fetch('/api/me')).json()) as SignedIn | null,
  }
}

/** Give whoever is signed in an app with codes; gives its secret, and the recovery codes that came with it. */
export async function enrolApp(visitor: Visitor, now: Date) {
  const begun = await visitor.send('POST', '/api/own/totp')
  const { secret } = (await begun.json()) as { secret: string }
  const confirmed = await visitor.send('POST', '/api/own/totp/confirm', { code: codeOf(secret, now) })
  if (confirmed.status !== 200) throw new Error(`totp: ${confirmed.status}`)
  const { codes } = (await confirmed.json()) as { codes: readonly string[] | null }
  return { secret, codes }
}

/** An account whose owner must have a second factor, and has none yet. */
export async function addWithoutFactor(server: TestServer, account: TestAccount): Promise<string> {
  await server.addAccount(account)
  const { db } = server.database
  const id = (await findAccount(db, account))?.id ?? ''
  await removeTotp(db, id)
  return id
}
