import { type Day, dayOf } from '../stockholm.ts'
import { dayInWords, decimal } from './format.ts'
import type { Texts } from './language.ts'
import type { tokensText as swedish } from './tokens.sv.ts'

export const tokensText: Texts<typeof swedish> = {
  title: 'Access tokens',
  lead: 'With an access token a script can do things in your name, with one of your roles. It never reaches signing in, your profile or other people’s accounts.',
  guide: 'How an access token is used',
  begin: 'Make an access token',
  name: 'What it is for',
  nameHint: 'For example “Results for our website”. The name stands in the log when the token is used.',
  nameMissing: 'Write what the token is for.',
  nameLong: 'Write the name in at most 100 characters.',
  role: 'Role',
  roleHint: 'Choose the role that may do least, and still enough.',
  notYourRole: 'You do not have that role in the association.',
  expiresOn: 'Last day that it works',
  expiresHint: (months: number) => `At most ${decimal(months)} months ahead.`,
  expiresFault: (months: number) => `Choose a day from today to ${decimal(months)} months ahead.`,
  make: 'Make the token',
  made: 'The token is made.',
  once: 'It is shown only now. Copy it to where the script reads secrets, never into the script itself.',
  copy: 'Copy the token',
  copied: 'The token is copied.',
  copyByHand: 'The token is selected. Press Ctrl+C to copy it.',
  label: (name: string) => `The access token ${name}`,
  facts: (role: string, forbund: string, until: Day) => `${role} in ${forbund}, through ${dayInWords(until)}`,
  expired: 'Works no longer',
  used: (madeAt: string, usedOn: Day | null) =>
    `Made ${dayInWords(dayOf(new Date(madeAt)))}, ${usedOn === null ? 'not used yet' : `last used ${dayInWords(usedOn)}`}`,
  remove: 'Remove',
  removeOf: (name: string) => `Remove the access token ${name}`,
  removeTitle: (name: string) => `Remove ${name}?`,
  removeText: 'What uses the token stops working at once.',
  page: {
    title: 'Use an access token',
    lead: 'What the pages here do a script can do by the addresses under /api.',
    toProfile: 'My profile',
    keep: 'Put the token where the script reads secrets, and send it with every request:',
    examples: 'Three examples',
    list: 'Which survey rounds there are',
    results: 'The newest results of a survey round, as a file',
    import: 'Import a survey round with answers from a file (study@1)',
    document: 'Everything that can be done',
    documentLead:
      'The description is in OpenAPI 3.1, the format that programmers’ tools read. It is made of the code that answers, and says of every address what it takes, what it replies and who it is for.',
    open: 'Open the description',
    schemas: 'The file formats have descriptions of their own (JSON Schema):',
    limits: 'What always holds',
    limitsList: [
      'A token does what its role may do, in your name, and the log says which token it was.',
      'It never reaches signing in, the profile, tokens or other people’s accounts.',
      'Single answers are never given out, only results, protected as on the pages.',
    ],
  },
  removed: (name: string) => `${name} is removed and works no longer.`,
}
