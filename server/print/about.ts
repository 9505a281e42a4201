import type { Logo } from '../../shared/logo.ts'
import { offeredLanguages } from '../../shared/offered-languages.ts'
import type { presetOf } from '../../shared/preset.ts'
import { Problem } from '../../shared/problem.ts'
import { questionOf } from '../../shared/text/invitation.ts'
import type { Speaker } from '../../shared/text/speaker.ts'
import { speakerOf } from '../../shared/text/speakers.ts'
import { presetAddress, publicAddress } from '../public-address.ts'
import { languageQuery } from '../reading.ts'
import type { WholeMatperiod } from '../store/matperioder.ts'

/** What is printed of a mätperiod: for one insats, or for all of them with the open link. */
export interface About {
  readonly matperiod: WholeMatperiod
  /** The insats's name; null for the whole mätperiod. */
  readonly insats: string | null
  readonly logo: Logo | null
  /** The link opens the survey in the language that is printed. */
  readonly link: { readonly code: string; readonly url: string }
  /** What the link answers, in words; null where it answers nothing. */
  readonly occasion: string | null
  /** Who says it, in the language of the reader. */
  readonly speaker: Speaker
  /** What the survey can be answered in, each language by its own name; none where it is Swedish alone. */
  readonly languages: readonly string[]
}

/**
 * @param insatsId null for the whole mätperiod
 * @param language one that the survey can be answered in
 * @param preset what the link answers
 * @throws {Problem} `not-found` where it cannot
 */
export function aboutOf(
  matperiod: WholeMatperiod,
  insatsId: string | null,
  logo: Logo | null,
  publicUrl: string,
  language = 'sv',
  preset: ReturnType<typeof presetOf> = null,
): About {
  const offered = offeredLanguages(matperiod)
  if (!offered.some(({ code }) => code === language)) throw new Problem('not-found')
  const insats = matperiod.insatser.find(({ id }) => id === insatsId)
  const code = insats?.link ?? matperiod.open.link
  const address = publicAddress(publicUrl, code)
  return {
    matperiod,
    insats: insats?.name ?? null,
    logo,
    link: { code, url: addressIn(preset ? presetAddress(address, preset.value) : address, language) },
    occasion: preset && speakerOf(language).read(preset.label),
    speaker: speakerOf(language),
    languages: offered.length > 1 ? offered.map(({ name }) => name) : [],
  }
}

/** An address that opens the survey in a language, without asking. */
function addressIn(url: string, language: string): string {
  return language === 'sv' ? url : `${url}?${languageQuery}=${language}`
}

/** What it is called among files: the insats, or the mätperiod where it is for all. */
export function nameOf({ insats, matperiod, occasion }: About): string {
  return [insats ?? matperiod.name, occasion].filter((name) => name !== null).join(', ')
}

/** What a document is called: in Swedish what kind it is, in other languages what it asks. */
export function titleOf(about: About, inSwedish: string): string {
  return about.speaker.language.code === 'sv' ? inSwedish : questionOf(about)
}

/** What every template asks for. */
export function headOf({ matperiod, logo, speaker }: About, title: string) {
  const { code, direction } = speaker.language
  return {
    lang: code.split('-')[0],
    dir: direction,
    title,
    forbund: matperiod.forbund.name,
    logo: logo && logoData(logo),
    demo: matperiod.forbund.demo ? speaker.say('demo') : null,
  }
}

/** A logo as a template takes it: SVG as text, PNG as its bytes. */
export function logoData({ format, content }: Logo) {
  return { format, content: format === 'svg' ? Buffer.from(content).toString() : [...content] }
}

/** The site without its protocol, as one types it. */
export function siteOf({ link }: About): string {
  return new URL(link.url).host
}

/** A code in two groups, which are easier to type. */
export function grouped(code: string): string {
  const half = Math.ceil(code.length / 2)
  return `${code.slice(0, half)} ${code.slice(half)}`
}
