import type { FollowUp, PublicLink } from '../../shared/follow-up.ts'
import { text } from '../../shared/text/admin.ts'
import { reachText } from '../../shared/text/reach.ts'
import { CopyLink } from '../parts/copy-link.tsx'
import { paths } from '../paths.ts'

/** The public links, one per insats and one for all: to copy here, and every other way on a page of its own. */
export function Links({ followUp }: { followUp: FollowUp }) {
  const { id, insatser, link } = followUp
  return (
    <ul class="links">
      {insatser.map((insats) => (
        <LinkItem
          key={insats.id}
          name={insats.name}
          link={insats.link}
          href={paths.reach(id, insats.id)}
          act={reachText.open(insats.name)}
        />
      ))}
      {link && (
        <LinkItem
          name={text.followUp.shareAll}
          link={link}
          hint={text.followUp.shareAllHint}
          href={paths.reach(id, 'mixed')}
          act={reachText.openAll}
        />
      )}
    </ul>
  )
}

interface LinkItemProps {
  readonly name: string
  readonly link: PublicLink
  readonly hint?: string
  /** The page with every way. */
  readonly href: string
  readonly act: string
}

function LinkItem({ name, link, hint, href, act }: LinkItemProps) {
  return (
    <li class="link-item">
      <h3>{name}</h3>
      {hint && <p class="hint">{hint}</p>}
      <CopyLink url={link.url} label={text.followUp.link(name)} of={name} />
      <p class="link-more">
        <a href={href}>{act}</a>
      </p>
    </li>
  )
}
