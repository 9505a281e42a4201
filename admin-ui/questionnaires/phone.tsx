import { useEffect, useRef } from 'preact/hooks'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import { questionnairesText } from '../../shared/text/questionnaires.ts'
import { previewOf } from '../paths.ts'

const words = questionnairesText.aside

interface PhoneProps {
  readonly questionnaire: Pick<Questionnaire, 'id' | 'version'>
  /** What is saved: the page is fetched anew when it grows. */
  readonly revision: number
  readonly open: string | null
  /** What it is read in; Swedish where nothing is said. */
  readonly language?: string | undefined
}

/** The participant's own page as the server gives it, at the question that is being written. */
export function Phone({ questionnaire: { id, version }, revision, open, language }: PhoneProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const spoken = language === undefined ? '' : `&sprak=${encodeURIComponent(language)}`
  const address = `${previewOf(id, version)}?r=${revision}${spoken}`
  // What it begins with; changed later by replacing, so that Back leads away from the editor and not through it.
  const first = useRef(address)
  const shown = useRef(address)
  useEffect(() => {
    if (shown.current === address) return
    shown.current = address
    frame.current?.contentWindow?.location.replace(address)
  }, [address])
  const turn = () => turnTo(frame.current, open)
  useEffect(turn, [open])
  return (
    <>
      <iframe ref={frame} class="phone" src={first.current} title={words.phoneTitle} onLoad={turn} />
      <p class="hint">{words.phoneHint}</p>
    </>
  )
}

/**
 * Turn the page to a question, as if one had gone back to it. The page would then take the focus there, in the
 * midst of what is being written and with every save, so meanwhile it cannot.
 */
function turnTo(phone: HTMLIFrameElement | null, question: string | null): void {
  const page = phone?.contentWindow as (Window & typeof globalThis) | null | undefined
  if (!page || question === null) return
  const { prototype } = page.HTMLElement
  const { focus } = prototype
  prototype.focus = () => {}
  page.history.replaceState(null, '', `#q-${question}`)
  page.dispatchEvent(new PopStateEvent('popstate'))
  prototype.focus = focus
}
