import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import bilaga from '../../server/demo/bilaga2-2025.json' with { type: 'json' }
import { fromLibrary, listLibrary } from '../../server/library/library.ts'
import { exportStudy } from '../../server/store/studies.ts'
import type { AuditEntry } from '../../shared/audit.ts'
import { compareVersions } from '../../shared/comparable.ts'
import { languageStates } from '../../shared/complete-languages.ts'
import { onlyTranslated } from '../../shared/locked.ts'
import { textsIn, withTranslation } from '../../shared/placed-texts.ts'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import type { Beginning, OpenedQuestionnaire } from '../../shared/questionnaires.ts'
import type { QuestionnaireFile } from '../../shared/reviews.ts'
import type { SetupView } from '../../shared/setup.ts'
import { participantLanguages } from '../../shared/text/languages.ts'
import { dialects } from '../support/databases.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const wholeLanguages = (questionnaire: Questionnaire) =>
  languageStates(questionnaire, [])
    .filter(({ written, of }) => written === of)
    .map(({ language }) => language)

describe('the library', () => {
  it('has the deltagarenkät whole in every language of the participant, and the others in some', () => {
    const languages = participantLanguages.map(({ code }) => code).toSorted()
    expect(languages.length).toBeGreaterThan(7)
    expect(wholeLanguages(fromLibrary('deltagarenkat') as Questionnaire).toSorted()).toEqual(languages)
    for (const { key } of listLibrary()) {
      expect(wholeLanguages(fromLibrary(key) as Questionnaire)).toEqual(
        expect.arrayContaining(['sv', 'sv-x-lattlast', 'en']),
      )
    }
  })

  it('has translated the deltagarenkät of 2025 and changed nothing else, so that it is comparable', () => {
    const printed = bilaga.questionnaire as unknown as Questionnaire
    const translated = fromLibrary('deltagarenkat') as Questionnaire
    expect(translated.version).toBe(printed.version + 1)
    expect(onlyTranslated(printed, translated)).toBe(true)
    expect(compareVersions(printed, translated).every(({ verdict }) => verdict === 'same')).toBe(true)
  })

  it('repeats no translation within a question, where two answers would read alike', () => {
    for (const { key } of listLibrary()) {
      for (const question of (fromLibrary(key) as Questionnaire).questions) {
        if (!('options' in question)) continue
        for (const language of wholeLanguages(fromLibrary(key) as Questionnaire)) {
          const labels = [...question.options, ...(question.optOut ? [question.optOut] : [])].map(
            ({ label }) => label[language],
          )
          expect(new Set(labels).size).toBe(labels.length)
        }
      }
    }
  })
})

