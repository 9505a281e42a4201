import type { ComponentChildren } from 'preact'
import type { Role } from '../../shared/account.ts'
import type { Grant, People } from '../../shared/people.ts'
import { compareSwedish } from '../../shared/text/format.ts'
import { peopleText, roleNames } from '../../shared/text/people.ts'
import { insatserByKommun, type Refusal, withValue } from './grant.ts'
import { fieldId } from './missing.tsx'

interface GrantFieldsProps {
  readonly grant: Grant
  readonly people: People
  readonly refusals: readonly Refusal[]
  onChange(grant: Grant): void
}

/** The roles to choose from, each with what it may do, and under each what else it asks for. */
export function GrantFields({ grant, people, refusals, onChange }: GrantFieldsProps) {
  const words = peopleText.grant
  const more: Partial<Record<Role, ComponentChildren>> = {
    insatspersonal: <InsatsFields {...{ grant, people, refusals, onChange }} />,
    samordnare: <KommunFields {...{ grant, people, refusals, onChange }} />,
  }
  return (
    <Choices field="roles" legend={words.roles} hint={words.rolesHint} refusals={refusals}>
      {people.grantable.map((role) => {
        const id = `role-${role}`
        const ticked = grant.roles.includes(role)
        return (
          <div key={role} class="role">
            <label class="check">
              <input
                type="checkbox"
                checked={ticked}
                aria-labelledby={`${id}-name`}
                aria-describedby={`${id}-means`}
                onChange={(event) =>
                  onChange({ ...grant, roles: withValue(grant.roles, role, event.currentTarget.checked) })
                }
              />
              <span>
                <span class="role-name" id={`${id}-name`}>
                  {roleNames[role]}
                </span>
                <span class="hint block" id={`${id}-means`}>
                  {words.means[role]}
                </span>
              </span>
            </label>
            {ticked && more[role]}
          </div>
        )
      })}
    </Choices>
  )
}

function InsatsFields({ grant, people, refusals, onChange }: GrantFieldsProps) {
  const words = peopleText.grant
  const groups = insatserByKommun(people.insatser)
  const set = (id: string, ticked: boolean) =>
    onChange({ ...grant, insatser: withValue(grant.insatser, id, ticked) })
  return (
    <Choices field="insatser" legend={words.insatser} hint={words.insatserHint} refusals={refusals}>
      {groups.length === 0 && <p class="empty">{words.noInsatser}</p>}
      <div class="choice-groups">
        {groups.map(({ kommun, insatser }) => (
          <fieldset key={kommun} class="choice-group">
            <legend>{kommun ?? words.withoutKommun}</legend>
            {insatser.map(({ id, name }) => (
              <Choice
                key={id}
                name={name}
                ticked={grant.insatser.includes(id)}
                onTick={(on) => set(id, on)}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </Choices>
  )
}

function KommunFields({ grant, people, refusals, onChange }: GrantFieldsProps) {
  const words = peopleText.grant
  const kommuner = people.kommuner.toSorted(compareSwedish)
  const set = (kommun: string, ticked: boolean) =>
    onChange({ ...grant, kommuner: withValue(grant.kommuner, kommun, ticked) })
  return (
    <Choices field="kommuner" legend={words.kommuner} hint={words.kommunerHint} refusals={refusals}>
      {kommuner.length === 0 && <p class="empty">{words.noKommuner}</p>}
      <div class="choice-groups">
        {kommuner.map((kommun) => (
          <Choice
            key={kommun}
            name={kommun}
            ticked={grant.kommuner.includes(kommun)}
            onTick={(on) => set(kommun, on)}
          />
        ))}
      </div>
    </Choices>
  )
}

interface ChoicesProps {
  readonly field: Refusal['field']
  readonly legend: string
  readonly hint: string
  readonly refusals: readonly Refusal[]
  readonly children: ComponentChildren
}

/** Boxes that belong together, with what helps to choose and what is missing. */
function Choices({ field, legend, hint, refusals, children }: ChoicesProps) {
  const id = fieldId(field)
  const refusal = refusals.find((one) => one.field === field)
  const described = refusal ? `${id}-hint ${id}-fault` : `${id}-hint`
  return (
    <fieldset class="plain-set choices" id={id} tabIndex={-1} aria-describedby={described}>
      <legend>{legend}</legend>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      {refusal && (
        <p class="fault" id={`${id}-fault`}>
          {refusal.message}
        </p>
      )}
      {children}
    </fieldset>
  )
}

function Choice(props: { name: string; ticked: boolean; onTick: (ticked: boolean) => void }) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={props.ticked}
        onChange={(event) => props.onTick(event.currentTarget.checked)}
      />
      {props.name}
    </label>
  )
}
