import { describe, expect, it } from 'vitest'
import { checkStudy } from '../../shared/study.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

type Loose = Record<string, unknown>
/** The example with some of its parts changed. */
const changed = (change: (study: Loose & typeof exampleStudy) => void) => {
  const study = structuredClone(exampleStudy) as Loose & typeof exampleStudy
  change(study)
  return study
}
const faultsOf = (file: unknown) => {
  const checked = checkStudy(file)
  return checked.ok ? [] : checked.faults
}

describe('checking a study', () => {
  it('finds nothing wrong with the example', () => {
    expect(faultsOf(exampleStudy)).toEqual([])
  })

  it.each([null, 7, 'text', [], {}])('refuses %j in words', (file) => {
    expect(faultsOf(file).length).toBeGreaterThan(0)
  })

  it('lists every fault of the shape, each with its place', () => {
    const faults = faultsOf({
      ...exampleStudy,
      format: 'deltagarenkat/study@2',
      forbund: {},
      matperiod: { name: '', opensOn: '2025-02-30', closesOn: '2026-03-29', minGroup: 3 },
    })
    expect(faults).toEqual([
      'format: ska vara "deltagarenkat/study@1"',
      'forbund.name: saknas',
      'matperiod.name: får inte vara tomt',
      'matperiod.opensOn: ska vara ett datum som finns, som 2025-10-07',
      'matperiod.minGroup: ska vara minst 5',
    ])
  })

  it('refuses more insatser and options than can be weighed, and numbers that no database holds', () => {
    const insatser = Array.from({ length: 201 }, (_, at) => ({ name: `Insats ${at}` }))
    const study = changed(({ matperiod, questionnaire }) => {
      Object.assign(matperiod, { minGroup: 3_000_000_000 })
      Object.assign(questionnaire, { version: 3_000_000_000 })
      const many = Array.from({ length: 501 }, (_, at) => ({ value: `v${at}`, label: { sv: 'x' } }))
      Object.assign(questionnaire.questions[0] ?? {}, { options: many })
    })
    expect(faultsOf({ ...study, insatser })).toEqual([
      'insatser: är för långt, högst 200',
      'matperiod.minGroup: ska vara högst 1000',
      'questionnaire.version: ska vara högst 999999999',
      'questionnaire.questions[0].options: är för långt, högst 500',
    ])
  })

  it('finds goals for what is not asked, and languages that are not whole', () => {
    const study = changed((study) => {
      Object.assign(study.matperiod, {
        languages: ['sv', 'fi'],
        goals: {
          questions: [
            { kind: 'not-below', question: 'borta' },
            { kind: 'share', question: 'nojd', share: 'finns inte', atLeast: 0.8 },
            { kind: 'share', question: 'nojd', share: 'nöjda med insatsen', atLeast: 0.8 },
          ],
        },
      })
    })
    expect(faultsOf(study)).toEqual([
      expect.stringMatching(/^matperiod\.languages: enkäten är inte hel på ”fi”; texter saknas i title, kon/),
      'matperiod.goals.questions[0].question: ”borta” finns inte i enkäten',
      'matperiod.goals.questions[1].share: ”finns inte” är ingen andel av frågan',
    ])
  })

  it('lists every fault between the parts', () => {
    const study = changed((study) => {
      study.matperiod.closesOn = '2026-01-01'
      study.insatser.push({ name: 'Norrskenet', kommun: 'Österby' })
      study.intake.push({ insats: 'Okänd', enrolled: 1, offered: 1, digital: 0, papper: 0 })
      study.questionnaire.questions.push({ ...study.questionnaire.questions[2] } as never)
    })
    expect(faultsOf(study)).toEqual([
      'matperiod.closesOn: ligger före opensOn',
      'insatser[2].name: ”Norrskenet” finns två gånger',
      'insatser[2].kommun: ”Österby” finns inte bland förbundets kommuner',
      'intake[3].insats: ”Okänd” finns inte bland insatserna',
      'questionnaire.questions[5].id: ”nojd” finns två gånger',
    ])
  })

  it('lists every answer that is none, and counts that do not add up', () => {
    const study = changed((study) => {
      Object.assign(study.responses[0] as object, {
        answers: { nojd: '5', kon: 'okänt', finns: 1, hjalp: 'cv', insats: 'x' },
      })
      Object.assign(study.responses[1] as object, { insats: 'Ingenstans' })
      study.texts.push({ insats: 'Norrskenet', question: 'nojd', text: 'x' })
    })
    expect(faultsOf(study)).toEqual([
      'responses[0].answers.finns: frågan finns inte i enkäten',
      'responses[0].answers.insats: insatsen står i fältet insats, inte bland svaren',
      'responses[0].answers.kon: "okänt" är inget svar på frågan (unknown-option)',
      'responses[0].answers.nojd: "5" är inget svar på frågan (type)',
      'responses[0].answers.hjalp: "cv" är inget svar på frågan (type)',
      'responses[1].insats: ”Ingenstans” finns inte bland insatserna',
      'texts[1].question: ”nojd” är ingen textfråga i enkäten',
      'intake[0]: digital + papper är 6, men svaren är 5',
    ])
  })

  it('refuses ids that every object has, fields of the mätperiod that it does not know, and broken characters', () => {
    const study = changed((study) => {
      Object.assign(study.questionnaire.questions[0] as object, { id: 'constructor' })
      Object.assign(study.matperiod, { minGrupp: 10 })
      Object.assign(study.insatser[0] as object, { name: 'Norr\ud800skenet' })
    })
    expect(faultsOf(study)).toEqual([
      'insatser[0].name: har tecken som inte kan sparas; är filen i UTF-8?',
      'matperiod.minGrupp: är inget känt fält',
      'questionnaire.questions[0].id: kan inte vara ett id; välj ett annat',
    ])
  })

  it('parts free texts from the answers, and drops answers that were never asked for', () => {
    const study = changed((study) => {
      Object.assign(study.questionnaire.questions[3] as object, { showIf: { question: 'nojd', in: [5] } })
      Object.assign(study.responses[0]?.answers as object, { ovrigt: 'Inne i svaret' })
    })
    const checked = checkStudy(study)
    expect(checked.ok && checked.study.texts).toContainEqual({
      insats: 'Norrskenet',
      question: 'ovrigt',
      text: 'Inne i svaret',
    })
    expect(checked.ok && checked.study.responses[0]?.answers).toEqual({
      kon: 'kvinna',
      nojd: 5,
      hjalp: ['cv'],
    })
    expect(checked.ok && checked.study.responses[1]?.answers).toEqual({ kon: 'kvinna', nojd: 4 })
  })

  it('reads null as the opt-out of the insats question and an empty list as unanswered', () => {
    const study = changed((study) => Object.assign(study.responses[11]?.answers as object, { hjalp: [] }))
    const checked = checkStudy(study)
    expect(checked.ok && checked.study.responses[11]).toEqual({
      insats: null,
      answers: { kon: 'vill-inte-uppge', insats: 'vet-ej' },
    })
  })
})
