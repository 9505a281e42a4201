import type { ComponentChildren } from 'preact'
import type { Speaker } from '../shared/text/speaker.ts'
import { styleText } from './style.ts'

interface DocumentProps {
  speaker: Speaker
  /** What the tab and the history say. */
  title: string
  /** The name of the förbund, small, at the top. */
  name?: string
  demo: boolean
  /** What stands in its one style element. */
  css?: string
  /** URL of the script that shows one question at a time. */
  script?: string
  /** Style sheets beside the page's own. */
  styles?: readonly string[]
  /** The words that the script needs. */
  words?: string
  /** The address of a form that opens within the page. */
  form?: string
  children: ComponentChildren
}

/** A whole page: no inline script, no style attribute, nothing fetched but the script. */
export function Document({
  speaker,
  title,
  name,
  demo,
  css = styleText,
  script,
  styles = [],
  words,
  form,
  children,
}: DocumentProps) {
  const { code, direction, formats } = speaker.language
  return (
    <html lang={code} dir={direction === 'rtl' ? 'rtl' : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: css }} />
        {styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {script !== undefined && <script type="module" src={script} />}
      </head>
      <body>
        {(name || demo) && (
          <header>
            {name && <p>{name}</p>}
            {demo && <p>{speaker.say('demo')}</p>}
          </header>
        )}
        <main
          data-words={words}
          data-form={form}
          data-formats={words && formats !== code ? formats : undefined}
        >
          {children}
        </main>
      </body>
    </html>
  )
}
