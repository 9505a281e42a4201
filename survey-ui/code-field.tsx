import { codeField } from '../shared/codes.ts'
import { surveyCodeText } from '../shared/text/survey-code.sv.ts'
import type { FormState } from './view.ts'

/** The id of the field for a code, where links to it lead. */
export const codeId = 'kod'

/** Where a one-time code is typed. The script fills it in from the address's fragment. */
export function CodeField({ code }: { code: FormState['code'] | undefined }) {
  return (
    <div>
      <p>
        <label for={codeId}>{surveyCodeText.label}</label>
      </p>
      <input
        type="text"
        name={codeField}
        id={codeId}
        value={code?.typed}
        autocapitalize="characters"
        spellcheck={false}
        aria-describedby="h-kod e-kod"
        aria-invalid={code?.refusal ? 'true' : undefined}
      />
      <p id="h-kod">{surveyCodeText.hint}</p>
      <p class="e" id="e-kod">
        {code?.refusal && surveyCodeText.refused[code.refusal]}
      </p>
    </div>
  )
}
