import { dayOf } from '../stockholm.ts'
import { dayInWords } from './format.ts'

const signIn = {
  title: 'Logga in',
  email: 'E-postadress',
  password: 'Lösenord',
  submit: 'Logga in',
  missing: 'Fyll i både e-postadress och lösenord.',
  or: 'eller',
  passkey: 'Logga in med passkey',
  organisation: (name: string) => `Logga in med ${name}`,
  again:
    'Du har varit borta en stund och har loggats ut. Logga in igen, så fortsätter du där du var. Det du har skrivit finns kvar.',
  tookTooLong: 'Det gick för lång tid, så inloggningen avbröts. Börja om här. Inget har ändrats.',
  confirmTitle: 'Bekräfta att det är du',
  confirm:
    'Det här får bara du ändra, och det var mer än tio minuter sedan du loggade in. Logga in en gång till, så fortsätter du där du var. Det du har skrivit finns kvar.',
  confirmCancelled: 'Inget har ändrats, för du avbröt inloggningen.',
  otherPerson:
    'Nu är någon annan, eller ett annat förbund, inloggad. Inget har ändrats. Börja om från startsidan.',
}

const newLink = {
  title: 'Kommer du inte in?',
  lead: 'Vi mejlar dig en länk som loggar in dig en gång.',
  email: 'E-postadress',
  emailMissing: 'Skriv din e-postadress.',
  submit: 'Skicka länken',
  sent: 'Om adressen har ett konto får du ett mejl inom några minuter. Länken gäller i 30 minuter.',
  byKansli:
    'Kommer du inte in? Be kansliet om en ny länk. Är det du som är kansliet ber du den som sköter enkätens server.',
}

const secondFactor = {
  title: 'Ett steg till',
  lead: (email: string) => `Du loggar in som ${email}.`,
  code: 'Kod från appen',
  codeHint: 'Sex siffror. Koden byts var trettionde sekund.',
  codeMissing: 'Skriv de sex siffrorna som appen visar.',
  recovery: 'Återställningskod',
  recoveryHint: 'Tio tecken, från listan som du sparade. Varje kod går att använda en gång.',
  recoveryMissing: 'Skriv en av dina återställningskoder.',
  submit: 'Fortsätt',
  toRecovery: 'Använd en återställningskod',
  toCode: 'Använd koden från appen',
  toPasskey: 'Använd din passkey',
  passkey: 'Fortsätt med passkey',
  passkeyLead: 'Bekräfta med fingeravtryck, ansikte, pinkod eller säkerhetsnyckel.',
  cancel: 'Avbryt och logga ut',
}

const enrolment = {
  title: 'Skydda ditt konto',
  lead: 'Ditt konto kan öppna resultat och bestämma vem som får göra vad. Därför räcker inte ett lösenord: den som kommer över det ska ändå inte komma in.',
  time: 'Det tar någon minut. Gör klart inom tio minuter, annars får du logga in på nytt.',
  passkey: 'Passkey',
  recommended: 'Rekommenderas',
  passkeyWhy:
    'Du bekräftar med enhetens fingeravtryck, ansikte eller pinkod. Inget att komma ihåg, och den går inte att lura till en falsk sida.',
  totp: 'App med koder',
  totpWhy: 'En app på telefonen visar sex siffror som du skriver in efter lösenordet.',
  totpNeedsPassword:
    'Koderna används tillsammans med ett lösenord, och ditt konto har inget. Vill du ha det så, be om en ny länk och välj ett lösenord där.',
  usePasskey: 'Använd en passkey',
  useTotp: 'Använd en app',
  cancel: 'Avbryt och logga ut',
}

const passkey = {
  name: 'Namn på passkeyn',
  nameHint: 'Så att du känner igen den när du har flera.',
  nameMissing: 'Ge passkeyn ett namn.',
  submit: 'Skapa passkey',
  device: {
    iphone: 'Min iPhone',
    ipad: 'Min iPad',
    android: 'Min Android',
    chromebook: 'Min Chromebook',
    windows: 'Min Windows-dator',
    mac: 'Min Mac',
    linux: 'Min Linux-dator',
    unknown: 'Min enhet',
  },
  cancelled: 'Det blev ingen passkey den här gången. Försök igen när du vill.',
  signInCancelled: 'Inloggningen med passkey blev inte klar. Försök igen, eller logga in på ett annat sätt.',
  unsupported:
    'Webbläsaren kan inte använda passkeys här. Det beror oftast på att den är för gammal, eller att adressen inte börjar med https.',
  elsewhere: (host: string, here: string) =>
    `Passkeys fungerar bara på ${host}, och du är på ${here}. Öppna enkäten på den adressen, eller välj ett annat sätt.`,
  known: 'Den här enheten har redan en passkey till ditt konto.',
  unverified:
    'Enheten kan inte kontrollera att det är du. Slå på skärmlås eller pinkod på den och försök igen.',
  failed: 'Enheten kunde inte använda passkeyn. Försök igen, eller välj ett annat sätt.',
}

