import type { Check } from '../follow-up.ts'
import type { ForbundSettings } from '../forbund.ts'
import type { MatperiodState, WhoTypes } from '../matperiod.ts'
import { dayInWords, dayRange, decimal, listed } from './format.ts'

// Longer than other files: every word that insatspersonal and kansli read stands here, so that they can
// be read through as one text.

/** One thing or many, with the number: "1 blad", "3 svar". */
const number = (count: number, one: string, many: string) => `${decimal(count)} ${count === 1 ? one : many}`

const sheets = (count: number) => number(count, 'blad', 'blad')
const answers = (count: number) => number(count, 'svar', 'svar')

const common = {
  product: 'Deltagarenkät',
  demo: 'Demo: alla uppgifter är påhittade.',
  skip: 'Hoppa till innehållet',
  loading: 'Hämtar …',
  tryAgain: 'Försök igen',
  cancel: 'Avbryt',
  toMatperiod: 'Till mätperioden',
  undo: 'Ångra',
  saving: 'Sparar …',
  saved: 'Sparat.',
  undone: 'Ändrat tillbaka.',
  notSaved: 'Inte sparat.',
  copyFirst: 'Kopiera först det du vill behålla.',
  showSaved: 'Visa det som är sparat',
  leave: 'Något på sidan är inte sparat. Vill du lämna den ändå?',
  unknown: 'Uppgift saknas',
  noReply:
    'Vi når inte servern just nu. Det du har skrivit finns kvar här. Kontrollera din uppkoppling och försök igen.',
  serverFault: 'Något gick fel hos oss. Det du har skrivit finns kvar här. Försök igen om en stund.',
  unexpected: 'Sidan kunde inte visas. Ladda om den. Det du har sparat finns kvar.',
  columnSort: (column: string) => `Sortera efter ${column.toLowerCase()}`,
}

const nav = {
  label: 'Huvudmeny',
  start: 'Start',
  people: 'Personer',
  settings: 'Inställningar',
  log: 'Logg',
  profile: 'Min profil',
  signOut: 'Logga ut',
  otherForbund: 'byt förbund',
  switchTo: 'Byt till',
}

const states: Record<MatperiodState, string> = {
  draft: 'Utkast',
  upcoming: 'Inte öppnad än',
  open: 'Öppen',
  closed: 'Stängd, väntar på att fastställas',
  settled: 'Fastställd',
}

const start = {
  title: 'Det här är ditt att göra nu',
  nothing: 'Inget väntar på dig just nu.',
  nothingUpcoming: (name: string, opensOn: string) => `${name} öppnar ${dayInWords(opensOn)}.`,
  goes: 'Så går det',
  list: 'Mätperioder',
  empty: 'Här visas mätperioderna när den första finns.',
  columns: { name: 'Mätperiod', dates: 'Svarstid', state: 'Läge' },
  results: 'Läs resultatet',
  counts: (insatser: string) => `Fyll i hur många som är inskrivna och erbjudna i ${insatser}`,
  countsWhole: 'Fyll i hur många enkäten gäller och hur många som har fått den',
  manyInsatser: (count: number, kommuner: readonly string[]) =>
    kommuner.length === 0 ? `${decimal(count)} insatser` : `${decimal(count)} insatser i ${listed(kommuner)}`,
  countsWhy: 'Utan de siffrorna går svarsfrekvensen inte att räkna ut.',
  share: (insatser: string) => `Erbjud enkäten till alla i ${insatser}`,
  shareAll: 'Se till att alla inskrivna erbjuds enkäten',
  shareWhy: (closesOn: string) =>
    `Länk, sms, mejl, affisch och pappersenkät finns färdiga. Enkäten går att besvara till och med ${dayInWords(closesOn)}.`,
  sitting: (count: number) => `Gör klart bunten med ${sheets(count)}`,
  sittingWhy: 'Bladen blir svar först när du har godkänt bunten.',
  others: (count: number) =>
    `Se till att ${sheets(count)} som andra har skrivit in blir ${count === 1 ? 'godkänt' : 'godkända'}`,
  othersWhy: 'Mätperioden kan inte fastställas förrän alla inskrivna blad är godkända.',
  papers: (pile: string | null) =>
    pile === null ? 'Skriv in pappersenkäter' : `Skriv in pappersenkäter från ${pile}`,
  papersWhy: 'Har du fått en bunt i förseglat kuvert skriver du in den här, bara med tangenterna.',
  exceeds: (insatser: string) => `Kontrollera antalet erbjudna i ${insatser}`,
  exceedsWhy: 'Det har kommit fler svar än det antal som har erbjudits enkäten.',
  settle: (name: string) => `Fastställ ${name}`,
  settleWhy: 'Svarstiden är slut. När du har gått igenom checklistan går resultatet att läsa.',
  read: (name: string) => `Läs resultatet för ${name}`,
  invited: (count: number) =>
    count === 1 ? 'Följ upp en inbjudan som väntar' : `Följ upp ${decimal(count)} inbjudningar som väntar`,
  /** The first few by address, and how many more there are. */
  invitedWhy: (emails: readonly string[], more: number) =>
    `${listed(more === 0 ? emails : [...emails, `${decimal(more)} till`])} har inte loggat in än. Har länken gått ut gör du en ny.`,
}

