import type { ProblemCode } from '../problem.ts'

/** What happened, what is safe and what to do, for every broken rule. */
export const problemText: Readonly<
  Record<ProblemCode, { readonly title: string; readonly message: string }>
> = {
  'bad-request': {
    title: 'Vi kunde inte läsa det du skickade',
    message: 'Inget har ändrats. Ladda om sidan och försök igen.',
  },
  'not-signed-in': { title: 'Logga in', message: 'Du behöver logga in för att fortsätta.' },
  'wrong-password': {
    title: 'Det gick inte att logga in',
    message: 'E-postadressen eller lösenordet stämmer inte. Kontrollera båda och försök igen.',
  },
  'not-recent': {
    title: 'Bekräfta att det är du',
    message: 'Det var en stund sedan du loggade in. Logga in igen för att ändra hur du loggar in.',
  },
  'wrong-code': {
    title: 'Koden stämmer inte',
    message: 'Kontrollera att det är den senaste koden och försök igen. En kod går bara att använda en gång.',
  },
  'wrong-current-password': {
    title: 'Lösenordet är inte ändrat',
    message: 'Det nuvarande lösenordet stämmer inte. Skriv det igen.',
  },
  'passkey-refused': {
    title: 'Passkeyn gick inte att använda',
    message: 'Inget har ändrats. Försök igen, eller logga in på ett annat sätt.',
  },
  'no-account': {
    title: 'Det finns inget öppet konto för dig här',
    message: 'Be kansliet bjuda in dig, med samma e-postadress som du loggar in med.',
  },
  'other-account': {
    title: 'Länken är till ett annat konto',
    message: 'Logga ut, och logga in med det konto som inbjudan kom till.',
  },
  'last-factor': {
    title: 'Det är ditt enda andra steg',
    message:
      'Ditt konto måste ha en passkey eller en app med koder. Lägg till en ny innan du tar bort den här.',
  },
  'last-kansli': {
    title: 'Någon måste vara kvar på kansliet',
    message: 'Inget har ändrats. Ge först någon annan rollen kansli.',
  },
  'person-changed': {
    title: 'Kontot har ändrats under tiden',
    message: 'Inget mer har ändrats. Ladda om sidan och se hur det står till nu.',
  },
  'slow-down': {
    title: 'För många försök',
    message:
      'Vänta en kvart och försök igen, eller logga in på ett annat sätt: med passkey eller en länk. Kontot är inte låst.',
  },
  'provider-away': {
    title: 'Organisationens inloggning svarar inte',
    message: 'Försök igen om en stund, eller logga in på ett annat sätt.',
  },
  'provider-refused': {
    title: 'Organisationens inloggning gick inte igenom',
    message: 'Du är inte inloggad. Försök igen, eller logga in på ett annat sätt.',
  },
  forbidden: {
    title: 'Det här får du inte se eller ändra',
    message: 'Ditt konto har inte den behörigheten. Fråga kansliet om du behöver den.',
  },
  'not-by-token': {
    title: 'Det går inte med en åtkomstnyckel',
    message: 'Inget har ändrats. Logga in på webbsidan för att göra det.',
  },
  'cross-origin': {
    title: 'Ändringen kom från en annan webbplats',
    message: 'Inget har ändrats. Öppna sidan på nytt och försök igen.',
  },
  'not-found': {
    title: 'Sidan finns inte',
    message: 'Kontrollera adressen, eller börja om från startsidan.',
  },
  'unknown-link': {
    title: 'Länken leder inte till någon enkät',
    message: 'Kontrollera att alla åtta tecken är rätt, eller fråga den som gav dig länken.',
  },
  'kiosk-ended': {
    title: 'Kiosken är avslutad',
    message: 'Enkäten går inte längre att öppna härifrån. Vill du svara? Fråga personalen.',
  },
  'link-used': {
    title: 'Länken går inte att använda',
    message: 'Den är redan använd eller för gammal. Be om en ny.',
  },
  'not-settled': {
    title: 'Resultatet är inte fastställt än',
    message: 'Resultatet kan läsas när kansliet har fastställt mätperioden.',
  },
  'not-released': {
    title: 'Resultatet är inte släppt till dem',
    message: 'Inget är delat. Släpp resultatet först, och dela det sedan.',
  },
  'nothing-new': {
    title: 'Det finns för få nya svar',
    message:
      'Inget har gjorts. Ett preliminärt resultat tar med nya svar fem och fem ur varje insats, så att ingen kan kännas igen. Vänta tills någon insats har minst 5 nya svar.',
  },
  'not-yet-settleable': {
    title: 'Det är för tidigt att fastställa',
    message:
      'Mätperioden är öppen, eller så är de sista svaren på väg in. Vänta en dryg halvtimme efter stängning.',
  },
  'already-settled': {
    title: 'Mätperioden är fastställd',
    message: 'Efter det kan inga svar läggas till och inga siffror ändras. Resultatet går att läsa.',
  },
  'no-codes-now': {
    title: 'Det går inte att göra koder nu',
    message:
      'Koder görs för en mätperiod som använder dem, från det att den är klar att öppna tills den stänger.',
  },
  'codes-too-late': {
    title: 'Mätperioden har redan öppnat',
    message:
      'Om koder används bestäms innan den öppnar, så att alla svarar på samma sätt. Inget har ändrats.',
  },
  'code-key-lost': {
    title: 'Koder kan inte kontrolleras just nu',
    message:
      'Felet är vårt. Ingen kod är använd och inget svar är borta. Säg till förbundets kansli: nyckeln till koderna saknas på servern.',
  },
  'no-paper-now': {
    title: 'Det går inte att skriva in pappersenkäter nu',
    message: 'De skrivs in från det att mätperioden öppnar tills den fastställs.',
  },
  'sitting-changed': {
    title: 'Bunten ändrades medan den godkändes',
    message: 'Inget är godkänt än, och alla blad finns kvar. Gå igenom bunten och godkänn igen.',
  },
  'checks-missing': { title: 'Något är inte klart', message: 'Gör klart det som saknas och försök igen.' },
  'sitting-empty': {
    title: 'Det finns inga blad att godkänna',
    message: 'Skriv in minst ett blad först.',
  },
  'not-draft': {
    title: 'Mätperioden är inget utkast längre',
    message: 'Inget har ändrats. Den är redan klar att öppna, eller så har den första dagen passerat.',
  },
  'no-questionnaire': {
    title: 'Det finns ingen enkät än',
    message: 'Inget har ändrats. Lägg in en enkät först. Sedan går det att förbereda mätperioden.',
  },
  'days-fixed': {
    title: 'Dagarna går inte att ändra så',
    message:
      'Inget har ändrats. Första dagen ligger fast när mätperioden har öppnat, och en mätperiod som har stängt öppnas inte igen.',
  },
  'insats-measured': {
    title: 'Namnet ligger fast just nu',
    message:
      'Inget har ändrats. Insatsen är med i en mätperiod som pågår, och deltagarna väljer bland namnen. Byt namn när mätperioden är fastställd.',
  },
  'insats-used': {
    title: 'Insatsen går inte att ta bort',
    message: 'Den har varit med i en mätperiod, eller så arbetar någon i den. Avsluta den i stället.',
  },
  'kommun-used': {
    title: 'Kommunen går inte att ta bort',
    message: 'Inget har ändrats. Den har insatser eller en samordnare. Flytta dem först.',
  },
  'draft-changed': {
    title: 'Utkastet har ändrats någon annanstans',
    message: 'Det du skrev här finns kvar men är inte sparat. Välj vad du vill behålla.',
  },
  'questionnaire-frozen': {
    title: 'Versionen används nu av en mätperiod',
    message: 'Den kan inte ändras mer. Det du skrev finns kvar här och kan bli en ny version.',
  },
  'questionnaire-locked': {
    title: 'Enkäten är låst',
    message: 'Den kan användas och översättas, men frågorna får inte ändras.',
  },
  'questionnaire-used': {
    title: 'Versionen används av en mätperiod',
    message: 'Den kan inte tas bort. Välj en annan enkät i mätperioden först.',
  },
  'texts-not-ready': {
    title: 'Texterna blandas fortfarande',
    message: 'De kan läsas så snart svaren är skrivna i ny ordning. Försök igen om någon minut.',
  },
  'text-changed': {
    title: 'Texten har ändrats av någon annan',
    message: 'Det du gjorde är inte sparat. Texten visas nu som den är, så gör om det om det behövs.',
  },
  'texts-destroyed': {
    title: 'Texten är förstörd',
    message: 'Bara den maskade texten finns kvar. Den kan döljas för andra, men inte ändras.',
  },
  'answers-destroyed': {
    title: 'Svaren är förstörda',
    message: 'Det fastställda resultatet finns kvar och går att läsa.',
  },
  'no-gallring-decision': {
    title: 'Gallringsbeslutet saknas',
    message: 'Inget är förstört. Skriv först beslutets datum och nummer.',
  },
  'gallring-not-due': {
    title: 'Dagen har inte kommit',
    message: 'Inget är förstört. Enligt planen ska det finnas kvar till en senare dag.',
  },
  'gallring-changed': {
    title: 'Något har ändrats under tiden',
    message: 'Inget är förstört eller sparat. Läs vad som gäller nu och försök igen.',
  },
  'already-destroyed': {
    title: 'Det är redan förstört',
    message: 'Kvittot på sidan säger vad, när och av vem.',
  },
  'too-large': {
    title: 'Det du skickade är för stort',
    message: 'Inget har sparats. Korta texterna och försök igen.',
  },
  'unsupported-type': {
    title: 'Formatet kan inte tas emot',
    message: 'Skicka formuläret från webbsidan, eller JSON till adresserna under /api.',
  },
  'too-many': {
    title: 'För många försök på kort tid',
    message: 'Inget har ändrats. Vänta en minut och försök igen.',
  },
  refused: { title: 'Uppgifterna kan inte tas emot', message: 'Inget har ändrats. Rätta det som står här.' },
}

/** When something broke that no rule foresaw. */
export const brokenText = {
  title: 'Något gick fel hos oss',
  message: 'Felet är noterat. Vänta en stund och försök igen; hör av dig till kansliet om det fortsätter.',
}
