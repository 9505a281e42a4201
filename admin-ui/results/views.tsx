import { resultsText } from '../../shared/text/results.ts'
import { Named } from './named.tsx'
import { none, type Reading, viewHref } from './reading.ts'
import type { Split } from './splits.ts'

interface ViewsProps {
  readonly reading: Reading
  readonly path: string
  readonly query: Readonly<Record<string, string>>
}

/** What to read beside, and how the answers are split: in the address, so that a view can be sent. */
export function Views({ reading, path, query }: ViewsProps) {
  const { splits, split, besides, beside } = reading
  return (
    <>
      <Choice
        label={resultsText.beside.label}
        name="jamfor"
        options={besides.map(({ key, name }) => ({ key, name, label: name, lang: 'sv' as const }))}
        last={resultsText.beside.none}
        chosen={beside?.key}
        href={(jamfor) => viewHref(path, query, { jamfor })}
      />
      <Choice
        label={resultsText.view}
        name="dela"
        options={splits}
        last={resultsText.viewNone}
        chosen={split?.key}
        href={(dela) => viewHref(path, query, { dela })}
      />
    </>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly name: string
  readonly options: readonly (Pick<Split, 'key' | 'name' | 'lang'> & { readonly label: string })[]
  /** The words of choosing nothing. */
  readonly last: string
  readonly chosen: string | undefined
  href(key: string): string
}

function Choice({ label, name, options, last, chosen = none, href }: ChoiceProps) {
  if (options.length === 0) return null
  return (
    <nav class="views screen-only" aria-label={label}>
      <span class="views-label" aria-hidden="true">
        {label}
      </span>
      <ul>
        {[...options, { key: none, name: last, label: last }].map((option) => (
          <li key={option.key}>
            <a
              href={href(option.key)}
              aria-current={option.key === chosen ? 'true' : undefined}
              data-view={name}
            >
              <Named words={option.label} split={option} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
