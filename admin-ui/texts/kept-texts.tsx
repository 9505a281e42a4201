import { dayInWords } from '../../shared/text/format.ts'
import { textsText as words } from '../../shared/text/texts.ts'
import type { Texts } from '../../shared/texts.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { Confirm } from '../parts/confirm.tsx'
import { Opens } from '../parts/opens.tsx'

/** What is left when the texts are destroyed: what others may read, which can be withdrawn for ever. */
export function KeptTexts(props: { matperiod: string; page: Texts; reload: () => Promise<void> }) {
  const { matperiod, page, reload } = props
  const act = useAct()
  const withdraw = (id: string, revision: number) =>
    act.run(async () => {
      const gone = { masks: null, published: false, handled: false, themes: [], revision }
      await api.saveText(matperiod, id, gone)
      await reload()
      return words.withdrawn
    })
  return (
    <>
      <p class="lead">{words.destroyed(dayInWords(page.destroyedOn ?? ''))}</p>
      <Reply act={act} />
      {page.texts.length === 0 && <p class="empty">{words.noneLeft}</p>}
      {page.questions.map(({ id, text }) => {
        const own = page.texts.filter(({ question }) => question === id)
        if (own.length === 0) return null
        return (
          <section key={id}>
            <h2 lang="sv">{text}</h2>
            <ul class="kept">
              {own.map((kept) => (
                <li key={kept.id}>
                  <blockquote lang="sv">{kept.masked}</blockquote>
                  {kept.insats && <p class="hint">{words.from(kept.insats)}.</p>}
                  <Opens act={words.withdraw} busy={act.busy}>
                    {({ leave }) => (
                      <Confirm
                        title={words.withdrawTitle}
                        message={words.withdrawText}
                        act={words.withdraw}
                        busy={act.busy}
                        onConfirm={() => withdraw(kept.id, kept.revision)}
                        onCancel={leave}
                      />
                    )}
                  </Opens>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
