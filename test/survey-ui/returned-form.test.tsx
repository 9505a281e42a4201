import { describe, expect, it } from 'vitest'
import type { RefusalCode } from '../../shared/answers.ts'
import { refusalText } from '../../shared/text/refusals.ts'
import { speakerOf } from '../../shared/text/speakers.ts'
import { count, everyKind, everyKindView, filledForm, pageOf, partOf } from './fixture.tsx'

const nasty = [
  '"><script>alert(1)</script>',
  "' onfocus='alert(1)",
  '</textarea><img src=x onerror=alert(1)>',
  '&lt;b&gt; &amp;amp;',
  '<!-- ]]> --> \u202e𝒳 🧑🏽‍🦽 Ω≈ç√',
]

describe('a form that comes back', () => {
  it('holds everything that was filled in', () => {
    const page = pageOf(
      everyKindView,
      filledForm({
        insats: ['Samkraft'],
        action: ['ja'],
        submit: ['cv', 'praktik'],
        nojd: ['-1'],
        timmar: ['7,5'],
        ovrigt: ['Rad ett\nrad två'],
      }),
    )
    const checked = [...page.matchAll(/name="([^"]*)" value="([^"]*)"[^>]* checked/g)].map(
      ([, ...pair]) => pair,
    )
    expect(checked).toEqual([
      ['insats', 'Samkraft'],
      ['action', 'ja'],
      ['submit', 'cv'],
      ['submit', 'praktik'],
      ['nojd', '-1'],
    ])
    expect(page).toContain('value="7,5"')
    expect(page).toContain('>Rad ett\nrad två</textarea>')
  })

  it.each(nasty)('holds %j as text and nothing else', (text) => {
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
    const page = pageOf(everyKindView, filledForm({ ovrigt: [text], timmar: [text], action: [text] }))
    expect(page).toContain(`>${escaped}</textarea>`)
    expect(page).toContain(` value="${escaped}"`)
    expect(count(page, /<script/g)).toBe(1)
  })

  it('keeps a text and a ticked opt-out apart', () => {
    const page = pageOf(everyKindView, filledForm({ timmar: ['12', 'vet-ej'] }))
    const part = partOf(page, 'Hur många timmar i veckan deltar du?')
    expect(part).toContain('value="12"')
    expect(part).toMatch(/value="vet-ej" checked/)
  })

  it('begins with a summary that links to the first field of each refused question', () => {
    const page = pageOf(
      everyKindView,
      filledForm(
        { timmar: ['många'] },
        {
          refusals: [
            { question: 'action', code: 'required' },
            { question: 'timmar', code: 'not-a-number' },
          ],
        },
      ),
    )
    expect(page).toMatch(/<main [^>]*><section id="fel" tabindex="-1"/)
    expect(page).toContain('Inte skickat än: 2 svar behöver ändras')
    expect(page).toContain('<a href="#q-action">Har du fått hjälp?</a>')
    expect(page).toContain('id="q-action"')
    expect(page).toContain('data-at="q-action"')
    expect(page).toMatch(
      /id="q-timmar"[^>]*aria-describedby="h-timmar e-timmar u-timmar"[^>]*aria-invalid="true"/,
    )
    expect(page).toMatch(/role="radiogroup" aria-describedby="h-action e-action" aria-invalid="true"/)
    expect(page).toContain('<p class="e" id="e-action">Välj ett svar. Frågan behöver besvaras.</p>')
    expect(page).toMatch(/<title>Inte skickat än: /)
  })

  it.each([
    ['empty', 'Du har inte svarat på någon fråga än', 'q-insats'],
    ['differs', 'Ditt svar är redan sparat', 'skicka'],
    ['new-key', 'Tryck på Skicka en gång till', 'skicka'],
  ] as const)('says what happened and what to do: %s', (notice, text, opensAt) => {
    const page = pageOf(everyKindView, filledForm({}, { notice }))
    expect(page).toContain(text)
    expect(page).toContain(`data-at="${opensAt}"`)
  })
})

describe('the sentence for a refused answer', () => {
  const codes: Record<RefusalCode, true> = {
    required: true,
    'unknown-option': true,
    'one-only': true,
    'opt-out-alone': true,
    'not-a-number': true,
    'too-small': true,
    'too-large': true,
    'too-long': true,
  }
  const sentences = (Object.keys(codes) as RefusalCode[]).flatMap((code) =>
    everyKind.questions.map((question) =>
      refusalText({ question: question.id, code, limit: 1200, length: 1234 }, question, speakerOf('sv')),
    ),
  )

  it('says what to do, calmly, whatever the code and the question', () => {
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^(Välj|Skriv|Korta) .*\.$/)
      expect(sentence).not.toMatch(/!|ogiltig|undefined|NaN/i)
    }
  })

  it('offers to skip only what may be skipped', () => {
    const [insats, help] = everyKind.questions
    const code = 'unknown-option'
    expect(
      refusalText({ question: 'insats', code }, insats as typeof help & object, speakerOf('sv')),
    ).toContain('hoppa över')
    expect(
      refusalText({ question: 'action', code }, help as typeof help & object, speakerOf('sv')),
    ).not.toContain('hoppa över')
  })
})
