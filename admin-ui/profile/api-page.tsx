import { tokensText } from '../../shared/text/tokens.ts'
import { Heading } from '../parts/heading.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { paths } from '../paths.ts'

const words = tokensText.page
const schemas = ['results-1.json', 'study-1.json', 'questionnaire-1.json', 'comparison-1.json']

/** How a token is used: the same three examples as in docs/api.md, with this installation's own address. */
export function ApiPage() {
  const { origin } = location
  const bearer = '-H "Authorization: Bearer $TOKEN"'
  const examples = [
    [words.list, `curl -sS ${bearer} ${origin}/api/matperioder`],
    [words.results, `curl -sS ${bearer} -o resultat.json \\\n  "${origin}/api/matperioder/$ID/results.json"`],
    [
      words.import,
      `curl -sS ${bearer} -H 'Content-Type: application/json' \\\n  --data-binary @study.json ${origin}/api/studies`,
    ],
  ] as const
  return (
    <div class="profile api-page">
      <p class="back">
        <a href={paths.profile}>{words.toProfile}</a>
      </p>
      <Heading title={words.title} />
      <p class="lead">{words.lead}</p>
      <p>{words.keep}</p>
      <Code label={words.keep} lines="Authorization: Bearer dek_…" />
      <section>
        <h2>{words.examples}</h2>
        {examples.map(([what, lines]) => (
          <figure key={what}>
            <figcaption>{what}</figcaption>
            <Code label={what} lines={lines} />
          </figure>
        ))}
      </section>
      <section>
        <h2>{words.document}</h2>
        <p>{words.documentLead}</p>
        <p>
          <a class="button" href="/api/openapi.json" target="_blank" rel="noopener">
            {words.open}
          </a>
        </p>
        <p>{words.schemas}</p>
        <ul>
          {schemas.map((name) => (
            <li key={name}>
              <a href={`/schemas/${name}`} target="_blank" rel="noopener">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{words.limits}</h2>
        <ul>
          {words.limitsList.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function Code({ label, lines }: { label: string; lines: string }) {
  return (
    <Scroll label={label}>
      <pre>
        <code>{lines}</code>
      </pre>
    </Scroll>
  )
}
