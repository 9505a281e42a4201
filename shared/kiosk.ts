/** A kiosk that stands somewhere, as the page that started it shows it. */
export interface KioskLink {
  readonly code: string
  readonly url: string
  /** The address as a QR code, for the tablet's camera: SVG as a data URL. */
  readonly qr: string
}

/** How short and how long a PIN may be. */
export const pinLengths = { min: 4, max: 8 } as const

/** What is wrong with a PIN; null where nothing is. */
export function pinFault(pin: string): 'form' | 'easy' | null {
  const { min, max } = pinLengths
  if (!new RegExp(`^\\d{${min},${max}}$`).test(pin)) return 'form'
  const steps = new Set([...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index])))
  const [step] = steps
  return steps.size === 1 && step !== undefined && Math.abs(step) <= 1 ? 'easy' : null
}
