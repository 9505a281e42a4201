import type { About } from '../languages.ts'

export const about: About = { name: 'ትግርኛ', swedish: 'tigrinja', direction: 'ltr' }
