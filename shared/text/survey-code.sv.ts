import type { CodeRefusal } from '../codes.ts'

/** What a participant reads of one-time codes, in Swedish. */
export const surveyCodeText = {
  label: 'Din kod',
  hint: 'Tio tecken från din lapp. Koden säger inte vem du är, bara att den används en gång.',
  refusedHeading: 'Inte skickat än: koden behöver ändras',
  refused: {
    missing: 'Skriv koden från din lapp. Har du ingen lapp? Be personalen om en.',
    unknown: 'Koden stämmer inte. Jämför den med lappen, tecken för tecken.',
  } satisfies Record<CodeRefusal, string>,
  'code-used': {
    heading: 'Koden är redan använd',
    rest:
      'Ett svar har skickats med den. Det är sparat och kan inte ändras. Var det du kan du stänga sidan. ' +
      'Annars kan du be personalen om en ny kod och skriva den här: allt du har svarat är kvar.',
  },
  'code-unchecked': {
    heading: 'Ditt svar är inte skickat än',
    rest:
      'Vi kan inte kontrollera koder just nu. Felet är vårt, och din kod är inte använd. Dina svar är kvar. ' +
      'Säg till personalen, eller vänta och tryck på Skicka igen.',
  },
} as const
