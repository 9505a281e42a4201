/** As large as a bilaga is to be made in five seconds of. */
const insatser = 40
const questions = 30
/** In each insats. */
const offered = 30
const answered = 25

/** Compounds as the field has them, longer than the column that they stand in. */
const longWords = [
  'Arbetsmarknadsinriktade rehabiliteringsinsatser',
  'Individanpassade arbetsträningsverksamheten',
  'Bostadsanpassningsbidragshandläggningen',
  'Sjukskrivningssamordningen',
]
const sv = (text: string) => ({ sv: text })
const vetEj = { value: 'vet-ej', label: sv('Vet ej') }

/** A study file of 40 insatser and 30 questions, the insats and 29 scales, with 1 000 responses in which nothing is chance. */
export function largeStudy(forbund: { readonly name: string; readonly kommuner: readonly string[] }) {
  const names = Array.from({ length: insatser }, (_, at) => `${longWords[at % longWords.length]} ${at + 1}`)
  const scales = Array.from({ length: questions - 1 }, (_, at) => ({
    id: `q${at + 1}`,
    kind: 'scale',
    text: sv(`${at + 1}. Hur nöjd är du med ${longWords[at % longWords.length]?.toLowerCase()} hittills?`),
    min: 1,
    max: 5,
    minLabel: sv('Inte alls nöjd'),
    maxLabel: sv('Mycket nöjd'),
    shares: [{ label: sv('nöjda'), values: [4, 5], over: 'respondents', goal: 0.4 }],
    optOut: vetEj,
  }))
  return {
    format: 'deltagarenkat/study@1',
    forbund,
    insatser: names.map((name, at) => ({ name, kommun: forbund.kommuner[at % forbund.kommuner.length] })),
    matperiod: { name: 'Stor', opensOn: '2025-10-07', closesOn: '2025-11-07' },
    questionnaire: {
      id: 'stor',
      version: 1,
      title: sv('Stor enkät'),
      audience: 'deltagare',
      questions: [
        {
          id: 'insats',
          kind: 'insats',
          background: true,
          text: sv('Vilken insats deltar du i?'),
          optOut: vetEj,
        },
        ...scales,
      ],
    },
    intake: names.map((insats) => ({ insats, enrolled: 40, offered, digital: answered, papper: 0 })),
    responses: names.flatMap((insats, place) =>
      Array.from({ length: answered }, (_, one) => ({
        insats,
        answers: Object.fromEntries(
          scales.map(({ id }, at) => {
            const step = 1 + ((place * 7 + one * 3 + at * 5 + ((one * at) % 4)) % 6)
            return [id, step > 5 ? 'vet-ej' : step]
          }),
        ),
      })),
    ),
  }
}
