import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { speakerOf } from '../../shared/text/speakers.ts'
import { styleText } from '../../survey-ui/style.ts'
import { MessagePage } from '../../survey-ui/survey-page.tsx'
import type { SurveyView } from '../../survey-ui/view.ts'
import { count, everyKind, everyKindView, pageOf, partOf, realView } from './fixture.tsx'

describe('the page of the real questionnaire', () => {
  const page = pageOf(realView)

  it('asks each question in a fieldset of its own, with the question as its heading', () => {
    expect(count(page, /<fieldset /g)).toBe(10)
    for (const { text } of realView.questionnaire.questions) {
      expect(page).toContain(`<legend><h2>${text.sv}</h2></legend>`)
    }
  })

  it('has nothing chosen beforehand and nothing compulsory', () => {
    expect(page).not.toMatch(/\s(checked|selected|required|data-required)/)
    expect(page).not.toContain(speakerOf('sv').say('required'))
  })

  it('sets the opt-out apart from the options', () => {
    expect(partOf(page, 'Kön')).toMatch(
      /Annat<\/label><div class="x"><label><input [^>]*value="vill-inte-uppge"/,
    )
    expect(partOf(page, 'Ålder')).not.toContain('class="x"')
  })

  it('shows a scale as numbers with words at its ends', () => {
    const part = partOf(page, 'Hur nöjd är du med insatsen hittills?')
    expect(part).toContain('<b>1</b> Inte alls nöjd')
    expect(part).toContain('<b>2</b> <')
    expect(part).toContain('<b>5</b> Mycket nöjd')
  })

  it('offers the insatser by name, with Vet ej', () => {
    const part = partOf(page, 'Vilken insats deltar du i?')
    expect(part.match(/value="([^"]*)"/g)).toEqual(
      [...realView.insatser, 'vet-ej'].map((name) => `value="${name}"`),
    )
  })

  it('carries its submit key and posts to its own address, without what a browser remembers', () => {
    expect(page).toContain('<form method="post" action="/e/K7QF2MXW" autocomplete="off">')
    expect(page).toContain('<input type="hidden" name="_key" value="b5Fq0mUu3oQ2vN8sJ4tZrw"/>')
  })

  it('has no inline script, no style attribute, one style sheet and nothing from elsewhere', () => {
    expect(page.match(/<script[^>]*>[^<]*/g)).toEqual([
      '<script type="module" src="/assets/survey-CkR8s2Xa.js">',
    ])
    expect(page).not.toMatch(/\s(style|on[a-z]+)="/)
    expect(page).toContain(`<style>${styleText}</style>`)
    expect(count(page, /<style/g)).toBe(1)
    expect(page).not.toMatch(/https?:\/\/|@import|url\(/)
  })
})

describe('the information before the questions', () => {
  const page = pageOf(realView)
  const withInsats = pageOf({ ...realView, insats: 'Orangeriet' })

  it('says in four lines who asks, that it is voluntary and anonymous, and what is stored', () => {
    const seen = page.slice(page.indexOf('id="om"'), page.indexOf('<details>'))
    expect(count(seen, /<p>/g)).toBe(4)
    expect(seen).toContain('Samordningsförbundet Södra Norrbotten frågar')
    expect(seen).toContain('påverkar inte din ersättning eller plats')
    expect(seen).toContain('din coach ser inte ditt svar')
    expect(seen).toContain('dina svar, inget annat')
    expect(seen).toContain('kan svaren inte ändras')
  })

  it('tells the insats that the link knows, and does not ask for it', () => {
    expect(withInsats).toContain('dina svar och att du deltar i Orangeriet, inget annat')
    expect(withInsats).toContain('Orangeriet · Samordningsförbundet Södra Norrbotten')
    expect(withInsats).not.toContain('Vilken insats deltar du i?')
    expect(withInsats).not.toContain('name="insats"')
  })

  it('folds the legal parts, when one can answer, and who types papers', () => {
    const folded = page.slice(page.indexOf('<details>'), page.indexOf('</details>'))
    for (const text of Object.values(realView.forbund.settings)) expect(folded).toContain(text)
    expect(folded).toContain('7 oktober–7 november 2025')
    expect(folded).toContain('Personal från en annan insats skriver in svaren')
  })

  it('leaves out a legal part that the förbund has not filled in', () => {
    const settings = { ...realView.forbund.settings, dataProtectionOfficer: '' }
    const without = pageOf({ ...realView, forbund: { ...realView.forbund, settings } })
    expect(page).toContain('Dataskyddsombud')
    expect(without).not.toContain('Dataskyddsombud')
  })

  it('says that a demo is a demo, and only then', () => {
    expect(page).toContain('Demo: uppgifterna är påhittade')
    expect(pageOf({ ...realView, demo: false })).not.toContain('påhittade')
  })
})

describe('every kind of question', () => {
  const page = pageOf(everyKindView)

  it('is a group of radio buttons or checkboxes, or a labelled field', () => {
    expect(partOf(page, 'Har du fått hjälp?')).toContain('type="radio"')
    expect(partOf(page, 'Vad har du fått hjälp med?')).toContain('type="checkbox"')
    expect(page).toContain('<label for="q-ovrigt">Något mer du vill säga?</label>')
    expect(page).toContain('<label for="q-timmar">Hur många timmar i veckan deltar du?</label>')
    expect(partOf(page, 'Hur många timmar i veckan deltar du?')).toMatch(/type="text" inputmode="decimal"/)
  })

  it('says what it takes: several answers, limits and unit, how long a text may be', () => {
    expect(page).toContain('Du kan välja flera svar.')
    expect(page).toContain('Från 0 till 1\u202f000.')
    expect(page).toContain('\u00a0timmar</span>')
    expect(page).toContain('maxlength="1200"')
    expect(page).toContain('Högst 1\u202f200 tecken.')
  })

  it('says at a free text when it is read, and where there is help at once', () => {
    expect(partOf(page, 'Något mer du vill säga?')).toContain(
      'Vi läser först efter 7 november 2025 och kan inte svara. Akut: 112, råd: 1177.',
    )
  })

  it('says in words that an answer is needed', () => {
    const part = partOf(page, 'Har du fått hjälp?')
    expect(part).toContain('Behöver besvaras')
    expect(part).not.toMatch(/\srequired/)
  })

  it('says when it applies, for those who see the page in one piece', () => {
    expect(partOf(page, 'Vad har du fått hjälp med?')).toContain(
      'Svara bara om du svarade ”Ja” eller ”Delvis” på frågan ”Har du fått hjälp?”.',
    )
  })

  it('stands under its section, and a hint is tied to it', () => {
    expect(page).toContain('<section><h2>Om hjälpen</h2>')
    expect(page).toContain('<h3>Har du fått hjälp?</h3>')
    expect(page).toMatch(/<fieldset class="q" aria-describedby="h-nojd"/)
    expect(page).toContain('<div id="h-nojd"><p>Tänk på den senaste månaden.</p></div>')
  })

  it('has ids that are used once, and refers only to those', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    const used = [...page.matchAll(/ (?:aria-describedby|aria-labelledby|for)="([^"]*)"/g)]
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(used.flatMap(([, id]) => id?.split(' '))))
  })
})

