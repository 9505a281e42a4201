import { decimal } from './format.ts'

/** Words of the förbund's logo. */
export const logoText = {
  title: 'Logga på det som skrivs ut',
  lead: 'Den står bredvid förbundets namn på affischer, bordskort, pappersenkäter och etiketter.',
  none: 'Ingen logga är vald. Då står bara förbundets namn.',
  of: (forbund: string) => `Logga: ${forbund}`,
  choose: 'Välj en fil (SVG eller PNG)',
  hint: 'Högst 200 kB. SVG blir skarpast; gör om text till kurvor innan du sparar den.',
  saved: 'Loggan är sparad.',
  remove: 'Ta bort loggan',
  removed: 'Loggan är borttagen.',
  saving: 'Sparar …',
  tooLarge: (kilobytes: number) => `Filen är ${decimal(kilobytes, 0)} kB. Välj en som är högst 200 kB.`,
  faults: {
    format: 'Filen är varken SVG eller PNG. Spara loggan som något av dem och försök igen.',
    pixels: 'Bilden är skadad eller för stor. Spara den som PNG med högst 2000 gånger 2000 bildpunkter.',
    active: 'Filen innehåller mer än en bild, till exempel skript. Spara den som vanlig SVG, eller som PNG.',
    external: 'Filen hämtar något från en annan plats. Bädda in allt, eller spara den som PNG.',
    words: 'Filen innehåller text som beror på typsnitt. Gör om texten till kurvor, eller spara som PNG.',
    unprintable: 'Loggan gick inte att skriva ut. Spara den på nytt, eller som PNG.',
  },
} as const
