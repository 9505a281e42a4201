interface HeadProps {
  readonly title: string
  readonly styles: readonly string[]
  readonly script?: string
}

/** What the pages around the survey tell the browser of themselves. */
export function Head({ title, styles, script }: HeadProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title}</title>
      <link rel="icon" href="data:," />
      {styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {script && <script type="module" src={script} />}
    </head>
  )
}
