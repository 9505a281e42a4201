import type { Paper } from './paper.ts'

/** Entry for the register of processing. */
export const register: Paper = {
  id: 'registerforteckning',
  title: 'Registerförteckning',
  law: 'Artikel 30.1 i dataskyddsförordningen (EU) 2016/679',
  about:
    'Uppgifterna att föra in i förbundets register över behandlingar: en post för enkäten, och en för dem som har konto.',
  sections: [
    {
      heading: 'Ansvarig',
      blocks: [
        {
          table: {
            columns: ['Uppgift', 'Innehåll'],
            rows: [
              ['Förbund', '{name}'],
              ['Organisationsnummer', '{organisationNumber}'],
              ['Postadress', '{address}'],
              ['Personuppgiftsansvarig (30.1 a)', '{controller}'],
              ['Kontakt', '{contact}'],
              ['Dataskyddsombud (30.1 a)', '{dataProtectionOfficer}'],
            ],
          },
        },
      ],
    },
    {
      heading: 'Behandling 1: enkäten',
      blocks: [
        {
          table: {
            columns: ['Uppgift', 'Innehåll'],
            rows: [
              [
                'Ändamål (30.1 b)',
                'Att följa upp och utvärdera de insatser som förbundet finansierar, som underlag för förbundets styrning och årsredovisning. Svaren används inte för beslut om någon enskild.',
              ],
              ['Rättslig grund', '{legalBasis}'],
              [
                'Registrerade (30.1 c)',
                'Deltagare i insatserna, eller de andra som enkäten vänder sig till: personal, chefer, remittenter, styrelse.',
              ],
              [
                'Personuppgifter (30.1 c)',
                'Svaren på enkätens frågor och, där enkäten frågar, insats, kön, ålder och tid i insatsen. Fritext, lagrad för sig. Varken namn, personnummer, adress, telefonnummer, IP-adress, tidpunkt eller webbläsare lagras med ett svar. Ett svar kan ändå gå att knyta till någon indirekt, och räknas därför som personuppgift tills det är gallrat.',
              ],
              [
                'Känsliga uppgifter (artikel 9)',
                'Frågor om hälsa, och fritext där någon berättar om sin hälsa, kan vara uppgifter om hälsa.',
              ],
              [
                'Mottagare (30.1 d)',
                'Enskilda svar visas inte på någon sida, och fritext läses för sig, först när resultatet är fastställt. Två undantag: ett svar på papper ses av den som skriver in det, och av kansliet tills bunten är godkänd, och den som sköter servern har databasen. Styrelse, styrgrupper och andra får det fastställda resultatet, med små grupper dolda. Driftsleverantör: {operator}.',
              ],
              [
                'Överföring till tredje land (30.1 e)',
                'Produkten för inte själv över några enkätsvar. Lagringsplats: {storagePlace}.',
              ],
              ['Tidsfrister för radering (30.1 f)', 'Se gallringsplanen. I korthet: {destroyed}'],
              [
                'Säkerhetsåtgärder (30.1 g)',
                'Svar utan konto, tid och adress. Fritext skild från övriga svar. Antal visas i steg om fem tills resultatet är fastställt. Då får svaren nya slumpnycklar, lagringen skrivs om och nycklar till koder förstörs. Resultat visas bara skyddade, med minsta grupp fem. Två faktorer för kansli och drift, roller, och en logg över vem som gjort vad. TLS och krypterad disk ordnas av den som sköter servern.',
              ],
            ],
          },
        },
      ],
    },
    {
      heading: 'Behandling 2: konton',
      blocks: [
        {
          table: {
            columns: ['Uppgift', 'Innehåll'],
            rows: [
              [
                'Ändamål (30.1 b)',
                'Att bara behöriga ska kunna sköta enkäten, och att det ska gå att se vem som gjort vad.',
              ],
              ['Rättslig grund', 'Förbundet bestämmer, till exempel artikel 6.1 e eller 6.1 c.'],
              ['Registrerade (30.1 c)', 'Insatspersonal, samordnare, kansli och drift med konto.'],
              [
                'Personuppgifter (30.1 c)',
                'E-postadress, roller, insatser och kommuner, språk, senaste inloggning, pågående sessioner med webbläsare, passkeys och krypterad nyckel till app med koder, lösenord och återställningskoder som argon2id. I loggen: vem, vad, vad det gällde och när.',
              ],
              [
                'Mottagare (30.1 d)',
                'Kansli och drift i förbundet. Driftsleverantör: {operator}. Är e-post eller organisationens inloggning påslagen får de leverantörerna e-postadressen.',
              ],
              [
                'Tidsfrister för radering (30.1 f)',
                'Sessioner upphör efter 30 minuter utan aktivitet, och senast efter 12 timmar. Ett konto stängs när det inte behövs; raden och loggen ligger kvar tills databasen förstörs. Det går inte att ta bort ett konto eller en rad i loggen i produkten.',
              ],
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
            'Den rättsliga grunden. Samordningsförbund ska enligt 7 § lagen (2003:1210) om finansiell samordning av rehabiliteringsinsatser svara för uppföljning och utvärdering, vilket talar för artikel 6.1 e med 2 kap. 2 § lagen (2018:218). Finsams nationella kunskapsstöd säger samtidigt att lagen inte ger förbunden stöd att hantera personuppgifter som är knutna till individer i en insats. Pröva därför frågan, och hur den påverkas av att svaren lämnas utan identitet.',
            'Vilket undantag i artikel 9.2 som gäller om svar kan vara uppgifter om hälsa, till exempel 9.2 g med 3 kap. 3 § lagen (2018:218), eller 9.2 j med 3 kap. 7 § samma lag.',
            'Om en part vars personal delar ut enkäten och skriver in papper arbetar under förbundets ledning (artikel 29), är biträde (artikel 28) eller är gemensamt ansvarig (artikel 26).',
            'Vilken sekretess som gäller hos förbundet om någon begär ut svaren, enligt offentlighets- och sekretesslagen (2009:400), till exempel 21 kap. 1 och 7 §§. Svaren blir allmänna handlingar när de har kommit in.',
          ],
        },
      ],
    },
  ],
}
