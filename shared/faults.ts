import type * as v from 'valibot'

/** Collects faults, each as "path: what is wrong". */
export function listFaults(): { found: string[]; add: (path: string, message: string) => void } {
  const found: string[] = []
  return { found, add: (path, message) => void found.push(`${path}: ${message}`) }
}

/**
 * What a check of a shape found, in words, each with its place: "matperiod.opensOn: ska vara ett datum ...".
 * What a schema says in a whole sentence of its own stands alone.
 */
export function faultsOf(issues: readonly v.BaseIssue<unknown>[]): readonly string[] {
  return issues
    .flatMap(deepest)
    .map((issue) =>
      isSentence(issue.message) ? issue.message : `${pathOf(issue) || 'filen'}: ${wordsOf(issue)}`,
    )
}

function isSentence(message: string): boolean {
  return /^\p{Lu}.*\.$/u.test(message) && !/^(Invalid|Missing)/.test(message)
}

/** Of an issue about alternatives, the issues of the alternative that came furthest; else itself. */
function deepest(issue: v.BaseIssue<unknown>): readonly v.BaseIssue<unknown>[] {
  return issue.type === 'union' && issue.issues?.some((inner) => (inner.path?.length ?? 0) > 0)
    ? issue.issues
    : [issue]
}

/** "responses[3].answers.nojd" */
function pathOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')
}

function wordsOf(issue: v.BaseIssue<unknown>): string {
  if (issue.input === undefined) return 'saknas'
  const limit = 'requirement' in issue ? String(issue.requirement) : ''
  if (issue.type === 'check' && issue.message === 'day') return 'ska vara ett datum som finns, som 2025-10-07'
  if (issue.type === 'check' && issue.message === 'reserved') return 'kan inte vara ett id; välj ett annat'
  if (issue.type === 'check' && issue.message === 'plain text') {
    return 'har tecken som inte kan sparas; är filen i UTF-8?'
  }
  const words: Readonly<Record<string, string>> = {
    string: 'ska vara text',
    number: 'ska vara ett tal',
    boolean: 'ska vara true eller false',
    array: 'ska vara en lista',
    object: 'ska vara ett objekt',
    strict_object: 'är inget känt fält',
    object_with_rest: 'ska vara ett objekt med texter, svenska (sv) först',
    record: 'ska vara ett objekt',
    integer: 'ska vara ett heltal',
    non_empty: 'får inte vara tomt',
    min_value: `ska vara minst ${limit}`,
    max_value: `ska vara högst ${limit}`,
    max_length: `är för långt, högst ${limit}`,
    regex:
      'får bara ha A-Z, a-z, 0-9, punkt, bindestreck och understreck, och börjar med bokstav eller siffra',
    picklist: `ska vara ett av ${issue.expected}`,
    literal: `ska vara ${issue.expected}`,
    variant: `ska vara ett av ${issue.expected}`,
    union: 'har fel typ',
  }
  return words[issue.type] ?? issue.message
}
