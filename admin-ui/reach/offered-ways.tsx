import { offerWays } from '../../shared/offers.ts'
import { decimal } from '../../shared/text/format.ts'
import { progressWords } from '../../shared/text/progress.ts'
import { reachText } from '../../shared/text/reach.ts'
import { api } from '../api.ts'
import { paths } from '../paths.ts'
import { Loaded, useResource } from '../resource.tsx'

/** How many were offered the survey by each way, as far as it has been counted. */
export function OfferedWays({ id, insats }: { id: string; insats: string }) {
  const resource = useResource(`${id}/${insats}`, () => api.offers(id, insats))
  return (
    <section class="way">
      <div class="way-about">
        <h2>{progressWords.ways}</h2>
        <p>{reachText.counted.good}</p>
      </div>
      <div class="way-what">
        <Loaded resource={resource}>
          {({ offered, parts }) => (
            <dl class="facts">
              <div>
                <dt>{reachText.counted.all}</dt>
                <dd>{offered === null ? reachText.counted.none : decimal(offered)}</dd>
              </div>
              {offerWays.map((way) => (
                <div key={way}>
                  <dt>{progressWords.parts[way]}</dt>
                  <dd>{parts[way] === undefined ? reachText.counted.none : decimal(parts[way])}</dd>
                </div>
              ))}
            </dl>
          )}
        </Loaded>
        <p>
          <a href={paths.offers(id, insats)}>{reachText.counted.fill}</a>
        </p>
      </div>
    </section>
  )
}
