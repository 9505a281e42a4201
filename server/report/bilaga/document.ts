import { definitionOf, rateOf } from '../../../admin-ui/results/definition.ts'
import type { Reading } from '../../../admin-ui/results/reading.ts'
import type { BilagaChoices, BilagaPart } from '../../../shared/bilaga.ts'
import { paletteOf } from '../../../shared/chart/palette.ts'
import { type Colours, productColours } from '../../../shared/colours.ts'
import type { Published } from '../../../shared/disclosure/published.ts'
import { surveyTitle } from '../../../shared/questionnaire.ts'
import { firstBreakdown, type QuestionResult } from '../../../shared/results.ts'
import type { SnapshotFile } from '../../../shared/snapshots.ts'
import { bilagaText as words } from '../../../shared/text/bilaga-document.sv.ts'
import { percent, wholePercent } from '../../../shared/text/format.ts'
import type { Block, Paper } from './blocks.ts'
import { changesPart, goalsPart, groupsPart, groupsTitle, intakeTable, methodPart } from './parts.ts'
import { questionBlocks } from './question.ts'

/** A result that is frozen, as it is read. */
type BilagaReading = Reading & { readonly report: Published<SnapshotFile> }

/**
 * A bilaga of a result: what the kansli has chosen, of what was published and nothing else.
 *
 * @param colours the förbund's; the product's own where it has none
 */
export function bilagaOf(
  reading: BilagaReading,
  choices: BilagaChoices,
  colours: Colours = productColours,
): Paper {
  const { report } = reading
  const { name, opensOn, closesOn } = report.results.matperiod
  return {
    title: words.title(surveyTitle(report.questionnaire), name),
    subtitle: `${report.forbund}. ${words.period(opensOn, closesOn)}.`,
    forbund: report.forbund,
    draft: choices.status === 'draft' ? words.draft : null,
    headingLevel: choices.headingLevel,
    cover: choices.cover,
    colours,
    blocks: [
      ...paragraphs(choices.introduction),
      ...choices.parts.flatMap((part): Block[] => [
        { kind: 'heading', level: 1, text: titleOf(part, report) },
        ...partOf[part](reading, choices, colours),
      ]),
    ],
  }
}

function titleOf(part: BilagaPart, report: Published<SnapshotFile>): string {
  return part === 'insatser' ? groupsTitle({ by: firstBreakdown(report) }) : words.parts[part]
}

const partOf: Readonly<
  Record<BilagaPart, (reading: BilagaReading, choices: BilagaChoices, colours: Colours) => readonly Block[]>
> = {
  korthet: ({ report }) => [
    { kind: 'paragraph', text: summaryParagraph(report) },
    ...(report.intake.length > 0 ? [intakeTable(report)] : []),
  ],
  fragor: ({ report }, { comments }, { bar }) => [
    { kind: 'paragraph', text: words.rateNote, note: true },
    ...report.results.questions.flatMap((question) => [
      ...questionBlocks(report, question, paletteOf(bar)),
      ...paragraphs(comments[question.id] ?? ''),
    ]),
  ],
  insatser: groupsPart,
  mal: goalsPart,
  jamforelse: changesPart,
  metod: methodPart,
}

/**
 * "Sammanfattande resultat": how many answered and how they came, and each question's first share with what it
 * counts, as one paragraph for an annual report.
 */
export function summaryParagraph({ results, questionnaire }: Published<SnapshotFile>): string {
  const { matperiod, respondents, offered, enrolled, channels, questions } = results
  const says = words.paragraph
  return [
    says.answered(surveyTitle(questionnaire), matperiod.name, {
      respondents,
      offered,
      rate: rateOf(respondents, offered),
    }),
    ...(offered === null || enrolled === null
      ? []
      : [says.offered(offered, enrolled, rateOf(offered, enrolled))]),
    ...(channels ? [says.digital(wholePercent(channels.digital, respondents) ?? '–')] : []),
    ...questions.flatMap(firstShare),
    says.rest,
  ].join(' ')
}

function firstShare(question: QuestionResult): readonly string[] {
  const [share] = question.shares ?? []
  if (!share || share.percent === null) return []
  const definition = definitionOf(share, question).replace(/\.$/, '')
  return [words.paragraph.share(percent(share.percent), share.label, lowerFirst(definition))]
}

/** Paragraphs as they were written, parted by blank lines. */
function paragraphs(text: string): readonly Block[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ kind: 'paragraph', text: part }) as const)
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
