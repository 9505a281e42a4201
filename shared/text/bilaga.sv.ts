import type { BilagaFormat, BilagaPart } from '../bilaga.ts'
import type { FileStep } from '../file-step.ts'
import { bilagaText as document } from './bilaga-document.sv.ts'
import { decimal } from './format.ts'

/** Words of the page where the bilaga is made. */
export const bilagaText = {
  go: 'Gör Bilaga 2',
  title: 'Bilaga 2',
  lead: (name: string) =>
    `Tabeller och diagram ur resultatet för ${name}, som ett dokument till årsredovisningen. Samma skydd som på resultatsidan.`,
  notSettled: 'Bilagan görs av resultatet, som inte är fastställt än.',
  preliminary: 'Resultatet är preliminärt, så bilagan blir ett utkast vad som än väljs här.',
  make: 'Hämta bilagan',
  formats: { docx: 'Word', pdf: 'PDF', html: 'Webbsida' } satisfies Record<BilagaFormat, string>,
  waiting: 'Börjar',
  doing: {
    drawings: 'Ritar diagrammen',
    pages: 'Sätter sidorna',
    packing: 'Packar filen',
  } satisfies Record<FileStep['doing'], string>,
  countOf: (done: number, of: number) => `(${decimal(done)} av ${decimal(of)})`,
  makingOf: (format: string) => `Gör filen: ${format}`,
  made: 'Filen är sparad.',
  look: 'Titta på den först',
  paragraph: 'Stycket till årsredovisningen',
  paragraphLead: 'Siffrorna i löpande text, färdiga att klistra in.',
  copy: 'Kopiera stycket',
  copied: 'Kopierat.',
  copyByHand: 'Det gick inte att kopiera. Markera texten och kopiera den själv.',
  choose: 'Välj vad som är med',
  status: 'Hur långt den har kommit',
  statuses: { draft: 'Utkast, med ordet på varje sida', final: 'Slutlig' },
  headingLevel: 'Rubriknivå för bilagans titel',
  headingLevelHint:
    'I Word, så att bilagan passar in under årsredovisningens rubriker. PDF och webbsidan börjar alltid på den första.',
  headingLevels: ['Rubrik 1', 'Rubrik 2', 'Rubrik 3'],
  cover: 'Egen första sida med innehållsförteckning',
  partsTitle: 'Delar, i ordning',
  parts: document.parts satisfies Record<BilagaPart, string>,
  upShort: 'Upp',
  downShort: 'Ner',
  up: (part: string) => `Flytta upp ${part}`,
  down: (part: string) => `Flytta ner ${part}`,
  moved: (part: string, place: number, of: number) => `${part} är nu del ${place} av ${of}.`,
  introduction: 'Egen inledning',
  introductionHint: 'Frivilligt. Tom rad ger nytt stycke.',
  comments: 'Egna kommentarer till frågorna',
  commentsLead: 'Frivilligt. En kommentar står under frågans tabell.',
  save: 'Spara valen',
  saved: 'Valen är sparade.',
  unsaved: 'Du har val som inte är sparade. De sparas när du hämtar bilagan.',
} as const
