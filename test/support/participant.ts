import { readMatperiod } from '../../server/store/matperioder.ts'
import type { TestServer } from './server.ts'

/** What a form is sent with: fields by question id, several values for several choices. */
export type FormFields = Readonly<Record<string, string | readonly string[]>>

/** A form that somebody has opened: sending it again is sending the same form. */
export interface OpenedForm {
  readonly page: string
  readonly key: string
  send(fields: FormFields): Promise<Response>
}

/** The public link of an insats, or of the whole mätperiod. */
export async function linkOf(
  server: TestServer,
  matperiodId: string,
  insats: string | null,
): Promise<string> {
  const { insatser, open } = await readMatperiod(server.database.db, matperiodId)
  const link = insats === null ? open.link : insatser.find(({ name }) => name === insats)?.link
  if (!link) throw new Error(`no link of ${insats}`)
  return link
}

/** Open the form behind a link, as a browser without scripts does. */
export async function openForm(server: TestServer, link: string): Promise<OpenedForm> {
  const reply = await server.fetch(`/e/${link}`)
  const page = await reply.text()
  const key = /name="_key" value="([^"]*)"/.exec(page)?.[1]
  if (reply.status !== 200 || !key) throw new Error(`no form: ${reply.status}`)
  return { page, key, send: (fields) => sendForm(server, link, key, fields) }
}

/** Post a form as a browser does. */
export function sendForm(
  server: TestServer,
  link: string,
  key: string,
  fields: FormFields,
): Promise<Response> {
  const body = new URLSearchParams([['_key', key]])
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) body.append(name, value)
  return server.fetch(`/e/${link}`, { method: 'POST', body })
}
