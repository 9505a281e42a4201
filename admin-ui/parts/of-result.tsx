import type { ComponentChildren } from 'preact'
import { resultsText } from '../../shared/text/results.ts'
import { paths } from '../paths.ts'
import { Loaded, type Resource } from '../resource.tsx'
import { Heading } from './heading.tsx'

interface OfResultProps<T> {
  /** The mätperiod's. */
  readonly id: string
  readonly title: string
  readonly resource: Resource<T>
  /** What is said where there is no result yet. */
  readonly notSettled: string
  readonly children: (value: T) => ComponentChildren
}

/** A page of something that is made of a result: the way back to it, and a quiet word where there is none yet. */
export function OfResult<T>({ id, title, resource, notSettled, children }: OfResultProps<T>) {
  return (
    <>
      <p>
        <a href={paths.results(id)}>{resultsText.toResults}</a>
      </p>
      <Heading title={title} />
      {resource.error?.code === 'not-settled' ? (
        <p class="empty">{notSettled}</p>
      ) : (
        <Loaded resource={resource}>{children}</Loaded>
      )}
    </>
  )
}
