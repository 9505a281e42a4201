import type { SheetCodeRefusal } from '../codes.ts'
import { maxCodesAtOnce } from '../codes.ts'
import { decimal } from './format.ts'

const codes = (count: number) => `${decimal(count)} ${count === 1 ? 'kod' : 'koder'}`

/** Words of one-time codes, for those who hand them out and those who type papers. */
export const codesText = {
  title: 'Engångskoder',

  section: {
    on: 'Alla som svarar behöver en engångskod. De öppna länkarna tar inte emot svar utan kod.',
    off: 'Inga koder används. Den som har länken kan svara, också två gånger.',
    go: 'Gör och skriv ut koder',
    choose: 'Välj om koder ska användas',
  },

  choice: {
    title: 'Om koder används',
    label: 'Den som svarar behöver en engångskod',
    hint: 'Går att ändra tills mätperioden öppnar, så att alla svarar på samma sätt.',
    fixed: 'Om koder används bestäms innan mätperioden öppnar och går inte att ändra nu.',
  },

  honest: {
    title: 'Vad koder skyddar mot, och inte',
    does: 'De gör att',
    doesList: [
      'en kod ger ett svar, på webben eller på papper',
      'den som bara har länken inte kan svara',
      'en påhittad kod inte fungerar',
    ],
    not: 'De gör inte att',
    notList: [
      'ni vet att det var rätt person: den som har lappen kan svara',
      'någon som har fått två lappar hindras från att svara två gånger',
      'papper utan kod hindras: de går att skriva in, så lämna bara ut ett till var och en',
    ],
    without:
      'Utan koder finns inget som hindrar att en person svarar två gånger på en öppen länk. Det går inte att upptäcka heller, för vi sparar inget om vem som svarar.',
    anonymousTitle: 'Så förblir svaren anonyma',
    anonymous: [
      'Ingen kod sparas, och det som sparas när en kod används går inte att para ihop med koden utan en nyckel som ligger skild från svaren.',
      'Nyckeln förstörs när mätperioden fastställs. Efter det kan ingen koppla en kod till ett svar.',
      'Till dess kan den som har både nyckeln, databasens filer och en lista över koder göra det. Det är bara den som sköter servern.',
      'Anteckna aldrig vem som fått vilken lapp. Den som vet det kan pröva koden och se om personen har svarat.',
    ],
  },

  keyLost: {
    title: 'Nyckeln till koderna saknas på servern',
    message:
      'Inga koder kan användas eller göras, och deltagarna får veta att det är vårt fel. Inget svar är borta. Den som sköter servern kan lägga tillbaka nyckeln: en ny kan inte göras, för då slutar alla utlämnade koder att gälla.',
  },

  issue: {
    title: 'Gör koder',
    lead: 'Gör en kod till var och en som ska få svara. Koderna visas en enda gång: skriv ut dem genast.',
    wait: 'Koder görs när mätperioden är klar att öppna, och tills den stänger.',
    insats: 'Insats',
    issued: 'Gjorda hittills',
    count: 'Antal nya',
    countOf: (insats: string) => `Antal nya koder, ${insats}`,
    make: 'Gör koder',
    makeOf: (insats: string) => `Gör koder, ${insats}`,
    making: 'Gör koder …',
    whole: 'Hela mätperioden',
    wholeHint: 'Där väljer den som svarar sin insats.',
    badCount: `Skriv ett antal från 1 till ${decimal(maxCodesAtOnce)}.`,
    noneLeft: 'Det finns inte så många koder kvar för insatsen.',
    none: 'Du har inga insatser i mätperioden.',
  },

  made: {
    title: (count: number, insats: string) => `${codes(count)} till ${insats}`,
    once: 'De finns bara här. När du lämnar sidan går de inte att få fram igen, men du kan alltid göra nya.',
    shuffled: 'Lapparna ligger i slumpad ordning. Lägg dem i en skål och låt var och en dra sin.',
    pdf: 'Spara lapparna som PDF',
    making: 'Gör PDF …',
    fileName: (insats: string) => `Engångskoder ${insats}.pdf`,
    saved: 'PDF:en är sparad, med åtta lappar på varje sida. Ta bort den när du har skrivit ut.',
    notOurs: 'Någon av koderna hör inte hit. Gör nya koder och försök igen.',
    print: 'Skriv ut lapparna',
    copy: 'Kopiera koderna',
    copied: 'Kopierat.',
    copyByHand: 'Det gick inte att kopiera. Skriv ut lapparna i stället.',
    done: 'Klar',
  },

  slip: {
    heading: 'Din kod till enkäten',
    scan: 'Rikta telefonens kamera mot rutan.',
    type: (address: string) => `Eller gå till ${address} och skriv koden.`,
    once: 'Koden går att använda en gång. Den säger inte vem du är.',
    qr: 'QR-kod till enkäten',
  },

  sheet: {
    label: 'Kod på bladet',
    hint: 'Tio tecken. Lämna tomt om bladet saknar kod. Retur går vidare.',
    check: 'Kontrollera koden',
    checking: 'Kontrollerar …',
    remove: 'Ta bort koden',
    kept: 'Bladet har en kod.',
    refused: {
      unknown: 'Koden stämmer inte. Jämför med bladet, tecken för tecken.',
      used: 'Koden är redan använd. Ett svar har kommit in med den, så bladet kan inte räknas en gång till.',
      twice: 'Koden finns på ett annat blad som väntar på att godkännas.',
    } satisfies Record<SheetCodeRefusal, string>,
    usedAt: (sheet: number) => `Blad ${sheet}: koden är redan använd. Ta bort bladet.`,
  },
} as const
