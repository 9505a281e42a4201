import type { Paper } from './paper.ts'

/** Agreement with whoever runs the server for the förbund. */
export const processor: Paper = {
  id: 'bitradesavtal',
  title: 'Personuppgiftsbiträdesavtal',
  law: 'Artikel 28 i dataskyddsförordningen (EU) 2016/679',
  about:
    'Behövs när någon annan än förbundet sköter servern, till exempel en gemensam installation för flera förbund. Sköter förbundet servern självt behövs inget avtal.',
  sections: [
    {
      heading: '1. Parter',
      blocks: [
        { text: '{operation}' },
        {
          table: {
            columns: ['Part', 'Uppgifter'],
            rows: [
              ['Personuppgiftsansvarig (den ansvarige)', '{name}, {organisationNumber}, {address}'],
              ['Så uppges den ansvarige för deltagarna', '{controller}'],
              ['Den ansvariges dataskyddsombud', '{dataProtectionOfficer}'],
              ['Personuppgiftsbiträde (biträdet)', '{operator}'],
              ['Underbiträden vid avtalets början', '{subprocessors}'],
            ],
          },
        },
      ],
    },
    {
      heading: '2. Vad behandlingen gäller (artikel 28.3, första stycket)',
      blocks: [
        {
          table: {
            columns: ['Uppgift', 'Innehåll'],
            rows: [
              [
                'Föremål, art och ändamål',
                'Drift av Deltagarenkät: att ta emot, lagra, sammanställa och gallra enkätsvar, och att sköta konton, säkerhetskopior och uppdateringar.',
              ],
              [
                'Varaktighet',
                'Så länge biträdet sköter driften, och tills uppgifterna är återlämnade eller raderade enligt punkt 9.',
              ],
              [
                'Typ av uppgifter',
                'Enkätsvar och fritext utan namn, adress och personnummer. Uppgifter om hälsa kan förekomma. Uppgifter om konton: e-postadress, roller, inloggningar och logg.',
              ],
              ['Registrerade', 'Deltagare i insatser, andra som besvarar en enkät, och de som har konto.'],
              ['Plats', '{storagePlace}'],
            ],
          },
        },
      ],
    },
    {
      heading: '3. Instruktioner (28.3 a, 28.10 och 29)',
      blocks: [
        {
          list: [
            'Biträdet behandlar uppgifterna bara enligt den ansvariges dokumenterade instruktioner, också när det gäller överföring till tredje land, om inte unionsrätten eller svensk rätt kräver något annat. I så fall säger biträdet till före behandlingen, om det inte är förbjudet.',
            'Biträdet säger genast till om det anser att en instruktion strider mot dataskyddsreglerna.',
            'Biträdet läser, kopierar och skriver inte ut enskilda svar eller fritext utan instruktion i varje fall. Det gäller också kommandona export och backup.',
            'Biträdet för inga uppgifter utanför EU och EES utan skriftligt godkännande.',
          ],
        },
      ],
    },
    {
      heading: '4. Tystnadsplikt (28.3 b)',
      blocks: [
        {
          text: 'De som får behandla uppgifterna är så få som möjligt och har åtagit sig tystnadsplikt, eller omfattas av den i lag. För ett enskilt biträde som bara tekniskt bearbetar eller lagrar uppgifter gäller lagen (2020:914) om tystnadsplikt vid utkontraktering av teknisk bearbetning eller lagring av uppgifter.',
        },
      ],
    },
    {
      heading: '5. Säkerhet (28.3 c och 32)',
      blocks: [
        {
          list: [
            'Servern ställs in och sköts som docs/operations.md beskriver: TLS, ingen åtkomstlogg över deltagarnas sidor, krypterad disk, KEY_DIR utanför kopior av databasen, och uppdateringar utan dröjsmål.',
            'Medan en mätperiod inte är fastställd tas inga avbilder av maskinen som inte är krypterade och begränsade, och högst en säkerhetskopia sparas.',
            'Kopior krypteras innan de lämnar maskinen.',
            'När en mätperiod är fastställd raderar biträdet äldre kopior och avbilder, och på PostgreSQL de segment av WAL som har svaren, och bekräftar det.',
            'Den som bara behöver sköta konton och kopior har rollen drift, inte tillgång till maskinen.',
            'Flera förbund i samma installation är skilda åt i gränssnittet. Databasen, säkerhetskopian och den som sköter servern är gemensamma för dem.',
          ],
        },
      ],
    },
    {
      heading: '6. Underbiträden (28.2, 28.3 d och 28.4)',
      blocks: [
        {
          text: 'Biträdet anlitar inget nytt underbiträde utan den ansvariges skriftliga godkännande i förväg. Underbiträdet binds av samma skyldigheter genom avtal, och biträdet ansvarar fullt ut för det.',
        },
      ],
    },
    {
      heading: '7. Hjälp till den ansvarige (28.3 e och f)',
      blocks: [
        {
          list: [
            'Biträdet hjälper den ansvarige att svara den som begär sina rättigheter, så långt det går: ingens svar går att peka ut.',
            'Biträdet hjälper till med säkerhet, konsekvensbedömning och samråd med Integritetsskyddsmyndigheten (artiklarna 32–36).',
            'Biträdet underrättar den ansvarige utan onödigt dröjsmål, och senast inom [24] timmar, när det fått veta om en personuppgiftsincident (artikel 33.2), med det som den ansvarige behöver för sin anmälan inom 72 timmar.',
          ],
        },
      ],
    },
    {
      heading: '8. Insyn och granskning (28.3 h)',
      blocks: [
        {
          text: 'Biträdet ger den ansvarige all information som behövs för att visa att artikel 28 följs, och möjliggör och bidrar till granskningar, också på plats, av den ansvarige eller någon denne utser. Resultatet av kommandot audit verify lämnas på begäran.',
        },
      ],
    },
    {
      heading: '9. När avtalet upphör (28.3 g)',
      blocks: [
        {
          text: 'Biträdet lämnar tillbaka eller raderar alla uppgifter, efter den ansvariges val, och raderar alla kopior, om inte unionsrätten eller svensk rätt kräver att de lagras. Är uppgifterna allmänna handlingar raderas de bara efter den ansvariges gallringsbeslut. Det görs senast [3] månader efter att driften upphörde, och biträdet bekräftar det skriftligt. I en installation som delas av flera förbund kan produkten inte skilja ut ett förbunds rader till en egen säkerhetskopia eller radera dem: parterna kommer överens om hur det görs.',
        },
      ],
    },
    {
      heading: '10. Underskrifter',
      blocks: [
        {
          table: {
            columns: ['Den ansvarige', 'Biträdet'],
            rows: [
              ['Ort och datum:', 'Ort och datum:'],
              ['Namnteckning:', 'Namnteckning:'],
              ['Namn och titel:', 'Namn och titel:'],
            ],
          },
        },
      ],
    },
    {
      heading: 'Att ta ställning till',
      blocks: [
        {
          decide: [
            'Vem som får skriva under för förbundet.',
            'Tiderna inom hakparentes, ersättning, ansvar och vad som gäller vid tvist.',
            'Om uppgifterna får lämnas till biträdet med hänsyn till sekretess (10 kap. 2 a § offentlighets- och sekretesslagen).',
            'Om kansliets e-post och organisationens inloggning kräver egna avtal.',
          ],
        },
      ],
    },
  ],
}
