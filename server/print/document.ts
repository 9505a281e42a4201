import bilaga from './bilaga.typ?raw'
import card from './card.typ?raw'
import envelopes from './envelopes.typ?raw'
import feedback from './feedback.typ?raw'
import logoProof from './logo-proof.typ?raw'
import paper from './paper.typ?raw'
import paperForm from './paper-form.typ?raw'
import poster from './poster.typ?raw'
import slips from './slips.typ?raw'
import style from './style.typ?raw'
import type { PrintJob } from './typst.ts'

const templates = { bilaga, card, envelopes, feedback, logoProof, paper, paperForm, poster, slips }

/** One of the templates beside this file, and what it is to say. */
export interface Document {
  readonly template: keyof typeof templates
  readonly data: object
}

/** A document as Typst takes it. What data say is only ever shown, for it is no part of any source. */
export function jobOf({ template, data }: Document): PrintJob {
  return {
    source: templates[template],
    shared: { 'style.typ': style },
    data: JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? printable(value) : value)),
  }
}

/** Without characters that command a machine; every line break as one. */
function printable(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n').replace(/[^\P{Cc}\n]/gu, ' ')
}
