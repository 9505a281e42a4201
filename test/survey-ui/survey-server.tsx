import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { renderToString } from 'preact-render-to-string'
import { parseResponse } from '../../shared/answers.ts'
import { styleText } from '../../survey-ui/style.ts'
import { type FormState, MessagePage, type SurveyView } from '../../survey-ui/survey-page.tsx'
import { pageOf } from './fixture.tsx'

/** What goes wrong with the next forms that are sent: nothing, an error, no reply, or a reply lost after storing. */
type Weather = 'fair' | 'error' | 'busy' | 'dropped' | 'lost'

export interface SurveyServer {
  readonly url: string
  weather: Weather
  /** Answers by submit key. */
  readonly stored: ReadonlyMap<string, string>
  /** How many times a form was sent, stored or not. */
  readonly posts: () => number
  close(): Promise<void>
}

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(styleText).digest('base64')}'`,
  "script-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  'img-src data:',
  "require-trusted-types-for 'script'",
].join('; ')

/** The least server that keeps the promises of the participant's page: a submit key is stored once. */
export async function openSurveyServer(survey: SurveyView, script: string): Promise<SurveyServer> {
  const stored = new Map<string, string>()
  let keys = 0
  let posts = 0
  const action = '/e/K7QF2MXW'
  const view = { ...survey, action, script: '/survey.js' }
  const newKey = () => `nyckel-${++keys}`

  const server = createServer(async (request, response) => {
    if (request.url === '/survey.js') return reply(response, 200, script, 'text/javascript')
    if (request.url !== action) return reply(response, 200, thanks())
    if (request.method === 'GET') return reply(response, 200, page({ submitKey: newKey() }))
    posts++
    await take(request, response)
  })

  const page = (form: Partial<FormState> & { submitKey: string }) =>
    pageOf(view, { fields: () => [], refusals: [], ...form })

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const sent = new URLSearchParams(await text(request))
    const { weather } = opened
    if (weather === 'error') return reply(response, 500, '')
    if (weather === 'busy') return reply(response, 429, '')
    if (weather === 'dropped') return void request.socket.destroy()

    const submitKey = sent.get('_key') ?? ''
    const fields = (question: string) => sent.getAll(question)
    const parsed = parseResponse(view.questionnaire, view.insatser, fields, view.insats)
    if (!parsed.ok) {
      const refused = parsed.empty ? ({ refusals: [], notice: 'empty' } as const) : parsed
      return reply(response, 422, page({ submitKey, fields, ...refused }))
    }
    const answers = JSON.stringify(parsed.form)
    if ((stored.get(submitKey) ?? answers) !== answers) {
      return reply(response, 409, page({ submitKey: newKey(), fields, notice: 'differs' }))
    }
    stored.set(submitKey, answers)
    if (weather === 'lost') {
      opened.weather = 'fair'
      return void request.socket.destroy()
    }
    response.writeHead(303, { location: '/tack', connection: 'close' }).end()
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const opened: SurveyServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${action}`,
    weather: 'fair',
    stored,
    posts: () => posts,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return opened
}

function thanks(): string {
  const message = (
    <MessagePage title="Tack för ditt svar" paragraphs={['Ditt svar är sparat.']} demo={false} />
  )
  return `<!doctype html>${renderToString(message)}`
}

function reply(response: ServerResponse, status: number, body: string, type = 'text/html'): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': policy,
    'cache-control': 'no-store',
    // A browser sends again by itself what a reused connection lost: only the script should.
    connection: 'close',
  })
  response.end(body)
}
