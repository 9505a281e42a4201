import { useState } from 'preact/hooks'
import { type BilagaChoices, type BilagaPart, type BilagaView, bilagaParts } from '../../shared/bilaga.ts'
import { bilagaText as words } from '../../shared/text/bilaga.ts'
import { Field } from '../parts/field.tsx'

interface ChoicesProps {
  readonly choices: BilagaChoices
  readonly questions: BilagaView['questions']
  onChange(choices: BilagaChoices): void
}

/** What is in a bilaga, in which order, and what is written in it. */
export function Choices({ choices, questions, onChange }: ChoicesProps) {
  const { status, headingLevel, cover, introduction, comments } = choices
  const change = (part: Partial<BilagaChoices>) => onChange({ ...choices, ...part })
  return (
    <>
      <fieldset>
        <legend>{words.status}</legend>
        {(['draft', 'final'] as const).map((known) => (
          <label key={known} class="check">
            <input
              type="radio"
              name="status"
              checked={status === known}
              onChange={() => change({ status: known })}
            />{' '}
            {words.statuses[known]}
          </label>
        ))}
      </fieldset>
      <Parts parts={choices.parts} onChange={(parts) => change({ parts })} />
      <Field id="rubrikniva" label={words.headingLevel} hint={words.headingLevelHint}>
        {(described) => (
          <select
            {...described}
            value={headingLevel}
            onChange={({ currentTarget }) =>
              change({ headingLevel: Number(currentTarget.value) as BilagaChoices['headingLevel'] })
            }
          >
            {words.headingLevels.map((level, at) => (
              <option key={level} value={at + 1}>
                {level}
              </option>
            ))}
          </select>
        )}
      </Field>
      <label class="check">
        <input
          type="checkbox"
          checked={cover}
          onChange={({ currentTarget }) => change({ cover: currentTarget.checked })}
        />{' '}
        {words.cover}
      </label>
      <Field id="inledning" label={words.introduction} hint={words.introductionHint}>
        {(described) => (
          <textarea
            {...described}
            rows={5}
            maxLength={8000}
            value={introduction}
            onInput={({ currentTarget }) => change({ introduction: currentTarget.value })}
          />
        )}
      </Field>
      <details open={Object.values(comments).some((comment) => comment !== '')}>
        <summary>{words.comments}</summary>
        <p>{words.commentsLead}</p>
        {questions.map(({ id, text }) => (
          <Field key={id} id={`kommentar-${id}`} label={text}>
            {(described) => (
              <textarea
                {...described}
                rows={2}
                maxLength={4000}
                value={comments[id] ?? ''}
                onInput={({ currentTarget }) =>
                  change({ comments: { ...comments, [id]: currentTarget.value } })
                }
              />
            )}
          </Field>
        ))}
      </details>
    </>
  )
}

/** The parts that are chosen, in order, and those that are not below them. */
function Parts(props: { parts: readonly BilagaPart[]; onChange(parts: BilagaPart[]): void }) {
  const { parts, onChange } = props
  const [said, setSaid] = useState('')
  const left = bilagaParts.filter((part) => !parts.includes(part))
  const move = (at: number, by: -1 | 1) => {
    const moved = [...parts]
    const [part] = moved.splice(at, 1)
    if (!part) return
    moved.splice(at + by, 0, part)
    onChange(moved)
    setSaid(words.moved(words.parts[part], at + by + 1, parts.length))
  }
  return (
    <fieldset>
      <legend>{words.partsTitle}</legend>
      <ul class="bilaga-parts">
        {[...parts, ...left].map((part, at) => (
          <li key={part}>
            <label class="check">
              <input
                type="checkbox"
                checked={parts.includes(part)}
                disabled={parts.length === 1 && parts[0] === part}
                onChange={({ currentTarget }) =>
                  onChange(currentTarget.checked ? [...parts, part] : parts.filter((other) => other !== part))
                }
              />{' '}
              {words.parts[part]}
            </label>
            {parts.includes(part) && (
              <span class="bilaga-moves">
                <button
                  type="button"
                  aria-label={words.up(words.parts[part])}
                  aria-disabled={at === 0}
                  onClick={() => at > 0 && move(at, -1)}
                >
                  {words.upShort}
                </button>
                <button
                  type="button"
                  aria-label={words.down(words.parts[part])}
                  aria-disabled={at === parts.length - 1}
                  onClick={() => at < parts.length - 1 && move(at, 1)}
                >
                  {words.downShort}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <p class="unseen" role="status">
        {said}
      </p>
    </fieldset>
  )
}
