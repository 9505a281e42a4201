import { dayOf } from '../stockholm.ts'
import { dayInWords } from './format.ts'
import type { Texts } from './language.ts'
import type { signInText as swedish } from './sign-in.sv.ts'

type Swedish = Texts<typeof swedish>

const signIn: Swedish['signIn'] = {
  title: 'Sign in',
  email: 'E-mail address',
  password: 'Password',
  submit: 'Sign in',
  missing: 'Fill in both e-mail address and password.',
  or: 'or',
  passkey: 'Sign in with a passkey',
  organisation: (name) => `Sign in with ${name}`,
  again:
    'You have been away for a while and have been signed out. Sign in again and go on from where you were. What you have typed is still here.',
  tookTooLong: 'It took too long, so the sign-in was stopped. Start again here. Nothing has changed.',
  confirmTitle: 'Confirm that it is you',
  confirm:
    'Only you may change this, and you signed in more than ten minutes ago. Sign in once more and go on from where you were. What you have typed is still here.',
  confirmCancelled: 'Nothing has changed, because you stopped the sign-in.',
  otherPerson:
    'Somebody else, or another association, is now signed in. Nothing has changed. Begin again from the start page.',
}

const newLink: Swedish['newLink'] = {
  title: 'Can’t get in?',
  lead: 'We e-mail you a link that signs you in once.',
  email: 'E-mail address',
  emailMissing: 'Enter your e-mail address.',
  submit: 'Send the link',
  sent: 'If the address has an account, you will get an e-mail within a few minutes. The link works for 30 minutes.',
  byKansli:
    'Can’t get in? Ask the office for a new link. If you are the office, ask whoever looks after the survey’s server.',
}

const secondFactor: Swedish['secondFactor'] = {
  title: 'One more step',
  lead: (email) => `You are signing in as ${email}.`,
  code: 'Code from the app',
  codeHint: 'Six digits. The code changes every thirty seconds.',
  codeMissing: 'Enter the six digits that the app shows.',
  recovery: 'Recovery code',
  recoveryHint: 'Ten characters, from the list that you saved. Each code can be used once.',
  recoveryMissing: 'Enter one of your recovery codes.',
  submit: 'Continue',
  toRecovery: 'Use a recovery code',
  toCode: 'Use the code from the app',
  toPasskey: 'Use your passkey',
  passkey: 'Continue with a passkey',
  passkeyLead: 'Confirm with fingerprint, face, PIN or security key.',
  cancel: 'Stop and sign out',
}

const enrolment: Swedish['enrolment'] = {
  title: 'Protect your account',
  lead: 'Your account can open results and decide who may do what. That is why a password is not enough: somebody who gets hold of it must still not get in.',
  time: 'It takes a minute or so. Finish within ten minutes, or you will have to sign in again.',
  passkey: 'Passkey',
  recommended: 'Recommended',
  passkeyWhy:
    'You confirm with the device’s fingerprint, face or PIN. There is nothing to remember, and it cannot be tricked by a false page.',
  totp: 'Authenticator app',
  totpWhy: 'An app on your phone shows six digits that you type in after your password.',
  totpNeedsPassword:
    'The codes are used together with a password, and your account has none. If you want it that way, ask for a new link and choose a password there.',
  usePasskey: 'Use a passkey',
  useTotp: 'Use an app',
  cancel: 'Stop and sign out',
}

const passkey: Swedish['passkey'] = {
  name: 'Name of the passkey',
  nameHint: 'So that you recognise it when you have several.',
  nameMissing: 'Give the passkey a name.',
  submit: 'Create passkey',
  device: {
    iphone: 'My iPhone',
    ipad: 'My iPad',
    android: 'My Android',
    chromebook: 'My Chromebook',
    windows: 'My Windows computer',
    mac: 'My Mac',
    linux: 'My Linux computer',
    unknown: 'My device',
  },
  cancelled: 'No passkey was made this time. Try again when you like.',
  signInCancelled: 'The sign-in with a passkey was not finished. Try again, or sign in another way.',
  unsupported:
    'The browser cannot use passkeys here. Most often it is too old, or the address does not begin with https.',
  elsewhere: (host, here) =>
    `Passkeys work only at ${host}, and you are at ${here}. Open the survey at that address, or choose another way.`,
  known: 'This device already has a passkey for your account.',
  unverified: 'The device cannot check that it is you. Turn on screen lock or a PIN on it and try again.',
  failed: 'The device could not use the passkey. Try again, or choose another way.',
}

