import type { About } from '../languages.ts'

export const about: About = { name: 'English', swedish: 'engelska', direction: 'ltr' }
