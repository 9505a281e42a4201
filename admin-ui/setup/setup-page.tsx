import { useLocation, useRoute } from 'preact-iso/router'
import { type SetupStep, type SetupView, setupSteps } from '../../shared/setup.ts'
import { setupWords as words } from '../../shared/text/setup.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { Confirm } from '../parts/confirm.tsx'
import { Heading } from '../parts/heading.tsx'
import { Opens } from '../parts/opens.tsx'
import { paths } from '../paths.ts'
import { Loaded, useResource } from '../resource.tsx'
import { CheckStep } from './check-step.tsx'
import { DaysStep } from './days-step.tsx'
import { GoalsStep } from './goals-step.tsx'
import { InsatserStep } from './insatser-step.tsx'
import { QuestionnaireStep } from './questionnaire-step.tsx'
import type { StepProps } from './step-form.tsx'

/** A mätperiod as it is made, in four steps and a check; the step stands in the address. */
export function SetupPage() {
  const { id = '', step } = useRoute().params
  const resource = useResource(id, () => api.setup(id))
  // Made ready since, here or by somebody else: from now on it is followed.
  if (resource.error?.code === 'not-draft') return <Readied id={id} message={resource.error.message} />
  const current = setupSteps.find((known) => known === step) ?? 'enkat'
  return (
    <Loaded resource={resource}>
      {(view) => <SetupSteps id={id} view={view} step={current} reload={resource.reload} />}
    </Loaded>
  )
}

function Readied({ id, message }: { id: string; message: string }) {
  return (
    <>
      <Heading title={words.readied} />
      <p>{message}</p>
      <p>
        <a class="button primary" href={paths.matperiod(id)}>
          {words.toMatperiod}
        </a>
      </p>
    </>
  )
}

const pages = {
  enkat: QuestionnaireStep,
  datum: DaysStep,
  insatser: InsatserStep,
  mal: GoalsStep,
  kontroll: CheckStep,
} satisfies Record<SetupStep, (props: StepProps) => unknown>

function SetupSteps(props: { id: string; view: SetupView; step: SetupStep; reload: () => Promise<void> }) {
  const { id, view, step, reload } = props
  const { route } = useLocation()
  const Page = pages[step]
  return (
    <div class="setup">
      <Heading
        key={step}
        title={step === 'kontroll' ? `${words.ready}: ${view.setup.name}` : words.title(view.setup.name)}
      />
      <Page
        key={step}
        id={id}
        view={view}
        step={step}
        save={async (change, next) => {
          await api.saveSetup(id, change)
          await reload()
          if (next !== step) route(paths.setup(id, next))
        }}
      />
      <RemoveDraft id={id} name={view.setup.name} />
    </div>
  )
}

function RemoveDraft({ id, name }: { id: string; name: string }) {
  const { route } = useLocation()
  const act = useAct()
  const remove = () =>
    act.run(async () => {
      await api.removeDraft(id)
      route(paths.start)
    })
  return (
    <div class="leave">
      <Reply act={act} />
      <Opens act={words.leave}>
        {({ leave }) => (
          <Confirm
            title={words.leaveTitle(name)}
            message={words.leaveText}
            act={words.leave}
            busy={act.busy}
            onConfirm={remove}
            onCancel={leave}
          />
        )}
      </Opens>
    </div>
  )
}
