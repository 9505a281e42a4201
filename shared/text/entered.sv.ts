import { decimal } from './format.ts'

/** Words of tables typed in from an old report. */
export const enteredText = {
  title: 'Tabeller ur äldre rapporter',
  lead: 'Finns svaren inte kvar kan tabellerna i en gammal rapport skrivas in, så att även de åren syns bredvid resultatet och i utvecklingen. De är märkta som inmatade och har inte skyddats av regeln för små grupper. Alla som får läsa resultatet ser dem: skriv bara in det som redan har stått i en rapport.',
  empty: 'Inga inmatade tabeller än. Till exempel Bilaga 2 från ett år då en annan enkättjänst användes.',
  begin: 'Skriv in tabeller ur en rapport',
  columns: { name: 'Mätperiod', source: 'Källa', respondents: 'Svar', questions: 'Frågor', act: 'Ändra' },
  remove: 'Ta bort',
  removeOf: (name: string) => `Ta bort ${name}`,
  removed: 'Tabellerna är borttagna.',
  marked: (name: string) => `${name} (inmatad)`,
  about: (name: string, source: string, respondents: string) =>
    `Bredvid visas ${name}: ${respondents}. Inmatad tabell ur ${source}, inte skyddad av regeln för små grupper.`,
  trend: (names: string, sources: string) =>
    `${names}: inmatad ur ${sources}, inte skyddad av regeln för små grupper.`,
  page: {
    title: 'Skriv in tabeller ur en rapport',
    lead: (title: string) =>
      `Antalen för varje svarsalternativ i ”${title}”. Medelvärde, median och andelar räknas ut. En fråga som rapporten inte har lämnar du tom.`,
    name: 'Mätperiodens namn',
    nameHint: 'Till exempel Hösten 2021.',
    opensOn: 'Första dagen',
    closesOn: 'Sista dagen',
    source: 'Källa',
    sourceHint: 'Till exempel Bilaga 2 2021, sidan 14.',
    respondents: 'Så många svarade på enkäten',
    option: 'Svarsalternativ',
    count: 'Antal',
    countOf: (option: string, question: string) => `Antal, ${option}: ${question}`,
    answered: 'Antal som besvarade frågan (Total i rapporten)',
    sum: (sum: number) => `Summan av antalen är ${decimal(sum)}.`,
    mean: (mean: string, n: number) => `Medelvärde ${mean} (n ${decimal(n)}).`,
    notCount: (question: string) => `”${question}”: skriv antalen med siffror.`,
    missing: 'Fyll i namn, dagar, källa och hur många som svarade.',
    none: 'Fyll i antalen för minst en fråga.',
    save: 'Spara tabellerna',
    back: 'Tillbaka till jämförelserna',
  },
  faults: {
    notFrozen: 'Tabeller skrivs in för en version av enkäten som en mätperiod har använt.',
    days: 'Sista dagen ligger före den första.',
    question: (id: string) => `Frågan ”${id}” finns inte i enkäten, eller två gånger här.`,
    option: (question: string) => `”${question}”: ett svarsalternativ finns inte i enkäten.`,
    sum: (question: string, sum: number, answered: number) =>
      `”${question}”: antalen blir ${sum}, men Total är ${answered}.`,
    moreThanAnswered: (question: string, answered: number, respondents: number) =>
      `”${question}”: ${answered} besvarade frågan, men bara ${respondents} svarade på enkäten.`,
    choices: (question: string, answered: number) =>
      `”${question}”: med ${answered} som besvarade frågan kan inget alternativ ha fler, och alla ha färre tillsammans.`,
    taken: (name: string) =>
      `Tabeller för ”${name}” finns redan. Ta bort dem först, eller välj ett annat namn.`,
    settled: (name: string) => `Mätperioden ”${name}” har ett eget resultat här. Välj ett annat namn.`,
  },
}
