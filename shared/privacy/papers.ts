import { dpia } from './dpia.sv.ts'
import { gallring } from './gallring.sv.ts'
import { information } from './information.sv.ts'
import { type Paper, type PaperId, paperIds } from './paper.ts'
import { processor } from './processor.sv.ts'
import { register } from './register.sv.ts'

const byId: Record<PaperId, Paper> = {
  registerforteckning: register,
  konsekvensbedomning: dpia,
  'information-till-deltagare': information,
  bitradesavtal: processor,
  gallringsplan: gallring,
}

/** The privacy papers, as templates. Swedish law asks for them, so they are Swedish whoever reads them. */
export const papers: readonly Paper[] = paperIds.map((id) => byId[id])

export function paperOf(id: PaperId): Paper {
  return byId[id]
}
