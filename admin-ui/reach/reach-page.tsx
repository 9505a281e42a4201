import { useRoute } from 'preact-iso/router'
import type { Reach } from '../../shared/reach.ts'
import { text } from '../../shared/text/admin.ts'
import { feedbackText } from '../../shared/text/feedback.ts'
import {
  type ParticipantLanguage,
  participantLanguage,
  participantLanguages,
} from '../../shared/text/languages.ts'
import { reachText } from '../../shared/text/reach.ts'
import { api } from '../api.ts'
import { PromisedList } from '../feedback/promised.tsx'
import { CopyLink } from '../parts/copy-link.tsx'
import { Heading } from '../parts/heading.tsx'
import { Message } from '../parts/message.tsx'
import { downloads, type Material, paths } from '../paths.ts'
import { Loaded, useResource } from '../resource.tsx'
import { CopyText } from './copy-text.tsx'
import { KioskWay } from './kiosk-way.tsx'
import { OfferedWays } from './offered-ways.tsx'
import { Files, Qr, Way } from './way.tsx'

/** Nå alla: every way to reach people in one insats, ready to send or to print. */
export function ReachPage() {
  const { params, query } = useRoute()
  const { id = '', insats = '' } = params
  const { vid: occasion = '', sprak: language = 'sv' } = query
  const resource = useResource([id, insats, occasion, language].join('/'), () =>
    api.reach(id, insats, occasion, language),
  )
  return (
    <Loaded resource={resource}>
      {(reach) => <ReachView id={id} insats={insats} occasion={occasion} reach={reach} />}
    </Loaded>
  )
}

interface ReachViewProps {
  readonly id: string
  readonly insats: string
  /** One of the mätperiod's occasions; blank for none. */
  readonly occasion: string
  readonly reach: Reach
}

function ReachView({ id, insats, occasion, reach }: ReachViewProps) {
  const { matperiod, state, closesOn } = reach
  const language = participantLanguage(reach.language)
  if (!language) return null
  const over = state === 'closed' || state === 'settled'
  return (
    <>
      <p>
        <a href={paths.matperiod(id)}>{reachText.toMatperiod(matperiod)}</a>
      </p>
      <Heading title={reachText.title(reach.insats)} />
      <p class="lead">{reachText.lead}</p>
      {over ? (
        <Message kind="note">{reachText.over(closesOn)}</Message>
      ) : (
        <p class="until">{reachText.until(closesOn)}</p>
      )}
      {reach.occasions.length > 0 && (
        <Occasions
          address={(value) => paths.reach(id, insats, value, language.code)}
          occasion={occasion}
          reach={reach}
        />
      )}
      <Languages
        reach={reach}
        language={language}
        address={(code) => paths.reach(id, insats, occasion, code)}
      />
      <LinkWay reach={reach} />
      <SmsWay reach={reach} language={language} />
      <MailWay reach={reach} language={language} />
      <PromisedWay reach={reach} />
      {!over && <KioskWay id={id} insats={insats} />}
      <PrintedWays file={(kind) => downloads.material(id, insats, kind, occasion, language.code)} />
      {reach.insats !== null && <OfferedWays id={id} insats={insats} />}
    </>
  )
}

interface OccasionsProps extends Pick<ReachViewProps, 'occasion' | 'reach'> {
  readonly address: (value: string) => string
}