const totp: Swedish['totp'] = {
  steps: {
    scan: 'Open an authenticator app, for example the one in the phone’s password manager, and scan the image.',
    orType: 'If that does not work, type this key into the app:',
    here: 'Add it to an app on this device',
  },
  image: 'QR code for the app. The same key stands as text beside it.',
  code: 'The code that the app shows',
  codeHint: 'Six digits. Then we know that it works.',
  codeMissing: 'Enter the six digits that the app shows.',
  submit: 'Turn on the codes',
}

const recovery: Swedish['recovery'] = {
  title: 'Save your recovery codes',
  lead: 'If you lose the phone or change computers, you get in with one of these codes. Each code can be used once, and they are shown only now.',
  where: 'Print them and put them with your other important papers, or save them in your password manager.',
  list: 'Recovery codes',
  print: 'Print',
  copy: 'Copy',
  copied: 'Copied',
  copyByHand: 'The codes are selected. Press Ctrl+C to copy them.',
  saved: 'I have saved the codes',
  submit: 'Continue',
  printTitle: 'Recovery codes for Deltagarenkät',
  printLead: (address) =>
    `Sign in at ${address} with a password or a link, and choose “Use a recovery code”. Each code works once.`,
  printed: (email, madeAt) => `Account: ${email}. Made ${dayInWords(dayOf(madeAt))}.`,
}

const newPassword: Swedish['newPassword'] = {
  label: 'Password',
  hint: (least) =>
    `At least ${least} characters. A sentence that you remember will do, and you can paste one from your password manager.`,
  show: 'Show the password',
  tooShort: (least, length) => `The password needs at least ${least} characters. It now has ${length}.`,
}

const welcome: Swedish['welcome'] = {
  title: 'Choose a password',
  resetTitle: 'Choose a new password',
  firstTitle: 'Welcome. Let us get your association ready',
  signInTitle: 'Sign in',
  lead: (email) => `You will sign in as ${email}.`,
  resetLead:
    'When you go on, your earlier ways to sign in stop working: password, passkeys and authenticator app.',
  firstLead: 'You will be the first person at the office. More accounts are made later, under People.',
  signInLead: (email) => `You are signing in as ${email}. The link can be used once.`,
  forbund: 'The association’s name',
  forbundHint: 'As participants are to read it, for example Samordningsförbundet Södra Norrbotten.',
  email: 'Your e-mail address',
  submit: 'Save and sign in',
  or: 'or',
  signIn: 'Sign in',
  alsoPassword: 'Choose a password too',
  alsoPasswordWhy: 'Then you need no new link next time.',
  passkeyInstead: 'Use a passkey instead',
  passkeyInsteadWhy: 'You create it in the next step and need no password.',
  without: 'Continue without a password',
  withoutWhy: 'Next time you sign in with a new link, which you ask for on the sign-in page.',
  withoutWhyNoMail: 'Next time you need a new link from the office.',
  emailMissing: 'Enter your e-mail address.',
  forbundMissing: 'Enter the association’s name.',
  noToken: 'The link is not whole. Open it again from the e-mail or the invitation, or ask for a new one.',
  usedTitle: 'You need a new link',
  used: 'If you can sign in already, you need no link.',
  toSignIn: 'To the sign-in page',
}

const join: Swedish['join'] = {
  title: 'You are invited to one more association',
  lead: 'Say yes, and you can switch between the associations at the top of the page. If you do nothing, nothing happens.',
  submit: 'Join the association',
  later: 'Not now',
}

/** Every word of signing in and of choosing how, in English. */
export const signInText: Swedish = {
  join,
  signIn,
  newLink,
  secondFactor,
  enrolment,
  passkey,
  totp,
  recovery,
  newPassword,
  welcome,
}
