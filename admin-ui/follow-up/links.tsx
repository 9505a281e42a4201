import type { FollowUp, PublicLink } from '../../shared/follow-up.ts'
import { text } from '../../shared/text/admin.ts'
import { CopyLink } from '../parts/copy-link.tsx'
import { downloads } from '../paths.ts'

/** The public links, one per insats and one for all: to copy, to show and to print. */
export function Links({ followUp }: { followUp: FollowUp }) {
  const { insatser, link } = followUp
  const alone = insatser.length === 1 && link === null
  return (
    <ul class="links">
      {insatser.map(({ id, name, link: own }) => (
        <LinkItem key={id} name={name} link={own} opened={alone} />
      ))}
      {link && <LinkItem name={text.followUp.shareAll} link={link} hint={text.followUp.shareAllHint} />}
    </ul>
  )
}

interface LinkItemProps {
  readonly name: string
  readonly link: PublicLink
  readonly hint?: string
  readonly opened?: boolean
}

function LinkItem({ name, link, hint, opened = false }: LinkItemProps) {
  return (
    <li class="link-item">
      <h3>{name}</h3>
      {hint && <p class="hint">{hint}</p>}
      <CopyLink url={link.url} label={text.followUp.link(name)} of={name} />
      <details open={opened}>
        <summary>
          {text.followUp.showQr}
          <span class="unseen">, {name}</span>
        </summary>
        <div class="qr">
          <img
            src={downloads.qrImage(link.code)}
            alt={text.followUp.qrOf(name)}
            width={176}
            height={176}
            loading="lazy"
          />
          <p class="actions">
            <a
              href={downloads.qr(link.code, 'svg')}
              download
              aria-label={text.followUp.downloadOf(text.followUp.downloadSvg, name)}
            >
              {text.followUp.downloadSvg}
            </a>
            <a
              href={downloads.qr(link.code, 'png')}
              download
              aria-label={text.followUp.downloadOf(text.followUp.downloadPng, name)}
            >
              {text.followUp.downloadPng}
            </a>
          </p>
        </div>
      </details>
    </li>
  )
}
