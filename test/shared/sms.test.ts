import { describe, expect, it } from 'vitest'
import { smsSize } from '../../shared/sms.ts'
import { smsWordings } from '../../shared/text/invitation.ts'
import { speakerOf } from '../../shared/text/speakers.ts'

describe('a text message', () => {
  it('holds 160 of the letters that Swedish is written with, and 70 where one is not among them', () => {
    expect(smsSize('å'.repeat(160))).toEqual({ length: 160, max: 160, messages: 1 })
    expect(smsSize('å'.repeat(161))).toEqual({ length: 161, max: 306, messages: 2 })
    expect(smsSize('”'.repeat(70))).toEqual({ length: 70, max: 70, messages: 1 })
    expect(smsSize('”'.repeat(71))).toEqual({ length: 71, max: 134, messages: 2 })
  })

  it('counts brackets and the euro sign as two, and a smiley in a long message as two', () => {
    expect(smsSize('[€]').length).toBe(6)
    expect(smsSize('😀')).toEqual({ length: 2, max: 70, messages: 1 })
  })

  it('invites in plain letters, in one message', () => {
    const about = {
      forbund: 'Samordningsförbundet Södra Norrbotten',
      url: 'https://enkat.example.se/e/K7QF3MXW',
    }
    for (const insats of [null, 'Orangeriet', 'Årstiderna i Överkalix']) {
      const wordings = smsWordings({
        ...about,
        speaker: speakerOf('sv'),
        insats,
        occasion: null,
        closesOn: '2026-11-07',
      })
      expect(smsSize(wordings[1] ?? '')).toMatchObject({ max: 160, messages: 1 })
      for (const wording of wordings) {
        expect(wording).toContain(about.url)
        expect(wording).toContain('7 november 2026')
      }
    }
  })
})
