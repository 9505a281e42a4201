import type { Colours } from '../../../shared/colours.ts'
import { declaration, wordprocessing } from './docx-xml.ts'

/** What parts a Word document's look from its words: all of it in Word's own styles, and its colours in the theme. */
export function lookOf(colours: Colours): Readonly<Record<string, string>> {
  return {
    'word/styles.xml': stylesOf(hex(colours.accent)),
    'word/theme/theme1.xml': themeOf(hex(colours.accent), hex(colours.bar)),
    'word/numbering.xml': numbering,
  }
}

/** The built-in style that tables have: a heading row and a last row of their own, and thin lines between. */
export const tableStyle = 'ListTable1Light-Accent1'
export const quiet = '525C56'
export const alert = '8A3B12'
const line = 'w:val="single" w:sz="4" w:space="0" w:color="B9C2BC"'

const numbering = `${declaration}<w:numbering xmlns:w="${wordprocessing}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="260"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`

function hex(colour: string): string {
  return colour.slice(1).toUpperCase()
}

function stylesOf(accent: string): string {
  /** A document that it is pasted into has an accent of its own, and then that is meant. */
  const coloured = `w:val="${accent}" w:themeColor="accent1"`
  const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`
  const spacing = (before: number, after: number) => `<w:spacing w:before="${before}" w:after="${after}"/>`
  const headings = [32, 26, 23, 22, 22].map((halfPoints, level) =>
    style({
      id: `Heading${level + 1}`,
      name: `heading ${level + 1}`,
      paragraph: `<w:keepNext/>${spacing(280, 100)}<w:outlineLvl w:val="${level}"/>`,
      run: `<w:b/><w:color ${coloured}/>${size(halfPoints)}`,
    }),
  )
  const entries = [2, 3, 4].map((level) =>
    style({
      id: `TOC${level}`,
      name: `toc ${level}`,
      paragraph: '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9072"/></w:tabs>',
    }),
  )
  return `${declaration}<w:styles xmlns:w="${wordprocessing}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>${size(22)}<w:lang w:val="sv-SE" w:eastAsia="sv-SE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:suppressAutoHyphens/>${spacing(0, 120)}</w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>
<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:semiHidden/></w:style>
${[
  style({
    id: 'Title',
    name: 'Title',
    paragraph: `<w:keepNext/>${spacing(280, 100)}`,
    run: `<w:b/><w:color ${coloured}/>${size(40)}`,
  }),
  ...headings,
  style({
    id: 'TOCHeading',
    name: 'TOC Heading',
    paragraph: spacing(280, 100),
    run: `<w:b/><w:color ${coloured}/>${size(26)}`,
  }),
  ...entries,
  style({
    id: 'Caption',
    name: 'caption',
    paragraph: `<w:keepNext/>${spacing(120, 60)}`,
    run: `<w:color w:val="${quiet}"/>${size(18)}`,
  }),
  style({
    id: 'ListBullet',
    name: 'List Bullet',
    paragraph: `<w:numPr><w:numId w:val="1"/></w:numPr>${spacing(0, 40)}`,
  }),
  style({ id: 'Footer', name: 'footer', paragraph: '<w:jc w:val="right"/>' }),
].join('\n')}
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:styleId="${tableStyle}"><w:name w:val="List Table 1 Light Accent 1"/><w:basedOn w:val="TableNormal"/><w:pPr><w:suppressAutoHyphens w:val="0"/>${spacing(0, 0)}</w:pPr><w:rPr>${size(19)}</w:rPr><w:tblPr><w:tblBorders><w:bottom ${line}/><w:insideH ${line}/></w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color ${coloured}/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${accent}" w:themeColor="accent1"/></w:tcBorders></w:tcPr></w:tblStylePr><w:tblStylePr w:type="lastRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>
</w:styles>`
}

/** One of Word's own paragraph styles; its properties in the order in which WordprocessingML has them. */
function style(given: { id: string; name: string; paragraph: string; run?: string }): string {
  const { id, name, paragraph, run = '' } = given
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr>${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}</w:style>`
}

/** Colours and typefaces that styles name by what they are for; lines and fills as plain as they may be. */
function themeOf(accent: string, bar: string): string {
  const accents = [accent, bar, quiet, '80867F', alert, 'B9C2BC']
  const colour = (name: string, value: string) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`
  const font = (name: string) =>
    `<a:${name}><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`
  const threeTimes = (xml: string) => xml.repeat(3)
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
  return `${declaration}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Bilaga"><a:themeElements><a:clrScheme name="Bilaga"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>${[
    colour('dk2', '1F2723'),
    colour('lt2', 'F3F5F3'),
    ...accents.map((value, at) => colour(`accent${at + 1}`, value)),
    colour('hlink', accent),
    colour('folHlink', quiet),
  ].join(
    '',
  )}</a:clrScheme><a:fontScheme name="Bilaga">${font('majorFont')}${font('minorFont')}</a:fontScheme><a:fmtScheme name="Bilaga"><a:fillStyleLst>${threeTimes(fill)}</a:fillStyleLst><a:lnStyleLst>${threeTimes(`<a:ln w="6350">${fill}</a:ln>`)}</a:lnStyleLst><a:effectStyleLst>${threeTimes('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst><a:bgFillStyleLst>${threeTimes(fill)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
}