const followUp = {
  open: (closesOn: string) => `Öppen till och med ${dayInWords(closesOn)}`,
  upcoming: (opensOn: string, closesOn: string) =>
    `Öppnar ${dayInWords(opensOn)}, öppen ${dayRange(opensOn, closesOn)}`,
  closed: (closesOn: string) => `Svarstiden gick ut ${dayInWords(closesOn)}`,
  settled: (opensOn: string, closesOn: string) => `Fastställd. Svarstid ${dayRange(opensOn, closesOn)}`,
  draft: 'Utkast',
  goes: 'Så går det',
  steps: 'Antalet svar visas i steg om fem så att ingen kan räkna ut vem som svarade när.',
  answers: 'svar',
  fewerThan: 'färre än 5',
  atLeast: (count: string) => `minst ${count}`,
  ofOffered: (offered: number) => `av ${decimal(offered)} erbjudna`,
  rate: 'Svarsfrekvens',
  rateGoal: (goal: string) => `Målet är ${goal}`,
  coverageSentence: (offered: number, enrolled: number, share: string) =>
    `${decimal(offered)} av ${decimal(enrolled)} inskrivna har erbjudits enkäten, ${share}.`,
  noRate: 'Fyll i antalet erbjudna',
  noRateYet: 'För få svar än',
  noTotal: 'Svarsfrekvensen räknas ut när alla insatser har fyllt i inskrivna och erbjudna.',
  exceeds: 'Fler svar än erbjudna. Kontrollera antalet, eller om länken har spridits vidare.',
  exactInResults: 'Hur många som svarade står i resultatet. Här visas antalen fortfarande i steg om fem.',
  exactAtKansli: 'Resultatet läses på kansliet. Här visas antalen fortfarande i steg om fem.',
  counts: 'Inskrivna och erbjudna',
  countsLead:
    'Inskrivna räknas en och samma dag. Erbjudna är alla som fick veta att enkäten finns, också de som tackade nej. Siffrorna sparas när du lämnar rutan.',
  insats: 'Insats',
  enrolled: 'Inskrivna',
  enrolledOn: 'Den dag de räknades',
  offered: 'Erbjudna',
  soFar: { enrolled: 'Tillfällen hittills', offered: 'Erbjudna hittills' },
  answeredColumn: 'Svar',
  papper: (count: string) => `varav ${count} på papper`,
  dayToCome: 'Den dagen har inte varit än. Skriv dagen då ni räknade.',
  wholeNumber: 'Skriv antalet med siffror, till exempel 24.',
  moreOffered: 'Fler erbjudna än inskrivna. Stämmer det kan du låta det stå.',
  total: 'Alla',
  share: 'Nå alla',
  shareLead:
    'Skicka länken härifrån, eller välj sms, mejl, affisch, bordskort och pappersenkät för varje insats.',
  shareAll: 'Alla insatser',
  shareAllHint: 'Med den här länken får deltagaren själv välja sin insats.',
  link: (insats: string) => `Länk för ${insats}`,
  copy: 'Kopiera länken',
  copied: 'Kopierad',
  copyByHand: 'Länken är markerad. Tryck Ctrl+C för att kopiera.',
  qrOf: (insats: string) => `QR-kod till enkäten, ${insats}`,
  downloadSvg: 'Ladda ner SVG',
  downloadPng: 'Ladda ner PNG',
  paper: 'Pappersenkäter',
  whoTypes: {
    'own-insats': 'Insatsens egen personal skriver in pappersenkäterna.',
    'other-insats': 'Personal från en annan insats, eller kansliet, skriver in pappersenkäterna.',
    kansli: 'Kansliet skriver in pappersenkäterna.',
  } satisfies Record<WhoTypes, string>,
  whoTypesQuestion: 'Vem skriver in pappersenkäterna?',
  whoTypesOption: {
    'other-insats': 'En annan insats, eller kansliet',
    kansli: 'Bara kansliet',
    'own-insats': 'Insatsens egen personal',
  } satisfies Record<WhoTypes, string>,
  handwriting: {
    'own-insats':
      'Handstil går att känna igen. Välj helst någon annan än den egna personalen, och berätta för deltagarna vem som läser. Ta emot pappersenkäterna i förseglade kuvert.',
    'other-insats':
      'Handstil går att känna igen. Därför lämnas pappersenkäterna i förseglade kuvert och öppnas av någon som inte känner deltagarna.',
    kansli:
      'Handstil går att känna igen. Därför lämnas pappersenkäterna i förseglade kuvert och öppnas först på kansliet.',
  } satisfies Record<WhoTypes, string>,
  piles: 'Skriv in en bunt',
  noPiles: 'Det finns ingen bunt som du ska skriva in.',
  pile: (insats: string) => `Skriv in pappersenkäter från ${insats}`,
  mixedPile: 'Skriv in en blandad bunt',
  mixedPileName: 'Blandad bunt',
  sittings: 'Påbörjade buntar',
  sitting: (insats: string, count: number, typist: string | null) => {
    const waiting = `${insats}: ${sheets(count)} väntar på att godkännas`
    if (typist === null) return waiting
    return `${waiting}, ${count === 1 ? 'inskrivet' : 'inskrivna'} av ${typist}`
  },
  results: 'Läs resultatet',
  settle: 'Gå till checklistan och fastställ',
  noInsatser:
    'Ingen av dina insatser är med i den här mätperioden. Är det fel kan kansliet ändra vilka som är dina.',
}

