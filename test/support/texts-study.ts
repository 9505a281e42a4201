/** A survey with two open questions, in two insatser and one that nearly nobody answered for. */
export function textsStudy(
  texts: readonly (readonly [insats: string | null, question: string, text: string])[],
  answered: Readonly<Record<string, number>> = { Orangeriet: 8, Samkraft: 7, Tidsam: 6 },
) {
  const insatser = ['Orangeriet', 'Samkraft', 'Tidsam']
  return {
    format: 'deltagarenkat/study@1',
    forbund: { name: 'Textförbundet', kommuner: ['Norrby'] },
    insatser: insatser.map((name) => ({ name })),
    matperiod: { name: 'Hösten 2025', opensOn: '2025-10-07', closesOn: '2025-11-07' },
    questionnaire: {
      id: 'texter',
      version: 1,
      title: { sv: 'Texter' },
      questions: [
        { id: 'insats', kind: 'insats', background: true, text: { sv: 'Insats' } },
        {
          id: 'nojd',
          kind: 'scale',
          min: 1,
          max: 5,
          text: { sv: 'Hur nöjd är du?' },
          minLabel: { sv: 'Inte alls' },
          maxLabel: { sv: 'Mycket' },
        },
        { id: 'bra', kind: 'text', maxLength: 10_000, text: { sv: 'Vad är bra?' } },
        { id: 'samre', kind: 'text', maxLength: 10_000, text: { sv: 'Vad kan bli bättre?' } },
      ],
    },
    intake: insatser.map((insats) => ({
      insats,
      enrolled: 20,
      offered: 20,
      digital: (answered[insats] ?? 0) - 2,
      papper: 2,
    })),
    responses: insatser.flatMap((insats) =>
      Array.from({ length: answered[insats] ?? 0 }, (_, index) => ({
        insats,
        answers: { nojd: 1 + (index % 5) },
      })),
    ),
    texts: texts.map(([insats, question, text]) => ({ insats, question, text })),
  }
}

/** Texts enough for two insatser to be told, and one that is not. */
export const someTexts = [
  ...Array.from({ length: 6 }, (_, index) => ['Orangeriet', 'bra', `Odlingen ${index} var fin`] as const),
  ...Array.from({ length: 3 }, (_, index) => ['Samkraft', 'bra', `Gruppen ${index} var bra`] as const),
  ...Array.from({ length: 2 }, (_, index) => ['Tidsam', 'bra', `Tiden ${index} räckte`] as const),
  ['Orangeriet', 'samre', 'Min handläggare Lisbeth Öqvist svarar aldrig på 070-123 45 67'],
] as const
