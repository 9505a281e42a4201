import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import { languageStates } from '../../shared/complete-languages.ts'
import { withoutLanguage } from '../../shared/placed-texts.ts'
import type { OpenedQuestionnaire } from '../../shared/questionnaires.ts'
import type { Review } from '../../shared/reviews.ts'
import { languageName } from '../../shared/text/language-name.ts'
import { participantLanguage } from '../../shared/text/languages.ts'
import { translationsText as words } from '../../shared/text/translations.ts'
import { api } from '../api.ts'
import { Heading } from '../parts/heading.tsx'
import { Message } from '../parts/message.tsx'
import { paths } from '../paths.ts'
import { historyKeys } from '../questionnaires/history-keys.ts'
import { Toolbar } from '../questionnaires/toolbar.tsx'
import { useDraft } from '../questionnaires/use-draft.ts'
import { LanguageList } from './language-list.tsx'
import { Preview } from './preview.tsx'
import { TextRows } from './text-rows.tsx'
import { TranslationStanding } from './translation-standing.tsx'

interface TranslateProps {
  readonly opened: OpenedQuestionnaire
  /** The language of the address; null where it names none. */
  readonly asked: string | null
}

/** The languages of a version, and the texts of one of them beside the Swedish ones. */
export function Translate({ opened, asked }: TranslateProps) {
  const { route } = useLocation()
  const editable = !opened.frozen
  const draft = useDraft(opened, editable)
  const [reviews, setReviews] = useState<readonly Review[]>(opened.reviews)
  const [removed, setRemoved] = useState<{ readonly language: string; readonly count: number } | null>(null)
  const [question, setQuestion] = useState<string | null>(null)
  const questionnaire = draft.draft
  const { id, version, title } = questionnaire
  const written = languageStates(questionnaire, reviews)
  const known = written.filter(({ language }) => language !== 'sv')
  const language = asked === 'sv' ? null : (asked ?? known[0]?.language ?? null)
  // A language is there from the first text; one that is begun is listed before that.
  const isBegun = language !== null && !known.some((state) => state.language === language)
  const states = isBegun ? [...known, { language, written: 0, of: written[0]?.of ?? 0, awaiting: 0 }] : known
  const remove = (gone: string, count: number) => {
    draft.edit((now) => withoutLanguage(now, gone))
    setRemoved({ language: gone, count })
    route(paths.translations(id, version))
  }
  const review = async (texts: Parameters<typeof api.reviewTranslations>[2]) => {
    // What is ticked is what is stored: nothing is reviewed that has not been saved.
    await draft.saving.save()
    setReviews(await api.reviewTranslations(id, version, texts))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act wherever in the view one is.
    <div class="editor" onKeyDown={historyKeys(draft, editable)}>
      <p class="crumb">
        <a href={paths.questionnaire(id, version)}>{words.back(title.sv, version)}</a>
      </p>
      <Heading title={words.title(title.sv)} />
      <p class="lead">{words.lead}</p>
      <TranslationStanding opened={opened} language={language} />
      <LanguageList
        key={language}
        questionnaire={questionnaire}
        states={states}
        language={language}
        editable={editable}
        onRemove={remove}
      />
      {removed && !states.some((state) => state.language === removed.language) && (
        <Message kind="done">{words.removed(languageName(removed.language), removed.count)}</Message>
      )}
      {editable && <Toolbar draft={draft} />}
      {language !== null && (
        <div class="editor-halves">
          <div class="editor-questions">
            {!participantLanguage(language) && (
              <Message kind="note">{words.noPage(languageName(language))}</Message>
            )}
            <TextRows
              key={language}
              draft={draft}
              language={language}
              reviews={reviews}
              editable={editable}
              onReview={review}
              onQuestion={setQuestion}
            />
          </div>
          <Preview
            questionnaire={questionnaire}
            revision={draft.saving.revision}
            insatser={opened.insatser}
            language={language}
            open={question}
          />
        </div>
      )}
    </div>
  )
}
