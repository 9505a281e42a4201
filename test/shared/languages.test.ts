import { describe, expect, it } from 'vitest'
import { participantLanguage, participantLanguages } from '../../shared/text/languages.ts'

describe('the languages of a participant', () => {
  it('are those that have a file of texts, Swedish first', () => {
    const codes = participantLanguages.map(({ code }) => code)
    expect(codes).toEqual(['sv', 'sv-x-lattlast', 'en', 'so', 'fi', 'uk', 'ar', 'ti'])
  })

  it('are each called by their own name, and read from the side where they begin', () => {
    expect(participantLanguage('ar')).toEqual({
      code: 'ar',
      name: 'العربية',
      swedish: 'arabiska',
      direction: 'rtl',
    })
    expect(participantLanguage('de')).toBeUndefined()
  })
})
