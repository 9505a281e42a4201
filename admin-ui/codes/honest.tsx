import { codesText } from '../../shared/text/codes.ts'

/** What codes protect against, what they do not, and how the answers stay anonymous: said as it is. */
export function Honest() {
  const words = codesText.honest
  return (
    <section class="honest">
      <h2>{words.title}</h2>
      <div class="honest-columns">
        <div>
          <h3>{words.does}</h3>
          <Lines lines={words.doesList} />
        </div>
        <div>
          <h3>{words.not}</h3>
          <Lines lines={words.notList} />
        </div>
      </div>
      <p>{words.without}</p>
      <h3>{words.anonymousTitle}</h3>
      <Lines lines={words.anonymous} />
    </section>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
