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
