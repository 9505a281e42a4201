/** The address that a public link is reached by. */
export function publicAddress(publicUrl: string, link: string): string {
  return `${publicUrl}/e/${link}`
}
