import { dayInWords, decimal } from './format.ts'
import type { Texts } from './language.ts'
import type { reachText } from './reach.sv.ts'

/** Words of the page with every way to reach people, in English. */
export const reachEnglish: Texts<typeof reachText> = {
  title: (insats) => (insats === null ? 'Reach everybody, whatever insats' : `Reach everybody in ${insats}`),
  lead: 'Choose the ways that suit your participants. You send from your own phone and mail: addresses and numbers never come here.',
  until: (closesOn) => `Can be answered until ${dayInWords(closesOn)}.`,
  over: (closesOn) => `It closed on ${dayInWords(closesOn)}. What stands here no longer leads to a survey.`,
  toMatperiod: (name) => `To ${name}`,
  open: (insats) => `Reach everybody in ${insats}`,
  openAll: 'Reach everybody, whatever insats',
  copied: 'Copied',
  copyByHand: 'The text is selected. Press Ctrl+C to copy it.',
  language: {
    title: 'Language',
    lead: 'What is sent and printed will be in the language you choose, and its link opens the survey in that language.',
    review: (language) =>
      `The texts in this language (${language}) are translated but not yet reviewed. Ask somebody who speaks it to read them before you send.`,
  },
  link: {
    title: 'Link and QR code',
    good: 'Good when you already write to the participant, or have a screen to show the code on.',
    address: (site, code) => `Can be typed by hand too: ${site}, code ${code}.`,
  },
  sms: {
    title: 'Text message',
    good: 'Reaches those who seldom read mail, with the link one tap away.',
    label: 'Text to paste into a text message, in Swedish',
    copy: 'Copy the text message',
    open: 'Open as a text message',
    size: (length, max, messages) =>
      messages === 1
        ? `${decimal(length)} of ${decimal(max)} characters, fits in one message.`
        : `${decimal(length)} characters, becomes ${decimal(messages)} messages.`,
    phone:
      'Do you have a work phone? Point its camera at the code, and the message opens there, ready written. You choose who gets it.',
    qr: (insats) => `QR code that opens a ready text message about ${insats}`,
  },
  mail: {
    title: 'Mail',
    good: 'Holds more: why you ask, and that it is voluntary and anonymous.',
    label: 'Text to paste into a mail, in Swedish',
    subject: 'Subject:',
    copy: 'Copy the mail',
    open: 'Open in the mail program',
    hidden: 'Sending to several at once? Write the addresses as blind copy.',
  },
  poster: {
    title: 'Poster and table card',
    good: 'Reaches those who come by, and nobody has to leave a number.',
    a4: 'Poster A4 (PDF)',
    a5: 'Poster A5 (PDF)',
    card: 'Table card to fold (PDF)',
  },
  paper: {
    title: 'Paper form',
    good: 'For those who prefer a pen. All sheets are alike, so none can be traced.',
    form: 'Paper form (PDF)',
    large: 'Paper form in large print (PDF)',
    envelopes: 'Labels for the envelopes (PDF)',
    print: 'Print at actual size, on both sides of the paper if you can.',
  },
  kiosk: {
    title: 'Kiosk on a tablet',
    good: 'For a tablet that stands on a table or is passed around. It is wiped after each person, and asks whoever has been still for five minutes.',
    lead: 'Choose a PIN, open the link on the tablet and lock the tablet to the page (Guided Access on an iPad, App pinning on Android). One kiosk per tablet.',
    pin: 'New PIN',
    pinHint: '4 to 8 digits. It ends the kiosk on the tablet and is never shown again.',
    start: 'Start the kiosk',
    started: 'The kiosk has been started. Open it on the tablet with the code or the address below.',
    none: 'No kiosk is running.',
    running: (code) => `Kiosk ${code}`,
    qr: (code) => `QR code that opens kiosk ${code}`,
    address: (site, code) => `Or type on the tablet: ${site}, code ${code}.`,
    end: 'End the kiosk',
    endOf: (code) => `End kiosk ${code}`,
    ended: 'The kiosk has been ended. Whoever is in the middle of answering can still send.',
    forgotten:
      'Forgotten the PIN? End the kiosk here, and the tablet leaves the page the next time somebody presses Börja.',
  },
  occasion: {
    title: 'Occasion',
    lead: 'The survey is answered at several occasions. Choose which, and the links and all that you print say so, and it is not asked.',
    all: 'Let the survey ask',
  },
  counted: {
    good: 'What you have counted yourselves. Whoever was reached by two ways counts in both.',
    all: 'Offered in all',
    none: 'Not filled in',
    fill: 'Fill in how many',
  },
  of: (insats) => `, ${insats}`,
}
