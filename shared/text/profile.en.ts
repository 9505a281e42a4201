import type { SignInWay } from '../account.ts'
import { dayOf } from '../stockholm.ts'
import { dayInWords, decimal, momentInWords } from './format.ts'
import type { Texts } from './language.ts'
import type { profileText as swedish } from './profile.sv.ts'

const day = (instant: string) => dayInWords(dayOf(new Date(instant)))
const moment = (instant: string) => momentInWords(new Date(instant))

const ways: Readonly<Record<SignInWay, string>> = {
  password: 'With a password',
  passkey: 'With a passkey',
  link: 'With a link',
  organisation: 'With the organisation’s account',
  demo: 'From the demo’s start page',
}

/** Every word of one's own account, in English. */
export const profileText: Texts<typeof swedish> = {
  email: 'E-mail address',
  roles: 'Roles',
  insatser: 'Programmes',
  kommuner: 'Municipalities',
  language: {
    title: { sv: 'Språk', en: 'Language' },
    names: { sv: 'Svenska', en: 'English' },
    lead: 'The language in which you read these pages. The survey and the files that you download do not change.',
    submit: 'Change language',
  },
  password: {
    title: 'Password',
    has: 'You can sign in with a password.',
    hasNot: 'You have no password.',
    change: 'Change password',
    set: 'Choose a password',
    current: 'The password you have now',
    currentMissing: 'Enter the password you have now.',
    new: 'New password',
    submit: 'Save the password',
    saved: 'The password is saved. You are still signed in here, but nowhere else.',
  },
  passkeys: {
    title: 'Passkeys',
    lead: 'With a passkey you sign in by the device’s fingerprint, face or PIN, without a password.',
    added: (instant) => `Added ${day(instant)}`,
    used: (instant) => (instant === null ? 'not used yet' : `last used ${day(instant)}`),
    add: 'Add a passkey',
    done: (name) => `${name} is added.`,
    rename: 'Rename',
    renameOf: (name) => `Rename ${name}`,
    newName: 'New name',
    save: 'Save the name',
    renamed: (name) => `It is now called ${name}.`,
    remove: 'Remove',
    removeOf: (name) => `Remove ${name}`,
    removeTitle: (name) => `Remove ${name}?`,
    removeText: (left) =>
      left === 0
        ? 'It is your only passkey. You cannot sign in with a passkey again until you add a new one.'
        : `You can no longer sign in with it. ${decimal(left)} ${left === 1 ? 'passkey is' : 'passkeys are'} left.`,
    removed: (name) => `${name} is removed. You can remove it from the device too.`,
  },
  totp: {
    title: 'Authenticator app',
    has: 'On. When you sign in with a password you also enter a code from the app.',
    hasNot: 'Off. With an app on your phone it is not enough for somebody to get hold of your password.',
    needsPassword: 'Off. The codes are used together with a password, so choose a password first.',
    add: 'Turn on codes',
    done: 'The codes are on. The next time you sign in with a password you need the app.',
    remove: 'Turn off codes',
    removeTitle: 'Turn off the codes?',
    removeText: 'The password is then enough to sign in. The codes in the app stop working.',
    removed: 'The codes are off. You can remove the account from the app.',
  },
  organisation: {
    title: 'Signing in through your organisation',
    has: 'You can sign in with your account at your organisation.',
    remove: 'Remove the connection',
    removeTitle: 'Remove the connection?',
    removeText:
      'You then sign in another way. The next time you sign in at your organisation, the accounts are connected again.',
  },
  recovery: {
    title: 'Recovery codes',
    lead: 'With a code you get in when you do not have your passkey or your phone.',
    left: (count) => `${decimal(count)} of 10 left.`,
    few: 'Make new ones before they run out. If you have no code left and lose the device, you need a new link from the office.',
    none: 'You get the codes when you have added a passkey or an app.',
    make: 'Make new codes',
    makeTitle: 'Make new codes?',
    makeText: (left) =>
      left === 1
        ? 'The one that is left stops working, also if you have printed it.'
        : `The ${decimal(left)} that are left stop working, including those that you have printed.`,
    done: 'The new codes are in use. Throw the old ones away.',
  },
  sessions: {
    title: 'Where you are signed in',
    unknownAgent: 'Unknown browser',
    current: 'This one',
    started: (way, startedAt) => `${ways[way]}, ${moment(startedAt)}`,
    seen: (seenAt) => `Last active ${moment(seenAt)}`,
    end: 'Sign out',
    endOf: (agent, startedAt) => `Sign out ${agent}, signed in ${moment(startedAt)}`,
    ended: (agent) => `${agent} is signed out.`,
    endOthers: 'Sign out everywhere but here',
    endedOthers: 'You are now signed in only here.',
  },
}
