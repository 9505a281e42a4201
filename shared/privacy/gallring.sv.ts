import type { Paper } from './paper.ts'

const byProduct = 'Produkten, av sig själv'
const byKansli =
  'Kansliet, på mätperiodens sida Gallring. Raderna tas bort, lagringen skrivs om, och ett kvitto sparas för alltid'
const operatorByHand = 'Den som sköter servern, för hand'

/** What is destroyed, when, and by whom. */
export const gallring: Paper = {
  id: 'gallringsplan',
  title: 'Gallringsplan',
  law: '3 och 10 §§ arkivlagen (1990:782), artikel 5.1 e i dataskyddsförordningen (EU) 2016/679',
  about:
    'Vad som förstörs, när och av vem. Svaren är allmänna handlingar när de har kommit in, så inget får förstöras utan ett gallringsbeslut.',
  sections: [
    {
      heading: 'Beslutet',
      blocks: [
        { text: 'Gallringen stöder sig på {gallring}.' },
        {
          text: 'Kansliet kan inte öppna en mätperiod förrän beslutets dag och nummer är noterade. På samma sida finns en modelltext till beslutet. Till deltagarna sägs: {destroyed}',
        },
      ],
    },
    {
      heading: 'Det som gallras',
      blocks: [
        {
          table: {
            columns: ['Handling eller uppgift', 'När', 'Hur och av vem'],
            rows: [
              [
                'Pappersenkäter',
                'När de är inskrivna och kontrollerade, senast [3] månader efter att mätperioden stängde',
                'För hand, i strimlare eller låst kärl. Kansliet noterar det på sidan Gallring och får ett kvitto',
              ],
              [
                'Inskrivna blad som inte är godkända',
                'När bunten godkänns. Då blir de svar; spår kan ligga kvar i databasens filer tills resultatet är fastställt',
                byProduct,
              ],
              [
                'Använda engångskoder (nyckelhashade värden) och nyckeln till dem',
                'När resultatet fastställs',
                `${byProduct}. En egen kopia av nyckelmappen raderar den som sköter servern`,
              ],
              [
                'Uppgift om i vilken ordning svaren kom, och vilken fritext som hörde till vilket svar',
                'När resultatet fastställs',
                `${byProduct}, i databasens tabeller. PostgreSQL:s WAL tar den som sköter servern hand om`,
              ],
              [
                'Fritext',
                'När den är genomläst, senast [6] månader efter att resultatet är fastställt',
                `${byKansli}. Originalen förstörs, och det som inte är märkt för andra att läsa`,
              ],
              [
                'Råsvar, också i utskrivna studiefiler (export)',
                'När årsredovisningen för året är beslutad, senast [2] år därefter',
                `${byKansli}. Utskrivna filer raderas där de sparats`,
              ],
              [
                'Säkerhetskopior och avbilder av servern',
                'Högst en kopia medan en mätperiod är öppen. Äldre raderas när resultatet är fastställt, övriga senast [3] månader efter att de gjordes',
                operatorByHand,
              ],
              [
                'Sessioner, engångslänkar och räknade försök att logga in',
                'När de har gått ut slutar de gälla: sessioner efter högst 12 timmar, länkar efter högst 14 dagar',
                `${byProduct}. Utgångna sessioner och räknade försök städas bort efter hand, länkar när de används eller ersätts`,
              ],
            ],
          },
        },
      ],
    },
    {
      heading: 'Det som bevaras',
      blocks: [
        {
          list: [
            'Fastställda resultat, med små grupper dolda, och rapporter och årsredovisning som bygger på dem.',
            'Fritexter som är maskade och märkta för andra att läsa, utan koppling till något svar, och kvitton över det som har gallrats.',
            'Enkätens versioner, mätperiodernas dagar och mål, och antalet inskrivna, erbjudna och svarande.',
            'Konton som stängts, och loggen över vem som gjort vad. Produkten kan inte ta bort enstaka rader ur loggen: den är gjord för att inte gå att ändra.',
          ],
        },
      ],
    },
    {
      heading: 'Att ta ställning till',
      blocks: [
        {
          decide: [
            'Vem som får besluta om gallring: styrelsen, eller den som förbundets arkivreglemente eller informationshanteringsplan anger. Fråga arkivmyndigheten.',
            'Tiderna inom hakparentes. Väg rätten till insyn, rättskipningens och förvaltningens behov och forskningens behov (3 § arkivlagen) mot att personuppgifter inte får sparas längre än de behövs.',
            'Om råsvaren behövs sedan resultatet är fastställt. Resultatet läses ur det fastställda, så råsvaren behövs bara för utskrift av studien och för en ny bearbetning.',
            'Hur länge konton och logg ska sparas, och hur de förstörs när databasen tas ur bruk.',
            'Vem som gör det som görs för hand, och hur det dokumenteras.',
          ],
        },
      ],
    },
  ],
}
