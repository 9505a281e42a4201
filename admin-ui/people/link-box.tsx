import type { MadeLink } from '../../shared/people.ts'
import { peopleText } from '../../shared/text/people.ts'
import { CopyLink } from '../parts/copy-link.tsx'
import { Message } from '../parts/message.tsx'

interface LinkBoxProps {
  readonly title: string
  readonly email: string
  readonly link: MadeLink
}

/** A one-time link that was just made: to be copied now, for it is shown this once. */
export function LinkBox({ title, email, link }: LinkBoxProps) {
  return (
    <Message kind="done" focus={link}>
      <p>
        <strong>{title}</strong>
      </p>
      <LinkWords email={email} link={link} />
    </Message>
  )
}

function LinkWords({ email, link: { kind, url, mail, expiresAt } }: Omit<LinkBoxProps, 'title'>) {
  const words = peopleText.link
  const joins = kind === 'join'
  return (
    <>
      {joins && <p>{words.joins}</p>}
      <p>{words.mail[mail]}</p>
      <CopyLink url={url} label={words.label(email)} />
      <p>{words.once(expiresAt)}</p>
      {!joins && <p>{words.secret}</p>}
    </>
  )
}
