import type { Language, SignInWay } from '../account.ts'
import { dayOf } from '../stockholm.ts'
import { dayInWords, decimal, momentInWords } from './format.ts'

const day = (instant: string) => dayInWords(dayOf(new Date(instant)))
const moment = (instant: string) => momentInWords(new Date(instant))

const ways: Readonly<Record<SignInWay, string>> = {
  password: 'Med lösenord',
  passkey: 'Med passkey',
  link: 'Med en länk',
  organisation: 'Med organisationens konto',
  demo: 'Från demons startsida',
}

/** Every word of one's own account, in Swedish. */
export const profileText = {
  email: 'E-postadress',
  roles: 'Roller',
  insatser: 'Insatser',
  kommuner: 'Kommuner',
  language: {
    /** In both, so that whoever does not read the one finds it by the other. */
    title: { sv: 'Språk', en: 'Language' } satisfies Record<Language, string>,
    names: { sv: 'Svenska', en: 'English' } satisfies Record<Language, string>,
    lead: 'Språket som du läser de här sidorna på. Enkäten och filerna som du hämtar ändras inte.',
    submit: 'Byt språk',
  },
  password: {
    title: 'Lösenord',
    has: 'Du kan logga in med lösenord.',
    hasNot: 'Du har inget lösenord.',
    change: 'Byt lösenord',
    set: 'Välj ett lösenord',
    current: 'Lösenordet du har nu',
    currentMissing: 'Skriv lösenordet du har nu.',
    new: 'Nytt lösenord',
    submit: 'Spara lösenordet',
    saved: 'Lösenordet är sparat. Du är fortfarande inloggad här, men ingen annanstans.',
  },
  passkeys: {
    title: 'Passkeys',
    lead: 'Med en passkey loggar du in med enhetens fingeravtryck, ansikte eller pinkod, utan lösenord.',
    added: (instant: string) => `Tillagd ${day(instant)}`,
    used: (instant: string | null) => (instant === null ? 'inte använd än' : `senast använd ${day(instant)}`),
    add: 'Lägg till en passkey',
    done: (name: string) => `${name} är tillagd.`,
    rename: 'Byt namn',
    renameOf: (name: string) => `Byt namn på ${name}`,
    newName: 'Nytt namn',
    save: 'Spara namnet',
    renamed: (name: string) => `Den heter nu ${name}.`,
    remove: 'Ta bort',
    removeOf: (name: string) => `Ta bort ${name}`,
    removeTitle: (name: string) => `Ta bort ${name}?`,
    removeText: (left: number) =>
      left === 0
        ? 'Det är din enda passkey. Sedan kan du inte logga in med passkey förrän du lägger till en ny.'
        : `Du kan inte längre logga in med den. ${decimal(left)} ${left === 1 ? 'passkey' : 'passkeys'} finns kvar.`,
    removed: (name: string) => `${name} är borttagen. Du kan ta bort den på enheten också.`,
  },
  totp: {
    title: 'App med koder',
    has: 'På. När du loggar in med lösenord skriver du också en kod från appen.',
    hasNot: 'Av. Med en app på telefonen räcker det inte att någon kommer över ditt lösenord.',
    needsPassword: 'Av. Koderna används tillsammans med ett lösenord, så välj ett lösenord först.',
    add: 'Slå på koder',
    done: 'Koderna är på. Nästa gång du loggar in med lösenord behöver du appen.',
    remove: 'Slå av koder',
    removeTitle: 'Slå av koderna?',
    removeText: 'Då räcker lösenordet för att logga in. Koderna i appen slutar att gälla.',
    removed: 'Koderna är av. Du kan ta bort kontot ur appen.',
  },
  organisation: {
    title: 'Organisationens inloggning',
    has: 'Du kan logga in med ditt konto hos organisationen.',
    remove: 'Ta bort kopplingen',
    removeTitle: 'Ta bort kopplingen?',
    removeText:
      'Då loggar du in på ett annat sätt. Nästa gång du loggar in hos organisationen kopplas kontona igen.',
  },
  recovery: {
    title: 'Återställningskoder',
    lead: 'Med en kod kommer du in när du inte har din passkey eller din telefon.',
    left: (count: number) => `${decimal(count)} av 10 kvar.`,
    few: 'Gör nya innan de tar slut. Har du ingen kod kvar och tappar bort enheten behöver du en ny länk från kansliet.',
    none: 'Du får koderna när du har lagt till en passkey eller en app.',
    make: 'Gör nya koder',
    makeTitle: 'Göra nya koder?',
    makeText: (left: number) =>
      `De ${decimal(left)} som är kvar slutar att gälla, också de som du har skrivit ut.`,
    done: 'De nya koderna gäller. Kasta de gamla.',
  },
  sessions: {
    title: 'Här är du inloggad',
    unknownAgent: 'Okänd webbläsare',
    current: 'Den här',
    started: (way: SignInWay, startedAt: string) => `${ways[way]}, ${moment(startedAt)}`,
    seen: (seenAt: string) => `Senast aktiv ${moment(seenAt)}`,
    end: 'Logga ut',
    endOf: (agent: string, startedAt: string) => `Logga ut ${agent}, inloggad ${moment(startedAt)}`,
    ended: (agent: string) => `${agent} är utloggad.`,
    endOthers: 'Logga ut överallt utom här',
    endedOthers: 'Du är bara inloggad här nu.',
  },
}
