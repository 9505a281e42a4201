import { afterEach, describe, expect, it, vi } from 'vitest'
import { ApiError, askForSignIn, request } from '../../admin-ui/request.ts'

const reply = (status: number, body?: unknown) =>
  new Response(body === undefined ? null : JSON.stringify(body), { status })
const replies = (...given: (Response | Error)[]) => {
  const send = vi.fn(async (_path: string, _init: RequestInit) => {
    const next = given.shift()
    if (!(next instanceof Response)) throw next
    return next
  })
  vi.stubGlobal('fetch', send)
  return send
}

afterEach(() => {
  vi.unstubAllGlobals()
  askForSignIn(null)
})

describe('a request', () => {
  it('is sent as JSON and read as JSON', async () => {
    const send = replies(reply(200, { id: 'a' }))
    expect(await request('POST', '/api/x', { insats: null })).toEqual({ id: 'a' })
    expect(send.mock.calls[0]?.[1]).toMatchObject({ method: 'POST', body: '{"insats":null}' })
  })

  it('that is refused is told of in the words of the server, with every fault', async () => {
    replies(
      reply(409, {
        code: 'checks-missing',
        title: 'Något är inte klart',
        message: 'Gör klart det.',
        faults: ['ett', 'två'],
      }),
    )
    const error = await request('POST', '/api/x').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({
      status: 409,
      code: 'checks-missing',
      message: 'Något är inte klart. Gör klart det.',
      faults: ['ett', 'två'],
      passing: false,
    })
  })

  it('that meets a broken server, or none, says that what was typed is still here', async () => {
    for (const given of [new Response('<html>', { status: 502 }), new TypeError('Failed to fetch')]) {
      replies(given)
      const error = await request('GET', '/api/x').catch((thrown: unknown) => thrown)
      expect(error).toMatchObject({ passing: true })
      expect((error as ApiError).message).toContain('Det du har skrivit finns kvar')
    }
  })

  it('whose sign-in has run out waits for a new one and is sent again', async () => {
    const send = replies(reply(401, { code: 'not-signed-in' }), reply(204))
    const ask = vi.fn(async () => {})
    askForSignIn(ask)
    await request('PUT', '/api/x', { kept: true })
    expect(ask).toHaveBeenCalledOnce()
    expect(send.mock.calls.map(([, { body }]) => body)).toEqual(['{"kept":true}', '{"kept":true}'])
  })

  it('that needs a newer sign-in says so to whoever asks for one, and is given up with it', async () => {
    replies(reply(401, { code: 'not-recent', message: 'Logga in igen.' }))
    const ask = vi.fn(async () => {
      throw new ApiError(401, 'cancelled', 'Inget har ändrats.')
    })
    askForSignIn(ask)
    await expect(request('PUT', '/api/own/password', {})).rejects.toMatchObject({ code: 'cancelled' })
    expect(ask).toHaveBeenCalledExactlyOnceWith('not-recent')
  })

  it('whose typed code or password is wrong is not asked to sign in', async () => {
    replies(reply(401, { code: 'wrong-code', message: 'Fel.' }))
    askForSignIn(async () => {
      throw new Error('asked')
    })
    await expect(request('POST', '/api/own/totp/confirm', {})).rejects.toMatchObject({ code: 'wrong-code' })
  })

  it('that signs in takes a 401 for its answer', async () => {
    replies(reply(401, { code: 'wrong-password', message: 'Fel.' }))
    askForSignIn(async () => {
      throw new Error('asked')
    })
    await expect(request('POST', '/api/sign-in', {}, { anonymous: true })).rejects.toMatchObject({
      code: 'wrong-password',
    })
  })
})
