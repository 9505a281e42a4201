import type { AuditAction, AuditEntry } from '../audit.ts'

/** What the figures and codes of an entry are called. */
const detailNames: Readonly<Record<string, string>> = {
  enrolled: 'inskrivna',
  offered: 'erbjudna',
  whoTypes: 'skrivs in av',
  sheets: 'blad',
  file: 'fil',
  responses: 'svar',
  role: 'roll',
}
const values: Readonly<Record<string, string>> = {
  'own-insats': 'insatsens egen personal',
  'other-insats': 'en annan insats, eller kansliet',
  kansli: 'kansliet',
}

/** Words of the log of who did what. */
export const auditText = {
  title: 'Logg',
  lead: 'Här står vem som har gjort vad. Rader kan bara läggas till, aldrig ändras, och inget svar finns här.',
  empty: 'Inget är skrivet än. Här visas inloggningar, ändringar, fastställanden och hämtade filer.',
  columns: { seq: 'Nr', at: 'När', actor: 'Vem', action: 'Vad', subject: 'Gällde', detail: 'Uppgifter' },
  operator: 'driften (kommandoraden)',
  filter: {
    action: 'Vad',
    every: 'Allt',
    actor: 'Vem (e-postadress)',
    show: 'Visa',
    none: 'Inget stämmer med urvalet.',
  },
  older: 'Visa äldre',
  csv: 'Ladda ner CSV',
  actions: {
    'signed-in': 'loggade in',
    'signed-out': 'loggade ut',
    'password-chosen': 'valde lösenord',
    'account-made': 'gjorde ett konto',
    'link-made': 'gjorde en ny engångslänk',
    'study-imported': 'läste in en studie',
    'study-exported': 'skrev ut en studie',
    'counts-set': 'skrev antal inskrivna och erbjudna',
    'who-types-set': 'ändrade vem som skriver in pappersenkäter',
    'pile-approved': 'godkände en bunt pappersenkäter',
    settled: 'fastställde mätperioden',
    'results-exported': 'hämtade resultatet som fil',
    'settings-changed': 'ändrade inställningarna',
    'backup-made': 'gjorde en säkerhetskopia',
    'backup-restored': 'läste in en säkerhetskopia',
    'demo-made': 'gjorde demon',
  } satisfies Record<AuditAction, string>,
  detail: (detail: AuditEntry['detail']) =>
    Object.entries(detail)
      .filter(([, value]) => value !== null && value !== '')
      .map(([name, value]) => `${detailNames[name] ?? name}: ${values[String(value)] ?? value}`)
      .join(', '),
} as const
