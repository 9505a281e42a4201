import { texts } from '../text/participant/sv.ts'
import type { Paper } from './paper.ts'

/** What this paper calls a förbund. */
const whoAsksLead = texts.whoAsksLead.replace('{forbund}', '{name}')
const withoutColon = (label: string) => label.replace(':', '')

/** What participants are told. What their own page says is taken from there, word for word. */
export const information: Paper = {
  id: 'information-till-deltagare',
  title: 'Information till deltagare',
  law: 'Artikel 13 i dataskyddsförordningen (EU) 2016/679',
  about:
    'Hela den information som en deltagare ska få. Det mesta står på enkätens första sida och på pappersenkäten; resten lägger förbundet på sin webbplats, eller lämnar på papper.',
  sections: [
    {
      heading: 'Det står på enkätens första sida',
      blocks: [
        {
          list: [
            `${whoAsksLead} ${texts.whoAsksAny}`,
            `${texts.voluntaryLead} ${texts.voluntary}`,
            `${texts.anonymousLead} ${texts.anonymous}`,
            `${texts.storedLead} ${texts.storedAny}`,
          ],
        },
        {
          table: {
            columns: ['Under ”Mer om hur svaren används”', 'Där står'],
            rows: [
              [withoutColon(texts.controller), '{controller}'],
              [withoutColon(texts.legalBasis), '{legalBasis}'],
              [withoutColon(texts.dataProtectionOfficer), '{dataProtectionOfficer}'],
              [withoutColon(texts.destroyed), '{destroyed}'],
              [withoutColon(texts.contact), '{contact}'],
            ],
          },
        },
        {
          text: 'Där står också vilka dagar enkäten går att besvara, och vem som skriver in svar på papper. Frågar enkäten inte efter insats är meningarna något kortare.',
        },
      ],
    },
    {
      heading: 'Det ska deltagaren också få veta',
      blocks: [
        {
          text: 'Det här kräver artikel 13 utöver det som enkätens första sida säger. Förbundet gör det tillgängligt innan någon svarar.',
        },
        {
          list: [
            'Varför: vi vill veta om insatserna hjälper, för att kunna göra dem bättre. Svaren används inte för beslut om dig.',
            'Vem som får se svaren: ingen sida visar enskilda svar. Svarar du på papper ser den som skriver in det ditt svar. Den som sköter servern kan läsa det som är lagrat, men där står inte vem som har svarat. Resultatet visas för styrelsen och andra som siffror, där små grupper är dolda. Fritext kan läsas när enkäten är klar. Svaren är allmänna handlingar, och kan begäras ut om de inte omfattas av sekretess.',
            'Vem som sköter servern åt oss: {operator}.',
            'Var svaren lagras: {storagePlace}. Enkäten för inte själv över några svar till ett land utanför EU och EES.',
            'Du måste inte svara. Varken lag eller avtal kräver det, och inget händer om du låter bli.',
            'Inga beslut fattas automatiskt, och ingen profil görs av dig.',
            'Dina rättigheter: enligt dataskyddsförordningen kan du ha rätt att se, rätta, radera och begränsa uppgifter om dig, och att invända mot hur de används (artiklarna 15–18 och 21). Eftersom vi inte vet vem som har svarat vad kan vi inte hitta ditt svar när det är skickat (artikel 11). Invända kan du göra genom att inte svara, eller genom att höra av dig till oss: {contact}',
            'Är du inte nöjd kan du klaga till Integritetsskyddsmyndigheten, imy.se, telefon 08-657 61 00.',
          ],
        },
      ],
    },
    {
      heading: 'Att ta ställning till',
      blocks: [
        {
          decide: [
            'Var den här informationen finns, till exempel på förbundets webbplats, på insatsens anslagstavla och hos den som delar ut enkäten.',
            'Om uppgifter förs över till ett land utanför EU och EES, av driftsleverantören eller någon den anlitar. Då ska det stå, med vilket skydd som gäller (artikel 13.1 f).',
            'På vilka språk informationen behövs, och om den behövs på lättläst svenska.',
            'Vad de som har konto ska få veta. De ska informeras för sig: se registerförteckningens andra behandling.',
          ],
        },
      ],
    },
  ],
}
