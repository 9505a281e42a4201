import { createHash, createHmac } from 'node:crypto'
import { sampleRankCorrelation } from 'simple-statistics'

/**
 * All that somebody without the key can make of a code and look for in a file: the code as it is written, and
 * its hashes, plain and keyed with whatever else they know. Of a hash the first half, for it may be cut.
 */
export function marksOf(code: string, known: readonly string[]): readonly string[] {
  const grouped = `${code.slice(0, 5)}-${code.slice(5)}`
  const written = [code, grouped, code.toLowerCase()]
  const digests = [
    ...['md5', 'sha1', 'sha256', 'sha512'].map((name) => createHash(name).update(code).digest()),
    ...known.flatMap((word) => [
      createHash('sha256').update(`${word}|${code}`).digest(),
      createHash('sha256').update(`${code}|${word}`).digest(),
      createHmac('sha256', word).update(code).digest(),
    ]),
  ]
  const cut = digests.map((digest) => digest.subarray(0, 8))
  return [
    ...written,
    ...[code, grouped].flatMap((text) => {
      const bytes = Buffer.from(text)
      return [bytes.toString('hex'), bytes.toString('base64').replace(/=+$/, '').slice(0, -1)]
    }),
    ...cut.flatMap((bytes) => [
      bytes.toString('hex'),
      bytes.toString('base64').slice(0, 10),
      bytes.toString('base64url').slice(0, 10),
      bytes.toString('latin1'),
    ]),
  ]
}

/** Every mark is at least this long, so that what was read is gone through once, this many at a time. */
const stride = 8

/** Where in what was read, as latin1, a mark of each code is; only those codes of which one is. */
function markPlaces(
  read: string,
  codes: readonly string[],
  known: readonly string[],
): ReadonlyMap<number, number> {
  const begun = new Map<string, { person: number; mark: string }[]>()
  for (const [person, code] of codes.entries()) {
    for (const mark of marksOf(code, known)) {
      const same = begun.get(mark.slice(0, stride)) ?? []
      begun.set(mark.slice(0, stride), [...same, { person, mark }])
    }
  }
  const places = new Map<number, number>()
  for (let place = 0; place < read.length; place += 1) {
    for (const { person, mark } of begun.get(read.slice(place, place + stride)) ?? []) {
      if (!places.has(person) && read.startsWith(mark, place)) places.set(person, place)
    }
  }
  return places
}

/** For how many codes any mark of theirs is in what was read, as latin1. */
export function found(read: string, codes: readonly string[], known: readonly string[]): number {
  return markPlaces(read, codes, known).size
}

/**
 * For how many codes the answer that comes next after a mark of theirs, or before it, is the right one:
 * whichever of the two a reader of the whole file would settle on.
 *
 * @param answerOf what a person's answer is recognised by
 */
export function joined(
  read: string,
  codes: readonly string[],
  known: readonly string[],
  answerOf: (person: number) => string,
): number {
  const answers = codes
    .map((_, person) => ({ person, place: read.indexOf(answerOf(person)) }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => a.place - b.place)
  const marks = [...markPlaces(read, codes, known)]
  const after = marks.filter(([person, mark]) => answers.find(({ place }) => place > mark)?.person === person)
  const before = marks.filter(
    ([person, mark]) => answers.findLast(({ place }) => place < mark)?.person === person,
  )
  return Math.max(after.length, before.length)
}

/** How well the places of things follow an order: 1 is perfectly, 0 is not at all. */
export function follows(places: readonly number[], order: readonly number[] = [...places.keys()]): number {
  return Math.abs(sampleRankCorrelation([...order], [...places]))
}
