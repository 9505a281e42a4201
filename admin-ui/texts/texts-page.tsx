import { useState } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso/router'
import { textsText as words } from '../../shared/text/texts.ts'
import type { Texts } from '../../shared/texts.ts'
import { api } from '../api.ts'
import { Heading } from '../parts/heading.tsx'
import { ToMatperiod } from '../parts/to-matperiod.tsx'
import { paths } from '../paths.ts'
import { Loaded, useResource } from '../resource.tsx'
import { KeptTexts } from './kept-texts.tsx'
import { Reader } from './reader.tsx'
import { Routine } from './routine.tsx'
import { TextList } from './text-list.tsx'
import { ThemeCounts } from './themes.tsx'
import { useReading } from './use-reading.ts'

/** Reading the free texts of a settled mätperiod, one at a time or as a list. */
export function TextsPage() {
  const id = useRoute().params.id ?? ''
  const resource = useResource(id, () => api.texts(id))
  if (resource.error?.code === 'not-settled') return <NotSettled id={id} />
  return (
    <Loaded resource={resource}>
      {(page) => (
        <div class="texts">
          <ToMatperiod id={id} />
          <Heading title={words.titleOf(page.matperiod)} />
          {page.destroyedOn !== null ? (
            <KeptTexts matperiod={id} page={page} reload={resource.reload} />
          ) : page.texts.length === 0 ? (
            <p class="empty">{page.questions.length === 0 ? words.noQuestion : words.empty}</p>
          ) : (
            <ReadThrough id={id} page={page} reload={resource.reload} />
          )}
        </div>
      )}
    </Loaded>
  )
}

function NotSettled({ id }: { id: string }) {
  return (
    <>
      <ToMatperiod id={id} />
      <Heading title={words.title} />
      <p>{words.notSettled}</p>
    </>
  )
}

function ReadThrough({ id, page, reload }: { id: string; page: Texts; reload: () => Promise<void> }) {
  const { query, route } = useLocation()
  const [themes, setThemes] = useState(page.themes)
  const reading = useReading(id, page, reload)
  const { texts } = reading
  const read = texts.filter(({ revision }) => revision > 0).length
  const firstUnread = texts.findIndex(({ revision }) => revision === 0)
  // Where one begins: it stays while the text is decided on, until the address says another.
  const [first] = useState(Math.max(0, firstUnread))
  const asked = /^\d+$/.test(query.nr ?? '') ? Number(query.nr) - 1 : first
  const at = Math.min(Math.max(0, asked), texts.length - 1)
  const isList = query.vy === 'lista'
  const fetchThemes = async () => setThemes((await api.texts(id)).themes)
  const hrefOf = (place: number) => `${paths.texts(id)}?nr=${place + 1}`
  return (
    <>
      <p class="lead">{words.lead}</p>
      <p class="views">
        {words.view.label}:{' '}
        <a href={hrefOf(at)} aria-current={isList ? undefined : 'true'}>
          {words.view.one}
        </a>
        <a href={`${paths.texts(id)}?vy=lista`} aria-current={isList ? 'true' : undefined}>
          {words.view.list}
        </a>
      </p>
      <p role="status" class="read-so-far">
        <progress value={read} max={texts.length} aria-hidden="true" /> {words.progress(read, texts.length)}.{' '}
        {read === texts.length && words.done}
      </p>
      <div class="texts-columns">
        {isList ? (
          <TextList
            page={page}
            themes={themes}
            texts={texts}
            chosen={query.urval ?? ''}
            choose={(urval) => route(`${paths.texts(id)}?vy=lista&urval=${encodeURIComponent(urval)}`, true)}
            hrefOf={hrefOf}
          />
        ) : (
          <Reader
            matperiod={id}
            page={page}
            themes={themes}
            reading={reading}
            at={at}
            go={(place) => route(hrefOf(place), true)}
            onTheme={fetchThemes}
          />
        )}
        <aside class="texts-aside">
          <Routine contact={page.contact} />
          {!isList && <Keys />}
          <p class="hint">{words.whyNoInsats(page.minGroup)}</p>
        </aside>
      </div>
      <ThemeCounts
        matperiod={id}
        themes={themes}
        texts={texts}
        minGroup={page.minGroup}
        onRemoved={fetchThemes}
      />
    </>
  )
}

function Keys() {
  return (
    <details class="keys">
      <summary>{words.keys}</summary>
      <p class="hint">{words.keysLead}</p>
      <dl>
        {words.keyList.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
