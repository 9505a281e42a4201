import type { LinkKind, Role } from '../account.ts'
import { type MadeLink, maxReasonLength, type Person } from '../people.ts'
import { dayInWords, listed, momentInWords } from './format.ts'

/** Roles as people call them. */
export const roleNames: Readonly<Record<Role, string>> = {
  insatspersonal: 'Insatspersonal',
  samordnare: 'Samordnare',
  kansli: 'Kansli',
  drift: 'Drift',
}

/** What each role may do, in one line. */
const roleMeans: Readonly<Record<Role, string>> = {
  insatspersonal: 'Delar länkar, fyller i antal och skriver in pappersenkäter för sina insatser.',
  samordnare: 'Gör detsamma för alla insatser i sina kommuner, också dem som kommer till senare.',
  kansli: 'Sköter hela förbundet: mätperioder, resultat, personer och inställningar.',
  drift: 'Sköter konton, inställningar, logg och säkerhetskopior. Ser inga mätperioder och inga resultat.',
}

const states: Readonly<Record<Person['state'], string>> = {
  invited: 'Inbjuden',
  active: 'Aktiv',
  closed: 'Stängt konto',
}

const list = {
  title: 'Personer',
  lead: 'Här är alla som kan logga in hos er, och vad var och en får göra.',
  active: 'Konton',
  columns: {
    email: 'E-postadress',
    roles: 'Roller',
    reach: 'Insatser',
    state: 'Konto',
    signedInAt: 'Senast inloggad',
    secondFactor: 'Tvåfaktor',
  },
  whole: 'Alla i förbundet',
  wholeKommuner: (kommuner: readonly string[]) => `Alla i ${listed(kommuner)}`,
  noReach: 'Inga',
  never: 'Inte än',
  yes: 'Ja',
  no: 'Nej',
  empty:
    'Här visas alla som kan logga in. Bjud in den första, så får du en länk att lämna över. Den som öppnar länken väljer själv hur hen loggar in.',
  closed: (count: number) => `Stängda konton (${count})`,
}

const grant = {
  roles: 'Roller',
  rolesHint: 'Välj en eller flera.',
  means: roleMeans,
  insatser: 'Insatser',
  insatserHint: 'Välj de insatser som personen arbetar i.',
  noInsatser: 'Det finns inga insatser än. De kommer med den första mätperioden.',
  kommuner: 'Kommuner',
  kommunerHint: 'Välj de kommuner som personen samordnar.',
  noKommuner: 'Det finns inga kommuner än. De kommer med den första mätperioden.',
  withoutKommun: 'Utan kommun',
  email: 'Skriv personens e-postadress, till exempel anna@kommun.se.',
  rolesMissing: 'Välj minst en roll.',
  insatserMissing: 'Välj minst en insats för insatspersonal.',
  kommunerMissing: 'Välj minst en kommun för samordnaren.',
  missing: 'Något saknas:',
}

const invite = {
  open: 'Bjud in en person',
  title: 'Bjud in en person',
  email: 'E-postadress',
  emailHint: 'Personen loggar in med adressen.',
  submit: 'Bjud in',
  busy: 'Bjuder in …',
  done: (email: string) => `${email} är inbjuden`,
  another: 'Bjud in en till',
  toPerson: 'Visa personen',
  toList: 'Klar',
}

const link = {
  joins:
    'Personen har redan ett konto här. Med länken loggar hen in som vanligt och tackar ja till förbundet.',
  mail: {
    sent: 'Länken är mejlad. Du kan också lämna över den själv.',
    failed: 'Mejlet gick inte att skicka. Lämna över länken själv.',
    none: 'Inget mejl har skickats. Lämna över länken själv.',
  } satisfies Record<MadeLink['mail'], string>,
  label: (email: string) => `Engångslänk till ${email}`,
  once: (until: string) =>
    `Länken visas bara den här gången. Den går att använda en gång, till och med ${momentInWords(new Date(until))}.`,
  secret: 'Lämna den bara till personen själv: den som har länken kommer in på kontot.',
}

