/**
 * A share as a thin bar, with a goal line where there is a goal. The figures stand in words beside it,
 * so it is not read out.
 *
 * @param share in [0, 1]; more is drawn as full
 */
export function RateBar({ share, goal }: { share: number | null; goal?: number | undefined }) {
  const length = Math.min(1, share ?? 0) * 200
  return (
    <svg class="rate-bar" viewBox="0 0 200 14" preserveAspectRatio="none" aria-hidden="true">
      <rect class="rate-track" x="0" y="4" width="200" height="6" />
      {length > 0 && <rect class="rate-fill" x="0" y="4" width={length} height="6" />}
      {goal !== undefined && <path class="rate-goal" d={`M${Math.min(1, goal) * 200 - 0.5} 0V14`} />}
    </svg>
  )
}
