import { useEffect, useRef } from 'preact/hooks'
import type { IssuedCodes } from '../../shared/codes.ts'
import { codesText } from '../../shared/text/codes.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { useCopying } from '../parts/copying.ts'
import { useLeaveWarning } from '../parts/leave-warning.ts'
import { saveFile } from '../parts/save-file.ts'

const words = codesText.made

/** Codes that were just made, and of what. */
export interface Made {
  readonly slips: IssuedCodes['slips']
  readonly insats: string
  /** Null where they are of no insats: the form asks for it. */
  readonly insatsId: string | null
}

interface MadeSlipsProps {
  /** The mätperiod's. */
  readonly id: string
  readonly made: Made
  onDone(): void
}

/** Codes that were just made: to be printed now, 8 to a sheet, for they are shown this once. */
export function MadeSlips({ id, made, onDone }: MadeSlipsProps) {
  const { slips, insats, insatsId } = made
  const heading = useRef<HTMLHeadingElement>(null)
  const { said, copy } = useCopying(slips.map(({ code }) => code).join('\n'), words)
  const saving = useAct()
  useLeaveWarning(true)
  useEffect(() => {
    heading.current?.focus()
  }, [made])
  const savePdf = () =>
    saving.run(async () => {
      const codes = slips.map(({ code }) => code)
      saveFile(await api.slips(id, insatsId, codes), words.fileName(insats))
      return words.saved
    })
  return (
    <section class="made">
      <h2 ref={heading} tabIndex={-1}>
        {words.title(slips.length, insats)}
      </h2>
      <p>{words.once}</p>
      <p>{words.shuffled}</p>
      <div class="actions">
        <button type="button" class="primary" disabled={saving.busy} onClick={() => void savePdf()}>
          {saving.busy ? words.making : words.pdf}
        </button>
        <button type="button" onClick={() => print()}>
          {words.print}
        </button>
        <button type="button" onClick={copy}>
          {words.copy}
        </button>
        <button type="button" onClick={onDone}>
          {words.done}
        </button>
        <span class="quiet" role="status">
          {said}
        </span>
      </div>
      <Reply act={saving} />
      <ul class="slips">
        {slips.map((slip) => (
          <SlipOfPaper key={slip.code} slip={slip} insats={insatsId === null ? null : insats} />
        ))}
      </ul>
    </section>
  )
}

function SlipOfPaper({ slip, insats }: { slip: IssuedCodes['slips'][number]; insats: string | null }) {
  const { code, url, qr } = slip
  const address = url.replace(/^https?:\/\//, '').replace(/#.*$/, '')
  return (
    <li class="slip">
      <img src={qr} alt={codesText.slip.qr} width={128} height={128} />
      <div>
        <p class="slip-heading">{codesText.slip.heading}</p>
        {insats !== null && <p class="slip-insats">{insats}</p>}
        <p class="slip-code">{code}</p>
      </div>
      <div class="slip-words">
        <p>
          {codesText.slip.scan} {codesText.slip.type(address)}
        </p>
        <p>{codesText.slip.once}</p>
      </div>
    </li>
  )
}