const person = {
  toList: 'Alla personer',
  seen: (day: string) => `Senast inloggad ${dayInWords(day)}.`,
  neverSeen: 'Har inte loggat in än.',
  secondFactor: 'Har tvåfaktor.',
  noSecondFactor: 'Har inte tvåfaktor.',
  rights: 'Rättigheter',
  save: 'Spara rättigheterna',
  anew: 'När du sparar slutar lösenord, passkeys och app med koder att gälla, för rollen styr mer. Du får en länk att lämna över, och personen väljer på nytt hur hen loggar in. Det går inte att ångra.',
  signedOut: 'När du sparar loggas personen ut, och får de nya rättigheterna vid nästa inloggning.',
  own: 'Det här är ditt eget konto. Hur du loggar in ändrar du på din profil. Vad du får göra kan bara någon annan ändra.',
  ownProfile: 'Till min profil',
  notYours: 'Kontot har en roll som du inte får ändra. Be någon på kansliet.',
  signIn: 'Inloggning',
  unchanged: 'Inget är ändrat.',
}

interface LinkWords {
  readonly title: string
  readonly means: string
  /** On the button. */
  readonly act: string
  /** Asked before the link is made, with what it does. */
  readonly ask: string
  readonly does: (email: string) => string
  readonly made: string
}

const links: Readonly<Record<LinkKind, LinkWords>> & { readonly anew: string } = {
  /** Over a link that came with higher rights, or with a place that opened again. */
  anew: 'Sparat. Personen kommer in på nytt med länken och väljer hur hen loggar in',
  welcome: {
    title: 'Ny inbjudan',
    means: 'Har länken kommit bort eller gått ut gör du en ny.',
    act: 'Gör en ny inbjudningslänk',
    ask: 'Göra en ny inbjudningslänk?',
    does: (email) => `Den är till ${email}. Den förra länken slutar att gälla.`,
    made: 'En ny inbjudningslänk',
  },
  join: {
    title: 'Ny inbjudan',
    means: 'Personen har redan ett konto här, för ett annat förbund, och tackar ja med en länk från er.',
    act: 'Gör en ny inbjudningslänk',
    ask: 'Göra en ny inbjudningslänk?',
    does: (email) =>
      `Den är till ${email}, som loggar in som vanligt och tackar ja. Den förra länken slutar att gälla.`,
    made: 'En ny inbjudningslänk',
  },
  'sign-in': {
    title: 'Logga in en gång',
    means: 'För den som inte kommer in just nu. Länken loggar in en gång, och inget annat ändras.',
    act: 'Gör en inloggningslänk',
    ask: 'Göra en inloggningslänk?',
    does: (email) => `Länken loggar in ${email} en gång. Lösenord, passkeys och appar med koder finns kvar.`,
    made: 'En inloggningslänk',
  },
  reset: {
    title: 'Börja om med inloggningen',
    means: 'För den som har blivit av med sin telefon, eller när någon annan kan ha kommit åt kontot.',
    act: 'Återställ inloggningen',
    ask: 'Återställa inloggningen?',
    does: (email) =>
      `Du får en länk att lämna över till ${email}. När den används försvinner lösenord, passkeys och appar med koder, och personen väljer nya. Det går inte att ångra.`,
    made: 'En länk för att börja om med inloggningen',
  },
}

const signOut = {
  title: 'Logga ut överallt',
  means: 'För den som har glömt att logga ut på en dator som andra använder.',
  act: 'Logga ut personen',
  done: 'Personen är utloggad överallt.',
}

const reason = {
  required: 'Skäl',
  optional: 'Skäl (om du vill)',
  hint: 'Skälet skrivs i loggen. Skriv inget om någons hälsa eller privatliv.',
  missing: 'Skriv ett skäl, till exempel: har ny telefon.',
  tooLong: (length: number) => `Högst ${maxReasonLength} tecken. Skälet har ${length}.`,
}

const closing = {
  close: {
    title: 'Stäng kontot',
    means: 'För den som har slutat eller bytt uppdrag. Kontot går att öppna igen.',
    act: 'Stäng kontot',
  },
  reopen: {
    title: 'Kontot är stängt',
    means: 'Personen kan inte logga in. Roller och insatser finns kvar om kontot öppnas igen.',
    act: 'Öppna kontot igen',
  },
  ask: 'Stänga kontot?',
  does: (email: string) =>
    `${email} loggas ut genast och kan inte längre logga in här. Loggen över vad hen har gjort finns kvar.`,
  closed: 'Kontot är stängt.',
  reopened: 'Kontot är öppet igen.',
}

/** Words of the people page: who may sign in, and what each may do. */
export const peopleText = {
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
