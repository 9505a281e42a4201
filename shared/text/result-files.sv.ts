/** Words of the files of figures that a result leaves as: Swedish, whoever saves them. */
export const resultFilesText = {
  /** The columns of the CSV. */
  columns: [
    'Fråga',
    'Frågetext',
    'Uppdelning',
    'Grupp',
    'Mått',
    'Namn',
    'Antal',
    'Procent',
    'Värde',
    'Bas',
    'Definition',
  ],
  /** For the whole mätperiod, where a group or a breakdown is named otherwise. */
  all: 'Alla',
  preliminary: 'Preliminärt resultat: siffrorna ändras',
  /** What is counted of the whole. */
  whole: {
    respondents: 'Svarande',
    digital: 'Svarande digitalt',
    papper: 'Svarande på papper',
    enrolled: 'Inskrivna',
    offered: 'Erbjudna',
    responseRate: 'Svarsfrekvens (svarande av erbjudna)',
    coverage: 'Täckning (erbjudna av inskrivna)',
  },
  /** What is measured of a question. */
  measures: {
    answered: 'Besvarade frågan',
    unanswered: 'Obesvarad',
    notAsked: 'Inte tillfrågad',
    option: 'Svarsalternativ',
    merged: 'Sammanslagna svar',
    mean: 'Medelvärde',
    median: 'Median',
    share: 'Andel',
    band: 'Band',
  },
  /** Small groups, and those from which a small one could be worked out. */
  hidden: 'Visas inte, så att ingen kan kännas igen',
} as const
