import { decimal } from './format.ts'

const rows = (count: number) => (count === 1 ? '1 rad' : `${decimal(count)} rader`)
const responses = (count: number) => `${decimal(count)} svar`

/** Words of the page where answers from another survey tool are read in, and of what can be wrong with their file. */
export const rawDataText = {
  title: 'Läs in svar från ett annat verktyg',
  go: 'Läs in svar från ett annat verktyg',
  lead: 'En fil med en rad per person blir en fastställd mätperiod, så att tidigare år går att jämföra med. Filen läses en gång och sparas inte. Svaren sparas utan ordning, som alla andra svar.',
  begin: {
    title: '1. Enkät och fil',
    questionnaire: 'Vilken enkät är det svar på?',
    questionnaireHint:
      'Frågor med samma svarsalternativ går att jämföra. Finns enkäten inte här: skriv in den under Enkäter först, med frågorna som de ställdes då.',
    version: (title: string, version: number) => `${title}, version ${version}`,
    file: 'Fil med svaren',
    fileHint:
      'Excel (.xlsx) eller CSV, högst 16 MB. Ta bort namn, personnummer och e-postadresser ur filen först.',
    mapping: 'Sparad mappning (om du har en)',
    mappingHint: 'Filen som du sparade när du läste in svar från samma verktyg förra gången.',
    notMapping: 'Filen är ingen mappning. Välj filen som slutar på mappning.json.',
    reading: 'Läser filen …',
    sheet: 'Blad i arbetsboken',
    headerRow: 'Raden med rubrikerna',
    headerRowHint: 'Det som står ovanför den läses inte in.',
    seen: (count: number, columns: number) => `${rows(count)} under rubrikerna, ${columns} kolumner.`,
    empty: 'När filen är vald visas dess kolumner här, med förslag på vilken fråga var och en hör till.',
  },
  columns: {
    title: '2. Kolumner och svar',
    lead: 'Se efter att varje kolumn hör till rätt fråga. Det som ingen fråga har läses inte in.',
    column: 'Kolumn',
    examples: 'I filen',
    filled: (count: number) => `${rows(count)} ifyllda`,
    question: 'Hör till frågan',
    questionOf: (column: string, letter: string) => `Fråga för kolumn ${letter}, ${column}`,
    unread: 'Läses inte in',
    tick: (option: string) => `Kryss: ${option}`,
    separator: 'Flera svar i samma cell skiljs åt av',
    separators: {
      ';': 'semikolon',
      ',': 'komma',
      '|': 'lodstreck',
      '\n': 'ny rad',
      '': 'ingenting, ett svar per cell',
    },
    texts: 'Vad texterna betyder',
    textsOf: (column: string) => `Vad texterna i ${column} betyder`,
    text: 'Text i filen',
    meaning: 'Betyder',
    meaningOf: (text: string) => `Vad ”${text}” betyder`,
    undecided: 'Välj vad det betyder',
    noAnswer: 'Inget svar',
    isTicked: 'Ikryssat',
    newInsats: (name: string) => `Ny insats: ${name}`,
    certain: (count: number) =>
      count === 1
        ? '1 text är ett svarsalternativ som den står.'
        : `${count} texter är svarsalternativ som de står.`,
    left: (count: number) => (count === 1 ? '1 text att välja för' : `${count} texter att välja för`),
    notRead: (questions: string) => `Ingen kolumn ännu för: ${questions}.`,
    more: (count: number) => `${decimal(count)} andra texter i kolumnen visas inte här.`,
    save: 'Spara mappningen till nästa gång',
    saveHint: 'Den säger hur kolumner och texter läses, och innehåller inga svar.',
    fileName: (title: string) => `${title} mappning.json`,
  },
  matperiod: {
    title: '3. Mätperioden',
    name: 'Namn',
    nameHint: 'Till exempel Hösten 2023.',
    opensOn: 'Första dagen',
    closesOn: 'Sista dagen',
    intake: 'Inskrivna och erbjudna',
    intakeLead:
      'Så många var inskrivna och erbjöds enkäten då. Lämna tomt det som ingen vet. Svar på papper som lämnas tomt räknas som inga, och svaren som digitala.',
    insats: 'Insats',
    whole: 'Hela mätperioden',
    responses: 'Svar',
    enrolled: 'Inskrivna',
    offered: 'Erbjudna',
    papper: 'Svar på papper',
    fieldOf: (field: string, insats: string) => `${field}, ${insats}`,
    notCount: 'Skriv antalet med siffror, eller lämna tomt.',
  },
  check: {
    title: '4. Kontrollera och läs in',
    run: 'Kontrollera filen',
    running: (count: number) => `Kontrollerar ${rows(count)} …`,
    importing: (count: number) =>
      `Läser in ${responses(count)} och fastställer resultatet. Det kan ta en stund.`,
    import: (count: number) => `Läs in ${responses(count)} och fastställ`,
    ready: (count: number, of: number) =>
      `${responses(count)} av ${rows(of)} kan läsas in. Inget är sparat än.`,
    faults: (count: number) => `${rows(count)} kan inte placeras, och ingenting är inläst`,
    faultsLead: 'Allt läses in, eller ingenting. Rätta i kolumnerna ovan eller i filen och kontrollera igen.',
    faultColumns: { rows: 'Rad', column: 'Kolumn', value: 'Värde', todo: 'Gör så här' },
    moreRows: (count: number) => `och ${decimal(count)} till`,
    empty: (count: number, which: string) => `${rows(count)} utan något svar räknas inte: rad ${which}.`,
    notAsked: (question: string, count: number) =>
      `${responses(count)} på ”${question}” räknas inte, för enkäten ställer inte frågan till dem som svarade så.`,
    texts: (count: number) =>
      `${decimal(count)} fritexter läses in. De visas för ingen förrän kansliet har läst och maskat dem under Fritexter.`,
    newInsatser: (names: string) => `Nya insatser läggs till: ${names}.`,
    noInsats: 'Ingen insats',
    byInsats: (list: string) => `Svaren är från ${list}.`,
    fill: 'Fyll i mätperiodens namn och dagar först.',
  },
  faults: {
    'unknown-option': 'Välj ett svarsalternativ för texten, eller ”Inget svar”.',
    'unknown-insats': 'Välj vilken insats texten är, eller lägg till den som ny.',
    'broken-cell': 'Rätta cellen i filen: formeln i den har inget värde.',
    'not-a-tick': 'Säg om texten är ett kryss eller inte.',
    'not-a-number': 'Rätta till ett tal i filen, med siffror.',
    'too-small': 'Rätta i filen: talet är mindre än frågan tillåter.',
    'too-large': 'Rätta i filen: talet är större än frågan tillåter.',
    'too-long': 'Korta texten i filen: den är längre än frågan tillåter.',
    'one-only': 'Rätta i filen: frågan tar ett svar.',
    'opt-out-alone': 'Rätta i filen: alternativet kan inte stå tillsammans med andra.',
    required: 'Fyll i ett svar i filen.',
  },
  mappingFaults: {
    'no-column': (column: string) =>
      `Kolumnen ”${column}” finns inte i filen. Är det rätt fil, blad och rubrikrad?`,
    'no-question': (column: string) => `Kolumnen ”${column}” läses som en fråga som inte finns i enkäten.`,
    'no-option': (column: string) => `Kolumnen ”${column}” läses som ett svarsalternativ som inte finns.`,
    twice: (column: string) => `Kolumnen ”${column}” läses som en fråga som en annan kolumn redan är.`,
  },
  noQuestionnaire: (id: string, version: number) =>
    `Mappningen är till enkäten ”${id}” version ${version}, som inte finns här eller inte är klar.`,
  notOver: 'Mätperiodens sista dag ska ha passerat. En pågående mätperiod förbereds från startsidan.',
  noResponses: 'Ingen rad har något svar. Hör kolumnerna till rätt frågor?',
  tooMuchPaper: (insats: string | null, papper: number, came: number) =>
    `${insats ?? 'Hela mätperioden'}: ${papper} svar på papper, men svaren i filen är ${came}.`,
  rowsLeft: (count: number) => `${rows(count)} kan inte placeras. Kontrollera filen igen.`,
  file: {
    missing: 'Välj en fil.',
    empty: 'Filen är tom.',
    noRows: 'Det finns inga rader under rubrikerna. Är det rätt blad och rätt rubrikrad?',
    notText: 'Filen är varken text eller Excel. Spara den som .xlsx eller CSV.',
    oldXls: 'Filen är ett äldre Excel-format eller låst med lösenord. Spara den som .xlsx utan lösenord.',
    notXlsx: 'Filen är ingen Excelfil. Spara den som .xlsx eller CSV.',
    brokenXlsx: 'Excelfilen går inte att läsa. Öppna den i Excel och spara den på nytt som .xlsx.',
    brokenCsv:
      'CSV-filen går inte att läsa: citattecken öppnas utan att stängas. Spara den på nytt från verktyget, eller som .xlsx.',
    tooLarge: 'Filen är för stor. Spara bara bladet med svaren, och de kolumner som ska läsas in.',
    tooManyRows: (most: number) =>
      `Tabellen är längre än ${decimal(most)} rader. Dela upp den eller ta bort tomma rader i slutet.`,
    tooManyColumns: (most: number) =>
      `Tabellen är bredare än ${decimal(most)} kolumner. Ta bort de som inte ska läsas in.`,
    noSheet: (name: string) => `Bladet ”${name}” finns inte i filen.`,
  },
}
