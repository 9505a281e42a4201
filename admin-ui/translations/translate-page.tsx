import { useRoute } from 'preact-iso/router'
import { api } from '../api.ts'
import { Loaded, useResource } from '../resource.tsx'
import { Translate } from './translate.tsx'

/** A version of a questionnaire, Swedish to the left and another language to the right. */
export function TranslatePage() {
  const { id = '', version = '', language = '' } = useRoute().params
  const key = `${id} ${version}`
  const resource = useResource(key, () => api.questionnaire(id, Number(version)))
  return (
    <Loaded resource={resource}>
      {(opened) => <Translate key={key} opened={opened} asked={language || null} />}
    </Loaded>
  )
}
