import { text } from '../shared/text/admin.ts'
import { Heading } from './parts/heading.tsx'
import { paths } from './paths.ts'

/** Nothing lives at this address, or nothing that the reader may see. */
export function NotFoundPage() {
  return (
    <>
      <Heading title={text.notFound.title} />
      <p>{text.notFound.text}</p>
      <p>
        <a href={paths.start}>{text.notFound.toStart}</a>
      </p>
    </>
  )
}
