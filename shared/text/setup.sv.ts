import type { WhoTypes } from '../matperiod.ts'
import type { SetupCheck, SetupStep } from '../setup.ts'
import type { Day } from '../stockholm.ts'
import { dayInWords, dayRange, decimal, listed } from './format.ts'
import { languageName } from './language-name.ts'

/** The settings that a participant reads, as the settings page names them. */
const settingNames: Readonly<Record<string, string>> = {
  controller: 'personuppgiftsansvarig',
  contact: 'så når man er',
  legalBasis: 'rättslig grund',
  dataProtectionOfficer: 'dataskyddsombud',
  destroyed: 'när svaren förstörs',
}

const steps: Record<SetupStep, string> = {
  enkat: 'Enkät',
  datum: 'Namn och dagar',
  insatser: 'Insatser',
  mal: 'Mål',
  kontroll: 'Kontroll',
}

const check: Record<
  SetupCheck['code'],
  { readonly ok: string; readonly not: (missing: readonly string[]) => string }
> = {
  dates: {
    ok: 'Dagarna ligger framåt i tiden.',
    not: () => 'Den första dagen har passerat. Välj en ny.',
  },
  questionnaire: {
    ok: 'Enkäten går ihop med insatserna.',
    not: (missing) => `Enkäten går inte ihop: ${missing.join('; ')}.`,
  },
  insatser: {
    ok: 'Insatserna är valda.',
    not: () => 'Enkäten frågar efter insats, och ingen är vald. Välj minst en.',
  },
  texts: {
    ok: 'Alla texter finns, på alla språk som är valda.',
    not: (missing) => `Texter saknas: ${listed(missing)}.`,
  },
  review: {
    ok: 'Alla översättningar är granskade av en talare.',
    not: (missing) =>
      `Inte granskade av en talare än: ${listed(missing.map(languageName))}. Det går att använda dem ändå.`,
  },
  gallring: {
    ok: 'Gallringsbeslutet är noterat.',
    not: () => 'Gallringsbeslutet saknas.',
  },
  privacy: {
    ok: 'Deltagarnas information om personuppgifter är ifylld.',
    not: (missing) =>
      `Deltagarnas information är inte hel. Det saknas: ${listed(missing.map((name) => settingNames[name] ?? name))}.`,
  },
  papers: {
    ok: 'Dataskyddsombudet har sett integritetspapperen.',
    not: () =>
      'Det är inte noterat att dataskyddsombudet har sett integritetspapperen som de nu är. Visa dem innan den första mätperioden öppnar.',
  },
  counts: {
    ok: 'Antalet inskrivna är ifyllt för alla insatser.',
    not: (missing) =>
      `Antalet inskrivna saknas för ${listed(missing)}. Det går att fylla i senare, men måste finnas innan mätperioden fastställs.`,
  },
}

/** How long it can be answered, in words: days, weeks, or months. */
function lengthInWords(days: number): string {
  if (days === 1) return 'en dag'
  if (days < 14) return `${days} dagar`
  return days < 120 ? `ungefär ${Math.round(days / 7)} veckor` : `ungefär ${Math.round(days / 30.44)} månader`
}

