import css from './style.css?inline'

/** Exactly what stands inside the page's one style element, so that a content security policy can name its hash. */
export const styleText: string = css
