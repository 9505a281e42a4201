/**
 * A tablet that many answer on, one after the other. The survey is the participant's own page in a frame, and
 * going on to the next person takes the whole frame away: its fields, its history and what the browser kept of
 * it. Every word stands in the page, in every language of the survey; the next person begins in Swedish.
 */
import './kiosk.css'
import { createUnsent } from './unsent.ts'

/** Its own: what two scripts share is a file more for each participant to fetch. */
const find = <T extends Element = HTMLElement>(selector: string, within: ParentNode = document) =>
  within.querySelector(selector) as T

const silenceMs = 5 * 60_000
const answerMs = 30_000
const thanksMs = 8_000
/** A cut this short the form mends itself, while its reader looks on. */
const triesInSight = 2

const screens = { start: find('#start'), form: find('#survey'), thanks: find('#thanks'), kept: find('#kept') }
type Screen = keyof typeof screens

const address = find('main').dataset.form ?? ''
const own = location.pathname
const still = find<HTMLDialogElement>('#still')
const leaving = find<HTMLDialogElement>('#leaving')
const pin = find<HTMLInputElement>('#pin')
const begin = find<HTMLButtonElement>('#begin')
const choices = document.querySelectorAll<HTMLElement>('#languages button')

let frame: HTMLIFrameElement | undefined
/** An answer that is on its way from the form, and how many times it has been tried. */
let sending: { readonly body: string; readonly tries: number } | undefined
let activeAt = Date.now()
let thanks = 0
let isLeft = false

const unsent = createUnsent(address, tellOfUnsent)
tellOfUnsent()

function tellOfUnsent(): void {
  tell('#waiting', unsent.count() > 0)
  tell('#refused', unsent.refused() > 0)
  find('#refused-count').textContent = String(unsent.refused())
}

/** The page's own words follow the language that is chosen, here or in the form. */
function speak(language: string): void {
  for (const said of document.querySelectorAll<HTMLElement>('.said')) {
    said.hidden = said.lang !== language
    if (!said.hidden) find('main').dir = said.dir
  }
  for (const choice of choices) choice.ariaPressed = String(choice.lang === language)
  find('main').lang = language
}

function show(screen: Screen): void {
  if (screen === 'start') speak('sv')
  if (screen !== 'start') for (const id of ['#away', '#over']) tell(id, false)
  for (const [name, element] of Object.entries(screens)) element.hidden = name !== screen
  clearTimeout(thanks)
  if (screen !== 'form') find('h1', screens[screen]).focus()
  if (screen === 'thanks' || screen === 'kept') thanks = window.setTimeout(show, thanksMs, 'start')
}

/** Nothing is left of whoever was here, but an answer that is on its way. */
function wipe(screen: Screen): void {
  if (sending) unsent.add(sending.body)
  sending = undefined
  frame?.remove()
  frame = undefined
  still.close()
  leaving.close()
  unsent.wipe()
  show(screen)
}

/** A new form, where there is one to be had: else the page says why, and none is begun. */
async function open(): Promise<void> {
  begin.disabled = true
  for (const id of ['#away', '#over']) tell(id, false)
  const reply = await fetch(address, { signal: AbortSignal.timeout?.(answerMs) ?? null }).catch(
    () => undefined,
  )
  begin.disabled = false
  const isOver = reply && reply.status >= 400 && reply.status < 500 && reply.status !== 429
  // Closed, or ended by the staff: the page that says so takes this one's place, where this one has no more to do.
  if (isOver && unsent.count() + unsent.refused() > 0) tell('#over', true)
  else if (isOver) leave()
  else if (reply?.ok) openFrame()
  else tell('#away', true)
}

function openFrame(): void {
  frame = document.createElement('iframe')
  frame.title = find('h1', screens.form).textContent ?? ''
  frame.src = `${address}?sprak=${find('main').lang || 'sv'}`
  frame.addEventListener('load', arrived)
  screens.form.append(frame)
  keepHere()
  active()
  show('form')
}

/** The frame shows a page: the form, the form with something to change, or the thanks. */
function arrived(): void {
  const page = frame?.contentWindow
  const shown = frame?.contentDocument
  if (!page || !shown?.querySelector('main')) {
    wipe('start')
    return
  }
  sending = undefined
  speak(shown.documentElement.lang)
  if (page.location.pathname.endsWith('/tack')) wipe('thanks')
  else attend(page)
}

function attend(page: Window): void {
  for (const event of ['pointerdown', 'pointermove', 'keydown', 'input', 'scroll', 'touchstart']) {
    page.addEventListener(event, active, { passive: true })
  }
  page.addEventListener('send', (event) => onSend((event as CustomEvent<string>).detail))
  active()
  frame?.focus()
}

/** Where the net is away for longer than a moment, the answer waits out of sight and its writer is done. */
function onSend(body: string): void {
  sending = { body, tries: (sending?.tries ?? 0) + 1 }
  if (sending.tries > triesInSight) setTimeout(wipe, 0, 'kept')
}

/** Back from the start leads to the start: only the PIN leaves. */
function keepHere(): void {
  if (history.state !== 'kiosk') history.pushState('kiosk', '')
}

function active(): void {
  activeAt = Date.now()
}

/** By the clock and not by counting: a tablet that slept wakes up late. */
function watch(): void {
  if (!frame) return
  const left = activeAt + silenceMs + answerMs - Date.now()
  find('#seconds').textContent = String(Math.ceil(left / 1000))
  if (left <= 0) wipe('start')
  else if (left > answerMs) still.close()
  else if (!still.open && !leaving.open) still.showModal()
}

function stay(): void {
  active()
  still.close()
  frame?.focus()
}

/** The PIN is asked for by the server, which counts the tries. */
async function askToLeave(event: Event): Promise<void> {
  event.preventDefault()
  for (const id of ['#wrong', '#slow', '#no-reply', '#unsent']) tell(id, false)
  if (unsent.count() > 0) return tell('#unsent', true)
  const reply = await fetch(`${own}/avsluta`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ pin: pin.value }),
  }).catch(() => undefined)
  pin.value = ''
  if (reply?.ok || reply?.status === 410) return leave()
  tell(reply?.status === 401 ? '#wrong' : reply?.status === 429 ? '#slow' : '#no-reply', true)
  pin.focus()
}

function leave(): void {
  isLeft = true
  unsent.forgetRefused()
  wipe('start')
  location.replace(own)
}

function tell(id: string, told: boolean): void {
  find(id).hidden = !told
}

begin.addEventListener('click', open)
for (const choice of choices) choice.addEventListener('click', () => speak(choice.lang))
for (const button of document.querySelectorAll('.done')) button.addEventListener('click', () => show('start'))
find('#stay').addEventListener('click', stay)
still.addEventListener('cancel', stay)
find('#leave').addEventListener('click', () => leaving.showModal())
find('#back').addEventListener('click', () => leaving.close())
leaving.addEventListener('close', () => {
  pin.value = ''
})
find('#leaving form').addEventListener('submit', askToLeave)
for (const event of ['pointerdown', 'keydown']) addEventListener(event, active)
addEventListener('popstate', keepHere)
addEventListener('beforeunload', (event) => {
  if (!isLeft) event.preventDefault()
})
// What the browser might keep of the page as it was holds nobody's answers.
addEventListener('pagehide', () => wipe('start'))
addEventListener('pageshow', ({ persisted }) => persisted && location.reload())
document.addEventListener('visibilitychange', watch)
setInterval(watch, 1000)
unsent.wipe()
