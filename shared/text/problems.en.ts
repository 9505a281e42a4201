import type { Texts } from './language.ts'
import type { problemText as swedish, brokenText as swedishBroken } from './problems.sv.ts'

/** What happened, what is safe and what to do, for every broken rule, in English. */
export const problemText: Texts<typeof swedish> = {
  'bad-request': {
    title: 'We could not read what you sent',
    message: 'Nothing has changed. Reload the page and try again.',
  },
  'not-signed-in': { title: 'Sign in', message: 'You need to sign in to go on.' },
  'wrong-password': {
    title: 'You could not be signed in',
    message: 'The e-mail address or the password is not right. Check both and try again.',
  },
  'not-recent': {
    title: 'Confirm that it is you',
    message: 'You signed in a while ago. Sign in again to change how you sign in.',
  },
  'wrong-code': {
    title: 'The code is not right',
    message: 'Check that it is the latest code and try again. A code can be used only once.',
  },
  'wrong-current-password': {
    title: 'The password is not changed',
    message: 'The current password is not right. Type it again.',
  },
  'passkey-refused': {
    title: 'The passkey could not be used',
    message: 'Nothing has changed. Try again, or sign in another way.',
  },
  'no-account': {
    title: 'There is no open account for you here',
    message: 'Ask the office to invite you, with the same e-mail address that you sign in with.',
  },
  'not-draft': {
    title: 'The survey round is no longer a draft',
    message: 'Nothing has changed. It is ready to open already, or its first day has passed.',
  },
  'no-questionnaire': {
    title: 'There is no questionnaire yet',
    message: 'Nothing has changed. Add a questionnaire first. Then the survey round can be prepared.',
  },
  'days-fixed': {
    title: 'The days cannot be changed like that',
    message:
      'Nothing has changed. The first day is fixed once the survey round has opened, and one that has closed is not opened again.',
  },
  'insats-measured': {
    title: 'The name is fixed just now',
    message:
      'Nothing has changed. The programme is in a survey round that is under way, and participants choose among the names. Rename it when the survey round is settled.',
  },
  'insats-used': {
    title: 'The programme cannot be removed',
    message: 'It has been in a survey round, or somebody works in it. End it instead.',
  },
  'kommun-used': {
    title: 'The municipality cannot be removed',
    message: 'Nothing has changed. It has programmes or a coordinator. Move them first.',
  },
  'no-codes-now': {
    title: 'Codes cannot be made now',
    message:
      'Codes are made for a survey round that uses them, from when it is ready to open until it closes.',
  },
  'codes-too-late': {
    title: 'The survey round has already opened',
    message:
      'Whether codes are used is decided before it opens, so that everybody answers the same way. Nothing has changed.',
  },
  'code-key-lost': {
    title: 'Codes cannot be checked just now',
    message:
      'The fault is ours. No code is used and no answer is gone. Tell the office of the association: the key to the codes is missing on the server.',
  },
  'other-account': {
    title: 'The link is for another account',
    message: 'Sign out, and sign in with the account that was invited.',
  },
  'last-factor': {
    title: 'It is your only second step',
    message:
      'Your account must have a passkey or an authenticator app. Add a new one before you remove this one.',
  },
  'last-kansli': {
    title: 'Somebody must be left at the office',
    message: 'Nothing has changed. Give somebody else the role office first.',
  },
  'person-changed': {
    title: 'The account has changed in the meantime',
    message: 'Nothing more has changed. Reload the page and see how things stand now.',
  },
  'slow-down': {
    title: 'Too many tries',
    message:
      'Wait a quarter of an hour and try again, or sign in another way: with a passkey or a link. The account is not locked.',
  },
  'provider-away': {
    title: 'The organisation’s sign-in does not answer',
    message: 'Try again in a little while, or sign in another way.',
  },
  'provider-refused': {
    title: 'The organisation’s sign-in did not go through',
    message: 'You are not signed in. Try again, or sign in another way.',
  },
  forbidden: {
    title: 'You may not see or change this',
    message: 'Your account does not have that right. Ask the office if you need it.',
  },
  'not-by-token': {
    title: 'This cannot be done with an access token',
    message: 'Nothing has changed. Sign in on the website to do it.',
  },
  'cross-origin': {
    title: 'The change came from another website',
    message: 'Nothing has changed. Open the page again and try once more.',
  },
  'not-found': {
    title: 'The page does not exist',
    message: 'Check the address, or begin again from the start page.',
  },
  'unknown-link': {
    title: 'The link does not lead to any survey',
    message: 'Check that all eight characters are right, or ask whoever gave you the link.',
  },
  'kiosk-ended': {
    title: 'The kiosk has been ended',
    message: 'The survey can no longer be opened from here. Would you like to answer? Ask the staff.',
  },
  'link-used': {
    title: 'The link cannot be used',
    message: 'It has been used already, or is too old. Ask for a new one.',
  },
  'not-settled': {
    title: 'The results are not settled yet',
    message: 'The results can be read when the office has settled the survey round.',
  },
  'not-released': {
    title: 'The results are not released to them',
    message: 'Nothing is shared. Release the results first, and then share them.',
  },
  'nothing-new': {
    title: 'There are too few new answers',
    message:
      'Nothing was made. A preliminary result takes in new answers five by five from each insats, so that nobody can be recognised. Wait until some insats has at least 5 new answers.',
  },
  'not-yet-settleable': {
    title: 'It is too early to settle',
    message:
      'The survey round is open, or the last responses are on their way in. Wait a little over half an hour after it closes.',
  },
  'already-settled': {
    title: 'The survey round is settled',
    message: 'After that no responses can be added and no figures changed. The results can be read.',
  },
  'no-paper-now': {
    title: 'Paper forms cannot be typed in now',
    message: 'They are typed in from when the survey round opens until it is settled.',
  },
  'sitting-changed': {
    title: 'The pile changed while it was being approved',
    message:
      'Nothing is approved yet, and every sheet is still there. Go through the pile and approve it again.',
  },
  'checks-missing': {
    title: 'Something is not finished',
    message: 'Finish what is missing and try again.',
  },
  'sitting-empty': {
    title: 'There are no sheets to approve',
    message: 'Type in at least one sheet first.',
  },
  'draft-changed': {
    title: 'The draft has been changed elsewhere',
    message: 'What you wrote here is kept but not saved. Choose what to keep.',
  },
  'questionnaire-frozen': {
    title: 'The version is now in use',
    message: 'It can no longer be changed. What you wrote is kept here and can become a new version.',
  },
  'questionnaire-locked': {
    title: 'The questionnaire is locked',
    message: 'It can be used and translated, but its questions may not be changed.',
  },
  'questionnaire-used': {
    title: 'The version is in use',
    message: 'It cannot be removed. Choose another questionnaire there first.',
  },
  'texts-not-ready': {
    title: 'The texts are still being shuffled',
    message: 'They can be read as soon as the answers are written in a new order. Try again in a minute.',
  },
  'text-changed': {
    title: 'Somebody else has changed the text',
    message: 'What you did is not saved. The text is now shown as it is, so do it again if it is needed.',
  },
  'texts-destroyed': {
    title: 'The text is destroyed',
    message: 'Only the masked text is left. It can be hidden from others, but not changed.',
  },
  'answers-destroyed': {
    title: 'The answers are destroyed',
    message: 'The settled result is kept and can be read.',
  },
  'no-gallring-decision': {
    title: 'The decision on destruction is missing',
    message: 'Nothing is destroyed. Write the date and number of the decision first.',
  },
  'gallring-not-due': {
    title: 'The day has not come',
    message: 'Nothing is destroyed. By the plan it is to be kept until a later day.',
  },
  'gallring-changed': {
    title: 'Something has changed meanwhile',
    message: 'Nothing is destroyed or saved. Read how it stands now and try again.',
  },
  'already-destroyed': {
    title: 'It is destroyed already',
    message: 'The receipt on the page tells what, when and by whom.',
  },
  'too-large': {
    title: 'What you sent is too large',
    message: 'Nothing has been saved. Shorten the texts and try again.',
  },
  'unsupported-type': {
    title: 'The format cannot be taken',
    message: 'Send the form from the web page, or JSON to the addresses under /api.',
  },
  'too-many': {
    title: 'Too many tries in a short time',
    message: 'Nothing has changed. Wait a minute and try again.',
  },
  refused: {
    title: 'This cannot be taken as it is',
    message: 'Nothing has changed. Correct what is told here.',
  },
}

/** When something broke that no rule foresaw, in English. */
export const brokenText: Texts<typeof swedishBroken> = {
  title: 'Something went wrong on our side',
  message:
    'The fault has been noted. Wait a while and try again; get in touch with the office if it goes on.',
}
