import { decimal, momentInWords } from './format.ts'

/** A mail in plain text. */
export interface Mail {
  readonly subject: string
  readonly text: string
}

export const securityChanges = [
  'password',
  'passkey-added',
  'passkey-removed',
  'totp-added',
  'totp-removed',
  'recovery-codes',
  'reset',
  'wrong-codes',
  'recovery-code-used',
  'organisation',
  'token',
] as const
/** A change of how somebody signs in, which they are told of. */
export type SecurityChange = (typeof securityChanges)[number]

const changes: Readonly<Record<SecurityChange, string>> = {
  'recovery-code-used': 'Någon har loggat in med en av dina återställningskoder.',
  organisation: 'Ditt konto är kopplat till organisationens inloggning.',
  token:
    'En åtkomstnyckel är gjord: ett skript kan göra saker i ditt namn med den. Du ser den under Min profil, och kan ta bort den där.',
  password: 'Lösenordet är bytt.',
  'passkey-added': 'En passkey är tillagd.',
  'passkey-removed': 'En passkey är borttagen.',
  'totp-added': 'En app med koder är tillagd.',
  'totp-removed': 'Appen med koder är borttagen.',
  'recovery-codes': 'Nya återställningskoder är gjorda. De gamla gäller inte längre.',
  'wrong-codes': 'Någon har skrivit rätt lösenord men fel kod fem gånger. Är det inte du, byt lösenord.',
  reset:
    'Inloggningen är gjord på nytt med en engångslänk. De tidigare sätten att logga in gäller inte längre.',
}

const footer = 'Det här mejlet är skickat automatiskt och går inte att svara på.'

/** Every mail that the product sends. */
export const mailText = {
  /** An invitation to an account; the link can be used once, until that moment. */
  welcome: ({ forbund, url, until }: Readonly<{ forbund: string; url: string; until: Date }>): Mail =>
    mail('Ditt konto i Deltagarenkät', [
      `Du har fått ett konto i Deltagarenkät hos ${forbund}. Öppna länken och välj hur du ska logga in:`,
      url,
      `Länken går att använda en gång, till och med ${momentInWords(until)}. Be kansliet om en ny om den har gått ut.`,
      'Ge inte länken till någon annan. Den som öppnar den kommer in i ditt konto.',
    ]),

  /** A link to sign in once, for so many minutes. */
  signInLink: ({ url, minutes }: Readonly<{ url: string; minutes: number }>): Mail =>
    mail('Logga in i Deltagarenkät', [
      'Du, eller någon annan, har bett om en länk för att logga in i Deltagarenkät. Öppna länken för att logga in:',
      url,
      `Länken går att använda en gång, inom ${decimal(minutes)} minuter.`,
      'Var det inte du? Då behöver du inte göra något. Ge inte länken till någon annan.',
    ]),

  /** An invitation to one more förbund, for somebody who has an account; until that moment. */
  joinLink: ({ forbund, url, until }: Readonly<{ forbund: string; url: string; until: Date }>): Mail =>
    mail('Du är inbjuden till ett förbund till i Deltagarenkät', [
      `${forbund} vill ge dig tillgång till sin enkät. Du har redan ett konto. Öppna länken, logga in som vanligt och svara ja:`,
      url,
      `Länken går att använda en gång, till och med ${momentInWords(until)}.`,
      'Vill du inte? Då behöver du inte göra något.',
    ]),

  /** A link that somebody made for somebody else to sign in with, once, until that moment. */
  handedSignInLink: ({
    forbund,
    url,
    until,
  }: Readonly<{ forbund: string; url: string; until: Date }>): Mail =>
    mail('Logga in i Deltagarenkät', [
      `Du har fått en länk från ${forbund}, så att du kan logga in i Deltagarenkät:`,
      url,
      `Länken går att använda en gång, till och med ${momentInWords(until)}.`,
      'Ge inte länken till någon annan. Den som öppnar den kommer in i ditt konto.',
    ]),

  /** A link by which somebody makes their ways to sign in anew; it can be used once, until that moment. */
  resetLink: ({ forbund, url, until }: Readonly<{ forbund: string; url: string; until: Date }>): Mail =>
    mail('Ny inloggning i Deltagarenkät', [
      `Du har fått en länk från ${forbund}, så att du kan välja på nytt hur du loggar in i Deltagarenkät:`,
      url,
      `Länken går att använda en gång, till och med ${momentInWords(until)}. När du har använt den gäller inte de tidigare sätten att logga in.`,
      'Har du inte bett om den? Öppna den inte, och hör av dig till kansliet.',
    ]),

  /** To the owner of an account whose sign-in was changed. */
  securityChange: ({ what }: Readonly<{ what: SecurityChange }>): Mail =>
    mail('Din inloggning i Deltagarenkät är ändrad', [
      changes[what],
      'Var det du? Då behöver du inte göra något.',
      'Var det inte du? Kontakta kansliet genast. Kommer du in, öppna Min profil, logga ut överallt utom där du är och byt lösenord.',
    ]),
} as const

function mail(subject: string, paragraphs: readonly string[]): Mail {
  return { subject, text: `${['Hej', ...paragraphs, footer].join('\n\n')}\n` }
}
