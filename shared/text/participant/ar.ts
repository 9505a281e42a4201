import type { About } from '../languages.ts'

export const about: About = { name: 'العربية', swedish: 'arabiska', direction: 'rtl' }
