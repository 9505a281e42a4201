import type { About } from '../languages.ts'

export const about: About = { name: 'suomi', swedish: 'finska', direction: 'ltr' }
