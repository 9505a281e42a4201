/**
 * numerator / denominator with this many decimals, half up, computed in whole numbers so that no
 * figure falls on the wrong side of a half. `null` when the denominator is 0.
 */
export function roundRatio(
  numerator: number | bigint,
  denominator: number | bigint,
  decimals: number,
): number | null {
  const below = 2n * BigInt(denominator)
  if (below === 0n) return null
  const scale = 10 ** decimals
  const above = 2n * BigInt(numerator) * BigInt(scale) + BigInt(denominator)
  const floored = above / below - (above % below < 0n ? 1n : 0n)
  return Number(floored) / scale
}

/**
 * A figure that was computed from counts in binary fractions, with this many decimals, half away from nothing.
 * The fraction nearest to a half may lie below it, but by far less than any other quotient of counts under a
 * hundred million does.
 */
export function roundNear(value: number, decimals: number): number {
  const scale = 10 ** decimals
  return (Math.sign(value) * Math.floor(Math.abs(value) * scale + 0.5 + 1e-9)) / scale
}
