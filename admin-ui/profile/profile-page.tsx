import { useState } from 'preact/hooks'
import { text } from '../../shared/text/admin.ts'
import { listed } from '../../shared/text/format.ts'
import { roleNames } from '../../shared/text/people.ts'
import { profileText } from '../../shared/text/profile.ts'
import { api, type Codes } from '../api.ts'
import { Heading } from '../parts/heading.tsx'
import { Loaded, useResource } from '../resource.tsx'
import { useSession } from '../session.tsx'
import { RecoveryCodes } from '../sign-in/recovery-codes.tsx'
import { LanguageSection } from './language-section.tsx'
import { OrganisationSection } from './organisation-section.tsx'
import { PasskeysSection } from './passkeys-section.tsx'
import { PasswordSection } from './password-section.tsx'
import { RecoverySection } from './recovery-section.tsx'
import { SessionsSection } from './sessions-section.tsx'
import { TokensSection } from './tokens-section.tsx'
import { TotpSection } from './totp-section.tsx'

const words = profileText

/** One's own account: how one signs in, and where one is signed in now. */
export function ProfilePage() {
  const { me } = useSession()
  const resource = useResource('own', api.profile)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const onCodes = async ({ codes }: Codes) => {
    setCodes(codes)
    await resource.reload()
  }
  if (codes) {
    return <RecoveryCodes codes={codes} email={me.email} forbund={me.forbund} onDone={() => setCodes(null)} />
  }
  return (
    <div class="profile">
      <Heading title={text.nav.profile} />
      <Who />
      <LanguageSection />
      <Loaded resource={resource}>
        {(profile) => (
          <>
            <PasswordSection profile={profile} onChanged={resource.reload} />
            <PasskeysSection profile={profile} onChanged={resource.reload} onCodes={onCodes} />
            <TotpSection profile={profile} onChanged={resource.reload} onCodes={onCodes} />
            {profile.organisation && <OrganisationSection onChanged={resource.reload} />}
            <RecoverySection profile={profile} onCodes={onCodes} />
            <TokensSection tokens={profile.tokens} onChanged={resource.reload} />
            <SessionsSection sessions={profile.sessions} onChanged={resource.reload} />
          </>
        )}
      </Loaded>
    </div>
  )
}

function Who() {
  const { me } = useSession()
  const facts: readonly (readonly [string, readonly string[]])[] = [
    [words.email, [me.email]],
    [words.roles, me.roles.map((role) => roleNames[role])],
    [words.insatser, me.insatser.map(({ name }) => name)],
    [words.kommuner, me.kommuner],
  ]
  return (
    <dl class="facts">
      {facts
        .filter(([, values]) => values.length > 0)
        .map(([name, values]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{listed(values)}</dd>
          </div>
        ))}
    </dl>
  )
}
