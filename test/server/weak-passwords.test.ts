import { describe, expect, it } from 'vitest'
import commonPasswords from '../../server/sign-in/common-passwords.txt?raw'
import { weakness } from '../../server/sign-in/weak-passwords.ts'
import { passwordText } from '../../shared/text/passwords.sv.ts'

const about = ['anna.lindqvist85@samverkan.example', 'Samordningsförbundet Södra Norrbotten']

describe('a password is good enough', () => {
  it.each([
    'korrekt häst batteri häftklammer',
    'tolv tecken eller fler',
    'tre gula paraplyer på rad',
    'Åskmoln över Ängelholm',
    'min kommun har 14 gula bussar',
    '7391 8264 0573 9921',
    'q8Xv!2mZr#Lp',
    'correct horse battery staple',
    '雨の日は家で本を読みます。',
  ])('%s', (password) => {
    expect(weakness(password, about)).toBeNull()
  })
})

describe('a password is refused', () => {
  it('when it is among the 10 000 most common of at least 12 characters', () => {
    const list = commonPasswords.trimEnd().split('\n')

    expect(new Set(list).size).toBe(10_000)
    expect(list.every((line) => line.length >= 12 && line === line.toLowerCase())).toBe(true)
    expect(weakness('leavemealone', about)).toBe(passwordText.common)
    expect(weakness(list.at(-1) ?? '', about)).toBe(passwordText.common)
  })

  it('however it is cased, and whatever form its characters have', () => {
    expect(weakness('LeaveMeAlone', about)).toBe(passwordText.common)
    expect(weakness('ｌｅａｖｅmealone', about)).toBe(passwordText.common)
  })

  it.each([
    'Deltagarenkät2026',
    'deltagarenkat 2026',
    'SAMORDNINGSFÖRBUND!',
    'Sommar2026!!',
    'Vår-2026-vår',
    'lösenord123456',
  ])('when it is what everybody here would choose: %s', (password) => {
    expect(weakness(password, [])).toBe(passwordText.context)
  })

  it.each([
    'AnnaLindqvist85',
    'lindqvist lindqvist',
    'samverkan-2026',
    'södra.norrbotten',
    'sodra.norrbotten',
    'So\u0308dra Norrbotten',
  ])('when it is the person or the förbund: %s', (password) => {
    expect(weakness(password, about)).toBe(passwordText.context)
  })

  it('unless 6 other letters stand beside such words', () => {
    expect(weakness('sommar sommar grans', about)).toBe(passwordText.context)
    expect(weakness('sommar sommar granar', about)).toBeNull()
  })

  it.each([
    'abcdefghijkl',
    '210987654321',
    '123456789012',
    'qwertyuiopåå',
    'äölkjhgfdsa.',
    'abc123abc123',
    'Hejhejhejhej',
    'aaaaaaaaaaaabcdefg',
  ])('when it is runs: %s', (password) => {
    expect(weakness(password, about)).toBe(passwordText.runs)
  })
})
