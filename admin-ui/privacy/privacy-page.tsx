import { type Blank, type BlankPlace, blanks } from '../../shared/privacy/blanks.ts'
import type { PrivacyView } from '../../shared/privacy/view.ts'
import { listed } from '../../shared/text/format.ts'
import { privacyText as words } from '../../shared/text/privacy.ts'
import { api } from '../api.ts'
import { Heading } from '../parts/heading.tsx'
import { downloads, paths } from '../paths.ts'
import { Loaded, useResource } from '../resource.tsx'
import { ParticularsForm } from './particulars.tsx'
import { placeAddress } from './places.ts'
import { SeenSection } from './seen.tsx'

/** Integritetspapper: what the data protection officer reads before the first opening. */
export function PrivacyPage() {
  const resource = useResource('privacy', api.privacy)
  return (
    <>
      <p>
        <a href={paths.settings}>{words.toSettings}</a>
      </p>
      <Heading title={words.title} />
      <p class="lead">{words.lead}</p>
      <Loaded resource={resource}>
        {(view) => (
          <>
            <Missing view={view} />
            <Papers view={view} />
            <SeenSection view={view} reload={resource.reload} />
            {view.maySet && <ParticularsForm settings={view.settings} reload={resource.reload} />}
          </>
        )}
      </Loaded>
    </>
  )
}

/** Every blank that some paper lacks, by where it is filled in. */
function Missing({ view }: { view: PrivacyView }) {
  const missing = [...new Set(view.papers.flatMap((paper) => paper.missing))]
  if (missing.length === 0) return null
  const at = (place: BlankPlace): readonly Blank[] => missing.filter((blank) => blanks[blank].at === place)
  return (
    <section class="message papers-missing" aria-labelledby="saknas">
      <h2 id="saknas">{words.missing}</h2>
      <ul>
        {(['settings', 'papers', 'matperiod'] as const)
          .filter((place) => at(place).length > 0)
          .map((place) => (
            <li key={place}>
              {listed(at(place).map((blank) => words.blank[blank]))}.{' '}
              <a href={placeAddress[place]}>{words.missingPlace[place]}</a>
            </li>
          ))}
      </ul>
    </section>
  )
}

function Papers({ view }: { view: PrivacyView }) {
  return (
    <section>
      <h2>{words.papers}</h2>
      <ul class="papers">
        {view.papers.map(({ id, title, law, missing }) => (
          <li key={id}>
            <div>
              <h3>
                <a href={paths.paperOfPrivacy(id)} lang="sv">
                  {title}
                </a>
              </h3>
              <p class="quiet" lang="sv">
                {law}
              </p>
            </div>
            <p class="paper-state">
              {missing.length === 0 ? words.complete : words.missingCount(missing.length)}
            </p>
            <a
              class="button"
              href={downloads.privacyPaper(id)}
              download
              aria-label={`${words.pdf}: ${title}`}
            >
              {words.pdf}
            </a>
          </li>
        ))}
      </ul>
      <p class="quiet">{words.advice}</p>
    </section>
  )
}
