import { signInText } from '../../shared/text/sign-in.ts'

const names = signInText.passkey.device

// The order tells them apart: Android and Chrome OS call themselves Linux too.
const systems: readonly (readonly [RegExp, keyof typeof names])[] = [
  [/\biPhone\b/, 'iphone'],
  [/\biPad\b/, 'ipad'],
  [/\bAndroid\b/, 'android'],
  [/\bCrOS\b/, 'chromebook'],
  [/\bWindows\b/, 'windows'],
  [/\bMacintosh\b/, 'mac'],
  [/\bLinux\b/, 'linux'],
]

/** What to call a passkey made here until its owner calls it something else: "Min iPhone". */
export function deviceName(userAgent: string): string {
  return names[systems.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'unknown']
}
