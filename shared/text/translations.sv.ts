import { listed } from './format.ts'

const texts = (count: number) => (count === 1 ? '1 text' : `${count} texter`)

/** The words of the translation view. */
export const translationsText = {
  title: (title: string) => `Översätt ${title || 'enkät utan namn'}`,
  /** How far all the languages of a version are, in a few words. */
  summary: (names: readonly string[]) =>
    names.length === 0 ? 'Enkäten finns bara på svenska.' : `Enkäten finns på svenska och ${listed(names)}.`,
  open: 'Översätt',
  back: (title: string, version: number) => `${title || 'Enkät utan namn'}, version ${version}`,
  lead: 'Den svenska texten står till vänster, språket till höger. En deltagare kan bara välja språk där alla texter finns.',
  languages: 'Språk',
  none: 'Enkäten finns bara på svenska. Lägg till ett språk för att börja översätta.',
  written: (written: number, of: number) =>
    written === of ? `alla ${texts(of)}` : `${written} av ${texts(of)}`,
  awaiting: (count: number) => (count === 0 ? 'granskad' : `${texts(count)} väntar på granskning`),
  add: 'Lägg till ett språk',
  addWhich: 'Språk',
  addOther: 'Annat språk',
  addCode: 'Språkets kod',
  addCodeHint:
    'Två eller tre bokstäver, till exempel fit för meänkieli, se för davvisámegiella eller pl för polska.',
  addCodeFault: 'Skriv koden med två eller tre små bokstäver, till exempel pl.',
  addAct: 'Lägg till',
  noPage: (name: string) =>
    `Frågorna går att översätta till ${name}, men knappar och information på deltagarens sida finns inte på språket.`,
  remove: (name: string) => `Ta bort ${name}`,
  removed: (name: string, count: number) =>
    `${texts(count)} på ${name} är borttagna. Ångra tar tillbaka dem.`,
  progress: (name: string) => `Så långt har ${name} kommit`,
  missing: 'Saknas',
  nextMissing: (count: number) => (count === 1 ? '1 text saknas – visa' : `${texts(count)} saknas – nästa`),
  noneMissing: 'Alla texter finns.',
  nextAwaiting: (count: number) =>
    count === 1 ? '1 text väntar på granskning – visa' : `${texts(count)} väntar på granskning – nästa`,
  noneAwaiting: 'Alla texter är granskade.',
  keys: 'Ctrl och Enter går till nästa text som saknas. Ctrl och Z ångrar.',
  review: 'Granskad av en talare',
  reviewWhy:
    'Kryssa när någon som talar språket har läst den svenska texten och översättningen. Ändras någon av dem behövs en ny granskning. Det hindrar inte att enkäten används.',
  reviewAll: (count: number) => `Markera ${texts(count)} som granskade`,
  reviewAllTitle: (name: string) => `Är ${name} granskad?`,
  reviewAllText: (count: number, name: string) =>
    `${texts(count)} på ${name} markeras som granskade av en talare. Ditt namn och tiden skrivs i loggen.`,
  reviewedBy: (who: string, when: string) => `Granskad ${when}, markerat av ${who}`,
  reviewedByFile: (when: string) => `Granskad enligt filen som lästes in ${when}`,
  awaits: 'Väntar',
  whole: 'Hela enkäten',
  question: (number: number) => `Fråga ${number}`,
  /** What a text is, where it is told beside it. */
  fields: {
    title: 'Namn',
    section: 'Avsnitt',
    text: 'Fråga',
    hint: 'Förklaring',
    minLabel: 'Skalans början',
    maxLabel: 'Skalans slut',
    option: 'Svar',
    optOut: 'Den som inte tar ställning',
    unit: 'Enhet',
    share: 'Andel i resultatet',
    band: 'Grupp i resultatet',
    step: (step: string) => `Vid ${step}`,
  },
  frozen:
    'Den här versionen används och ändras aldrig mer: den som har svarat ska ha läst samma ord som alla andra. Det går att granska den. Vill du lägga till ett språk eller ändra en översättning gör du en ny version och översätter där. Alla frågor går att jämföra mellan versionerna.',
  frozenNext:
    'En mätperiod som redan är öppen byter inte version. Välj den nya i nästa mätperiod, eller i ett utkast.',
  newVersion: 'Översätt i en ny version',
  locked: 'Ett låst instrument: den svenska texten får inte ändras, men översättningar går att skriva.',
  preview: 'Förhandsvisning',
  previewWhole: 'Sidan visas på språket när alla texter finns. På papper syns det som är översatt redan nu.',
} as const
