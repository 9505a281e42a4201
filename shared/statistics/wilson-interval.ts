/** The standard normal distribution's 97.5th percentile, for an interval of 95 %. */
const z = 1.959963984540054

/**
 * Wilson's score interval of a share, 95 %, without continuity correction. It assumes that those who
 * answered are a random sample, which those who chose to answer are not: it is shown in the method part
 * alone, with that said.
 *
 * @returns shares in [0, 1], or `null` where the base is 0
 * @see Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), method 3
 */
export function wilsonInterval(count: number, base: number): readonly [low: number, high: number] | null {
  if (base === 0) return null
  const share = count / base
  const centre = share + z ** 2 / (2 * base)
  const half = z * Math.sqrt((share * (1 - share)) / base + z ** 2 / (4 * base ** 2))
  const scale = 1 + z ** 2 / base
  return [Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale)]
}
