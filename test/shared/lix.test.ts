import { expect, it } from 'vitest'
import { lix } from '../../shared/lix.ts'

it('is words per sentence plus long words per hundred words, as Björnsson defined it', () => {
  // 21 words in 2 sentences, 3 of them longer than six letters: 21 / 2 + 100 × 3 / 21 = 24,8.
  const text =
    'Vi vill veta hur det går för dig i insatsen nu. Personalen läser det du ser när mätningen är över helt.'
  expect(text.match(/\p{L}+/gu)).toHaveLength(21)
  expect(lix(text)).toBe(25)
})

it('counts six letters as short and seven as long, å, ä and ö being letters', () => {
  expect(lix('en en en en en en en en en åäöåäö')).toBe(10)
  expect(lix('en en en en en en en en en åäöåäöå')).toBe(20)
})

it('counts a line, and what follows a colon, as a sentence of its own', () => {
  expect(lix('ett två tre fyra fem\nett två tre fyra fem')).toBe(5)
  expect(lix('ett två tre fyra fem: ett två tre fyra fem')).toBe(5)
})

it('has nothing to say of fewer than ten words', () => {
  expect(lix('Hur nöjd är du med insatsen hittills nu?')).toBeNull()
  expect(lix('')).toBeNull()
})
