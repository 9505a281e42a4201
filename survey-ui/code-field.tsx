import { codeField } from '../shared/codes.ts'
import type { Key } from '../shared/text/speaker.ts'
import { Both, type Reading } from './reading.tsx'
import type { FormState } from './view.ts'

/** The id of the field for a code, where links to it lead. */
export const codeId = 'kod'

/** What to do about a code that cannot be taken. */
export const codeRefusal = { missing: 'codeMissing', unknown: 'codeUnknown' } as const satisfies Record<
  NonNullable<NonNullable<FormState['code']>['refusal']>,
  Key
>

interface CodeFieldProps {
  reading: Reading
  code: FormState['code'] | undefined
}

/** Where a one-time code is typed. The script fills it in from the address's fragment. */
export function CodeField({ reading, code }: CodeFieldProps) {
  return (
    <div>
      <p>
        <label for={codeId}>
          <Both reading={reading} say={({ say }) => say('code')} />
        </label>
      </p>
      <input
        type="text"
        name={codeField}
        id={codeId}
        dir="ltr"
        value={code?.typed}
        autocapitalize="characters"
        spellcheck={false}
        aria-describedby="h-kod e-kod"
        aria-invalid={code?.refusal ? 'true' : undefined}
      />
      <p id="h-kod">
        <Both reading={reading} say={({ say }) => say('codeHint')} />
      </p>
      <p class="e" id="e-kod">
        {code?.refusal && reading.speaker.say(codeRefusal[code.refusal])}
      </p>
    </div>
  )
}
