declare const published: unique symbol

/**
 * Figures that disclosure control has let through: each figure is there or its reason for being withheld
 * is, never both. Screens, files and charts take nothing else.
 */
export type Published<T> = T & { readonly [published]: true }

/**
 * Mark figures as let through. For `protect`, for what takes a part of what it made, and for the store that
 * gives back what it kept of it: nowhere else.
 */
export function asPublished<T>(figures: T): Published<T> {
  return figures as Published<T>
}
