import type { ComponentChildren } from 'preact'

/** One way to reach people: what it is, what it is good for, and what there is to send or print. */
export function Way({ title, good, children }: { title: string; good: string; children: ComponentChildren }) {
  return (
    <section class="way">
      <div class="way-about">
        <h2>{title}</h2>
        <p>{good}</p>
      </div>
      <div class="way-what">{children}</div>
    </section>
  )
}

/** A QR code, large enough to be read from the screen. */
export function Qr({ src, alt }: { src: string; alt: string }) {
  return <img class="way-qr" src={src} alt={alt} width={176} height={176} />
}

/** Files to save, by the name of each. */
export function Files({ files }: { files: readonly (readonly [href: string, name: string])[] }) {
  return (
    <ul class="files">
      {files.map(([href, name]) => (
        <li key={href}>
          <a href={href} download>
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}
