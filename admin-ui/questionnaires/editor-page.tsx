import { useRoute } from 'preact-iso/router'
import { api } from '../api.ts'
import { Loaded, useResource } from '../resource.tsx'
import { Editor } from './editor.tsx'

/** A version of a questionnaire: to be edited while it is a draft, and to be read ever after. */
export function EditorPage() {
  const { id = '', version = '' } = useRoute().params
  const key = `${id} ${version}`
  const resource = useResource(key, () => api.questionnaire(id, Number(version)))
  return <Loaded resource={resource}>{(opened) => <Editor key={key} opened={opened} />}</Loaded>
}
