import type { About } from '../languages.ts'

export const about: About = { name: 'lättläst svenska', swedish: 'lättläst svenska', direction: 'ltr' }
