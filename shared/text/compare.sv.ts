import { dayInWords } from './format.ts'

/** Words of the page where results are given something to be read beside. */
export const compareText = {
  title: 'Jämför med andra',
  lead: 'Det du lägger till här kan läsas bredvid resultatet, för alla mätperioder med samma enkät.',
  toResults: 'Till resultatet',
  notSettled: 'När resultatet är fastställt går det att jämföra med andra.',
  files: {
    title: 'Andra förbund',
    lead: 'En jämförelsefil innehåller ett förbunds tabeller för hela mätperioden, så som de har visats, och ingenting om enskilda insatser eller grupper. Flera filer läggs ihop till ett: varje svar räknas lika, så att ett förbund med fler svar väger mer. Av varje förbund räknas bara den senaste filen.',
    empty:
      'Inga filer än. Be ett annat förbund om deras jämförelsefil: de laddar ner den från samma sida som den här, under ”Din egen fil”.',
    choose: 'Lägg till en jämförelsefil',
    hint: 'Filen slutar på .json och kommer från ett annat förbund.',
    adding: 'Läser filen …',
    added: (forbund: string) => `Filen från ${forbund} är tillagd.`,
    notJson:
      'Filen går inte att läsa. En jämförelsefil slutar på .json och är sparad som den kom, utan ändringar.',
    notComparison:
      'Filen är ingen jämförelsefil. Be det andra förbundet om filen som heter Jämförelsefil, inte om resultatet.',
    tooLarge: 'Filen är för stor för att vara en jämförelsefil. Den är oftast mindre än 100 kB.',
    columns: {
      forbund: 'Förbund',
      matperiod: 'Mätperiod',
      closesOn: 'Svarstiden slut',
      respondents: 'Svar',
      counted: 'Räknas med',
      act: 'Ändra',
    },
    closed: dayInWords,
    counted: 'Ja',
    notCounted: 'Nej, det finns en senare',
    remove: 'Ta bort',
    removeOf: (forbund: string, matperiod: string) => `Ta bort ${forbund}, ${matperiod}`,
    removed: 'Filen är borttagen.',
    faults: {
      own: 'Det här är din egen fil. Lägg till filer från andra förbund, så att era svar inte räknas två gånger.',
      question: (id: string) => `Frågan ”${id}” finns inte i filens enkät, eller två gånger i filen.`,
      figures: (question: string) =>
        `”${question}”: antalen i filen går inte ihop. Be det andra förbundet om filen så som de laddade ner den.`,
    },
  },
  own: {
    title: 'Din egen fil',
    lead: 'Ge den till de förbund som vill jämföra sig med er. Den innehåller bara det som redan visas i resultatet för hela mätperioden. Att den laddas ner skrivs i loggen.',
    download: 'Ladda ner jämförelsefilen',
  },
  figures: {
    title: 'En siffra med sin källa',
    lead: 'En siffra från en rapport eller en annan mätning visas under sin fråga, alltid med källan.',
    empty: 'Inga siffror än. Till exempel: 35 %, indikatormätningen 2024.',
    question: 'Fråga',
    measure: 'Vad siffran är',
    measures: { share: 'En andel i procent', mean: 'Ett medelvärde' },
    value: 'Siffran',
    valueHint: 'Med decimalkomma, till exempel 35 eller 4,2.',
    notNumber: 'Skriv siffran som ett tal, till exempel 35 eller 4,2.',
    notShare: 'En andel är mellan 0 och 100.',
    source: 'Källa',
    sourceHint: 'Till exempel: indikatormätningen 2024.',
    noSource: 'Skriv var siffran kommer ifrån.',
    add: 'Lägg till siffran',
    added: 'Siffran är tillagd.',
    remove: 'Ta bort',
    removeOf: (figure: string, source: string) => `Ta bort ${figure}, ${source}`,
    removed: 'Siffran är borttagen.',
    act: 'Ändra',
  },
} as const
