import { decimal } from './format.ts'
import type { Texts } from './language.ts'
import type { logoText } from './logo.sv.ts'

/** Words of the förbund's logo, in English. */
export const logoEnglish: Texts<typeof logoText> = {
  title: 'Logo on printed things',
  lead: 'It stands beside the name on posters, table cards, paper forms and labels.',
  none: 'No logo is chosen. Only the name of the förbund is printed.',
  of: (forbund) => `Logo: ${forbund}`,
  choose: 'Choose a file (SVG or PNG)',
  hint: 'At most 200 kB. SVG is sharpest; turn text into curves before you save it.',
  saved: 'The logo is saved.',
  remove: 'Remove the logo',
  removed: 'The logo is removed.',
  saving: 'Saving …',
  tooLarge: (kilobytes) => `The file is ${decimal(kilobytes, 0)} kB. Choose one of at most 200 kB.`,
  faults: {
    format: 'The file is neither SVG nor PNG. Save the logo as one of them and try again.',
    pixels: 'The picture is damaged or too large. Save it as PNG with at most 2000 by 2000 pixels.',
    active: 'The file holds more than a picture, such as scripts. Save it as plain SVG, or as PNG.',
    external: 'The file fetches something from elsewhere. Embed everything, or save it as PNG.',
    words: 'The file holds text that depends on fonts. Turn the text into curves, or save it as PNG.',
    unprintable: 'The logo could not be printed. Save it again, or as PNG.',
  },
}
