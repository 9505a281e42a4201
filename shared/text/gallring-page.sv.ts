import type { GallringCounts, GallringPart, PlannedPart, Receipt } from '../gallring.ts'
import { dayOf } from '../stockholm.ts'
import { dayInWords, decimal, momentInWords } from './format.ts'

const some = (count: number | undefined, one: string, many: string) =>
  `${decimal(count ?? 0)} ${count === 1 ? one : many}`

const parts: Readonly<Record<GallringPart, string>> = {
  keys: 'Nycklar, använda koder och svarens ordning',
  paper: 'Pappersenkäter',
  texts: 'Fritexter',
  responses: 'Svar, rad för rad',
}

/** Words of the page where a mätperiod's records are destroyed, and of its receipts. */
export const gallringText = {
  title: 'Gallring',
  titleOf: (matperiod: string) => `Gallring, ${matperiod}`,
  link: 'Gallring',
  lead: 'Här står vad som förstörs, när, och enligt vilket beslut. Fastställda resultat och kvitton bevaras.',
  notSettled:
    'Mätperioden är inte fastställd än. Nycklar, använda koder och svarens ordning förstörs när den fastställs; resten planeras här efter det.',
  parts,

  plan: 'Beslut och plan',
  planLead:
    'Utan beslut får inget förstöras. Dagarna gäller den här mätperioden, och följer gallringsbeslutet och era rutiner.',
  on: {
    paper: 'Pappersenkäter förstörs senast',
    texts: 'Fritexter förstörs tidigast',
    responses: 'Svar förstörs tidigast',
  } satisfies Record<PlannedPart, string>,
  onHint: {
    paper: 'När inskrivningen är kontrollerad.',
    texts: 'När de är lästa, maskade och markerade.',
    responses: 'När årsredovisningen är beslutad. Räkna med de år som beslutet säger.',
  } satisfies Record<PlannedPart, string>,
  day: 'Skriv en dag.',
  save: 'Spara beslut och plan',
  saved: 'Beslut och plan är sparade.',
  decision: (on: string, number: string) => `Gallringsbeslut ${dayInWords(on)}, ${number}.`,
  noDecision: 'Inget gallringsbeslut är skrivet.',

  left: 'Att förstöra',
  nothingLeft: 'Allt som planen gäller är förstört.',
  holds: {
    paper: ({ paper }: GallringCounts) =>
      paper === 0
        ? 'Inga pappersenkäter är inskrivna.'
        : `${some(paper, 'pappersenkät', 'pappersenkäter')} är inskrivna.`,
    texts: ({ texts, unread, published }: GallringCounts) =>
      texts === 0
        ? 'Inga fritexter är skrivna.'
        : `${some(texts, 'fritext', 'fritexter')}, varav ${some(unread, 'är oläst', 'är olästa')}. Kvar blir ${some(published, 'maskad text', 'maskade texter')} som andra får läsa.`,
    responses: ({ responses }: GallringCounts) =>
      `${some(responses, 'svar', 'svar')}, med allt som kryssats.`,
  } satisfies Record<PlannedPart, (counts: GallringCounts) => string>,
  when: {
    paper: (on: string) => `Förstörs senast ${dayInWords(on)}.`,
    texts: (on: string) => `Förstörs tidigast ${dayInWords(on)}.`,
    responses: (on: string) => `Förstörs tidigast ${dayInWords(on)}.`,
  } satisfies Record<PlannedPart, (on: string) => string>,
  wait: 'Det går att förstöra när dagen har kommit.',
  needsDecision: 'Skriv beslutet först.',
  act: {
    paper: 'Papperen är förstörda',
    texts: 'Förstör fritexterna',
    responses: 'Förstör svaren',
  } satisfies Record<PlannedPart, string>,
  confirmTitle: {
    paper: 'Är papperen förstörda?',
    texts: 'Förstöra fritexterna?',
    responses: 'Förstöra svaren?',
  } satisfies Record<PlannedPart, string>,
  confirm: {
    paper: ({ paper }: GallringCounts) =>
      `Du intygar att ${some(paper, 'pappersenkät', 'pappersenkäter')} är förstörda så att de inte går att läsa. Det skrivs på ett kvitto.`,
    texts: ({ texts, unread, published }: GallringCounts) =>
      `${some(texts, 'fritext', 'fritexter')} förstörs, varav ${some(unread, 'är oläst', 'är olästa')}. Kvar blir ${some(published, 'maskad text', 'maskade texter')} som andra får läsa. Det går inte att ångra, och studien kan sedan inte skrivas ut.`,
    responses: ({ responses }: GallringCounts) =>
      `${some(responses, 'svar', 'svar')} förstörs. Det fastställda resultatet finns kvar, men inget kan räknas om och studien kan inte skrivas ut. Det går inte att ångra.`,
  } satisfies Record<PlannedPart, (counts: GallringCounts) => string>,
  word: 'förstör',
  wordLabel: 'Skriv ordet förstör',
  wordMissing: 'Skriv ordet förstör för att gå vidare.',
  destroyed: 'Det är förstört. Kvittot står längst ner.',

  receipts: 'Kvitton',
  receiptsLead: 'Kvitton bevaras för alltid.',
  noReceipts:
    'Inget är förstört än. Här kommer ett kvitto för varje del: vad, hur mycket, när, av vem och enligt vilket beslut.',
  print: 'Skriv ut kvittona',
  receipt: {
    what: 'Vad',
    counts: 'Hur mycket',
    at: 'När',
    actor: 'Av vem',
    decision: 'Beslut',
    files: 'Filerna',
    backups: 'Säkerhetskopior',
  },
  destroyedCounts: {
    keys: ({ nullifiers }: GallringCounts) =>
      `${some(nullifiers, 'använd engångskod', 'använda engångskoder')}, nyckeln till koderna om en fanns, och ordningen mellan svaren`,
    paper: ({ paper }: GallringCounts) => some(paper, 'pappersenkät', 'pappersenkäter'),
    texts: ({ texts, unread, published }: GallringCounts) =>
      `${some(texts, 'fritext', 'fritexter')}, varav ${some(unread, 'var oläst', 'var olästa')}. ${some(published, 'maskad text', 'maskade texter')} bevarades`,
    responses: ({ responses }: GallringCounts) => some(responses, 'svar', 'svar'),
  } satisfies Record<GallringPart, (counts: GallringCounts) => string>,
  operator: 'servern (kommandoraden)',
  bySettling: 'Sker när mätperioden fastställs',
  at: (instant: string) => momentInWords(new Date(instant)),
  decided: (on: string, number: string) => `${dayInWords(on)}, ${number}`,
  rewritten: 'Skrivna på nytt, utan det som förstördes',
  notRewritten:
    'Raderna är borta. Filerna skrivs på nytt så snart ingen annan process läser databasen; servern försöker varje minut',
  paperFiles: 'Gäller papper',
  backups: (by: string) =>
    `Kopior som gjordes före kvittot innehåller det som förstördes. De ska vara borta senast ${dayInWords(by)}, också kopior av servern och av databasens logg`,
  noBackups: 'Inga',

  task: (part: PlannedPart, matperiod: string) =>
    ({
      paper: `Förstör pappersenkäterna från ${matperiod}`,
      texts: `Gallra fritexterna i ${matperiod}`,
      responses: `Gallra svaren i ${matperiod}`,
    })[part],
  taskWhy: (part: PlannedPart, on: string) =>
    part === 'paper'
      ? `Senast ${dayInWords(on)}, när inskrivningen är kontrollerad.`
      : `Enligt planen får de förstöras från ${dayInWords(on)}.`,

  /** Why a study is not written out, for whoever runs the command. */
  gone: ({ part, at, decision }: Receipt) =>
    `${parts[part]} förstördes ${dayInWords(dayOf(new Date(at)))} enligt beslut ${decision?.number ?? ''}. Studien kan inte skrivas ut; det fastställda resultatet finns kvar (enkat results).`,
} as const
