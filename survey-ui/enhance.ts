/**
 * Comfort for the participant and never a rule: one question at a time, answers kept for the open tab,
 * sending that does not give up. Without it the page works the same in one piece, and only the server's
 * verdict counts. Every word comes with the page. Elements are found from <main>, never as properties of
 * the form: a question may be called "action" or "submit". Longer than a file should be, for it is the state of
 * one page, and every file more would be bytes on the way to it.
 */
import { type Field, find, isTickable, isTicked, make, say, tick } from './dom.ts'
import type { ScriptWords } from './script-words.ts'
import { forget, isSent, keep, restore } from './tab.ts'

const findAll = <T extends Element = HTMLElement>(selector: string) => [...main.querySelectorAll<T>(selector)]

const main = find('main')
const words = (main.dataset.words ?? '').split('|') as unknown as ScriptWords
const [
  begin,
  onwards,
  skip,
  backwards,
  progress,
  summary,
  sendingNow,
  retrySoon,
  retryLater,
  retryNow,
  takeBack,
] = words
const menu = find('nav') as HTMLElement | null
const form = find<HTMLFormElement>('form')
/** The form's own address, however the link was typed. */
const address = Element.prototype.getAttribute.call(form, 'action') ?? ''
const next = find('form button')
const send = next.textContent ?? ''
const title = document.title
const errors = find('#fel') as HTMLElement | null
const code = find('#kod') as HTMLInputElement | null
const fields = findAll<Field>('form [name]')
const steps = findAll('.q')
const [first, last] = [steps[0], steps.at(-1)] as [HTMLElement, HTMLElement]

const where = make('p', { className: 'p', role: 'status' })
const bar = make('i')
const news = make('p', { role: 'status' })
const back = make('button', { type: 'button', textContent: backwards })
const clear = make('button', { type: 'button', textContent: takeBack, className: 'c' })

let here = first
let notAsked = new Set<Element | null>()
let isSending = false
let retry = 0
let tries = 0
/** When the step was entered, on the clock of events. */
let enteredAt = 0

const fieldsOf = (step: Element) => fields.filter((field) => step.contains(field))
const isAnswered = (step: Element) =>
  fieldsOf(step).some((field) => (isTickable(field) ? isTicked(field) : field.value.trim()))
const isRefused = (step: Element) => Boolean(find('.e', step)?.textContent)
const idOf = (step: Element) => fieldsOf(step)[0]?.id ?? step.id
const holding = (id = '') => steps.find((step) => step.contains(document.getElementById(id)))
/** Where the page opens: at the first answer that has to change, if there is one. */
const opening = holding(errors?.dataset.at) ?? first
/** A code that a slip's address carries after its #. */
const codeInUrl = () => /^#(\w{5}-?\w{5})$/.exec(location.hash)?.[1]
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
  // Kept in its place while there is nothing to take back, so that nothing below it moves.
  clear.hidden = number === 0 || !fieldsOf(here).some(({ type }) => type === 'radio')
  clear.style.visibility = isAnswered(here) ? '' : 'hidden'
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
  // The languages stand first, and after each question.
  if (menu) main[here === first ? 'prepend' : 'append'](menu)
  where.hidden = bar.hidden = back.hidden = here === first
  document.body.className = here === first ? '' : 'on'
  refresh()
}

/** Show a step and begin at its heading, or at the answer that has to change. */
function enter(step: HTMLElement): void {
  enteredAt = performance.now()
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

/** A radio cannot be unticked by pressing it; this is how an answer is taken back. */
function takeAnswerBack(): void {
  for (const field of fieldsOf(here)) tick(field, false)
  save()
  refresh()
  fieldsOf(here)[0]?.focus()
}

/** The second tap of two quick ones was meant for the step before: it answers nothing here. */
function dropSecondTap(event: MouseEvent): void {
  const isTap = event.detail > 1 || (event as PointerEvent).pointerType === 'touch'
  if (!isTap || event.timeStamp - enteredAt > 400) return
  event.preventDefault()
  event.stopPropagation()
}

const filled = () => new URLSearchParams([...new FormData(form)] as [string, string][])
const save = () => keep(address, filled())

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
  const body = filled()
  // For the page around this one, on a tablet that many answer on: it sees to it that what is sent arrives.
  dispatchEvent(new CustomEvent('send', { detail: String(body) }))
  const reply = await fetch(address, {
    method: 'POST',
    body,
    signal: AbortSignal.timeout?.(30_000) ?? null,
  }).catch(() => undefined)
  if (reply && reply.status !== 429 && reply.status < 500) {
    if (!reply.ok || !reply.redirected) return HTMLFormElement.prototype.submit.call(form)
    forget(address)
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
  next.before(clear, news)
  next.after(back)
  for (const line of findAll('.if')) line.hidden = true
  const given = codeInUrl()
  const isKept = !errors && restore(address, fields, given)
  if (given && code) code.value = given
  // Out of the address too: what is read over a shoulder, or kept by the browser, is no code.
  if (given || !isKept) history.replaceState(null, '', location.pathname + location.search)
  save()
  show(stepInUrl())
  errors?.focus()
}

main.addEventListener('submit', (event) => {
  event.preventDefault()
  const other = event.submitter?.getAttribute('formaction')
  if (other) location.assign(other + location.hash)
  else if (here === last) submit()
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
main.addEventListener('click', dropSecondTap, true)
back.addEventListener('click', goBack)
clear.addEventListener('click', takeAnswerBack)
addEventListener('popstate', () => (codeInUrl() ? location.reload() : enter(stepInUrl())))
addEventListener('online', () => retry && submit())
// What a page that the browser kept whole has sent meanwhile is not to be sent again.
addEventListener('pageshow', ({ persisted }) => persisted && location.reload())
if (!errors && isSent(address)) location.replace(address.replace(/\?|$/, '/tack$&'))
else start()
