import type { MadeReaderLink } from '../../shared/reader-links.ts'
import { readerLinksText as words } from '../../shared/text/reader-links.ts'
import { CopyLink } from '../parts/copy-link.tsx'
import { Message } from '../parts/message.tsx'

/** A link that was just made, with its code and as a QR code: shown this once. */
export function MadeReaderLinkBox({ link, of }: { link: MadeReaderLink; of: string }) {
  const { url, code, qr } = link
  return (
    <Message kind="done" focus={link}>
      <p>
        <strong>{words.made}</strong> {words.once}
      </p>
      <CopyLink url={url} label={words.link(of)} />
      {code && (
        <p>
          {words.code}: <code class="reader-code">{`${code.slice(0, 4)} ${code.slice(4)}`}</code>
        </p>
      )}
      <p>
        <img class="way-qr" src={qr} alt={words.qr(of)} width={176} height={176} />
      </p>
    </Message>
  )
}
