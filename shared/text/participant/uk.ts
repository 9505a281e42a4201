import type { About } from '../languages.ts'

export const about: About = { name: 'українська', swedish: 'ukrainska', direction: 'ltr' }