const sitting = {
  title: (pile: string) => `Skriv in pappersenkäter: ${pile}`,
  mixed: 'blandad bunt',
  sheet: (position: number) => `Blad ${position}`,
  correcting: (position: number) => `Rättar blad ${position}`,
  question: (at: number, of: number) => `Fråga ${at} av ${of}`,
  keys: {
    title: 'Tangenter',
    digits: 'Siffra',
    digitsDo: 'väljer svaret',
    next: 'Enter',
    nextDo: 'går vidare, även utan svar',
    optOut: '0 eller V',
    optOutDo: 'tar inte ställning',
    back: 'Backsteg',
    backDo: 'går tillbaka',
    clear: 'Delete',
    clearDo: 'tömmer frågan',
    text: 'Ctrl+Enter',
    textDo: 'går vidare från en text',
  },
  typed: (digits: string) => `Du har skrivit ${digits}. Tryck Enter för att välja.`,
  several: 'Flera svar kan väljas. Samma siffra igen tar bort valet.',
  severalLong: 'Flera svar kan väljas. Skriv numret och tryck Enter. Samma nummer igen tar bort valet.',
  textHint: (max: number) => `Högst ${decimal(max)} tecken. Ctrl+Enter går vidare.`,
  numberHint: (unit: string) =>
    unit === '' ? 'Skriv talet och tryck Enter.' : `Skriv talet (${unit}) och tryck Enter.`,
  back: 'Tillbaka',
  next: 'Nästa',
  skip: 'Hoppa över',
  saveSheet: 'Spara bladet',
  doneCorrecting: 'Klar med rättningen',
  clearSheet: 'Släng bladet',
  overview: 'Frågorna på bladet',
  unanswered: 'inget svar',
  optOutShort: 'V',
  textShort: 'text',
  blank: '–',
  list: 'Inskrivet i den här bunten',
  listEmpty:
    'Här samlas bladen när du har skrivit in det första. Du kan öppna dem igen och rätta dem tills du godkänner.',
  open: 'Öppna',
  openOf: (position: number) => `Öppna blad ${position} och rätta`,
  remove: 'Ta bort',
  removeOf: (position: number) => `Ta bort blad ${position}`,
  removed: (position: number) => `Blad ${position} är borttaget.`,
  cleared: 'Bladet är tömt.',
  saved: 'Allt är sparat.',
  saving: 'Sparar …',
  waiting: 'Inte sparat än. Vi försöker igen automatiskt. Stäng inte sidan.',
  stopped: (message: string) => `Bladet kunde inte sparas. ${message}`,
  emptySheet:
    'Bladet är tomt och kan inte sparas. Lägg undan pappersenkäten, eller skriv in det som står på den.',
  approve: 'Godkänn bunten',
  approveLead: 'När du har skrivit in hela bunten godkänner du den. Då blir bladen svar.',
  approveButton: (count: number) => `Godkänn ${sheets(count)}`,
  approveTitle: (count: number) => `Godkänna ${sheets(count)}?`,
  approveText: (count: number, insats: string | null) =>
    `${count === 1 ? 'Bladet' : 'Bladen'} blir ${answers(count)}${insats === null ? '' : ` från ${insats}`} och räknas som papper. Det går inte att ångra: sedan kan inget blad ändras eller tas bort.`,
  halfBlocks: 'Ett blad är halvskrivet. Skriv klart det eller släng det först.',
  correctionBlocks: 'En rättning är inte sparad. Välj ”Klar med rättningen” först.',
  unsavedBlocks: 'Vänta tills allt är sparat.',
  approved: (count: number) => `Klart. ${sheets(count)} har blivit ${answers(count)}.`,
  approvedNext:
    'Lägg pappersenkäterna i ett kuvert, förslut det och förvara det inlåst tills kansliet säger att det ska förstöras.',
  goneTitle: 'Bunten är inte kvar',
  gone: 'Den är redan godkänd, och bladen är sparade som svar.',
  toMatperiod: (name: string) => `Till ${name}`,
}

