import type { About } from '../languages.ts'

export const about: About = { name: 'Soomaali', swedish: 'somaliska', direction: 'ltr' }
