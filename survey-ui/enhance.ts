/**
 * Comfort for the participant and never a rule: one question at a time, answers kept for the open tab,
 * sending that does not give up. Without it the page works the same in one piece, and only the server's
 * verdict counts. Every word comes with the page. Elements are found from <main>, never as properties of
 * the form: a question may be called "action" or "submit".
 */
import type { ScriptWords } from './script-words.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

const find = <T extends Element = HTMLElement>(selector: string, within: ParentNode = document) =>
  within.querySelector(selector) as T
const findAll = <T extends Element = HTMLElement>(selector: string) => [...main.querySelectorAll<T>(selector)]

const main = find('main')
const words = (main.dataset.words ?? '').split('|') as unknown as ScriptWords
const [begin, onwards, skip, backwards, progress, summary, sendingNow, retrySoon, retryLater, retryNow] =
  words
const form = find<HTMLFormElement>('form')
/** The form's own address, however the link was typed. */
const address = Element.prototype.getAttribute.call(form, 'action') ?? ''
const next = find('form button')
const send = next.textContent ?? ''
const title = document.title
const errors = find('#fel') as HTMLElement | null
const fields = findAll<Field>('[name]')
const steps = findAll('.q')
const [first, last] = [steps[0], steps.at(-1)] as [HTMLElement, HTMLElement]

const where = make('p', { className: 'p', role: 'status' })
const bar = make('i')
const news = make('p', { role: 'status' })
const back = make('button', { type: 'button', textContent: backwards })

let here = first
let notAsked = new Set<Element | null>()
let isSending = false
let retry = 0
let tries = 0

function make(tag: string, properties: object = {}): HTMLElement {
  return Object.assign(document.createElement(tag), properties)
}

/** Write a text where it differs, so that nothing is read out twice. */
function say(element: Element, text: string, ...numbers: number[]): void {
  const said = text.replace(/{(\d)}/g, (_, index) =>
    (numbers[index] ?? 0).toLocaleString(document.documentElement.lang),
  )
  if (element.textContent !== said) element.textContent = said
}

const fieldsOf = (step: Element) => fields.filter((field) => step.contains(field))
const isTicked = (field: Field) => (field as HTMLInputElement).checked
const tick = (field: Field, ticked: boolean) => Object.assign(field, { checked: ticked })
const isTickable = ({ type }: Field) => type === 'radio' || type === 'checkbox'
const isAnswered = (step: Element) =>
  fieldsOf(step).some((field) => (isTickable(field) ? isTicked(field) : field.value.trim()))
const isRefused = (step: Element) => Boolean(find('.e', step)?.textContent)
const idOf = (step: Element) => step.id || (fieldsOf(step)[0]?.id ?? '')
const holding = (id = '') => steps.find((step) => step.contains(document.getElementById(id)))
/** Where the page opens: at the first answer that has to change, if there is one. */
const opening = holding(errors?.dataset.at) ?? first
const stepInUrl = () => holding(location.hash.slice(1)) ?? opening

/** Which questions do not apply. In order, for a question that is not asked counts as unanswered. */
function judge(): void {
  notAsked = new Set()
  for (const step of steps) {
    const [question, ...values] = JSON.parse(step.dataset.if ?? '[]') as string[]
    const applies = (field: Field) =>
      field.name === question &&
      values.includes(field.value) &&
      isTicked(field) &&
      !notAsked.has(field.closest('.q'))
    if (question && !fields.some(applies)) notAsked.add(step)
  }
}

/** All words that depend on what is answered: the button's, the progress, the letters left. */
function refresh(): void {
  judge()
  const questions = steps.slice(1, -1).filter((step) => !notAsked.has(step))
  const number = questions.indexOf(here) + 1
  const maySkip = number > 0 && !here.dataset.required && !isAnswered(here)
  const onward = here === first ? begin : maySkip ? skip : onwards
  say(next, here !== last ? onward : isSending ? sendingNow : retry ? retryNow : send)
  next.className = maySkip ? 's' : ''
  if (here === last) say(where, summary, questions.filter(isAnswered).length, questions.length)
  else say(where, progress, number, questions.length)
  bar.style.width = `${here === last ? 100 : (100 * number) / (questions.length + 1)}%`
  document.title = here === first ? title : `${where.textContent} – ${title}`
  for (const counter of findAll('[data-left]')) {
    const { maxLength, value } = counter.previousElementSibling as HTMLTextAreaElement
    say(counter, counter.dataset.left ?? '', Math.max(0, maxLength - value.length))
  }
}

/** Show one step and nothing else. A step that does not apply gives way to the one after it. */
function show(step: HTMLElement): void {
  judge()
  here = step
  if (notAsked.has(here)) here = neighbour(1)
  clearTimeout(retry)
  retry = tries = 0
  say(news, '')
  for (const part of findAll('.q,form section')) part.hidden = !part.contains(here)
  where.hidden = bar.hidden = back.hidden = here === first
  document.body.className = here === first ? '' : 'on'
  refresh()
}

