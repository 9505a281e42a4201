import { maxReasonLength } from '../people.ts'
import { dayInWords, listed, momentInWords } from './format.ts'
import type { Texts } from './language.ts'
import type { peopleText as swedish, roleNames as swedishRoles } from './people.sv.ts'

type Swedish = Texts<typeof swedish>

/** Roles as people call them, in English. */
export const roleNames: Texts<typeof swedishRoles> = {
  insatspersonal: 'Programme staff',
  samordnare: 'Coordinator',
  kansli: 'Office',
  drift: 'Operations',
}

const states: Swedish['states'] = {
  invited: 'Invited',
  active: 'Active',
  closed: 'Closed account',
}

const list: Swedish['list'] = {
  title: 'People',
  lead: 'Here is everybody who can sign in to your association, and what each of them may do.',
  active: 'Accounts',
  columns: {
    email: 'E-mail address',
    roles: 'Roles',
    reach: 'Programmes',
    state: 'Account',
    signedInAt: 'Last signed in',
    secondFactor: 'Two-factor',
  },
  whole: 'All in the association',
  wholeKommuner: (kommuner) => `All in ${listed(kommuner)}`,
  noReach: 'None',
  never: 'Not yet',
  yes: 'Yes',
  no: 'No',
  empty:
    'Everybody who can sign in is shown here. Invite the first, and you get a link to hand over. Whoever opens the link chooses how to sign in.',
  closed: (count) => `Closed accounts (${count})`,
}

const grant: Swedish['grant'] = {
  roles: 'Roles',
  rolesHint: 'Choose one or more.',
  means: {
    insatspersonal: 'Shares links, fills in numbers and types in paper forms for their own programmes.',
    samordnare:
      'Does the same for every programme in their municipalities, including those that are added later.',
    kansli: 'Looks after the whole association: survey rounds, results, people and settings.',
    drift: 'Looks after accounts, settings, log and backups. Sees no survey rounds and no results.',
  },
  insatser: 'Programmes',
  insatserHint: 'Choose the programmes that the person works in.',
  noInsatser: 'There are no programmes yet. They come with the first survey round.',
  kommuner: 'Municipalities',
  kommunerHint: 'Choose the municipalities that the person coordinates.',
  noKommuner: 'There are no municipalities yet. They come with the first survey round.',
  withoutKommun: 'No municipality',
  email: 'Enter the person’s e-mail address, for example anna@kommun.se.',
  rolesMissing: 'Choose at least one role.',
  insatserMissing: 'Choose at least one programme for programme staff.',
  kommunerMissing: 'Choose at least one municipality for the coordinator.',
  missing: 'Something is missing:',
}

const invite: Swedish['invite'] = {
  open: 'Invite a person',
  title: 'Invite a person',
  email: 'E-mail address',
  emailHint: 'The person signs in with the address.',
  submit: 'Invite',
  busy: 'Inviting …',
  done: (email) => `${email} is invited`,
  another: 'Invite another',
  toPerson: 'Show the person',
  toList: 'Done',
}

const link: Swedish['link'] = {
  joins:
    'The person already has an account here. With the link they sign in as usual and say yes to the association.',
  mail: {
    sent: 'The link has been e-mailed. You can also hand it over yourself.',
    failed: 'The e-mail could not be sent. Hand over the link yourself.',
    none: 'No e-mail has been sent. Hand over the link yourself.',
  },
  label: (email) => `One-time link for ${email}`,
  once: (until) =>
    `The link is shown this once. It can be used one time, up to and including ${momentInWords(new Date(until))}.`,
  secret: 'Give it only to the person concerned: whoever has the link gets into the account.',
}

const person: Swedish['person'] = {
  toList: 'All people',
  seen: (day) => `Last signed in on ${dayInWords(day)}.`,
  neverSeen: 'Has not signed in yet.',
  secondFactor: 'Has two-factor.',
  noSecondFactor: 'Does not have two-factor.',
  rights: 'Rights',
  save: 'Save the rights',
  anew: 'When you save, the password, passkeys and app with codes stop working, for the role governs more. You get a link to hand over, and the person chooses anew how to sign in. It cannot be undone.',
  signedOut: 'When you save, the person is signed out, and gets the new rights at the next sign-in.',
  own: 'This is your own account. How you sign in is changed on your profile. What you may do can only be changed by somebody else.',
  ownProfile: 'To my profile',
  notYours: 'The account has a role that you may not change. Ask somebody at the office.',
  signIn: 'Signing in',
  unchanged: 'Nothing has changed.',
}

const links: Swedish['links'] = {
  anew: 'Saved. The person comes in anew with the link, and chooses how to sign in',
  welcome: {
    title: 'New invitation',
    means: 'If the link has been lost or has expired, make a new one.',
    act: 'Make a new invitation link',
    ask: 'Make a new invitation link?',
    does: (email) => `It is for ${email}. The previous link stops working.`,
    made: 'A new invitation link',
  },
  join: {
    title: 'New invitation',
    means:
      'The person already has an account here, for another association, and says yes by a link from you.',
    act: 'Make a new invitation link',
    ask: 'Make a new invitation link?',
    does: (email) =>
      `It is for ${email}, who signs in as usual and says yes. The previous link stops working.`,
    made: 'A new invitation link',
  },
  'sign-in': {
    title: 'Sign in once',
    means: 'For those who cannot get in just now. The link signs in once, and nothing else changes.',
    act: 'Make a sign-in link',
    ask: 'Make a sign-in link?',
    does: (email) =>
      `The link signs ${email} in once. Password, passkeys and authenticator app stay as they are.`,
    made: 'A sign-in link',
  },
  reset: {
    title: 'Start over with signing in',
    means: 'For those who have lost their phone, or when somebody else may have got into the account.',
    act: 'Reset the sign-in',
    ask: 'Reset the sign-in?',
    does: (email) =>
      `You get a link to hand over to ${email}. When it is used, password, passkeys and authenticator app are gone, and the person chooses new ones. This cannot be undone.`,
    made: 'A link to start over with signing in',
  },
}

const signOut: Swedish['signOut'] = {
  title: 'Sign out everywhere',
  means: 'For those who have forgotten to sign out of a computer that others use.',
  act: 'Sign the person out',
  done: 'The person is signed out everywhere.',
}

const reason: Swedish['reason'] = {
  required: 'Reason',
  optional: 'Reason (if you like)',
  hint: 'The reason is written in the log. Write nothing about anybody’s health or private life.',
  missing: 'Give a reason, for example: has a new phone.',
  tooLong: (length) => `At most ${maxReasonLength} characters. The reason has ${length}.`,
}

const closing: Swedish['closing'] = {
  close: {
    title: 'Close the account',
    means: 'For those who have left or changed jobs. The account can be opened again.',
    act: 'Close the account',
  },
  reopen: {
    title: 'The account is closed',
    means: 'The person cannot sign in. Roles and programmes are kept for when the account is opened again.',
    act: 'Open the account again',
  },
  ask: 'Close the account?',
  does: (email) =>
    `${email} is signed out at once and can no longer sign in here. The log of what they have done is kept.`,
  closed: 'The account is closed.',
  reopened: 'The account is open again.',
}

/** Words of the people page, in English: who may sign in, and what each may do. */
export const peopleText: Swedish = {
  states,
  list,
  grant,
  invite,
  link,
  person,
  links,
  signOut,
  reason,
  closing,
}