describe('a condition on the insats', () => {
  const [insats, help, ...rest] = everyKind.questions
  const conditional = { ...help, showIf: { question: 'insats', in: ['Orangeriet'] } } as typeof help
  const view = {
    ...everyKindView,
    questionnaire: { ...everyKind, questions: [insats, conditional, ...rest] },
  } as SurveyView

  it('is decided by a link that tells the insats', () => {
    expect(pageOf({ ...view, insats: 'Samkraft' })).not.toContain('<h3>Har du fått hjälp?')
    expect(pageOf({ ...view, insats: 'Orangeriet' })).toContain('<h3>Har du fått hjälp?')
    expect(pageOf({ ...view, insats: 'Orangeriet' })).not.toContain('”Vilken insats deltar du i?”')
  })

  it('is told where the insats is asked for', () => {
    expect(pageOf(view)).toContain(
      'Svara bara om du svarade ”Orangeriet” på frågan ”Vilken insats deltar du i?”.',
    )
  })
})

describe('a page that says one thing', () => {
  it('has a heading, its paragraphs, a link where there is one, and no script', () => {
    const page = renderToString(
      <MessagePage
        reading={realView.reading}
        title="Tack för ditt svar"
        paragraphs={['Ditt svar är sparat.', 'Nu kan du stänga sidan.']}
        demo={true}
        link={{ href: '/', label: 'Till startsidan' }}
      />,
    )
    expect(page).toContain(
      '<h1>Tack för ditt svar</h1><p>Ditt svar är sparat.</p><p>Nu kan du stänga sidan.</p>',
    )
    expect(page).toContain('<a href="/">Till startsidan</a>')
    expect(page).toContain('Demo: uppgifterna är påhittade')
    expect(page).not.toContain('<script')
  })
})