const settle = {
  title: (name: string) => `Fastställ ${name}`,
  lead: 'Gå igenom listan. När allt är på plats kan du fastställa resultatet.',
  list: 'Checklista',
  already: 'Mätperioden är redan fastställd.',
  done: 'Klart',
  notDone: 'Återstår',
  check: {
    closed: {
      ok: 'Svarstiden är slut.',
      not: () =>
        'Svarstiden pågår, eller så är de sista svaren på väg in. Det går att fastställa en dryg halvtimme efter stängning.',
    },
    counts: {
      ok: 'Alla insatser har fyllt i inskrivna och erbjudna.',
      not: (missing) => `Inskrivna eller erbjudna saknas för ${listed(missing)}.`,
    },
    sittings: {
      ok: 'Alla inskrivna blad är godkända.',
      not: (missing) => `Inskrivna blad väntar på att godkännas (${listed(missing)}).`,
    },
    answers: {
      ok: 'Svar har kommit in.',
      not: () => 'Inga svar har kommit in.',
    },
  } satisfies Record<Check['code'], { ok: string; not: (missing: readonly string[]) => string }>,
  fix: 'Fyll i dem',
  toSittings: 'Visa buntarna',
  means: 'Det här händer när du fastställer',
  meaning: [
    'Resultatet fryses och går att läsa.',
    'Inga fler svar eller pappersenkäter tas emot, och siffrorna kan inte ändras.',
    'Svaren skrivs om i slumpvis ordning. Vem som svarade när går sedan inte att återskapa, inte heller för oss.',
    'Grupper som är för små för att visas döljs.',
  ],
  submit: (name: string) => `Fastställ ${name}`,
  blocked: 'Du kan fastställa när inget återstår i listan.',
  confirmTitle: (name: string) => `Fastställa ${name}?`,
  confirmText: 'Det går inte att ångra. Efteråt kan inga svar läggas till och inga siffror ändras.',
}

const settings = {
  title: 'Inställningar',
  legal: 'Det här läser deltagaren om sina rättigheter',
  lead: 'Texterna visas på första sidan av varje enkät. Skriv kort, så som du skulle säga det till en deltagare. Det som är tomt visas inte.',
  field: {
    controller: 'Personuppgiftsansvarig',
    contact: 'Så når man er',
    legalBasis: 'Rättslig grund',
    dataProtectionOfficer: 'Dataskyddsombud',
    destroyed: 'När svaren förstörs',
  } satisfies Record<keyof ForbundSettings, string>,
  hint: {
    controller:
      'Den som bestämmer varför och hur uppgifterna används. Oftast förbundet, med organisationsnummer.',
    contact: 'Telefon, e-post och besöksadress till kansliet.',
    legalBasis:
      'Till exempel: Uppgift av allmänt intresse, enligt lagen (2003:1210) om finansiell samordning. Fråga ert dataskyddsombud.',
    dataProtectionOfficer: 'Namn eller funktion, och hur man når ombudet.',
    destroyed:
      'Både svar och pappersenkäter, med dag eller händelse. Till exempel: Pappersenkäter förstörs när de är kontrollerade, svar när årsredovisningen är klar.',
  } satisfies Record<keyof ForbundSettings, string>,
  missing: (count: number) =>
    `${number(count, 'text är inte ifylld', 'texter är inte ifyllda')}. Gör det innan nästa mätperiod öppnar.`,
  complete: 'Alla texter är ifyllda.',
  tooLong: (max: number, length: number) => `Högst ${decimal(max)} tecken. Texten har ${decimal(length)}.`,
  submit: 'Spara texterna',
  refused: 'En text är för lång. Korta den och spara igen.',
}

const notFound = {
  title: 'Sidan finns inte',
  text: 'Adressen kan vara felskriven, eller så har du inte tillgång till det som fanns här.',
  toStart: 'Till startsidan',
}

/** Every word of the staff's and kansli's interface, in Swedish. */
export const text = {
  common,
  nav,
  states,
  start,
  followUp,
  sitting,
  settle,
  settings,
  notFound,
}
