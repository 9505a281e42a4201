import type { Verdict } from '../goals.ts'
import type { ShareResult } from '../results.ts'
import { dayRange, decimal, listed } from './format.ts'

// Longer than other files: every word of the results page stands here, to be read through as one text.

/** One thing or many, with the number: "1 svar". */
const number = (count: number, one: string, many: string) => `${decimal(count)} ${count === 1 ? one : many}`
const answers = (count: number) => number(count, 'svar', 'svar')
const questions = (count: number) => number(count, 'fråga', 'frågor')

/** The words of a mätperiod's results. */
export const resultsText = {
  title: (name: string) => `Resultat ${name}`,
  appendix: (survey: string | null, name: string) =>
    `Bilaga 2 – Resultat från ${survey === null ? 'deltagarenkäten' : `enkäten ”${survey}”`}, ${name}`,
  period: (opensOn: string, closesOn: string) => `Svarstid ${dayRange(opensOn, closesOn)}`,
  print: 'Skriv ut',
  xlsx: 'Ladda ner Excel',
  pptx: 'Ladda ner PowerPoint',
  csv: 'Ladda ner CSV',
  json: 'Ladda ner JSON',
  notSettledTitle: 'Resultatet är inte fastställt än',
  toResults: 'Till resultatet',
  notSettled:
    'Resultatet går att läsa när mätperioden är fastställd. Innan dess kan kansliet göra ett preliminärt resultat.',
  respondents: 'Så många har svarat',
  responseRate: 'Svarsfrekvens',
  coverage: 'Erbjöds enkäten',
  digital: 'Svarade digitalt',
  ofOffered: (respondents: number, offered: number) =>
    `${decimal(respondents)} av ${decimal(offered)} erbjudna svarade.`,
  ofEnrolled: (offered: number, enrolled: number) =>
    `${decimal(offered)} av ${decimal(enrolled)} inskrivna erbjöds enkäten.`,
  channels: (digital: number, papper: number) =>
    `${decimal(digital)} digitalt, ${decimal(papper)} på papper.`,
  rest: (respondents: number, enrolled: number) =>
    `${decimal(respondents)} av ${decimal(enrolled)} inskrivna svarade; vi vet inte vad de andra tycker.`,
  intake: 'Insats för insats',
  intakeColumns: {
    insats: 'Insats',
    kommun: 'Kommun',
    enrolled: 'Inskrivna',
    offered: 'Erbjudna',
    coverage: 'Erbjöds enkäten',
    respondents: 'Svar',
    responseRate: 'Svarsfrekvens',
  },
  all: 'Alla',
  withoutInsats: (count: number) => `${answers(count)} utan angiven insats ingår bara i raden Alla.`,
  questions: 'Fråga för fråga',
  jump: 'Gå till en fråga',
  name: 'Namn',
  count: 'Antal',
  percent: '%',
  totalRow: 'Total',
  mean: 'Medelvärde',
  median: 'Median',
  n: 'Tog ställning',
  answeredShort: 'Svarade',
  several: 'Flera svar kunde väljas, så delarna kan bli mer än 100 %.',
  freeTexts: {
    themes: 'Vad det handlar om',
    theme: 'Tema',
    count: 'Fritexter',
    hiddenTheme: (minGroup: number) =>
      `Antalet är dolt: färre än ${minGroup} har skrivit om temat, eller färre än ${minGroup} om annat.`,
    quotes: (count: number) =>
      count === 1 ? 'Ur fritexterna: 1 text' : `Ur fritexterna: ${decimal(count)} texter`,
    masked:
      'Kansliet har valt texterna och tagit bort det som pekar ut någon. De står utan ordning och utan koppling till de andra svaren.',
  },
  texts: 'Fritexterna läses för sig, utan koppling till de andra svaren.',
  over: {
    respondents: (base) => `alla ${decimal(base)} som svarade på enkäten`,
    answered: (base) => `de ${decimal(base)} som svarade på frågan`,
    stand: (base) => `de ${decimal(base)} som tog ställning`,
  } satisfies Record<ShareResult['over'], (base: number) => string>,
  definition: (values: string, count: number, over: string) => `${values}: ${decimal(count)} av ${over}.`,
  steps: (range: string) => `Svar ${range}`,
  options: (labels: readonly string[]) =>
    `Svarade ${listed(
      labels.map((label) => `”${label}”`),
      'eller',
    )}`,
  by: {
    insats: 'insats',
    kommun: 'kommun',
  },
  distribution: 'Fördelning',
  hiddenMark: 'Dolt',
  hidden: (minGroup: number) =>
    `Dolt: färre än ${minGroup} svar, eller så skulle ett dolt antal gå att räkna ut ur de andra.`,
  hiddenTable: 'Svaren är dolda, så att ingen enskilds svar går att räkna ut.',
  merged: 'Svaren visas sammanslagna, så att ingen enskilds svar går att räkna ut.',
  meanOnly: 'Bara medelvärdet visas, så att ingen enskilds svar går att räkna ut.',
  method: 'Så är det räknat',
  /** What the kansli asks first, in that order. */
  asked: {
    many: 'Hur många har svarat?',
    representative: 'Vilka svarade?',
    pleased: 'Hur nöjda är de?',
    change: 'Bättre eller sämre än förra gången?',
    look: 'Var finns det något att titta på?',
  },
  goalOf: (goal: string) => `Mål ${goal}`,
  goalVerdict: {
    reached: (goal: string) => `Målet ${goal} är uppnått.`,
    partly: (goal: string) => `Målet ${goal} är delvis uppnått.`,
    missed: (goal: string) => `Målet ${goal} är inte uppnått.`,
    'too-few': (goal: string) => `Om målet ${goal} är uppnått går inte att säga.`,
  } satisfies Record<Verdict, (goal: string) => string>,
  percentUnits: (difference: string) => `${difference} procentenheter`,
  change: {
    none: 'Det finns ingen tidigare mätperiod av samma enkät att jämföra med.',
    notComparable: (name: string) => `Inga frågor går att jämföra med ${name}.`,
    lead: (higher: number, lower: number, same: number, name: string) => {
      const parts = [
        ...(higher > 0 ? [`${questions(higher)} högre`] : []),
        ...(lower > 0 ? [`${questions(lower)} lägre`] : []),
        ...(same > 0 ? [`${questions(same)} lika`] : []),
      ]
      return `Jämfört med ${name} ligger ${listed(parts)}.`
    },
    few: (count: number) =>
      count === 1
        ? 'En av skillnaderna vilar på få: två personers svar kan ha gjort den.'
        : `${decimal(count)} av skillnaderna vilar på få: två personers svar kan ha gjort dem.`,
    note: 'Att tänka på',
    restsOnFew: 'Vilar på få',
    question: 'Fråga',
    difference: 'Skillnad',
    measure: 'Mått',
    mean: 'Medelvärde',
    of: (share: string) => `Andel som ${share}`,
    caption: (name: string) => `Jämfört med ${name}`,
    marked: (differences: readonly string[]) =>
      `Frågan har ändrats sedan dess (${listed(differences)}). Läs skillnaden med försiktighet.`,
    notAsked: (name: string) => `Frågan går inte att jämföra med ${name}.`,
    fewNote: 'Vilar på få: två personers svar kan ha gjort skillnaden.',
    earlier: (name: string) => `${name}, %`,
  },
  beside: {
    label: 'Jämför med',
    none: 'Inget',
    others: 'Andra förbund',
    answers,
    matperiod: (name: string, respondents: number, rate: string) =>
      `Bredvid visas ${name}: ${answers(respondents)}, svarsfrekvens ${rate}. Konturerna bakom staplarna är ${name}.`,
    forbund: (forbund: number, respondents: number) =>
      `Bredvid visas, som ett, vad ${number(forbund, 'annat förbund', 'andra förbund')} har lämnat: ${answers(respondents)}. Konturerna bakom staplarna är de andra.`,
    outline: (name: string) => `Konturen är ${name}.`,
    more: 'Jämför med andra förbund eller en egen siffra',
    failed: 'Jämförelserna gick inte att hämta. Resultatet är helt ändå.',
  },
  figures: 'Siffror från andra håll',
  reference: (measure: string, value: string) => `${measure} ${value}`,
  trend: {
    title: 'Mätperiod för mätperiod',
    of: (measure: string, question: string) => `${measure}, mätperiod för mätperiod: ${question}`,
    n: (n: string) => `n ${n}`,
    gap: 'Dolt eller inte jämförbart',
    point: (name: string, figure: string, n: string) => `${name}: ${figure} (${n} svar)`,
    insats: 'Insats för insats, medelvärde',
    means:
      'Inom parentes står hur många som tog ställning. Där något är dolt, eller insatsen inte fanns, har kurvan en lucka.',
    line: 'Utveckling',
  },
  look: {
    none: 'Inget sticker ut: målen är uppnådda, ingen insats ligger efter och ingen fråga har fallit så att det är säkert.',
    goal: (name: string, verdict: string) => `${name}: ${verdict.toLowerCase()}`,
    coverage: (insats: string, rate: string, whole: string) =>
      `${insats}: ${rate} erbjöds enkäten, mot ${whole} i hela mätperioden`,
    'response-rate': (insats: string, rate: string, whole: string) =>
      `${insats}: svarsfrekvens ${rate}, mot ${whole} i hela mätperioden`,
    fell: (difference: string, name: string) => `${difference} sedan ${name}`,
    definition:
      'Här står mål som inte är helt uppnådda, insatser som ligger minst tio procentenheter efter hela mätperioden i hur många som erbjöds enkäten eller svarade, och de frågor som fallit mest, om det inte vilar på få. Insatserna rangordnas inte efter sina svar.',
  },
  answered: (answered: number, of: number) => `Besvarade frågan ${decimal(answered)} av ${decimal(of)}`,
  unanswered: (count: number) => `${decimal(count)} hoppade över`,
  notAsked: (count: number) => (count === 0 ? 'Alla fick frågan' : `${decimal(count)} fick inte frågan`),
  noStand: (count: number) => `${decimal(count)} tog inte ställning`,
  noStandHidden: 'Hur många som inte tog ställning visas inte',
  noOptOut: 'Frågan har inget ”Vet ej”',
  deviation: 'Standardavvikelse',
  figureNotes: {
    mean: 'av dem som tog ställning',
    median: 'svaret i mitten',
    deviation: 'hur spridda svaren är',
    n: 'svarade annat än ”Vet ej”',
  },
  view: 'Dela upp',
  viewNone: 'Inte alls',
  viewBy: (by: string) => `Efter ${by}`,
  viewWithin: (by: string, within: string) => `Efter ${by} i varje ${within}`,
  groupsTitle: (by: string) => `Uppdelat efter ${by}`,
  groupsWithin: (by: string, group: string) => `${group}, efter ${by}`,
  allHidden: (groups: readonly string[]) => `Dolt för ${listed(groups)}.`,
  definitions: {
    percent: 'Procent räknas på dem som svarade på frågan, också dem som inte tog ställning.',
    share: 'En andel räknas på det som står under den, och aldrig på något annat.',
    mean: 'Medelvärde och median räknas på dem som tog ställning.',
    deviation:
      'Standardavvikelsen säger hur långt svaren i snitt ligger från medelvärdet. Den räknas på dem som tog ställning, med n − 1.',
    rate: 'Svarsfrekvens är svar delat med erbjudna.',
    coverage: '”Erbjöds enkäten” är erbjudna delat med inskrivna. Det kallas också täckning.',
    difference:
      'En skillnad är nu minus då. Den vilar på få när två personer i den mindre gruppen kan ha gjort den: en andel genom att svara annorlunda, ett medelvärde genom att svara ett steg annorlunda.',
  },
  rule: (minGroup: number, rule: string) =>
    `Grupper med färre än ${minGroup} svar visas inte, och inte heller det som går att räkna ut om dem ur andra siffror. Skyddsregel: ${rule}.`,
  frozen: (name: string, moment: string) => `${name}, gjort ${moment}.`,
  hash: 'Kontrollsumma (SHA-256)',
  intervals: {
    title: 'Osäkerhet, om svaren vore ett slumpmässigt urval',
    assumption:
      'Intervallen (95 %, Wilson) gäller bara om de som svarade är ett slumpmässigt urval av alla. Det är de inte: de valde själva att svara. Därför står intervallen bara här.',
    share: 'Andel',
    interval: 'Intervall',
  },
}
