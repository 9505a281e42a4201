import type { Paper } from './paper.ts'

/** Whether an assessment of consequences is needed, and what there is to begin it from. */
export const dpia: Paper = {
  id: 'konsekvensbedomning',
  title: 'Behövs en konsekvensbedömning?',
  law: 'Artikel 35 i dataskyddsförordningen (EU) 2016/679',
  about:
    'Prövar enkäten mot de nio kriterierna i riktlinjerna WP 248 rev. 01, som också är kriterierna i Integritetsskyddsmyndighetens (IMY:s) förteckning enligt artikel 35.4, och ger underlag för bedömningen.',
  sections: [
    {
      heading: 'Slutsats i mallen',
      blocks: [
        {
          text: 'Två kriterier är uppfyllda eller kan vara det: känsliga uppgifter (4) och personer i beroendeställning (7). Enligt IMY:s förteckning ska en konsekvensbedömning göras när minst två är det. Mallens utgångspunkt är därför att {name} gör en konsekvensbedömning före den första öppningen.',
        },
        {
          text: 'En enda bedömning räcker för flera mätperioder som liknar varandra (artikel 35.1). Ändras enkäten, vem den riktas till eller hur servern sköts ska den ses över (artikel 35.11).',
        },
      ],
    },
    {
      heading: 'De nio kriterierna',
      blocks: [
        {
          table: {
            columns: ['Kriterium', 'För den här enkäten', 'Uppfyllt'],
            rows: [
              [
                '1. Utvärderar eller poängsätter människor',
                'Insatserna utvärderas, inte deltagarna. Inget svar sätts i samband med någon person, och inga profiler görs.',
                'Nej',
              ],
              [
                '2. Automatiserade beslut med rättslig eller liknande betydande följd',
                'Inga beslut om enskilda fattas med svaren.',
                'Nej',
              ],
              [
                '3. Systematisk övervakning',
                'Ingen observeras. Enkäten är frivillig, och sidan har varken kakor, spårning eller åtkomstlogg.',
                'Nej',
              ],
              [
                '4. Känsliga uppgifter, eller uppgifter av mycket personlig karaktär',
                'En fråga om hälsa, eller en fritext, kan vara uppgift om hälsa om personen går att känna igen. Att delta i en insats kan i sig säga något om hälsa eller försörjning.',
                'Ja, eller kan vara',
              ],
              [
                '5. Stor omfattning',
                'Vanligen några hundra personer, i ett område, en eller två gånger om året. Förbundet bedömer sina egna tal.',
                'Oftast nej',
              ],
              [
                '6. Kombinerar uppgifter från olika behandlingar på ett oväntat sätt',
                'Svaren samkörs inte med något annat. Produkten har ingen uppgift att samköra på.',
                'Nej',
              ],
              [
                '7. Personer i underläge eller beroendeställning',
                'Deltagarna är ofta beroende av stöd och ersättning, och den som delar ut enkäten kan vara deras handledare.',
                'Ja',
              ],
              [
                '8. Ny teknik eller nya organisatoriska lösningar',
                'En webbenkät är beprövad teknik. Ingen biometri och inget beslutsstöd används.',
                'Nej',
              ],
              [
                '9. Hindrar någon från en tjänst, en rättighet eller ett avtal',
                'Den som inte svarar går miste om inget, och produkten visar inte vem det är. Ett samordningsförbund beslutar inte om enskildas förmåner.',
                'Nej',
              ],
            ],
          },
        },
      ],
    },
    {
      heading: 'Beskrivning (artikel 35.7 a)',
      blocks: [
        {
          text: 'Deltagaren öppnar en länk, en QR-kod eller en pappersenkät och svarar utan att uppge vem hen är. Ett lagrat svar är en slumpnyckel, mätperioden, insatsen och svaren. Fritext ligger i en egen tabell under en egen nyckel, och inget förenar den med de andra svaren. Används engångskoder lagras ingen kod, bara ett nyckelhashat värde i en tabell för sig, som raderas när resultatet fastställs. Vad servern och dess filer berättar står i docs/operations.md under Vad filerna berättar.',
        },
        {
          table: {
            columns: ['Uppgift', 'Innehåll'],
            rows: [
              ['Ändamål', 'Att följa upp och utvärdera insatserna.'],
              ['Rättslig grund', '{legalBasis}'],
              ['Drift', '{operation}'],
              ['Driftsleverantör', '{operator}'],
              ['Lagringsplats', '{storagePlace}'],
              ['Lagringstid', '{destroyed}'],
            ],
          },
        },
      ],
    },
    {
      heading: 'Nödvändighet och proportionalitet (artikel 35.7 b)',
      blocks: [
        {
          list: [
            'Uppgiftsminimering: inget som identifierar samlas in. Bakgrundsfrågor kan väljas bort, hoppas över och har svar som inte tar ställning.',
            'Frivillighet: en deltagare kan låta bli, och produkten visar inte vem som har svarat. Vill enkäten att en fråga besvaras står det vid frågan.',
            'Rättigheter: förbundet kan inte peka ut någons svar (artikel 11), och därför inte heller lämna ut, rätta eller radera det sedan det har skickats. Det står på enkätens första sida innan någon svarar.',
            'Information: se papperet Information till deltagare.',
          ],
        },
      ],
    },
    {
      heading: 'Risker och åtgärder (artikel 35.7 c och d)',
      blocks: [
        {
          table: {
            columns: ['Risk', 'Vad produkten gör', 'Vad som återstår'],
            rows: [
              [
                'Någon känner igen en deltagare i resultatet',
                'Grupper med färre än fem döljs, och fler döljs så att de inte går att räkna fram ur samma tabell. Resultat läses bara ur en fryst sammanställning som redan är skyddad.',
                'Regeln har kända gränser, som står i docs/disclosure.md: bland annat flera uppdelningar tillsammans, och grupper där alla svarat lika. Läs dem före publicering.',
              ],
              [
                'Någon knyter ett svar till den som svarade, medan mätperioden är öppen',
                'Varken tid, adress eller ordning lagras i tabellerna, och personal ser antal i steg om fem.',
                'Den som har de levande filerna, eller kopior från olika dagar, kan se i vilken ordning svaren kom, tills resultatet är fastställt. På PostgreSQL finns ordningen i WAL tills segmenten är borta.',
              ],
              [
                'Bakgrundssvaren tillsammans pekar ut någon i råsvaren',
                'Ingen sida visar råsvar. Bara den som sköter servern kan läsa dem, och skriva ut dem sedan resultatet är fastställt.',
                'Risken finns tills råsvaren är gallrade. Kansliet gör det på mätperiodens sida Gallring.',
              ],
              [
                'Fritext säger vem någon är',
                'Fritext ligger skild från övriga svar, läses först när resultatet är fastställt, och deltagaren uppmanas att inte skriva namn.',
                'Den som läser fritext kan känna igen den som skrev. Granska och gallra.',
              ],
              [
                'Handstil känns igen',
                'Mätperioden säger vem som skriver in. Kuvert kan användas.',
                'Den som skriver in ser svaret. Välj helst en annan insats eller kansliet.',
              ],
              [
                'Någon känner sig tvingad',
                'Frivilligheten står först på sidan. Produkten visar inte vem som har svarat.',
                'Hur personalen delar ut enkäten kan produkten inte styra. Vid engångskoder kan den som vet vem som fick vilken kod pröva den och se om den är använd.',
              ],
              [
                'Obehöriga kommer åt servern eller ett konto',
                'Två faktorer för kansli och drift, roller, spärrar mot gissning, och en logg i en kedja.',
                'Svaren är inte krypterade i databasen. Den som sköter servern har allt: avtal, krypterad disk och få personer.',
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
            'Om konsekvensbedömningen görs eller inte, med skäl. Rådfråga dataskyddsombudet (artikel 35.2): {dataProtectionOfficer}.',
            'Hur deltagarna eller deras företrädare ska få lämna synpunkter (artikel 35.9).',
            'Om de risker som återstår kan godtas. Är risken fortfarande hög trots åtgärderna ska förbundet samråda med IMY före behandlingen (artikel 36).',
            'Vem som beslutar, när, och när bedömningen ska ses över.',
          ],
        },
      ],
    },
  ],
}
