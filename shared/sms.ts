/** The letters that a text message holds 160 of: GSM 03.38, the basic ones and those that take two places. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const twoPlaces = '^{}\\[~]|€\f'

/** How much of text messages a text takes. */
export interface SmsSize {
  /** Places, of `max` in as many messages as it takes. */
  readonly length: number
  readonly max: number
  readonly messages: number
}

/**
 * What a text takes as a text message: 160 places in one, 153 in each of several, where every letter is among
 * the basic ones; 70 and 67 where one is not.
 *
 * @see 3GPP TS 23.038
 */
export function smsSize(text: string): SmsSize {
  const letters = [...text]
  const plain = letters.every((letter) => basic.includes(letter) || twoPlaces.includes(letter))
  const length = plain
    ? letters.reduce((sum, letter) => sum + (twoPlaces.includes(letter) ? 2 : 1), 0)
    : text.length
  const [one, each] = plain ? [160, 153] : [70, 67]
  if (length <= one) return { length, max: one, messages: 1 }
  const messages = Math.ceil(length / each)
  return { length, max: each * messages, messages }
}
