import { decimal } from '../../shared/text/format.ts'
import { resultsText } from '../../shared/text/results.ts'
import type { PublishedTexts } from '../../shared/texts.ts'
import { Lozenge } from '../parts/lozenge.tsx'

interface FreeTextsProps {
  readonly texts: PublishedTexts
  /** The question they were written to. */
  readonly question: string
  readonly minGroup: number
}

/** What people wrote about, and what of it a person has masked and marked for others to read. */
export function FreeTexts({ texts, question, minGroup }: FreeTextsProps) {
  const words = resultsText.freeTexts
  const themes = texts.themes.filter((theme) => theme.question === question)
  const told = texts.texts.filter((text) => text.question === question)
  return (
    <>
      {themes.length > 0 && (
        <table class="themes-found">
          <caption>{words.themes}</caption>
          <thead>
            <tr>
              <th scope="col">{words.theme}</th>
              <th scope="col" class="figure">
                {words.count}
              </th>
            </tr>
          </thead>
          <tbody>
            {themes.map(({ theme, count }) => (
              <tr key={theme}>
                <th scope="row" lang="sv">
                  {theme}
                </th>
                <td class="figure">{count === null ? <Lozenge /> : decimal(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {themes.some(({ count }) => count === null) && (
        <p class="quiet">
          <Lozenge /> {words.hiddenTheme(minGroup)}
        </p>
      )}
      {told.length > 0 && (
        <section class="quotes">
          <h4>{words.quotes(told.length)}</h4>
          <ul>
            {told.map(({ text, insats }, at) => (
              // They have no name, and their order means nothing.
              <li key={at}>
                <blockquote lang="sv">{text}</blockquote>
                {insats !== null && <p class="quiet">{insats}</p>}
              </li>
            ))}
          </ul>
          <p class="quiet">{words.masked}</p>
        </section>
      )}
    </>
  )
}
