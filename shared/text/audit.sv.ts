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
  insatser: 'insatser',
  kommuner: 'kommuner',
  reason: 'skäl',
  way: 'på vilket sätt',
  secondFactor: 'andra steget',
  link: 'länk',
  password: 'lösenord',
  tries: 'försök',
  sessions: 'antal',
  version: 'version',
  from: 'från',
}
/** Codes in words, by the name they stand under. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  whoTypes: {
    'own-insats': 'insatsens egen personal',
    'other-insats': 'en annan insats, eller kansliet',
    kansli: 'kansliet',
  },
  way: {
    password: 'lösenord',
    passkey: 'passkey',
    link: 'engångslänk',
    organisation: 'organisationens inloggning',
    demo: 'demons dörr',
  },
  secondFactor: { totp: 'app med koder', 'recovery-code': 'återställningskod' },
  link: {
    welcome: 'till ett nytt konto',
    'sign-in': 'för att logga in',
    reset: 'för att börja om',
    join: 'till ett förbund till',
  },
  password: { chosen: 'valt' },
  from: {
    blank: 'början',
    library: 'biblioteket',
    version: 'en version',
    copy: 'en annan enkät',
    file: 'en fil',
  },
}

/** Words of the log of who did what. */
export const auditText = {
  title: 'Logg',
  lead: 'Här står vem som har gjort vad. Rader kan bara läggas till, aldrig ändras, och inget svar finns här.',
  empty: 'Inget är skrivet än. Här visas inloggningar, ändringar, fastställanden och hämtade filer.',
  columns: { seq: 'Nr', at: 'När', actor: 'Vem', action: 'Vad', subject: 'Gällde', detail: 'Uppgifter' },
  operator: 'servern (kommandoraden)',
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
    'sign-in-refused': 'försökte logga in för många gånger',
    'password-chosen': 'valde lösenord',
    'passkey-added': 'la till en passkey',
    'passkey-removed': 'tog bort en passkey',
    'totp-added': 'la till en app med koder',
    'totp-removed': 'tog bort appen med koder',
    'recovery-codes-made': 'gjorde nya återställningskoder',
    'organisation-linked': 'loggade in via sin organisation första gången',
    'sessions-ended': 'avslutade inloggningar',
    'organisation-untied': 'tog bort kopplingen till sin organisation',
    'forbund-joined': 'tackade ja till förbundet',
    'forbund-switched': 'bytte till det här förbundet',
    'account-made': 'gjorde ett konto',
    'rights-changed': 'ändrade behörighet',
    'account-closed': 'stängde ett konto',
    'account-reopened': 'öppnade ett stängt konto',
    'link-made': 'gjorde en ny engångslänk',
    'link-asked-for': 'bad om en engångslänk',
    'link-used': 'använde en engångslänk',
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
    'questionnaire-made': 'gjorde en version av en enkät',
    'questionnaire-edited': 'ändrade ett utkast till en enkät',
    'questionnaire-removed': 'tog bort ett utkast till en enkät',
    'questionnaire-exported': 'hämtade en enkät som fil',
  } satisfies Record<AuditAction, string>,
  detail: (detail: AuditEntry['detail']) =>
    Object.entries(detail)
      .filter(([, value]) => value !== null && value !== '')
      .map(([name, value]) => `${detailNames[name] ?? name}: ${words[name]?.[String(value)] ?? value}`)
      .join(', '),
} as const
