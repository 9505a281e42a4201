import { dayInWords, decimal } from './format.ts'

/** Words of the page with every way to reach people. */
export const reachText = {
  title: (insats: string | null) => (insats === null ? 'Nå alla, oavsett insats' : `Nå alla i ${insats}`),
  lead: 'Välj de sätt som passar era deltagare. Du skickar själv från din telefon och din mejl: adresser och nummer kommer aldrig hit.',
  until: (closesOn: string) => `Går att besvara till och med ${dayInWords(closesOn)}.`,
  over: (closesOn: string) =>
    `Svarstiden gick ut ${dayInWords(closesOn)}. Det som står här leder inte längre till en enkät.`,
  toMatperiod: (name: string) => `Till ${name}`,
  open: (insats: string) => `Nå alla i ${insats}`,
  openAll: 'Nå alla, oavsett insats',
  copied: 'Kopierat',
  copyByHand: 'Texten är markerad. Tryck Ctrl+C för att kopiera.',
  language: {
    title: 'Språk',
    lead: 'Texterna och det som skrivs ut blir på det språk du väljer, och länken i dem öppnar enkäten på det språket.',
    review: (language: string) =>
      `Texterna på ${language} är översatta men inte granskade än. Be någon som talar språket läsa dem innan du skickar.`,
  },
  link: {
    title: 'Länk och QR-kod',
    good: 'Bra när du redan skriver till deltagaren, eller har en skärm att visa koden på.',
    address: (site: string, code: string) => `Kan också skrivas av för hand: ${site}, kod ${code}.`,
  },
  sms: {
    title: 'Sms',
    good: 'Når den som sällan läser mejl, med länken ett tryck bort.',
    label: 'Text att klistra in i sms',
    copy: 'Kopiera texten till sms',
    open: 'Öppna i sms',
    size: (length: number, max: number, messages: number) =>
      messages === 1
        ? `${decimal(length)} av ${decimal(max)} tecken, ryms i ett sms.`
        : `${decimal(length)} tecken, blir ${decimal(messages)} sms.`,
    phone:
      'Har du en jobbtelefon? Rikta kameran mot koden, så öppnas sms:et färdigskrivet där. Du väljer mottagare.',
    qr: (insats: string) => `QR-kod som öppnar ett färdigskrivet sms om ${insats}`,
  },
  mail: {
    title: 'Mejl',
    good: 'Rymmer mer: varför ni frågar och att det är frivilligt och anonymt.',
    label: 'Text att klistra in i mejl',
    subject: 'Ämne:',
    copy: 'Kopiera texten till mejl',
    open: 'Öppna i mejlprogrammet',
    hidden: 'Skickar du till flera på en gång? Skriv adresserna som hemlig kopia.',
  },
  poster: {
    title: 'Affisch och bordskort',
    good: 'Når dem som kommer till lokalen, utan att någon behöver lämna ett nummer.',
    a4: 'Affisch A4 (PDF)',
    a5: 'Affisch A5 (PDF)',
    card: 'Bordskort att vika (PDF)',
  },
  paper: {
    title: 'Pappersenkät',
    good: 'För den som hellre skriver för hand. Alla blad är lika, så inget kan spåras.',
    form: 'Pappersenkät (PDF)',
    large: 'Pappersenkät i storstil (PDF)',
    envelopes: 'Etiketter till kuverten (PDF)',
    print: 'Skriv ut i verklig storlek, gärna på båda sidor av pappret.',
  },
  kiosk: {
    title: 'Kiosk på en surfplatta',
    good: 'För en surfplatta som står framme eller går runt. Den töms efter varje person, och frågar den som har suttit still i fem minuter.',
    lead: 'Välj en PIN-kod, öppna länken på surfplattan och lås plattan till sidan (Guidad åtkomst på iPad, Fäst app på Android). En kiosk per surfplatta.',
    pin: 'Ny PIN-kod',
    pinHint: '4 till 8 siffror. Den avslutar kiosken på surfplattan och visas aldrig igen.',
    start: 'Starta kiosken',
    started: 'Kiosken är startad. Öppna den på surfplattan med koden eller adressen nedan.',
    none: 'Ingen kiosk är igång.',
    running: (code: string) => `Kiosk ${code}`,
    qr: (code: string) => `QR-kod som öppnar kiosk ${code}`,
    address: (site: string, code: string) => `Eller skriv på surfplattan: ${site}, kod ${code}.`,
    end: 'Avsluta kiosken',
    endOf: (code: string) => `Avsluta kiosk ${code}`,
    ended: 'Kiosken är avslutad. Den som är mitt i sitt svar kan skicka det.',
    forgotten:
      'Har du glömt PIN-koden? Avsluta kiosken här, så lämnar surfplattan sidan nästa gång någon trycker på Börja.',
  },
  occasion: {
    title: 'Tillfälle',
    lead: 'Enkäten besvaras vid flera tillfällen. Välj vilket, så säger länkarna och det du skriver ut det, och frågan om det ställs inte.',
    all: 'Låt enkäten fråga',
  },
  counted: {
    good: 'Det ni själva har räknat. Den som har nåtts på två sätt räknas på båda.',
    all: 'Erbjudna sammanlagt',
    none: 'Inte ifyllt',
    fill: 'Fyll i hur många',
  },
  of: (insats: string) => `, ${insats}`,
} as const
