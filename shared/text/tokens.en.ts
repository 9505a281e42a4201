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
  removed: (name: string) => `${name} is removed and works no longer.`,
}
