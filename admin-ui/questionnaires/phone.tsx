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
}

/** The participant's own page as the server gives it, at the question that is being written. */
export function Phone({ questionnaire: { id, version }, revision, open }: PhoneProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const page = `${previewOf(id, version)}?r=${revision}`
  const address = open === null ? page : `${page}#q-${open}`
  // What it begins with; changed later by replacing, so that Back leads away from the editor and not through it.
  const first = useRef(address)
  const shown = useRef(address)
  useEffect(() => {
    if (shown.current === address) return
    shown.current = address
    frame.current?.contentWindow?.location.replace(address)
  }, [address])
  return (
    <>
      <iframe ref={frame} class="phone" src={first.current} title={words.phoneTitle} />
      <p class="hint">{words.phoneHint}</p>
    </>
  )
}
