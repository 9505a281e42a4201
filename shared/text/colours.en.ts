import type { coloursText } from './colours.sv.ts'
import { decimal } from './format.ts'
import type { Texts } from './language.ts'

const ratioInWords = (ratio: number) => decimal(Math.floor(ratio * 10) / 10, 1)

/** Words of the förbund's colours, in English. */
export const coloursEnglish: Texts<typeof coloursText> = {
  title: 'Colours of the bilaga',
  lead: 'Bilaga 2 as Word, PDF and web page takes the colours of the förbund. Nothing changes on the screen or in what is printed for participants.',
  names: { accent: 'Headings', bar: 'Bars' },
  hints: {
    accent:
      'Headings of the document and of its tables. Write the colour as # and six characters, such as #0f5540.',
    bar: 'Bars of the charts. A scale goes from light to dark in the same colour.',
  },
  pick: (name: string) => `${name}: pick a colour`,
  contrast: (ratio: number, least: number) =>
    `Contrast to white: ${ratioInWords(ratio)}. At least ${decimal(least, 1)} is needed.`,
  sample: 'This is how it looks',
  sampleHeading: 'How satisfied are you?',
  sampleColumns: ['Name', 'Count'],
  save: 'Save the colours',
  saved: 'The colours are saved.',
  reset: 'Take back the product’s colours',
  wasReset: 'The product’s colours are used again.',
  faults: {
    form: (name: string) =>
      `${name}: write the colour as # and six characters (0–9 and a–f), such as #0f5540.`,
    light: (name: string, ratio: number, least: number) =>
      `${name}: the colour is too light to be seen on white. The contrast is ${ratioInWords(ratio)} and at least ${decimal(least, 1)} is needed. Choose a darker one.`,
  },
}