/** Show a step and begin at its heading, or at the answer that has to change. */
function enter(step: HTMLElement): void {
  show(step)
  scrollTo(0, 0)
  const heading = find('h2,h3', here) ?? find('h1')
  heading.tabIndex = -1
  const start = isRefused(here) ? fieldsOf(here)[0] : heading
  start?.focus()
}

function neighbour(direction: number): HTMLElement {
  let index = steps.indexOf(here)
  do index += direction
  while (notAsked.has(steps[index] ?? null))
  return steps[index] ?? here
}

/** A step of its own in the browser's history, which remembers where it was reached from. */
function go(step: HTMLElement): void {
  history.pushState(idOf(here), '', `#${idOf(step)}`)
  enter(step)
}

function goBack(): void {
  const step = neighbour(-1)
  if (history.state === idOf(step)) history.back()
  else go(step)
}

/** The same sentence that the server would say, before it has to. */
function refuse(step: HTMLElement): void {
  const field = fieldsOf(step)[0]
  say(find('.e', step), step.dataset.required ?? '')
  ;(step.matches('[role]') ? step : field)?.setAttribute('aria-invalid', 'true')
  field?.focus()
}

/** A changed answer is no longer refused; the summary goes when nothing is left in it. */
function accept(step: HTMLElement): void {
  for (const element of [step, ...fieldsOf(step)]) element.removeAttribute('aria-invalid')
  if (isRefused(step)) say(find('.e', step), '')
  find(`#fel [href="#${idOf(step)}"]`)?.parentElement?.remove()
  if (!find('#fel li')) errors?.remove()
}

/** The opt-out stands alone among options. A text that is written is never taken away. */
function keepApart(changed: Field): void {
  const isOptOut = (field: Field) => field.closest('.x') !== null
  if (isTickable(changed) && !isTicked(changed)) return
  for (const field of fields) {
    if (field.name === changed.name && isOptOut(field) !== isOptOut(changed)) tick(field, false)
  }
}

const filled = () => new URLSearchParams([...new FormData(form)] as [string, string][])

/** The tab's own storage, which a browser may forbid: then answers live as long as the page. */
function storage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(sessionStorage)
  } catch {
    return undefined
  }
}

const save = () => storage((storage) => storage.setItem(address, String(filled())))

/** Answers and submit key as they were, so that a reloaded page or duplicated tab is the same response. */
function restore(kept: URLSearchParams): void {
  for (const field of fields) {
    const values = kept.getAll(field.name)
    if (isTickable(field)) tick(field, values.includes(field.value))
    else field.value = values[0] ?? field.value
  }
}

/**
 * Send until it is known to be stored: the submit key makes that safe. What the server refuses is sent
 * once more as a plain form, so that its page is shown; nothing was stored then.
 */
async function submit(): Promise<void> {
  if (isSending) return
  isSending = true
  clearTimeout(retry)
  retry = 0
  say(news, '')
  refresh()
  const reply = await fetch(address, {
    method: 'POST',
    body: filled(),
    signal: AbortSignal.timeout?.(30_000) ?? null,
  }).catch(() => undefined)
  if (reply && reply.status !== 429 && reply.status < 500) {
    if (!reply.ok || !reply.redirected) return HTMLFormElement.prototype.submit.call(form)
    storage((storage) => storage.removeItem(address))
    return location.replace(reply.url)
  }
  isSending = false
  if (here === last) tryAgain(Math.min(2 ** tries++, 30))
}

function tryAgain(seconds: number): void {
  retry = window.setTimeout(submit, seconds * 1000)
  say(news, seconds === 1 ? retrySoon : retryLater, seconds)
  refresh()
}

function start(): void {
  first.before(where, bar)
  next.before(news)
  next.after(back)
  for (const line of findAll('.if')) line.hidden = true
  const kept = errors ? null : storage((storage) => storage.getItem(address))
  if (kept) restore(new URLSearchParams(kept))
  else history.replaceState(null, '', location.pathname)
  save()
  show(stepInUrl())
  errors?.focus()
}

main.addEventListener('submit', (event) => {
  event.preventDefault()
  if (here === last) submit()
  else if (here.dataset.required && !isAnswered(here)) refuse(here)
  else go(neighbour(1))
})
main.addEventListener('input', ({ target }) => {
  const field = target as Field
  keepApart(field)
  accept(field.closest('.q') as HTMLElement)
  save()
  refresh()
})
back.addEventListener('click', goBack)
addEventListener('popstate', () => enter(stepInUrl()))
addEventListener('online', () => retry && submit())
// The Back button never brings back a form that was sent.
addEventListener('pageshow', ({ persisted }) => persisted && location.replace(location.pathname))
start()
