import pino from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMailer, type Mailer } from '../../server/mail.ts'
import { mailText, securityChanges } from '../../shared/text/mail.sv.ts'
import { type MailServer, startMailServer } from '../support/mail.ts'

const from = 'Enkäten i Södra Norrbotten <enkat@demo.example>'
const until = new Date('2026-03-24T08:30:00Z')
const url = `https://enkat.demo.example/valkommen#${'a1B2_'.repeat(12)}`

let server: MailServer
let mailer: Mailer
let log: string[]

beforeEach(async () => {
  server = await startMailServer()
  log = []
  mailer = createMailer({ url: server.url, from }, pino({}, { write: (line: string) => void log.push(line) }))
})
afterEach(() => server.stop())

describe('a mail', () => {
  it('arrives with its Swedish letters and its link whole', async () => {
    const welcome = mailText.welcome({ forbund: 'Samordningsförbundet Åäö', url, until })
    expect(await mailer.send('åsa@demo.example', welcome)).toBe(true)
    const mail = await server.next()

    expect(mail).toMatchObject({ to: 'åsa@demo.example', ...welcome })
    expect(mail.text).toContain(`\n${url}\n`)
    expect(mail.text).toContain('en gång, till och med 24 mars 2026 kl. 09.30.')
    expect(log).toEqual([])
  })

  it('says that a machine sent it, so that no machine answers', async () => {
    await mailer.send('asa@demo.example', mailText.securityChange({ what: 'password' }))
    const { headers } = await server.next()

    expect(headers['auto-submitted']).toBe('auto-generated')
    expect(headers.from).toContain('Enkäten i Södra Norrbotten')
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
  })

  it('has a subject of one line, however long, and cannot be given another header', async () => {
    const subject = `${'Påminnelse om mätperioden '.repeat(8)}\r\nBcc: bo@demo.example`
    await mailer.send('asa@demo.example', { subject, text: 'Hej' })
    const { headers, to } = await server.next()

    expect(to).toBe('asa@demo.example')
    expect(headers.bcc).toBeUndefined()
    expect(headers.subject).toContain('mätperioden Påminnelse om mätperioden')
  })

  it.each([
    'asa@demo.example, bo@demo.example',
    '<asa@demo.example>,bo@demo.example',
    'asa@demo.example\r\nRCPT TO:<bo@demo.example>',
  ])('goes to nobody where two addresses stand in one: %j', async (to) => {
    expect(await mailer.send(to, { subject: 'Hej', text: 'Hej' })).toBe(false)
    expect(server.mails()).toEqual([])
  })

  it('that the server does not take is told of, and logged without address, text or link', async () => {
    await server.stop()
    const sent = await mailer.send('asa@demo.example', mailText.signInLink({ url, minutes: 15 }))

    expect(sent).toBe(false)
    expect(JSON.parse(log.join())).toMatchObject({ msg: 'mail not sent', code: 'ESOCKET' })
    expect(log.join()).not.toMatch(/asa|demo|enkat|Logga in|a1B2/)
  })
})

describe('the words of a mail', () => {
  it('tell how long a link can be used', () => {
    expect(mailText.signInLink({ url, minutes: 15 }).text).toContain('en gång, inom 15 minuter.')
    expect(mailText.resetLink({ forbund: 'Demoförbundet', url, until }).text).toContain('kl. 09.30')
  })

  it.each(securityChanges)('tell of %s, and what to do where it was somebody else', (what) => {
    const { text } = mailText.securityChange({ what })

    expect(text).toContain('Var det inte du?')
    expect(text).not.toMatch(/undefined|!/)
  })
})
