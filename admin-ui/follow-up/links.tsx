import { useRef, useState } from 'preact/hooks'
import type { FollowUp, PublicLink } from '../../shared/follow-up.ts'
import { text } from '../../shared/text/admin.sv.ts'
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
      <CopyLink name={name} url={link.url} />
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

function CopyLink({ name, url }: { name: string; url: string }) {
  const field = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url)
      setSaid(text.followUp.copied)
    } catch {
      // Without a secure connection the browser copies nothing by itself.
      field.current?.select()
      setSaid(text.followUp.copyByHand)
    }
  }
  return (
    <div class="copy">
      <input
        ref={field}
        readOnly
        value={url}
        aria-label={text.followUp.link(name)}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button type="button" onClick={copy}>
        {text.followUp.copy}
        <span class="unseen">, {name}</span>
      </button>
      <span class="copy-said quiet" role="status">
        {said}
      </span>
    </div>
  )
}