const totp = {
  steps: {
    scan: 'Öppna en app för engångskoder, till exempel den i telefonens lösenordshanterare, och läs av bilden.',
    orType: 'Går det inte, skriv in den här nyckeln i appen:',
    here: 'Lägg in den i en app på den här enheten',
  },
  image: 'QR-kod för appen. Samma nyckel står som text här intill.',
  code: 'Koden som appen visar',
  codeHint: 'Sex siffror. Då vet vi att det fungerar.',
  codeMissing: 'Skriv de sex siffrorna som appen visar.',
  submit: 'Slå på koderna',
}

const recovery = {
  title: 'Spara dina återställningskoder',
  lead: 'Tappar du bort telefonen eller byter dator kommer du in med en av de här koderna. Varje kod går att använda en gång, och de visas bara nu.',
  where:
    'Skriv ut dem och lägg dem där du har andra viktiga papper, eller spara dem i din lösenordshanterare.',
  list: 'Återställningskoder',
  print: 'Skriv ut',
  copy: 'Kopiera',
  copied: 'Kopierade',
  copyByHand: 'Koderna är markerade. Tryck Ctrl+C för att kopiera.',
  saved: 'Jag har sparat koderna',
  submit: 'Fortsätt',
  printTitle: 'Återställningskoder till Deltagarenkät',
  printLead: (address: string) =>
    `Logga in på ${address} med lösenord eller en länk, och välj ”Använd en återställningskod”. Varje kod gäller en gång.`,
  printed: (email: string, madeAt: Date) => `Konto: ${email}. Skapade ${dayInWords(dayOf(madeAt))}.`,
}

const newPassword = {
  label: 'Lösenord',
  hint: (least: number) =>
    `Minst ${least} tecken. En mening som du minns går bra, och du kan klistra in ett från din lösenordshanterare.`,
  show: 'Visa lösenordet',
  tooShort: (least: number, length: number) =>
    `Lösenordet behöver minst ${least} tecken. Det har ${length} nu.`,
}

const welcome = {
  title: 'Välj ett lösenord',
  resetTitle: 'Välj ett nytt lösenord',
  firstTitle: 'Välkommen. Nu gör vi i ordning ditt förbund',
  signInTitle: 'Logga in',
  lead: (email: string) => `Du kommer att logga in som ${email}.`,
  resetLead:
    'När du går vidare slutar dina tidigare sätt att logga in att gälla: lösenord, passkeys och koder.',
  firstLead: 'Du blir den första på kansliet. Fler konton gör du sedan under Personer.',
  signInLead: (email: string) => `Du loggar in som ${email}. Länken kan användas en gång.`,
  forbund: 'Förbundets namn',
  forbundHint: 'Så som deltagarna ska läsa det, till exempel Samordningsförbundet Södra Norrbotten.',
  email: 'Din e-postadress',
  submit: 'Spara och logga in',
  or: 'eller',
  signIn: 'Logga in',
  alsoPassword: 'Välj ett lösenord också',
  alsoPasswordWhy: 'Då behöver du ingen ny länk nästa gång.',
  passkeyInstead: 'Använd en passkey i stället',
  passkeyInsteadWhy: 'Du skapar den i nästa steg och behöver inget lösenord.',
  without: 'Fortsätt utan lösenord',
  withoutWhy: 'Nästa gång loggar du in med en ny länk, som du ber om på inloggningssidan.',
  withoutWhyNoMail: 'Nästa gång behöver du en ny länk från kansliet.',
  emailMissing: 'Skriv din e-postadress.',
  forbundMissing: 'Skriv förbundets namn.',
  noToken: 'Länken är inte hel. Öppna den på nytt från mejlet eller inbjudan, eller be om en ny.',
  usedTitle: 'Du behöver en ny länk',
  used: 'Kan du redan logga in behöver du ingen länk.',
  toSignIn: 'Till inloggningen',
}

const join = {
  title: 'Du är inbjuden till ett förbund till',
  lead: 'Säg ja, så kan du växla mellan förbunden uppe på sidan. Säger du inget händer inget.',
  submit: 'Gå med i förbundet',
  later: 'Inte nu',
}

/** Every word of signing in and of choosing how, in Swedish. */
export const signInText = {
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