describe.each(dialects)('translations awaiting review, on %s', (dialect) => {
  let server: TestServer
  let kansli: Fetch
  const path = ({ id, version }: Pick<Questionnaire, 'id' | 'version'>) =>
    `/api/questionnaires/${id}/${version}`
  const read = async (of: Pick<Questionnaire, 'id' | 'version'>) =>
    (await (await kansli(path(of))).json()) as OpenedQuestionnaire
  const begun = async (beginning: Beginning) => {
    const reply = await kansli('/api/questionnaires', { method: 'POST', json: beginning })
    return read((await reply.json()) as Pick<Questionnaire, 'id' | 'version'>)
  }
  const save = (questionnaire: Questionnaire, revision: number) =>
    kansli(path(questionnaire), { method: 'PUT', json: { revision, questionnaire } })
  const pairsOf = (questionnaire: Questionnaire, language: string) =>
    textsIn(questionnaire).map(({ place, texts }) => ({ place, sv: texts.sv, text: texts[language] ?? '' }))
  const review = (questionnaire: Questionnaire, language: string, places?: string[], reviewed = true) =>
    kansli(`${path(questionnaire)}/reviews`, {
      method: 'PUT',
      json: {
        language,
        reviewed,
        texts: pairsOf(questionnaire, language).filter(({ place }) => places?.includes(place) ?? true),
      },
    })
  const awaiting = async (of: Pick<Questionnaire, 'id' | 'version'>, language: string) => {
    const { questionnaire, reviews } = await read(of)
    return languageStates(questionnaire, reviews).find((state) => state.language === language)?.awaiting
  }
  const fileOf = async (of: Pick<Questionnaire, 'id' | 'version'>) =>
    (await (await kansli(`${path(of)}/questionnaire.json`)).json()) as QuestionnaireFile

  beforeAll(async () => {
    server = await startServer(dialect)
    await server.importStudy({ ...exampleStudy, responses: [], texts: [], intake: [] })
    kansli = await server.signIn({ email: 'kansli@example.se', roles: ['kansli'] })
  })
  afterAll(() => server.stop())

  it('are all that ships, until someone ticks them, by text and by language', async () => {
    const { questionnaire, reviews } = await begun({ from: 'library', key: 'deltagarenkat' })
    const count = textsIn(questionnaire).length
    expect([reviews, await awaiting(questionnaire, 'fi')]).toEqual([[], count])
    await review(questionnaire, 'fi', ['title'])
    expect(await awaiting(questionnaire, 'fi')).toBe(count - 1)
    expect(await awaiting(questionnaire, 'ar')).toBe(count)
    await review(questionnaire, 'fi')
    expect(await awaiting(questionnaire, 'fi')).toBe(0)
    await review(questionnaire, 'fi', ['title'], false)
    expect(await awaiting(questionnaire, 'fi')).toBe(1)

    const log = (await (await kansli('/api/audit')).json()) as AuditEntry[]
    const told = log.filter(({ action }) => action.startsWith('translation-review'))
    expect(
      told.map(({ action, actor, detail }) => [action, actor, detail.language, detail.translations]),
    ).toEqual([
      ['translation-review-withdrawn', 'kansli@example.se', 'fi', 1],
      ['translation-reviewed', 'kansli@example.se', 'fi', count],
      ['translation-reviewed', 'kansli@example.se', 'fi', 1],
    ])
    expect(told[2]?.detail.place).toBe('title')
  })

  it('come back when the translation or its Swedish is changed, and are gone when it is changed back', async () => {
    const { questionnaire, revision } = await begun({ from: 'library', key: 'styrelse' })
    await review(questionnaire, 'en')
    const place = 'questions/nytta/text'
    const reworded = withTranslation(questionnaire, place, 'en', 'Is it of any use?')
    await save(reworded, revision)
    expect(await awaiting(questionnaire, 'en')).toBe(1)
    await save({ ...questionnaire, title: { ...questionnaire.title, sv: 'Till styrelsen' } }, revision + 1)
    expect(await awaiting(questionnaire, 'en')).toBe(1)
    await save(questionnaire, revision + 2)
    expect(await awaiting(questionnaire, 'en')).toBe(0)
  })

  it('are ticked only as they stand: what another has changed meanwhile was not what was read', async () => {
    const { questionnaire, revision } = await begun({ from: 'library', key: 'styrelse' })
    await save(withTranslation(questionnaire, 'title', 'en', 'Another title'), revision)
    const reply = await review(questionnaire, 'en')
    expect([reply.status, await awaiting(questionnaire, 'en')]).toEqual([409, textsIn(questionnaire).length])
  })

  it('can be ticked in a version in use, whose content stays as it is', async () => {
    const { questionnaire } = await begun({ from: 'library', key: 'samverkanspersonal' })
    const study = {
      ...exampleStudy,
      matperiod: { ...exampleStudy.matperiod, name: 'I bruk' },
      questionnaire,
    }
    await server.importStudy({ ...study, responses: [], texts: [], intake: [] })
    const translated = withTranslation(questionnaire, 'title', 'fi', 'Kysely')
    expect((await save(translated, 1)).status).toBe(409)
    expect((await review(questionnaire, 'en')).status).toBe(200)
    const opened = await read(questionnaire)
    expect([opened.frozen, opened.questionnaire]).toEqual([true, questionnaire])
    expect(await awaiting(questionnaire, 'en')).toBe(0)

    // What has been reviewed is so in the next version too, which adds a language and stays comparable.
    const next = await begun({ from: 'version', ...questionnaire })
    await save(withTranslation(next.questionnaire, 'title', 'fi', 'Kysely'), next.revision)
    expect(await awaiting(next.questionnaire, 'en')).toBe(0)
    expect(await awaiting(next.questionnaire, 'fi')).toBe(1)
    const copy = await begun({ from: 'copy', ...next.questionnaire })
    // The name of a copy is its own.
    expect(await awaiting(copy.questionnaire, 'en')).toBe(1)
  })

  it('are told by a file, as JSON and within a study, and are so where it is read in', async () => {
    const { questionnaire } = await begun({ from: 'library', key: 'styrelse' })
    expect(await fileOf(questionnaire)).not.toHaveProperty('reviewed')
    await review(questionnaire, 'en', ['title', 'questions/nytta/text'])
    const file = await fileOf(questionnaire)
    expect(file.reviewed).toEqual({ en: ['title', 'questions/nytta/text'] })
    const copy = await begun({ from: 'file', questionnaire: { ...file, id: 'annan' } })
    expect(await awaiting(copy.questionnaire, 'en')).toBe(textsIn(questionnaire).length - 2)
    expect(copy.reviews.map(({ by }) => by)).toEqual([null, null])
    expect((await fileOf(copy.questionnaire)).reviewed).toEqual(file.reviewed)

    const study = { ...exampleStudy, responses: [], texts: [], intake: [], questionnaire: file }
    const past = { ...exampleStudy.matperiod, opensOn: '2025-01-01', closesOn: '2025-01-31' }
    const id = await server.importStudy({ ...study, matperiod: { ...past, name: 'Förra' } })
    expect(await exportStudy(server.database.db, id)).toMatchObject({
      questionnaire: { reviewed: file.reviewed },
    })
  })

  it('are mentioned before a mätperiod opens, by language, and hinder nothing', async () => {
    const { questionnaire } = await begun({ from: 'library', key: 'deltagarenkat' })
    const made = await kansli('/api/matperioder', { method: 'POST', json: { from: null } })
    const { id } = (await made.json()) as { id: string }
    const setup = `/api/matperioder/${id}/setup`
    const ref = { id: questionnaire.id, version: questionnaire.version }
    const json = { questionnaire: ref, languages: ['fi', 'ar', 'fi'] }
    expect((await kansli(setup, { method: 'PUT', json })).status).toBe(204)
    const view = async () => (await (await kansli(setup)).json()) as SetupView
    expect((await view()).setup.languages).toEqual(['sv', 'fi', 'ar'])
    const choice = (await view()).questionnaires.find(
      (one) => one.id === ref.id && one.version === ref.version,
    )
    expect(choice?.languages).toEqual(expect.arrayContaining(['sv-x-lattlast', 'en', 'fi', 'ar']))
    const check = async () => (await view()).checks.find(({ code }) => code === 'review')
    expect(await check()).toEqual({ code: 'review', level: 'warning', ok: false, missing: ['fi', 'ar'] })
    await review(questionnaire, 'fi')
    expect((await check())?.missing).toEqual(['ar'])
    await review(questionnaire, 'ar')
    expect((await check())?.ok).toBe(true)
  })
})
