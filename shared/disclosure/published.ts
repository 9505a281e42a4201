declare const published: unique symbol

/**
 * Figures that disclosure control has let through: each figure is there or its reason for being withheld
 * is, never both. Only `protect` makes one, and the store gives back what `protect` made; screens, files
 * and charts take nothing else.
 */
export type Published<T> = T & { readonly [published]: true }
