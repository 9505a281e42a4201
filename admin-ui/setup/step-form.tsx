import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { type SetupChange, type SetupStep, type SetupView, setupSteps } from '../../shared/setup.ts'
import { text } from '../../shared/text/admin.ts'
import { setupWords as words } from '../../shared/text/setup.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { paths } from '../paths.ts'

export interface StepProps {
  readonly id: string
  readonly view: SetupView
  readonly step: SetupStep
  /** Save the step's part, and go on to another or stay. */
  save(change: SetupChange, next: SetupStep): Promise<void>
}

interface StepFormProps extends StepProps {
  /** What the step asks. */
  readonly title: string
  /** What is chosen; null where something stands in the way, which the step then shows. */
  read(): SetupChange | null
  readonly children: ComponentChildren
}

/** A step: where one is, what it asks, and the ways on and back, which all save it first. */
export function StepForm({ id, step, save, title, read, children }: StepFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const next = useRef<SetupStep | null>(null)
  const act = useAct()
  const at = setupSteps.indexOf(step)
  const leaveFor = (to: SetupStep) => {
    next.current = to
    form.current?.requestSubmit()
  }
  const submit = (event: Event) => {
    event.preventDefault()
    const to = next.current ?? setupSteps[at + 1] ?? step
    next.current = null
    const change = read()
    if (change) void act.run(() => save(change, to))
  }
  const previous = setupSteps[at - 1]
  return (
    <form ref={form} onSubmit={submit} novalidate>
      <Steps id={id} current={step} onPick={leaveFor} />
      <h2>{title}</h2>
      {children}
      <Reply act={act} />
      <p class="actions">
        <button type="submit" class="primary" disabled={act.busy}>
          {act.busy ? text.common.saving : words.next}
        </button>
        {previous && (
          <button type="button" disabled={act.busy} onClick={() => leaveFor(previous)}>
            {words.back}
          </button>
        )}
      </p>
      <p class="hint">{words.saved}</p>
    </form>
  )
}

interface StepsProps {
  readonly id: string
  readonly current: SetupStep
  /** Left out where there is nothing to save before one leaves. */
  readonly onPick?: (step: SetupStep) => void
}

/** The steps as a row of links, with where one is. */
export function Steps({ id, current, onPick }: StepsProps) {
  const pick = (event: MouseEvent, step: SetupStep) => {
    if (!onPick || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    // The router would follow the link before the step is saved.
    event.stopPropagation()
    if (step !== current) onPick(step)
  }
  return (
    <nav aria-label={words.stepsLabel}>
      <p class="quiet steps-at">
        {current === 'kontroll'
          ? words.lastStep
          : words.at(setupSteps.indexOf(current) + 1, setupSteps.length - 1)}
      </p>
      <ol class="steps">
        {setupSteps.map((step) => (
          <li key={step}>
            <a
              href={paths.setup(id, step)}
              {...(step === current ? { 'aria-current': 'step' as const } : {})}
              onClick={(event) => pick(event, step)}
            >
              {words.steps[step]}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
