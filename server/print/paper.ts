import type { Logo } from '../../shared/logo.ts'
import { markerOf } from '../../shared/privacy/blanks.ts'
import { mapBlock } from '../../shared/privacy/fill.ts'
import type { FilledPaper, FilledText } from '../../shared/privacy/paper.ts'
import { decideLabel, templateNote } from '../../shared/privacy/written.ts'
import { speakerOf } from '../../shared/text/speakers.ts'
import { logoData } from './about.ts'
import type { Document } from './document.ts'

const { say } = speakerOf('sv')

/** A privacy paper. Blocks keep their form; of a text each piece says whether it is missing. */
export function paperDocument(
  paper: FilledPaper,
  forbund: { readonly name: string; readonly demo: boolean },
  logo: Logo | null,
): Document {
  const pieces = (text: FilledText) =>
    text.map((piece) =>
      typeof piece === 'string'
        ? { words: piece, missing: false }
        : { words: markerOf(piece.missing), missing: true },
    )
  return {
    template: 'paper',
    data: {
      lang: 'sv',
      title: paper.title,
      forbund: forbund.name,
      logo: logo && logoData(logo),
      demo: forbund.demo ? say('demo') : null,
      law: paper.law,
      about: paper.about,
      note: templateNote,
      decide: decideLabel,
      sections: paper.sections.map(({ heading, blocks }) => ({
        heading,
        blocks: blocks.map((block) => mapBlock(block, pieces)),
      })),
      pageOf: say('pageOf', { page: '{0}', pages: '{1}' }),
    },
  }
}
