import { useEffect, useRef, useState } from 'preact/hooks'
import type { Mask } from '../../shared/masking.ts'
import { textsText as words } from '../../shared/text/texts.ts'
import type { ReadText, Texts, Theme } from '../../shared/texts.ts'
import type { Act } from '../parts/act.tsx'
import { Message } from '../parts/message.tsx'
import { type Command, commandOf } from './keys.ts'
import { ShownText } from './shown-text.tsx'
import { NewTheme, newThemeId, TextThemes } from './themes.tsx'
import type { Reading } from './use-reading.ts'
import { WordPicker } from './word-picker.tsx'

interface ReaderProps {
  readonly matperiod: string
  readonly page: Texts
  readonly themes: readonly Theme[]
  readonly reading: Reading
  /** The place of the text that is read, from 0. */
  readonly at: number
  go(at: number): void
  onTheme(): Promise<void>
}

/** One text at a time, and all that is decided of it, by keys or by buttons. */
export function Reader({ matperiod, page, themes, reading, at, go, onTheme }: ReaderProps) {
  const card = useRef<HTMLElement>(null)
  const [picking, setPicking] = useState(false)
  const moved = useRef(false)
  const text = reading.texts[at]
  useEffect(() => {
    setPicking(false)
    if (moved.current) card.current?.focus()
    moved.current = true
  }, [at])
  if (!text || text.text === null) return null
  const written = { ...text, text: text.text }
  const move = (step: number) => {
    reading.markRead(text.id)
    const next = at + step
    if (next >= 0 && next < reading.texts.length) go(next)
    else card.current?.focus()
  }
  const decide = (change: Parameters<Reading['decide']>[1]) => reading.decide(text.id, change)
  const toggleTheme = (theme: string) =>
    decide(({ themes }) => ({
      themes: themes.includes(theme) ? themes.filter((one) => one !== theme) : [...themes, theme],
    }))
  const acts: Readonly<Record<Exclude<Command['do'], 'theme'>, () => void>> = {
    next: () => move(1),
    previous: () => move(-1),
    mask: () => decide(({ masks, suggested }) => ({ masks: (masks ?? []).length > 0 ? [] : suggested })),
    pick: () => setPicking(true),
    publish: () =>
      decide(({ masks, suggested, published }) => ({ published: !published, masks: masks ?? suggested })),
    'new-theme': () => document.getElementById(newThemeId)?.focus(),
    handled: () => decide(({ handled }) => ({ handled: !handled })),
    undo: () => reading.undo(),
  }
  const press = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || picking) return
    const command = commandOf(event)
    if (!command) return
    event.preventDefault()
    if (command.do !== 'theme') return acts[command.do]()
    const theme = themes[command.index]
    if (theme) toggleTheme(theme.id)
  }
  const question = page.questions.find(({ id }) => id === text.question)?.text ?? text.question
  return (
    <section ref={card} class="text-card" aria-labelledby="texten" tabIndex={-1} onKeyDown={press}>
      <p class="quiet" id="texten">
        {words.place(at + 1, reading.texts.length)}
      </p>
      <h2 lang="sv">{question}</h2>
      <p class="hint">
        {text.insats === null ? `${words.noInsats}.` : <span>{words.from(text.insats)}.</span>}
      </p>
      {picking ? (
        <WordPicker
          text={written}
          onMasks={(masks) => decide(() => ({ masks }))}
          onDone={() => {
            setPicking(false)
            card.current?.focus()
          }}
        />
      ) : (
        <ShownText text={written} />
      )}
      <p class="hint" role="status">
        {maskingInWords(text)}
      </p>
      {!picking && <Decide text={text} acts={acts} />}
      <AsOthers text={text} />
      <Said act={reading.act} />
      <h3>{words.themes}</h3>
      <TextThemes themes={themes} chosen={text.themes} onToggle={toggleTheme} />
      <NewTheme
        matperiod={matperiod}
        onMade={async (id) => {
          await onTheme()
          toggleTheme(id)
          card.current?.focus()
        }}
      />
      <p class="actions text-moves">
        <button type="button" disabled={at === 0} onClick={acts.previous}>
          {words.previous}
        </button>
        <button type="button" class="primary" onClick={acts.next}>
          {words.next}
        </button>
        <button type="button" class="link" disabled={!reading.mayUndo} onClick={acts.undo}>
          {words.undo}
        </button>
      </p>
    </section>
  )
}

function Decide({ text, acts }: { text: ReadText; acts: Readonly<Record<string, () => void>> }) {
  const isMasked = (text.masks ?? []).length > 0
  return (
    <p class="actions">
      <button type="button" disabled={!isMasked && text.suggested.length === 0} onClick={acts.mask}>
        {isMasked ? words.unmask : words.mask}
      </button>
      <button type="button" onClick={acts.pick}>
        {words.pick}
      </button>
      <button type="button" aria-pressed={text.published} onClick={acts.publish}>
        {words.publish}
      </button>
      <button type="button" aria-pressed={text.handled} onClick={acts.handled}>
        {words.handled}
      </button>
    </p>
  )
}

/** What came of the last key: read out, and never given the focus, which the keys need where it is. */
function Said({ act: { said } }: { act: Act }) {
  if (!said) return null
  return (
    <Message kind={said.kind}>
      <p>{said.kind === 'alert' ? said.error.message : said.message}</p>
    </Message>
  )
}

function AsOthers({ text: { masks, suggested, published, masked } }: { text: ReadText }) {
  return (
    <div class={published ? 'as-others published' : 'as-others'}>
      <p class="hint">
        {published ? words.isPublished : words.wouldBe}{' '}
        {!published && masks === null && suggested.length > 0 && words.publishMasks}
      </p>
      <blockquote lang="sv">{masked}</blockquote>
    </div>
  )
}

function maskingInWords({ masks, suggested }: { masks: readonly Mask[] | null; suggested: readonly Mask[] }) {
  if (masks === null)
    return suggested.length === 0 ? words.noSuggestion : words.suggestedHere(suggested.length)
  return masks.length === 0 ? words.nothingMasked : words.maskedHere(masks.length)
}
