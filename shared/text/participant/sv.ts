import type { About } from '../languages.ts'

export const about: About = {
  name: 'svenska',
  swedish: 'svenska',
  direction: 'ltr',
  formats: 'sv',
  review: 'none',
}

/**
 * Everything that a participant reads, and the pattern of every other file here: the same keys, the same
 * {placeholders}. A text that counts has a form for each plural of its language.
 *
 * `…Any` stands where the insats is not known from the link; `…Others` is for those who are asked about
 * something else than their own insats: a styrelse, staff, chiefs. What the script counts, and the paper's
 * page numbers, cannot be bent by number: they stand beside their words.
 */
export const texts = {
  // What every page has.
  quoted: '”{text}”',
  demo: 'Demo: uppgifterna är påhittade',
  chooseLanguage: 'Språk',
  withSwedish: 'Visa även på svenska',
  withoutSwedish: 'Dölj svenskan',
  pageTitle: '{title} – {forbund}',
  refusedTitle: 'Inte skickat än: {title}',

  // Before the first question, and on paper.
  whoAsksLead: '{forbund} frågar',
  whoAsks: 'vad du tycker om {insats}, för att stödet ska bli bättre.',
  whoAsksAny: 'vad du tycker om din insats, för att stödet ska bli bättre.',
  whoAsksOthers: 'vad du tycker, för att arbetet ska bli bättre.',
  voluntaryLead: 'Det är frivilligt',
  voluntary: 'och påverkar inte din ersättning eller plats. Du kan hoppa över frågor.',
  voluntaryRequired:
    'och påverkar inte din ersättning eller plats. Du kan hoppa över frågor, utom där det står att de behöver besvaras.',
  voluntaryOthers: 'att svara. Du kan hoppa över frågor.',
  voluntaryOthersRequired: 'att svara. Du kan hoppa över frågor, utom där det står att de behöver besvaras.',
  anonymousLead: 'Det är anonymt:',
  anonymous: 'din coach ser inte ditt svar.',
  anonymousOthers: 'ingen ser vem som har svarat vad.',
  storedLead: 'Vi sparar',
  stored:
    'dina svar och att du deltar i {insats}, inget annat. När du har skickat kan svaren inte ändras eller tas bort.',
  storedAny: 'dina svar, inget annat. När du har skickat kan svaren inte ändras eller tas bort.',
  more: 'Mer om hur svaren används',
  controller: 'Personuppgiftsansvarig:',
  legalBasis: 'Rättslig grund:',
  dataProtectionOfficer: 'Dataskyddsombud:',
  destroyed: 'När svaren förstörs:',
  contact: 'Kontakt:',
  when: 'Du kan svara {days}.',
  onPaper: 'Vill du hellre svara på papper? Be personalen om en pappersenkät. Handstil kan kännas igen.',
  typedByOwnInsats: 'Personalen i din insats skriver in svaren.',
  typedByOtherInsats:
    'Lägg pappersenkäten i ett kuvert och klistra igen det. Personal från en annan insats skriver in svaren.',
  typedByKansli:
    'Lägg pappersenkäten i ett kuvert och klistra igen det. Förbundets kansli skriver in svaren.',

  // At the questions.
  required: 'Behöver besvaras',
  several: 'Du kan välja flera svar.',
  onlyIf: 'Svara bara om du svarade {labels} på frågan {question}.',
  textRead:
    'Vi läser först efter {day} och kan inte svara. Akut: 112, råd: 1177. Skriv inte namn eller annat som visar vem någon är.',
  textLimit: { one: 'Högst {count} tecken.', other: 'Högst {count} tecken.' },
  textLeft: 'Du har {left} tecken kvar.',
  between: 'Från {min} till {max}.',
  atLeast: 'Minst {min}.',
  atMost: 'Högst {max}.',

  // At the end.
  end: 'Klart att skicka?',
  endNote: 'När du har skickat kan svaren inte ändras.',
  send: 'Skicka',

  // Why a form came back.
  refused: {
    one: 'Inte skickat än: ett svar behöver ändras',
    other: 'Inte skickat än: {count} svar behöver ändras',
  },
  refusedRest: 'Allt du har svarat är kvar. Ändra och skicka igen.',
  empty: 'Du har inte svarat på någon fråga än',
  emptyRest: 'Svara på minst en fråga och tryck på Skicka. Vill du inte delta kan du stänga sidan.',
  differs: 'Ditt svar är redan sparat',
  differsRest:
    'Det som skickades härifrån förut är sparat och kan inte ändras. Är du nöjd med det kan du stänga sidan. Vill du skicka ett nytt svar finns det du har fyllt i kvar här: tryck på Skicka.',
  busy: 'Ditt svar är inte skickat än',
  busyRest:
    'Många svarar just nu, eller så har något gått fel hos oss. Dina svar är kvar. Vänta en stund och tryck på Skicka igen.',
  newKey: 'Inte skickat än',
  newKeyRest: 'Vi kunde inte läsa formuläret. Dina svar är kvar. Tryck på Skicka en gång till.',

  // What to do about an answer that cannot be taken. `orSkip` follows where the question may be skipped.
  pickOne: 'Välj ett svar. Frågan behöver besvaras.',
  pickSome: 'Välj minst ett svar. Frågan behöver besvaras.',
  writeSome: 'Skriv ett svar. Frågan behöver besvaras.',
  writeNumber: 'Skriv ett tal. Frågan behöver besvaras.',
  unknownOption: 'Välj ett av svaren här.',
  onlyOne: 'Välj bara ett svar.',
  writeOrOptOut: 'Skriv ett svar eller välj {optOut}, inte båda.',
  optOutAlone: 'Välj antingen {optOut} eller andra svar, inte båda.',
  notANumber: 'Skriv svaret med siffror, till exempel 12 eller {example}.',
  tooSmall: 'Skriv ett tal som är minst {limit}.',
  tooLarge: 'Skriv ett tal som är högst {limit}.',
  tooLong: {
    one: 'Korta texten till högst {limit} tecken. Nu är den {count} tecken.',
    other: 'Korta texten till högst {limit} tecken. Nu är den {count} tecken.',
  },
  orSkip: 'Eller hoppa över frågan.',

  // A question at a time.
  begin: 'Börja',
  next: 'Nästa',
  skip: 'Hoppa över',
  back: 'Tillbaka',
  progress: 'Fråga {number} av {of}',
  answered: 'Du har svarat på {count} av {of} frågor',
  sending: 'Skickar …',
  retrySoon: 'Inte skickat än. Dina svar är kvar. Vi försöker igen om 1 sekund.',
  retryLater: 'Inte skickat än. Dina svar är kvar. Vi försöker igen om {seconds} sekunder.',
  retryNow: 'Försök nu',
  takeBack: 'Ta bort mitt svar',

  // One-time codes.
  code: 'Din kod',
  codeHint: 'Tio tecken från din lapp. Koden säger inte vem du är, bara att den används en gång.',
  codeRefused: 'Inte skickat än: koden behöver ändras',
  codeMissing: 'Skriv koden från din lapp. Har du ingen lapp? Be personalen om en.',
  codeUnknown: 'Koden stämmer inte. Jämför den med lappen, tecken för tecken.',
  codeUsed: 'Koden är redan använd',
  codeUsedRest:
    'Ett svar har skickats med den. Det är sparat och kan inte ändras. Var det du kan du stänga sidan. Annars kan du be personalen om en ny kod och skriva den här: allt du har svarat är kvar.',
  codeUnchecked: 'Ditt svar är inte skickat än',
  codeUncheckedRest:
    'Vi kan inte kontrollera koder just nu. Felet är vårt, och din kod är inte använd. Dina svar är kvar. Säg till personalen, eller vänta och tryck på Skicka igen.',

  // The pages around the survey.
  thanks: 'Tack, ditt svar är sparat',
  thanksAnonymous: 'Det går inte att se vem som har svarat vad.',
  thanksClose: 'Du kan stänga sidan nu.',
  notOpen: 'Enkäten har inte öppnat än',
  notOpenWhen: 'Den öppnar den {day}. Länken är rätt, så spara den till dess.',
  closed: 'Svarstiden är slut',
  closedWhen: 'Enkäten stängde den {day} och kan inte längre besvaras.',
  closedThanks: 'Tack för att du ville svara.',
  closedNext: 'Nästa enkät öppnar den {day}.',
  unknownLink: 'Länken leder inte till någon enkät',
  unknownLinkRest: 'Kontrollera att alla åtta tecken är rätt, eller fråga den som gav dig länken.',
  codesAway: 'Koder kan inte kontrolleras just nu',
  codesAwayRest: 'Felet är vårt. Ingen kod är använd och inget svar är borta. Säg till personalen.',
  broken: 'Något gick fel hos oss',
  brokenRest: 'Vänta en stund och försök igen. Fråga personalen om det fortsätter.',
  toStart: 'Till startsidan',
  typeCode: 'Har du fått en kod på en affisch? Skriv den här.',
  typedCode: 'Kod, åtta tecken',
  openSurvey: 'Öppna enkäten',

  // A tablet that many answer on.
  kioskAny: 'Vad tycker du?',
  kioskLead: 'Det tar några minuter, är frivilligt och anonymt.',
  kioskWiped: 'När du är klar töms surfplattan. Den som kommer efter dig ser inget av det du har svarat.',
  kioskAway: 'Surfplattan har ingen kontakt med nätet just nu. Vänta en stund och tryck på Börja igen.',
  kioskOver: 'Det går inte att svara här längre. Säg till personalen.',
  kioskEmptied: 'Surfplattan är tömd. Du kan gå nu.',
  kioskKept: 'Tack, du är klar',
  kioskKeptRest:
    'Nätet är borta just nu. Ditt svar ligger kvar på surfplattan och skickas så fort nätet är tillbaka.',
  kioskKeptFails:
    'Kan det inte tas emot då säger surfplattan det till personalen, men visar inte vad du har svarat.',
  kioskKeptGo: 'Ingen kan se det här. Du kan gå nu.',
  kioskDone: 'Klar',
  kioskStill: 'Är du kvar?',
  kioskStillRest: 'Om en halv minut töms surfplattan, och det du har svarat tas bort.',
  kioskSeconds: 'Sekunder kvar:',
  kioskStay: 'Jag är kvar',

  // What is put up, handed out and sent.
  ask: 'Vad tycker du om {insats}?',
  askAny: 'Vad tycker du om insatsen du deltar i?',
  posterLead: 'Dina svar gör stödet bättre. Det är frivilligt och anonymt.',
  scan: 'Rikta mobilens kamera mot rutan',
  orGo: 'eller gå till',
  andType: 'och skriv koden',
  until: 'Svara senast {day}',
  qrAlt: 'QR-kod som öppnar {address}',
  factAnonymousLead: 'Anonymt.',
  factAnonymous: 'Din coach ser inte vad du har svarat.',
  factVoluntaryLead: 'Frivilligt.',
  factVoluntary: 'Det påverkar inte din ersättning eller plats.',
  factPaperLead: 'Hellre på papper?',
  factPaper: 'Be personalen om en pappersenkät.',
  cardShort: 'Frivilligt och anonymt. Det går också att svara på papper: fråga personalen.',
  smsHello: 'Hej.',
  smsAnswer: 'Svara anonymt och frivilligt senast {day}: {url}',
  smsAnswerShort: 'Svara anonymt senast {day}: {url}',
  smsShortest: 'Svara anonymt på vår enkät senast {day}: {url}',
  smsRegards: 'Hälsningar {forbund}',
  mailHello: 'Hej,',
  mailWhy: '{forbund} vill veta vad du tycker om {insats}, för att stödet ska bli bättre.',
  mailWhyAny: '{forbund} vill veta vad du tycker om insatsen du deltar i, för att stödet ska bli bättre.',
  mailAnswer: 'Svara här, senast {day}:',
  mailAnonymous:
    'Det är frivilligt och påverkar inte din ersättning eller plats. Det är anonymt: det går inte att se vem som har svarat vad.',
  mailPaper: 'Vill du hellre svara på papper? Säg till, så får du en pappersenkät.',
  mailRegards: 'Vänliga hälsningar',

  // The paper form, where it says other things than the page.
  paperTitle: '{title}: {insats}',
  paperFooter: '{title} · lämna senast {day}',
  pageOf: 'Sida {page} av {pages}',
  paperAnonymousOwnInsats:
    'bladet har inget nummer. Skriv inte ditt namn, och tänk på att handstil kan kännas igen.',
  paperAnonymous: 'din coach ser inte ditt svar. Bladet har inget nummer. Skriv inte ditt namn.',
  readByLead: 'Vem som läser bladet:',
  readByOwnInsats: 'personalen i din insats skriver in svaren.',
  readByOtherInsats: 'personal från en annan insats, eller kansliet, skriver in svaren.',
  readByKansli: 'förbundets kansli skriver in svaren.',
  paperStored:
    'dina svar och att du deltar i {insats}, inget annat. När du har lämnat bladet kan svaren inte ändras eller tas bort.',
  paperStoredAny: 'dina svar, inget annat. När du har lämnat bladet kan svaren inte ändras eller tas bort.',
  fillInLead: 'Så fyller du i:',
  fillIn:
    'Sätt ett kryss i rutan. Blir det fel, fyll hela rutan och kryssa i en annan. Du kan hoppa över frågor. De små siffrorna är till för den som skriver in svaren.',
  tickSeveral: 'Du kan kryssa för flera svar.',
  paperRequired: 'Behöver besvaras.',
  paperOnlyIf: 'Svara bara om du svarade {labels} på fråga {number}.',
  paperTextRead:
    'Det kan dröja innan någon läser, och vi kan inte svara. Akut: 112, råd: 1177. Skriv inte namn eller annat som visar vem någon är.',
  paperEndLead: 'Tack.',
  paperEnd: 'Lägg pappersenkäten i kuvertet, klistra igen det och lämna det senast {day}.',
  openedByOwnInsats: 'Kuvertet öppnas av personalen i insatsen, som skriver in svaren.',
  openedByOtherInsats:
    'Kuvertet öppnas av personal från en annan insats eller kansliet, som skriver in svaren.',
  openedByKansli: 'Kuvertet öppnas av förbundets kansli, som skriver in svaren.',
} as const
