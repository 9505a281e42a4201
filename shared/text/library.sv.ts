/** What each questionnaire of the library is for, in a sentence. */
export const libraryText = {
  deltagarenkat:
    'Tio frågor om stöd, delaktighet, hälsa och steget mot arbete, samma som i den tryckta Bilaga 2, så att åren går att jämföra.',
  'deltagare-ja-nej-delvis':
    'Korta frågor med svaren ja, delvis och nej till den som deltar just nu, ordnade efter indikatorerna bemötande, planering, samordning och resultat.',
  samverkanspersonal:
    'Till handläggare och personal hos parterna: om insatserna hittar rätt, och hur samverkan fungerar i vardagen.',
  styrelse:
    'Till ledamöter och ersättare: om uppdrag, underlag och nytta, som stöd för styrelsens egen utvärdering.',
} as const
