import type { Logo } from '../../shared/logo.ts'
import type { presetOf } from '../../shared/preset.ts'
import { surveyText } from '../../shared/text/survey.sv.ts'
import { presetAddress, publicAddress } from '../public-address.ts'
import type { WholeMatperiod } from '../store/matperioder.ts'

/** What is printed of a mätperiod: for one insats, or for all of them with the open link. */
export interface About {
  readonly matperiod: WholeMatperiod
  /** The insats's name; null for the whole mätperiod. */
  readonly insats: string | null
  readonly logo: Logo | null
  readonly link: { readonly code: string; readonly url: string }
  /** What the link answers, in words; null where it answers nothing. */
  readonly occasion: string | null
}

/**
 * @param insatsId null for the whole mätperiod
 * @param preset what the link answers
 */
export function aboutOf(
  matperiod: WholeMatperiod,
  insatsId: string | null,
  logo: Logo | null,
  publicUrl: string,
  preset: ReturnType<typeof presetOf> = null,
): About {
  const insats = matperiod.insatser.find(({ id }) => id === insatsId)
  const code = insats?.link ?? matperiod.open.link
  const address = publicAddress(publicUrl, code)
  return {
    matperiod,
    insats: insats?.name ?? null,
    logo,
    link: { code, url: preset ? presetAddress(address, preset.value) : address },
    occasion: preset?.label.sv ?? null,
  }
}

/** What it is called among files: the insats, or the mätperiod where it is for all. */
export function nameOf({ insats, matperiod, occasion }: About): string {
  return [insats ?? matperiod.name, occasion].filter((name) => name !== null).join(', ')
}

/** What every template asks for. */
export function headOf({ matperiod, logo }: About, title: string) {
  return {
    lang: 'sv',
    title,
    forbund: matperiod.forbund.name,
    logo: logo && logoData(logo),
    demo: matperiod.forbund.demo ? surveyText.demo : null,
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