/** At which of the mätperiod's occasions the links and all that is printed are answered. */
function Occasions({ address, occasion, reach }: OccasionsProps) {
  const { title, lead, all } = reachText.occasion
  return (
    <nav aria-label={title} class="occasions">
      <p>{lead}</p>
      <ul class="files">
        {[{ value: '', label: all }, ...reach.occasions].map(({ value, label }) => (
          <li key={value}>
            <a href={address(value)} aria-current={value === occasion ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface LanguagesProps {
  readonly reach: Reach
  readonly language: ParticipantLanguage
  /** The page in another language. */
  readonly address: (code: string) => string
}

/** The language of what is sent and printed, of those that the survey can be answered in. */
function Languages({ reach, language, address }: LanguagesProps) {
  const languages = participantLanguages.filter(({ code }) => reach.languages.includes(code))
  if (languages.length < 2) return null
  return (
    <nav aria-label={reachText.language.title} class="occasions">
      <p>{reachText.language.lead}</p>
      <ul class="files">
        {languages.map(({ code, name, swedish }) => (
          <li key={code}>
            <a href={address(code)} aria-current={code === language.code ? 'page' : undefined}>
              <bdi lang={code}>{name}</bdi>
              {name !== swedish && ` (${swedish})`}
            </a>
          </li>
        ))}
      </ul>
      {language.review !== 'none' && (
        <Message kind="note">{reachText.language.review(language.swedish)}</Message>
      )}
    </nav>
  )
}

/** What was promised last time, which the mail and the survey's first page remind of. */
function PromisedWay({ reach: { promised } }: { reach: Reach }) {
  if (!promised) return null
  const { title, good, page } = feedbackText.way
  return (
    <Way title={title} good={good}>
      <PromisedList promised={promised} />
      <p>
        <a href={promised.url} target="_blank" rel="noreferrer">
          {page}
        </a>
      </p>
    </Way>
  )
}

function LinkWay({ reach: { insats, matperiod, link } }: { reach: Reach }) {
  const name = insats ?? matperiod
  const { code, url } = link
  return (
    <Way title={reachText.link.title} good={reachText.link.good}>
      <CopyLink url={url} label={text.followUp.link(name)} />
      <p class="hint">{reachText.link.address(new URL(url).host, `${code.slice(0, 4)} ${code.slice(4)}`)}</p>
      <Qr src={downloads.qrImage(url)} alt={text.followUp.qrOf(name)} />
      <Files
        files={[
          [downloads.qr(url, 'svg'), text.followUp.downloadSvg],
          [downloads.qr(url, 'png'), text.followUp.downloadPng],
        ]}
      />
    </Way>
  )
}

interface TextWayProps {
  readonly reach: Reach
  readonly language: ParticipantLanguage
}

function SmsWay({ reach: { insats, matperiod, sms }, language }: TextWayProps) {
  const { length, max, messages } = sms.size
  return (
    <Way title={reachText.sms.title} good={reachText.sms.good}>
      <CopyText
        language={language}
        id="sms"
        label={reachText.sms.label}
        text={sms.text}
        rows={4}
        act={reachText.sms.copy}
      />
      <p class="hint">{reachText.sms.size(length, max, messages)}</p>
      <p>
        <a href={sms.href}>{reachText.sms.open}</a>
      </p>
      <p>{reachText.sms.phone}</p>
      <Qr src={sms.qr} alt={reachText.sms.qr(insats ?? matperiod)} />
    </Way>
  )
}

function MailWay({ reach: { mail }, language }: TextWayProps) {
  return (
    <Way title={reachText.mail.title} good={reachText.mail.good}>
      <p>
        {reachText.mail.subject} <bdi lang={language.code}>{mail.subject}</bdi>
      </p>
      <CopyText
        language={language}
        id="mail"
        label={reachText.mail.label}
        text={mail.text}
        rows={14}
        act={reachText.mail.copy}
      />
      <p>
        <a href={mail.href}>{reachText.mail.open}</a>
      </p>
      <p class="hint">{reachText.mail.hidden}</p>
    </Way>
  )
}

function PrintedWays({ file }: { file: (kind: Material) => string }) {
  const { poster, paper } = reachText
  return (
    <>
      <Way title={poster.title} good={poster.good}>
        <Files
          files={[
            [file('affisch-a4'), poster.a4],
            [file('affisch-a5'), poster.a5],
            [file('bordskort'), poster.card],
          ]}
        />
      </Way>
      <Way title={paper.title} good={paper.good}>
        <Files
          files={[
            [file('pappersenkat'), paper.form],
            [file('pappersenkat-storstil'), paper.large],
            [file('kuvert'), paper.envelopes],
          ]}
        />
        <p class="hint">{paper.print}</p>
      </Way>
    </>
  )
}
