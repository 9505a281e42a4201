import { passwordText } from '../../shared/text/passwords.sv.ts'
import commonPasswords from './common-passwords.txt?raw'

/**
 * What people here build passwords of, whoever they are: the product and its field, the words for a
 * password and a greeting, seasons, months and weekdays.
 */
const ownWords = `
  deltagarenkät deltagare enkät samordningsförbund samordning samordnare förbund kansli insats personal
  mätperiod rehabilitering arbetsförmedling försäkringskassa region kommun sverige
  lösenord lösen password passord passwort secret hemlig hemligt inloggning login admin användare konto
  välkommen welcome ändra byt tillfällig sommar vinter höst vår vårterminen höstterminen
  januari februari mars april maj juni juli augusti september oktober november december
  måndag tisdag onsdag torsdag fredag lördag söndag
`
const minAboutLetters = 4
const minOtherLetters = 6
const minDifferent = 5
const minMeanRun = 3
const rows = ['01234567890', 'abcdefghijklmnopqrstuvwxyzåäö', 'qwertyuiopå', 'asdfghjklöä', 'zxcvbnm']
const neighbours = rows.map((row) => row + [...row].reverse().join(''))

let common: ReadonlySet<string> | null = null

/**
 * Why a password is too easy to guess, in a sentence with what to do. Its length is another rule's.
 *
 * It is too easy where it is among the 10 000 most common of at least 12 characters, where it is all
 * runs, or where it holds a word that belongs to the context and fewer than 6 letters beside such words:
 * digits and signs do not count, for "Sommar2026!!" is what everybody adds. Case and the marks of å, ä
 * and ö make no difference to the words.
 *
 * The common ones are the first of SecLists' 10-million-password-list-top-1000000.txt that are long
 * enough, in lower case (https://github.com/danielmiessler/SecLists; MIT, © Daniel Miessler).
 *
 * @param about the person's address, the förbund's name: of these, words of at least 4 letters
 * @returns `null` where it is good enough
 */
export function weakness(password: string, about: readonly string[]): string | null {
  const clean = password.normalize('NFKC').toLowerCase()
  if (isRuns([...clean])) return passwordText.runs
  common ??= new Set(commonPasswords.split('\n'))
  if (common.has(clean)) return passwordText.common
  return isContext(clean, about) ? passwordText.context : null
}

/**
 * Whether it has fewer than 5 different characters, or is made of runs of 3 or more on the average: the
 * same character, or neighbours in the alphabet, among the digits or on the keyboard.
 */
function isRuns(characters: readonly string[]): boolean {
  const runs = characters.filter((character, at) => {
    const before = characters[at - 1]
    return before !== character && !neighbours.some((row) => row.includes(`${before}${character}`))
  })
  return new Set(characters).size < minDifferent || runs.length * minMeanRun <= characters.length
}

function isContext(password: string, about: readonly string[]): boolean {
  const plain = withoutMarks(password)
  const words = [
    ...wordsOf(ownWords),
    ...about.flatMap(wordsOf).filter((word) => word.length >= minAboutLetters),
  ]
  // The longest first, so that "enkät" leaves nothing of "deltagarenkät".
  const longestFirst = words.toSorted((a, b) => b.length - a.length)
  const rest = longestFirst.reduce((left, word) => left.replaceAll(word, ' '), plain)
  return rest !== plain && rest.replace(/\P{L}/gu, '').length < minOtherLetters
}

function wordsOf(text: string): string[] {
  return withoutMarks(text)
    .split(/\P{L}+/u)
    .filter((word) => word !== '')
}

function withoutMarks(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
}
