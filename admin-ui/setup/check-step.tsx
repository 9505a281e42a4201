import { useLocation } from 'preact-iso/router'
import type { QuestionnaireRef, SetupCheck, SetupStep, SetupView } from '../../shared/setup.ts'
import { feedbackText } from '../../shared/text/feedback.ts'
import { dayRange, listed, percentOf } from '../../shared/text/format.ts'
import { goalsText } from '../../shared/text/goals.ts'
import { setupWords as words } from '../../shared/text/setup.ts'
import { api } from '../api.ts'
import { PromisedList } from '../feedback/promised.tsx'
import { Reply, useAct } from '../parts/act.tsx'
import { paths } from '../paths.ts'
import { GallringSection } from './gallring.tsx'
import { Shares } from './shares.tsx'
import { type StepProps, Steps } from './step-form.tsx'
import { WhoTypesSection } from './who-types.tsx'

/** Redo att öppna: what the mätperiod will be, what is checked, what is decided here, and the act. */
export function CheckStep({ id, view, step, save }: StepProps) {
  const { route } = useLocation()
  const act = useAct()
  const { setup, checks } = view
  const blocked = checks.some(({ ok, level }) => !ok && level === 'stop')
  const open = () =>
    act.run(async () => {
      await api.makeReady(id)
      route(paths.matperiod(id))
    })
  return (
    <>
      <Steps id={id} current={step} />
      <h2>{words.checks}</h2>
      <ul class="checks">
        {checks.map((check) => (
          <CheckLine key={check.code} id={id} check={check} questionnaire={setup.questionnaire} />
        ))}
      </ul>
      <Summary view={view} />
      <Shares view={view} />
      {view.promised && (
        <section>
          <h2>{feedbackText.way.title}</h2>
          <PromisedList promised={view.promised} />
          <p>
            <a href={paths.feedback(view.promised.id)}>{feedbackText.way.came}</a>
          </p>
        </section>
      )}
      <WhoTypesSection whoTypes={setup.whoTypes} save={(whoTypes) => save({ whoTypes }, step)} />
      <GallringSection
        forbund={view.forbund}
        gallring={setup.gallring}
        save={(gallring) => save({ gallring }, step)}
      />
      <section>
        <h2>{words.open}</h2>
        <p>
          {setup.opensOn === view.today
            ? words.openToday(setup.closesOn)
            : words.openWhen(setup.opensOn, setup.closesOn)}{' '}
          {words.openMeans}
        </p>
        {blocked && <p>{words.blocked}</p>}
        <Reply act={act} />
        <p class="actions">
          <button type="button" class="primary" disabled={blocked || act.busy} onClick={open}>
            {words.open}
          </button>
        </p>
      </section>
    </>
  )
}

/** Where each is put right. */
const fixes: Record<SetupCheck['code'], SetupStep | 'settings' | 'papers' | 'gallring' | 'translations'> = {
  dates: 'datum',
  questionnaire: 'enkat',
  insatser: 'insatser',
  texts: 'enkat',
  review: 'translations',
  gallring: 'gallring',
  privacy: 'settings',
  papers: 'papers',
  counts: 'insatser',
}

const leftWords: Record<SetupCheck['level'], string> = {
  stop: words.notDone,
  advised: words.advised,
  warning: words.later,
}

interface CheckLineProps {
  readonly id: string
  readonly check: SetupCheck
  readonly questionnaire: QuestionnaireRef
}

function CheckLine({ id, check: { code, ok, level, missing }, questionnaire }: CheckLineProps) {
  const fix = fixes[code]
  return (
    <li class={ok ? 'check-done' : level === 'stop' ? 'check-left' : 'check-later'}>
      <span class="check-mark">{ok ? words.done : leftWords[level]}</span>
      <span>
        {ok ? words.check[code].ok : words.check[code].not(missing)}{' '}
        {fix === 'papers' && <a href={paths.privacy}>{words.toPapers}</a>}
        {!ok && fix === 'settings' && <a href={paths.settings}>{words.fixSettings}</a>}
        {!ok && fix === 'gallring' && <a href="#gallring">{words.fixGallring}</a>}
        {!ok && fix === 'translations' && (
          <a href={paths.translations(questionnaire.id, questionnaire.version, missing[0])}>
            {words.fixTranslations}
          </a>
        )}
        {!ok && fix !== 'settings' && fix !== 'papers' && fix !== 'gallring' && fix !== 'translations' && (
          <a href={paths.setup(id, fix)} aria-label={`${words.fixStep}: ${words.steps[fix]}`}>
            {words.fixStep}
          </a>
        )}
      </span>
    </li>
  )
}

function Summary({ view: { setup, questionnaires, insatser } }: { view: SetupView }) {
  const questionnaire = questionnaires.find(
    ({ id, version }) => id === setup.questionnaire.id && version === setup.questionnaire.version,
  )
  const names = setup.insatser.map(({ id }) => insatser.find((insats) => insats.id === id)?.name ?? '')
  const inWords = (share: number | undefined) => (share === undefined ? null : percentOf(share))
  const rows = [
    [
      words.summaryRows.questionnaire,
      questionnaire &&
        `${questionnaire.title}. ${words.questionnaireMeta(questionnaire.version, questionnaire.questions, questionnaire.audience)}`,
    ],
    [words.summaryRows.days, dayRange(setup.opensOn, setup.closesOn)],
    [words.summaryRows.insatser, listed(names) || words.noInsatser],
    [
      words.summaryRows.goals,
      [
        words.goalsInWords(inWords(setup.goals.coverage), inWords(setup.goals.responseRate)),
        ...(setup.goals.questions?.length
          ? [`${goalsText.perQuestion}: ${goalsText.count(setup.goals.questions.length)}`]
          : []),
      ].join('. '),
    ],
    // As making it ready will set it.
    [words.summaryRows.minGroup, String(Math.max(setup.minGroup, questionnaire?.smallestGroup ?? 0))],
    [words.summaryRows.languages, listed(setup.languages.map(words.language))],
  ] as const
  return (
    <section>
      <h2>{words.summary}</h2>
      <dl class="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