/** Words of making a mätperiod. */
export const setupText = {
  season: (day: Day) => `${Number(day.slice(5, 7)) < 7 ? 'Våren' : 'Hösten'} ${day.slice(0, 4)}`,

  begin: 'Förbered en ny mätperiod',
  toInsatser: 'Insatser och kommuner',
  empty:
    'En mätperiod samlar svaren från en omgång av enkäten, till exempel Hösten 2026. Du förbereder den i fyra korta steg. Inget öppnar förrän du säger till.',
  resume: (name: string) => `Gör klart ${name}`,
  resumeWhy: 'Mätperioden är ett utkast. Den öppnar först när du har gått igenom den och gjort den klar.',

  newTitle: 'Förbered en ny mätperiod',
  newLead:
    'Det går fortast att utgå från den förra: enkät, insatser, mål och dagar följer med, och du ändrar det som är annorlunda.',
  from: (name: string) => `Utgå från ${name}`,
  fromNothing: 'Börja från början',
  older: 'Utgå från en äldre',

  title: (name: string) => `Förbered ${name}`,
  steps,
  stepsLabel: 'Steg',
  at: (step: number, of: number) => `Steg ${step} av ${of}`,
  lastStep: 'Sista kontrollen',
  saved: 'Utkastet sparas när du går vidare. Du kan lämna det och fortsätta en annan dag.',
  next: 'Spara och gå vidare',
  back: 'Tillbaka',
  leave: 'Ta bort utkastet',
  leaveTitle: (name: string) => `Ta bort utkastet ${name}?`,
  leaveText: 'Det du har valt försvinner. Inga svar och inga länkar finns än.',

  questionnaire: 'Vilken enkät ska deltagarna svara på?',
  questionnaireMeta: (version: number, questions: number, audience: string) =>
    `Version ${version}, ${decimal(questions)} frågor, till ${audience}`,
  questionnaireNewer: 'Det finns en nyare version.',
  answerIn: 'Språk att svara på, utöver svenska',
  answerInHint: 'Här står språken som enkäten är helt översatt till. Den som svarar väljer själv.',
  answerInNone: 'Enkäten är inte helt översatt till något språk.',

  name: 'Mätperiodens namn',
  nameHint: 'Står i tabeller och rapporter, till exempel Hösten 2026.',
  opensOn: 'Första dagen',
  opensOnHint: 'Öppnar klockan 00.00.',
  closesOn: 'Sista dagen',
  closesOnHint: 'Stänger vid midnatt, klockan 24.00.',
  length: (days: number, opensOn: Day, closesOn: Day) =>
    `Går att besvara ${dayRange(opensOn, closesOn)}, ${lengthInWords(days)}.`,

  insatser: 'Vilka insatser är med?',
  insatserHint:
    'De som gäller dessa dagar går att välja. Fyll i hur många som är inskrivna om ni redan vet det.',
  insatserNone:
    'Det finns inga insatser än. Lägg till dem under Insatser och kommuner, och kom tillbaka hit.',
  insatserWithout: 'Enkäten frågar inte efter insats, så den går att använda utan.',
  enrolled: (name: string) => `Inskrivna i ${name}`,
  enrolledShort: 'Inskrivna',
  enrolledNumber: 'Skriv antalet med siffror, till exempel 24.',
  ended: 'gäller inte dessa dagar',

  goals: 'Vad siktar ni på?',
  coverage: 'Så stor del ska erbjudas enkäten, i procent',
  coverageHint: 'Av dem som är inskrivna.',
  responseRate: 'Så stor del ska svara, i procent',
  responseRateHint: 'Av dem som har erbjudits enkäten.',
  goalNumber: 'Skriv ett helt tal mellan 0 och 100, eller lämna tomt.',
  minGroup: 'Minsta grupp som visas',
  minGroupHint: 'Grupper med färre svar döljs i resultatet. Talet går att höja, men aldrig sänka under 5.',
  minGroupOccasions: (smallest: number) =>
    `Enkäten besvaras vid ${smallest / 5} tillfällen, och samma person kan svara vid alla. Därför döljs grupper med färre än ${smallest} svar, för att minst fem personer ska stå bakom det som visas.`,

  ready: 'Redo att öppna',
  checks: 'Det här är kontrollerat',
  done: 'Klart',
  notDone: 'Återstår',
  later: 'Kan vänta',
  advised: 'Bör göras',
  check,
  fixStep: 'Ändra',
  fixGallring: 'Skriv dag och nummer',
  fixSettings: 'Fyll i texterna',
  fixTranslations: 'Till översättningen',
  toPapers: 'Läs papperen',
  summary: 'Så här blir mätperioden',
  summaryRows: {
    questionnaire: 'Enkät',
    days: 'Svarstid',
    insatser: 'Insatser',
    goals: 'Mål',
    minGroup: 'Minsta grupp som visas',
    languages: 'Språk',
  },
  noInsatser: 'Inga',
  goalsInWords: (coverage: string | null, responseRate: string | null) =>
    [
      ...(coverage === null ? [] : [`${coverage} ska erbjudas enkäten`]),
      ...(responseRate === null ? [] : [`${responseRate} av dem ska svara`]),
    ].join(', ') || 'Inga',
  language: (code: string) => languageName(code),

  shares: 'Så räknas andelarna',
  sharesLead:
    'Det här är definitionerna bakom andelarna i sammanfattningen. De ligger fast när mätperioden öppnar, så att ingen kan välja definition efter resultatet.',
  noShares: 'Enkäten har inga andelar. Sammanfattningen visar medelvärden.',
  shareDefinition: (values: string, over: string, goal: string | null) =>
    `${values}, av ${over}.${goal === null ? '' : ` Målet är ${goal}.`}`,
  shareSteps: (range: string) => `Svar ${range}`,
  shareOptions: (labels: readonly string[]) =>
    `Svarade ${listed(
      labels.map((label) => `”${label}”`),
      'eller',
    )}`,
  over: {
    respondents: 'alla som svarade på enkäten',
    answered: 'dem som svarade på frågan',
    stand: 'dem som tog ställning',
  },

  whoTypes: 'Vem skriver in pappersenkäterna?',
  whoTypesOption: {
    'other-insats': 'En annan insats, eller kansliet',
    kansli: 'Bara kansliet',
    'own-insats': 'Insatsens egen personal',
  } satisfies Record<WhoTypes, string>,
  whoTypesHint: 'Handstil går att känna igen. Välj helst någon annan än den egna personalen.',

  gallring: 'Gallringsbeslut',
  gallringLead:
    'När mätperioden fastställs förstörs det som kan knyta svar till tid och ordning, och senare pappersenkäter och svar. Det kräver ett beslut av förbundet. Beslutet kan gälla flera mätperioder.',
  gallringOn: 'Beslutets dag',
  gallringNo: 'Beslutets nummer',
  gallringNoHint: 'Paragraf eller diarienummer, till exempel § 12 eller dnr 2026-14.',
  gallringSave: 'Spara beslutet',
  gallringSaved: 'Beslutet är sparat.',
  gallringDay: 'Välj den dag som beslutet fattades.',
  gallringNumber: 'Skriv beslutets nummer.',
  gallringModel: 'Text att utgå från när beslutet skrivs',
  gallringModelLead:
    'Det här är en mall. Det som står inom hakparentes bestämmer förbundet. Stäm av den med arkivmyndigheten och dataskyddsombudet.',
  gallringCopy: 'Kopiera texten',
  copied: 'Kopierad',
  copyByHand: 'Texten är markerad. Tryck Ctrl+C för att kopiera.',
  open: 'Öppna mätperioden',
  openWhen: (opensOn: Day, closesOn: Day) =>
    `Mätperioden öppnar av sig själv ${dayInWords(opensOn)} och stänger vid midnatt efter ${dayInWords(closesOn)}.`,
  openToday: (closesOn: Day) =>
    `Mätperioden öppnar genast och stänger vid midnatt efter ${dayInWords(closesOn)}.`,
  openMeans: 'Länkar och QR-koder görs nu. Enkät, insatser och definitioner går inte att ändra efteråt.',
  readied: 'Utkastet är inte kvar',
  toMatperiod: 'Till mätperioden',
  blocked: 'Du kan öppna när inget återstår i listan.',

  days: 'Ändra dagarna',
  daysLong: 'Svarstiden är längre än två år. Kontrollera årtalet.',
  moveClosing: 'Ändra sista dagen',
  moveClosingHint:
    'Det går att förlänga så länge mätperioden är öppen. När den har stängt öppnas den inte igen.',
  moveShorter: (closesOn: Day) =>
    `Affischer och länkar som redan är utdelade säger ${dayInWords(closesOn)}. Berätta för dem som har fått dem.`,
  moveSave: 'Spara dagarna',
  moved: (opensOn: Day, closesOn: Day) => `Dagarna är ändrade: ${dayRange(opensOn, closesOn)}.`,

  nameTaken: (name: string) => `Det finns redan en mätperiod som heter ${name}. Välj ett annat namn.`,
  nameMissing: 'Skriv ett namn på mätperioden.',
  nameLong: 'Namnet är för långt. Högst 200 tecken ryms.',
  questionnaireIncomplete: 'Enkäten saknar något än. Gör klart den, eller välj en annan.',
  noSuchQuestionnaire: 'Enkäten finns inte längre. Välj en annan.',
  noDay: 'Välj en dag som finns.',
  bothDays: 'Skriv både första och sista dagen.',
  opensPast: 'Den första dagen har redan varit. Välj i dag eller senare.',
  closesPast: 'Den sista dagen har redan varit. Välj i dag eller senare.',
  daysTurned: 'Den sista dagen ligger före den första.',
  minGroupLow: 'Minsta grupp kan inte vara mindre än 5.',
  minGroupHigh: 'Minsta grupp kan vara högst 50.',
}
