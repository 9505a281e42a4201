/** What staff read on a tablet that many answer on, in Swedish; what participants read is in their catalogues. */
export const kioskText = {
  waiting: 'Ett svar väntar på nätet. Stäng inte sidan: det skickas av sig självt och visas inte för någon.',
  refused: {
    title: 'Till personalen: svar som inte kunde tas emot',
    /** Before the number of them. */
    count: 'Antal:',
    text: 'De väntade på nätet, och när det kom tillbaka var svarstiden slut eller koden inte rätt. De är inte sparade, och har tagits bort från surfplattan utan att visas för någon. Vet du vem som svarade kan du erbjuda en pappersenkät, till dess att mätperioden fastställs.',
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
