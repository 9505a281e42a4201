import type { About } from '../languages.ts'

export const about: About = { name: 'svenska', swedish: 'svenska', direction: 'ltr' }
