/** Everything that stands on a tablet that many answer on, in Swedish, around the survey itself. */
export const kioskText = {
  title: (insats: string | null) => (insats === null ? 'Vad tycker du?' : `Vad tycker du om ${insats}?`),
  lead: [
    'Det tar några minuter, är frivilligt och anonymt.',
    'När du är klar töms surfplattan. Den som kommer efter dig ser inget av det du har svarat.',
  ],
  begin: 'Börja',
  away: 'Surfplattan har ingen kontakt med nätet just nu. Vänta en stund och tryck på Börja igen.',
  waiting: 'Ett svar väntar på nätet. Stäng inte sidan: det skickas av sig självt och visas inte för någon.',
  form: 'Enkäten',
  thanks: {
    title: 'Tack, ditt svar är sparat',
    paragraphs: ['Det går inte att se vem som har svarat vad.', 'Surfplattan är tömd. Du kan gå nu.'],
  },
  /** The net went away while an answer was sent. */
  kept: {
    title: 'Tack, du är klar',
    paragraphs: [
      'Nätet är borta just nu. Ditt svar ligger kvar på surfplattan och skickas så fort nätet är tillbaka.',
      'Ingen kan se det här. Du kan gå nu.',
    ],
  },
  done: 'Klar',
  still: {
    title: 'Är du kvar?',
    text: 'Om en halv minut töms surfplattan, och det du har svarat tas bort.',
    /** Beside the seconds that are left. */
    seconds: 'sekunder kvar',
    stay: 'Jag är kvar',
  },
  leave: {
    open: 'Avsluta kiosken (personal)',
    title: 'Avsluta kiosken',
    pin: 'PIN-kod',
    hint: 'Har du glömt den? Avsluta från din egen sida, under Nå alla.',
    go: 'Avsluta',
    back: 'Tillbaka till enkäten',
    wrong: 'PIN-koden stämmer inte. Försök igen.',
    slow: 'För många försök. Vänta en kvart, eller avsluta från din egen sida, under Nå alla.',
    away: 'Det gick inte att nå servern. Försök igen om en stund.',
    unsent: 'Ett svar är inte skickat än. Vänta tills nätet är tillbaka.',
  },
  noScript: 'Kiosken behöver JavaScript. Slå på det i surfplattans webbläsare och ladda om.',
  signedIn: {
    title: 'Här är någon inloggad',
    paragraphs: [
      'Den som svarar skulle kunna komma åt personalens sidor. Därför startar kiosken inte i den här webbläsaren.',
      'Öppna länken på surfplattan, i ett privat fönster, eller logga ut här först.',
    ],
  },
  pin: {
    form: (min: number, max: number) => `Skriv en PIN-kod med ${min} till ${max} siffror.`,
    easy: 'Välj en PIN-kod som är svårare att gissa än samma siffra flera gånger eller siffror i rad.',
    tooLate: 'Svarstiden är slut, så en kiosk skulle inte leda till någon enkät.',
  },
} as const
